import type { Document } from '../document/index.ts'
import type { Mentions } from '../mention/index.ts'
import type { Statement } from '../statement/index.ts'
import { isWithin, type Sentence, type Token } from '../syntax/index.ts'
import { cover, type Span } from '../text/index.ts'
import { quantityOf, timeOf } from './circumstances.ts'
import type { Certainty, Claim, Draft, EventType, Polarity } from './claim.ts'
import { factualityOf, worse } from './factuality.ts'
import { intended, speakerOf } from './intent.ts'
import { contextsOf, modeOf } from './manner.ts'
import { type Match, scopeOf } from './match.ts'
import { obligationsIn } from './obligation.ts'
import { spanOf } from './phrase.ts'
import { type PlaceFound, placeOf } from './place.ts'
import { type Scene, sceneOf } from './scene.ts'
import { distinct, isInBackground, isReported } from './selection.ts'
import { type Voices, voicesOf } from './voices.ts'
import { clip, closed, evidenceOf, objectOf } from './wording.ts'

/** What a claim rests on, for those who ask why it was made. */
export interface Basis {
  /** The lexicon entry with what fills it; null where a demand was read from "must". */
  readonly match: Match | null
  readonly place: PlaceFound | null
}

/** Is told of each claim what it rests on. */
export type Trace = (claim: Claim, basis: Basis, sentence: Sentence) => void

/** Finds the events that a document reports, in the order of their triggers. */
export function findClaims(
  document: Document,
  sentences: readonly Sentence[],
  mentions: Mentions,
  statements: readonly Statement[],
  trace?: Trace,
): readonly Claim[] {
  const voices = voicesOf(sentences, statements)
  const scene = sceneOf(document, sentences, mentions)
  const claims: Claim[] = []
  for (const sentence of sentences) {
    for (const { draft, ...basis } of claimsIn(sentence, scene, voices)) {
      const claim = { id: `c${claims.length + 1}`, ...draft }
      claims.push(claim)
      trace?.(claim, basis, sentence)
    }
  }
  return claims
}

interface Found extends Basis {
  readonly draft: Draft
}

function claimsIn(sentence: Sentence, scene: Scene, voices: Voices): readonly Found[] {
  const { mentions } = scene
  const { match } = scopeOf(sentence, mentions, {
    lastTransfers: scene.lastTransfers,
    speakerAt: (token) => speakerOf(voices.covering(token).at(-1), mentions),
    isQuoted: (token) => voices.covering(token).at(-1)?.quotation === 'direct',
  })
  const matches: Match[] = []
  for (const token of sentence.tokens) {
    const each = match(token)
    if (!each || !isReported(each)) continue
    matches.push(each)
    scene.noteTransfer(each)
  }
  const obliged = obligationsIn(sentence, mentions, voices)
  const found: Found[] = obliged
    .filter((each) => !matches.some(({ fillers }) => fillers.complement && isWithin(each.verb, fillers.complement)))
    .map(({ draft }) => ({ draft: closing(draft, scene.text), match: null, place: null }))
  for (const each of distinct(
    matches,
    obliged.map(({ verb }) => verb),
  )) {
    const claim = draftOf(each, sentence, scene, voices)
    if (claim) found.push(claim)
  }
  return found.sort((a, b) => a.draft.trigger[0]!.start - b.draft.trigger[0]!.start)
}

