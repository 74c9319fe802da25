import type { EventType } from '../claim/index.ts'

/** What a model says that a report says. Nobody has vouched for it: it stands apart from what the rules find. */
export interface Proposed {
  readonly type: string
  readonly actor: string | null
  readonly recipient: string | null
  readonly object: string | null
  /** Who says so, in the report's words; null where the outlet itself does. */
  readonly voice: string | null
  readonly denied: boolean
}

/** One proposal held against the text: where its words stand, or why it was dropped. */
export interface CheckedProposal {
  readonly proposed: Proposed
  /** The words that it rests on. */
  readonly words: string
  /** UTF-16 code units of the text, half-open; null where it was dropped. */
  readonly at: readonly [start: number, end: number] | null
  readonly dropped: string | null
}

/** What stands in an answer of a model before it is looked at. */
export type Unchecked = Readonly<Record<string, unknown>>

/** Characters of a passage that a claim can rest on: fewer name nothing, more are no passage. */
const LEAST_WORDS = 8
const MOST_WORDS = 1000

const TYPES: Record<EventType, true> = {
  ...{ AGREE: true, CONSULT: true, SUPPORT: true, CONCEDE: true, COOPERATE: true, AID: true, RETREAT: true },
  ...{ REQUEST: true, ACCUSE: true, REJECT: true, THREATEN: true, PROTEST: true, SANCTION: true, MOBILIZE: true },
  ...{ COERCE: true, ASSAULT: true },
}

export const PROPOSABLE_TYPES = Object.keys(TYPES) as readonly EventType[]

/**
 * Holds what a model proposes against the text: its passage must stand there, word for word and in one place, and
 * every name that it gives must stand in that text. What does not is dropped, and why is kept.
 */
export function checkProposals(text: string, unchecked: readonly unknown[]): readonly CheckedProposal[] {
  const seen = new Set<string>()
  return unchecked.map((each) => {
    const given: Unchecked = typeof each === 'object' && each !== null ? (each as Unchecked) : {}
    const proposed = proposedIn(given)
    const words = wordsOf(given['quotation']) ?? ''
    const dropped = faultOf(text, words, proposed, given) ?? repetition(seen, words, proposed)
    const start = text.indexOf(words)
    return { proposed, words, at: dropped === null ? [start, start + words.length] : null, dropped }
  })
}

function proposedIn(given: Unchecked): Proposed {
  return {
    type: wordsOf(given['type']) ?? '',
    actor: wordsOf(given['actor']),
    recipient: wordsOf(given['recipient']),
    object: wordsOf(given['object']),
    voice: wordsOf(given['voice']),
    denied: given['denied'] === true,
  }
}

function wordsOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, MOST_WORDS + 1) : null
}

function faultOf(text: string, words: string, proposed: Proposed, given: Unchecked): string | null {
  if (words.length < LEAST_WORDS) return 'It names no words of the report.'
  if (words.length > MOST_WORDS) return `It names more than ${MOST_WORDS} characters, which is no passage.`
  const first = text.indexOf(words)
  if (first === -1) return 'The words that it names do not stand in the report.'
  if (text.indexOf(words, first + 1) !== -1) return 'The words that it names stand in several places.'
  if (!(proposed.type in TYPES)) return `There is no type of event called "${String(given['type']).slice(0, 40)}".`
  for (const role of ['actor', 'recipient', 'object', 'voice'] as const) {
    const named = proposed[role]
    if (named !== null && !text.includes(named))
      return `Its ${role}, "${named.slice(0, 80)}", does not stand in the report.`
  }
  return proposed.actor === null && proposed.recipient === null ? 'It names nobody.' : null
}

function repetition(seen: Set<string>, words: string, proposed: Proposed): string | null {
  const key = JSON.stringify([words, proposed])
  if (seen.has(key)) return 'It was proposed before in the same answer.'
  seen.add(key)
  return null
}
