import { readFileSync } from 'node:fs'
import { readConllu } from '../src/syntax/conllu.ts'
import type { FormTable } from '../src/syntax/forms.ts'

/** One gold sentence in arrays, shape [count] each. */
export interface GoldSentence {
  readonly count: number
  readonly words: readonly string[]
  /** Rows of the form table. */
  readonly forms: Int32Array
  /** "NNP PROPN". */
  readonly tags: readonly string[]
  /** Index of the head, -1 at the root. */
  readonly heads: Int32Array
  readonly relations: readonly string[]
}

export function readTreebank(path: string, table: FormTable): GoldSentence[] {
  return readConllu(readFileSync(path, 'utf8')).sentences.map(({ tokens }) => ({
    count: tokens.length,
    words: tokens.map((token) => token.form),
    forms: Int32Array.from(tokens, (token) => table.row(token.form)),
    tags: tokens.map((token) => `${token.xpos} ${token.upos}`),
    heads: Int32Array.from(tokens, (token) => token.head?.index ?? -1),
    relations: tokens.map((token) => token.deprel),
  }))
}

/** A stream of pseudo-random numbers in [0, 1): mulberry32. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Fisher–Yates, in place. */
export function shuffle<T>(items: T[], next: () => number): T[] {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1))
    ;[items[at], items[other]] = [items[other]!, items[at]!]
  }
  return items
}
