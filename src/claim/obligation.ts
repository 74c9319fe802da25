import type { Entity, Mentions } from '../mention/index.ts'
import type { Statement } from '../statement/index.ts'
import { child, hasRelation, type Sentence, type Token } from '../syntax/index.ts'
import { cover } from '../text/index.ts'
import type { Draft } from './claim.ts'
import { isNegated } from './factuality.ts'
import { speakerOf } from './intent.ts'
import { isParty, partiesOf } from './parties.ts'
import { phrase, spanOf } from './phrase.ts'
import { surfaceSubject } from './subjects.ts'
import type { Voices } from './voices.ts'

/** A demand made by saying that somebody must do something, with the verb of what must be done. */
export interface Obligation {
  readonly draft: Draft
  readonly verb: Token
}

const OBLIGING = new Set(['must', 'should', 'shall', 'ought'])
const OBLIGED = new Set(['have', 'need'])

/** "Norland said Sudland must leave": who says so asks it of who must. */
export function obligationsIn(sentence: Sentence, mentions: Mentions, voices: Voices): readonly Obligation[] {
  const found: Obligation[] = []
  for (const token of sentence.tokens) {
    const verb = obligedBy(token)
    const each = verb ? obligation(token, verb, mentions, voices) : null
    if (each) found.push(each)
  }
  return found
}

/** What nobody can be asked to do: "should worry", "must know". */
const STATES = new Set(
  'worry know understand remember feel believe think realize realise expect fear be have care mind'.split(' '),
)

/** What must be done, if the token says that it must: "must leave", "has to leave". */
function obligedBy(token: Token): Token | null {
  if (token.upos === 'AUX' && OBLIGING.has(token.lemma)) return token.head
  if (
    token.upos === 'VERB' &&
    OBLIGED.has(token.lemma) &&
    !child(token, 'obj') &&
    !hasYet(token) &&
    !hasRelation(token, 'acl') &&
    !isFuture(token)
  )
    return child(token, 'xcomp')
  return null
}

/** "has yet to follow": nobody asks for it. */
function hasYet({ children }: Token): boolean {
  return children.some((each) => each.lemma === 'yet')
}

/** "will need to ask": a forecast, no demand. */
function isFuture(verb: Token): boolean {
  return verb.children.some((each) => hasRelation(each, 'aux') && (each.lemma === 'will' || each.lemma === "'ll"))
}

function obligation(modal: Token, verb: Token, mentions: Mentions, voices: Voices): Obligation | null {
  const vouching = voices.covering(modal)
  const inner = vouching.at(-1)
  const speaker = speakerOf(inner, mentions)
  const subject = surfaceSubject(verb, 0)
  if (
    !inner ||
    !speaker ||
    !subject ||
    STATES.has(verb.lemma) ||
    hasRelation(subject, 'nsubj:pass') ||
    subject.upos === 'PRON'
  )
    return null
  const recipient = partiesOf(subject, mentions, 'head').filter((each) => isAsked(each) && !isSame(each, speaker))
  if (recipient.length === 0) return null
  return { verb, draft: drafted(modal, verb, speaker, recipient, subject, outer(vouching, inner)) }
}

/** Whom one asks in public: states, bodies, officials; not "somebody". */
function isAsked(entity: Entity): boolean {
  return (
    isParty(entity) && (entity.kind === 'country' || entity.kind === 'organization' || entity.country !== undefined)
  )
}

function isSame(a: Entity, b: Entity): boolean {
  return a === b || (a.country !== undefined && a.country === b.country)
}

function outer(vouching: readonly Statement[], inner: Statement): readonly string[] {
  return vouching.filter((each) => each !== inner).map((each) => each.id)
}

function drafted(
  modal: Token,
  verb: Token,
  speaker: Entity,
  recipient: readonly Entity[],
  subject: Token,
  voice: readonly string[],
): Draft {
  return {
    rule: 'REQUEST/must.said',
    type: 'REQUEST',
    context: [],
    trigger: [spanOf(modal)],
    evidence: cover(phrase(subject), phrase(verb)),
    actor: [speaker.id],
    recipient: recipient.map((each) => each.id),
    object: [phrase(verb)],
    polarity: isNegated(verb) ? 'negative' : 'positive',
    certainty: 'certain',
    voice,
  }
}
