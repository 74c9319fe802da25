import { KNOWN } from './lexicon.ts'
import type { Prepared } from './sentence.ts'

/** How a word is used across the text. */
export interface Remembered {
  /** 0–8: how often it is capitalised within a sentence and how often small, each none, once, or more. */
  casing: number
  /** Bits of `KNOWN` of the capitalised words seen before and after it. */
  left: number
  right: number
}

/** What the text at large says of a word: seen once after "President", it is a person's name elsewhere too. */
export interface Memory {
  of(word: number): Remembered | null
}

const LEFT_SIGNS = KNOWN.title | KNOWN.given | KNOWN.placeWord | KNOWN.organizationWord
const RIGHT_SIGNS = KNOWN.surname | KNOWN.placeWord | KNOWN.organizationWord

interface Counts extends Remembered {
  large: number
  small: number
}

/** Reads the words of all sentences. */
export function remember(sentences: readonly Prepared[]): Memory {
  const seen = new Map<number, Counts>()
  for (const sentence of sentences) countCapitals(sentence, seen)
  for (const { types } of sentences) {
    for (const type of types) {
      const entry = type.capital ? undefined : seen.get(type.word)
      if (entry !== undefined) entry.small++
    }
  }
  for (const entry of seen.values()) entry.casing = Math.min(2, entry.large) * 3 + Math.min(2, entry.small)
  return { of: (word) => seen.get(word) ?? null }
}

function countCapitals({ types, active, casing }: Prepared, seen: Map<number, Counts>): void {
  for (let at = 0; at < types.length; at++) {
    const type = types[at]!
    if (!active[at] || !type.capital || type.form.length < 2) continue
    const entry = seen.get(type.word) ?? { casing: 0, left: 0, right: 0, large: 0, small: 0 }
    seen.set(type.word, entry)
    if (at > 0 && casing === 0) entry.large++
    const before = types[at - 1]
    const after = types[at + 1]
    if (before?.capital) entry.left |= before.known & LEFT_SIGNS
    if (after?.capital) entry.right |= after.known & RIGHT_SIGNS
  }
}
