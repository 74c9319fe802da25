import type { Entity, Mentions } from '../mention/index.ts'
import type { Statement } from '../statement/index.ts'
import type { Token } from '../syntax/index.ts'
import type { Certainty, EventType, Polarity } from './claim.ts'
import { PROMISED } from './lexicon/promises.ts'
import type { Match } from './match.ts'

interface Facts {
  readonly polarity: Polarity
  readonly certainty: Certainty
}

const WILL = new Set(['will', 'shall', "'ll", 'would'])

/** "Norland will send tanks" said by Norland, or by nobody else, is a promise; "will shell" a threat. Null where nothing is intended. */
export function intended(
  match: Match,
  { polarity }: Facts,
  vouching: readonly Statement[],
  mentions: Mentions,
): (Facts & { type: EventType }) | null {
  const turned = PROMISED[match.type]
  if (!turned || match.actor.length === 0 || !hasWill(match.clause.verb)) return null
  const speaker = speakerOf(vouching, mentions)
  if (speaker && !speaksFor(speaker, match.actor)) return null
  return { type: turned[polarity === 'positive' ? 0 : 1], polarity: 'positive', certainty: 'certain' }
}

function hasWill(verb: Token): boolean {
  return verb.children.some((each) => each.deprel === 'aux' && WILL.has(each.lemma))
}

function speakerOf(vouching: readonly Statement[], mentions: Mentions): Entity | null {
  const inner = vouching.at(-1)
  return inner?.speaker ? (mentions.entities.find((each) => each.id === inner.speaker) ?? null) : null
}

function speaksFor(speaker: Entity, actors: readonly Entity[]): boolean {
  if (!speaker.country) return speaker.kind === 'group' || actors.includes(speaker)
  return actors.some((each) => each === speaker || each.country === speaker.country)
}
