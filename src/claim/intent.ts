import type { Entity, Mentions } from '../mention/index.ts'
import type { Statement } from '../statement/index.ts'
import { child, hasRelation, type Token } from '../syntax/index.ts'
import type { Certainty, EventType, Polarity } from './claim.ts'
import { ANNOUNCED, PROMISED } from './lexicon/promises.ts'
import type { Match } from './match.ts'

interface Facts {
  readonly polarity: Polarity
  readonly certainty: Certainty
}

const WILL = new Set(['will', 'shall', "'ll", 'wo'])

const CAN = new Set(['can', 'could', 'ca'])

/** Who can promise for a state or a group without being named as its own. */
const OFFICIAL = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'IGO', 'UNO', 'EUR', 'PTY', 'REB', 'UAF', 'SPY', 'OPP'])

/** "Norland will send tanks" said by Norland, or by nobody else, is a promise; "will shell" a threat; "is not ready to" a refusal. Null where nothing is intended. */
export function intended(
  match: Match,
  { polarity }: Facts,
  vouching: readonly Statement[],
  mentions: Mentions,
): (Facts & { readonly type: EventType }) | null {
  if (match.entry.row.negated) return { type: match.type, polarity: 'positive', certainty: 'certain' }
  if (match.type === 'AGREE' && polarity === 'negative')
    return { type: 'REJECT', polarity: 'positive', certainty: 'certain' }
  if (polarity === 'positive' && ANNOUNCED.has(match.type)) return null
  const turned = PROMISED[match.type]
  if (!turned || match.actor.length === 0 || !isIntended(match.clause.verb, polarity, vouching.length > 0)) return null
  const speaker = speakerOf(vouching.at(-1), mentions)
  if (speaker && !speaksFor(speaker, match.actor)) return null
  return { type: turned[polarity === 'positive' ? 0 : 1], polarity: 'positive', certainty: 'certain' }
}

/** "will", "would" where somebody is reported to have said "will", and "cannot" for what one won't do. */
function isIntended(verb: Token, polarity: Polarity, reported: boolean): boolean {
  if (verb.head && hasRelation(verb, 'conj') && !child(verb, 'nsubj', 'nsubj:pass', 'aux'))
    return isIntended(verb.head, polarity, reported)
  const past = reported || verb.deprel === 'ccomp'
  return verb.children.some(
    ({ deprel, lemma }) =>
      deprel === 'aux' &&
      (WILL.has(lemma) || (past && (lemma === 'would' || (polarity === 'negative' && CAN.has(lemma))))),
  )
}

/** The entity that makes a statement, if it is known. */
export function speakerOf(statement: Statement | undefined, mentions: Mentions): Entity | null {
  const id = statement?.speaker
  return id ? (mentions.entities.find((each) => each.id === id) ?? null) : null
}

/** Whether the speaker can promise for the actor: itself, its state, its officials; not a newspaper, not analysts. */
function speaksFor(speaker: Entity, actors: readonly Entity[]): boolean {
  if (actors.includes(speaker)) return true
  if (speaker.country) return actors.some((each) => each.country === speaker.country || each.country === undefined)
  if (speaker.sector === undefined) return speaker.kind === 'organization' || speaker.kind === 'person'
  return OFFICIAL.has(speaker.sector)
}