function draftOf(match: Match, sentence: Sentence, scene: Scene, voices: Voices): Found | null {
  const { mentions } = scene
  const { entry, clause, actor, recipient, fillers } = match
  const vouching = vouchingFor(match, voices)
  const judgement = judged(match, vouching, voices, mentions)
  if (!judgement) return null
  const { type, polarity, certainty } = judgement
  const place = placeOf(match, scene, vouching.at(-1))
  if (place) scene.note(type, place.entity)
  const time = timeOf(clause, sentence, mentions, voices.isCue)
  const quantity = quantityOf(fillers, sentence, mentions)
  const worded = (span: Span): Span => closed(clip(span, contentOf(vouching.at(-1)) ?? span), scene.text)
  const object = objectOf(match, mentions.timesIn(sentence))
  const mode = modeOf(match, type)
  const draft: Draft = {
    rule: entry.rule,
    type,
    ...(mode ? { mode } : {}),
    context: contextsOf(match),
    trigger: triggerOf(match),
    evidence: worded(evidenceOf(match)),
    actor: actor.map(id),
    recipient: recipient.map(id),
    ...(object ? { object: [worded(object)] } : {}),
    ...(quantity ? { quantity: quantity.id } : {}),
    ...(place ? { place: place.entity.id } : {}),
    ...(time ? { time: time.id } : {}),
    polarity,
    certainty,
    voice: vouching.map(id),
  }
  return { draft, match, place }
}

/** The statements that vouch for a match; what only says that somebody did it is vouched for by itself. */
function vouchingFor({ demanded, entry, clause, fillers }: Match, voices: Voices): readonly Statement[] {
  if (demanded) return voices.wanting(clause.trigger)
  return voices.covering((entry.row.avowed && fillers.object) || clause.trigger)
}

/** The draft with its quotations' brackets closed. */
function closing(draft: Draft, text: string): Draft {
  const object = draft.object?.map((each) => closed(each, text))
  return { ...draft, evidence: closed(draft.evidence, text), ...(object ? { object } : {}) }
}

/** All that a statement says, from its first word to its last. */
function contentOf(statement: Statement | undefined): Span | null {
  const first = statement?.content[0]
  return first ? statement.content.reduce(cover, first) : null
}

function id({ id }: { readonly id: string }): string {
  return id
}

interface Judged {
  readonly type: EventType
  readonly polarity: Polarity
  readonly certainty: Certainty
}

/**
 * Polarity and certainty, turned over inside a denial; what somebody says they will do is a promise or a threat.
 * Null for what is only entertained: a purpose, a condition.
 */
function judged(match: Match, vouching: readonly Statement[], voices: Voices, mentions: Mentions): Judged | null {
  const { polarity, certainty: told, entertained } = factualityOf(match.clause, voices.isCue)
  if (entertained && !match.demanded) return null
  const alleged = vouching.length === 0 && isAllegedOf(match.clause.verb) ? 'probable' : 'certain'
  const certainty = worse(worse(told, alleged), match.demanded ? 'possible' : (match.entry.row.certainty ?? 'certain'))
  const inner = vouching.at(-1)
  const turned = inner !== undefined && voices.denies(inner) && !isInBackground(match.clause.verb)
  const facts = { polarity: turned ? opposite(polarity) : polarity, certainty }
  return intended(match, facts, vouching, mentions) ?? { type: match.type, ...facts }
}

/** "China, accused by Norland [of arming] the rebels": somebody says so, whom no statement names. */
function isAllegedOf({ head, children }: Token): boolean {
  return (
    head !== null &&
    ALLEGING.has(head.lemma) &&
    children.some((each) => each.form === 'of' && each.index < head.index + 8)
  )
}

const ALLEGING = new Set(['accuse', 'suspect', 'charge', 'blame'])

function opposite(polarity: Polarity): Polarity {
  return polarity === 'positive' ? 'negative' : 'positive'
}

function triggerOf({ clause, entry, fillers: { object } }: Match): readonly Span[] {
  const { trigger, verb } = clause
  const particle = entry.particle ? verb.children.find((each) => each.lemma === entry.particle) : undefined
  const deed = object && entry.deeds.has(object.lemma) ? [object] : []
  const words = [...new Set([trigger, verb, ...deed, ...(particle ? [particle] : [])])]
  return words
    .filter((each) => each === trigger || each.lemma !== 'be')
    .sort((a, b) => a.start - b.start)
    .map(spanOf)
}
