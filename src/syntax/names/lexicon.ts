import type { BinaryReader, BinaryWriter } from '../binary.ts'
import { hashString, mix } from '../hash.ts'

/** What is known of a phrase, as bits that can come together: "Jordan" is a country, a given name and a surname. */
export const KNOWN = {
  country: 1,
  city: 2,
  town: 4,
  region: 8,
  organization: 16,
  person: 32,
  given: 64,
  surname: 128,
  /** Stands before a person's name: "President". */
  title: 256,
  /** Ends or begins an organisation's name: "Ministry", "Inc.". */
  organizationWord: 512,
  /** Ends or begins a place's name: "River", "Province". */
  placeWord: 1024,
  /** A people, a faith, a language: "Koreans". */
  people: 2048,
  /** A month, a weekday, a feast. */
  time: 4096,
  /** Something else with a capital: a product, an award, a war. */
  other: 8192,
} as const

/** Bits of whole names, as opposed to parts and signs of names. */
export const WHOLE = KNOWN.country | KNOWN.city | KNOWN.town | KNOWN.region | KNOWN.organization | KNOWN.person

/** Words; no phrase in the lexicon is longer. */
export const LONGEST_PHRASE = 6

/** Phrases by hash. A phrase that begins a longer one is there too, if only with 0 bits. */
export interface Lexicon {
  /** Bits of the phrase with this key; -1 where neither it nor a longer phrase that begins so is known. */
  bits(key: number): number
}

/** The key of a phrase grows word by word: `phraseKey(phraseKey(0, first), second)`; words as lower-case hashes. */
export function phraseKey(before: number, word: number): number {
  return mix(before, word)
}

/** The key of a whole phrase in any case, words apart by single spaces, hyphens words of their own. */
export function keyOf(phrase: string): number {
  return phrase
    .toLowerCase()
    .split(' ')
    .reduce((key, word) => phraseKey(key, hashString(word)), 0)
}

export function lexicon(keys: Int32Array, bits: Uint16Array): Lexicon {
  let capacity = 2
  while (capacity < 2 * keys.length) capacity *= 2
  const mask = capacity - 1
  const slots = new Int32Array(capacity).fill(-1)
  for (let row = 0; row < keys.length; row++) {
    let at = keys[row]! & mask
    while (slots[at]! >= 0) at = (at + 1) & mask
    slots[at] = row
  }
  return {
    bits(key) {
      for (let at = key & mask; ; at = (at + 1) & mask) {
        const row = slots[at]!
        if (row < 0) return -1
        if (keys[row] === key) return bits[row]!
      }
    },
  }
}

export function readLexicon(reader: BinaryReader): Lexicon {
  const count = reader.uint32()
  return lexicon(new Int32Array(reader.uint32s(count).buffer), reader.uint16s(count))
}

/** Appends the phrases in the order of their keys, with all their beginnings. */
export function writeLexicon(writer: BinaryWriter, phrases: ReadonlyMap<string, number>): void {
  const rows = [...lexiconRows(phrases)].sort(([a], [b]) => a - b)
  writer
    .uint32(rows.length)
    .array(Int32Array.from(rows, ([key]) => key))
    .array(Uint16Array.from(rows, ([, bits]) => bits))
}

/** Key → bits of phrases and of their beginnings. */
export function lexiconRows(phrases: ReadonlyMap<string, number>): Map<number, number> {
  const rows = new Map<number, number>()
  for (const [phrase, bits] of phrases) {
    let key = 0
    const words = phrase.toLowerCase().split(' ').slice(0, LONGEST_PHRASE)
    for (const [at, word] of words.entries()) {
      key = phraseKey(key, hashString(word))
      rows.set(key, (rows.get(key) ?? 0) | (at === words.length - 1 ? bits : 0))
    }
  }
  return rows
}
