import { hashString } from '../hash.ts'
import type { NameInput } from './input.ts'
import { KNOWN, type Lexicon, LONGEST_PHRASE, phraseKey, WHOLE } from './lexicon.ts'
import type { WordType } from './vocabulary.ts'

/** A sentence made ready for the features: what can be known of each word before any decision. */
export interface Prepared {
  readonly types: readonly WordType[]
  /** Hashes of the tags. */
  readonly upos: Int32Array
  readonly xpos: Int32Array
  /** Bits of the longest known phrase that covers the word; 0 for none. */
  readonly phrase: Uint16Array
  /** Where the word stands in that phrase: 0 none, 1 alone, 2 first, 3 inside, 4 last. */
  readonly place: Uint8Array
  /** First and last word of the run of capitalised words that it belongs to; equal to the word itself elsewhere. */
  readonly runStart: Uint16Array
  readonly runEnd: Uint16Array
  /** Which words can belong to a name at all. */
  readonly active: Uint8Array
  /** What the rest of the text took each word for (`votes.ts`); 0 before anything is known. */
  readonly votes: Int32Array
  /** 0 ordinary, 1 without capitals, 2 in capitals, 3 Title Case. */
  readonly casing: number
}

/** Words between two candidates that may join them: "Bank of the Orient". */
const WIDEST_GAP = 3

/** Words of these kinds are names only in the company of others, even where they begin a sentence. */
const CLOSED = new Set(['DET', 'PRON', 'ADP', 'AUX', 'CCONJ', 'SCONJ', 'PART', 'PUNCT', 'NUM', 'SYM', 'INTJ'])

/** Small words that join capitalised ones into one name. */
const JOINING = new Set("of the and & for - de la del al el bin ibn von van der da do dos du di ' 's’s ’".split(' '))

/** Small words that a name can begin with. */
const PARTICLES = new Set('al el ul as ash at ad an ar az bin ibn abu von van de da der du la le di'.split(' '))

const tagHashes = new Map<string, number>()

function tagHash(tag: string): number {
  let hash = tagHashes.get(tag)
  if (hash === undefined) {
    hash = hashString(tag)
    tagHashes.set(tag, hash)
  }
  return hash
}

export function prepare(input: NameInput, typeOf: (form: string) => WordType, lexicon: Lexicon): Prepared {
  const types = input.forms.map(typeOf)
  const size = types.length
  const prepared = {
    types,
    upos: Int32Array.from(input.upos, tagHash),
    xpos: Int32Array.from(input.xpos, tagHash),
    phrase: new Uint16Array(size),
    place: new Uint8Array(size),
    runStart: new Uint16Array(size),
    runEnd: new Uint16Array(size),
    active: new Uint8Array(size),
    votes: new Int32Array(size),
    casing: casingOf(types),
  }
  markPhrases(prepared, lexicon)
  markRuns(prepared)
  markActive(prepared, input.upos)
  return prepared
}

function casingOf(types: readonly WordType[]): number {
  let letters = 0
  let capital = 0
  let shouted = 0
  for (const { form, capital: has, shouted: all } of types) {
    if (form.length < 2) continue
    letters++
    if (has) capital++
    if (all) shouted++
  }
  if (capital === 0) return 1
  if (2 * shouted > letters && letters > 1) return 2
  return letters > 2 && 3 * capital > 2 * letters ? 3 : 0
}

/** Longest match from left to right. */
function markPhrases({ types, phrase, place }: Prepared, lexicon: Lexicon): void {
  for (let at = 0; at < types.length; at++) {
    let key = 0
    let end = -1
    let best = 0
    for (let next = at; next < types.length && next < at + LONGEST_PHRASE; next++) {
      key = phraseKey(key, types[next]!.word)
      const bits = lexicon.bits(key)
      if (bits < 0) break
      if (bits > 0) [end, best] = [next, bits]
    }
    if (end < 0) continue
    for (let covered = at; covered <= end; covered++) {
      phrase[covered] = best
      place[covered] = at === end ? 1 : covered === at ? 2 : covered === end ? 4 : 3
    }
    at = end
  }
}

function markRuns({ types, runStart, runEnd }: Prepared): void {
  for (let at = 0; at < types.length; at++) {
    let end = at
    if (types[at]!.capital) {
      for (let next = at + 1; next < types.length && next <= end + 2; next++) {
        if (types[next]!.capital) end = next
        else if (!JOINING.has(types[next]!.form)) break
      }
    }
    for (let covered = at; covered <= end; covered++) {
      runStart[covered] = at
      runEnd[covered] = end
    }
    at = end
  }
}

function markActive(prepared: Prepared, upos: readonly string[]): void {
  const { types, phrase, place, active } = prepared
  let before = -WIDEST_GAP - 2
  for (let at = 0; at < types.length; at++) {
    const inPhrase = place[at]! > 1 && (phrase[at]! & WHOLE) !== 0
    if (!inPhrase && !isCandidate(types[at]!, phrase[at]!, upos[at]!)) continue
    markParticles(prepared, at)
    active[at] = 1
    if (at - before <= WIDEST_GAP + 1) active.fill(1, before + 1, at)
    before = at
  }
}

/** "al - Sadr", "bin Laden": the small words that a name begins with. */
function markParticles({ types, active }: Prepared, at: number): void {
  const joined = types[at - 1]?.form === '-' ? at - 2 : at - 1
  if (joined < 0 || active[joined] || !PARTICLES.has(types[joined]!.form)) return
  active.fill(1, joined, at)
}

function isCandidate(type: WordType, phrase: number, upos: string): boolean {
  if (upos === 'PROPN') return true
  if (CLOSED.has(upos)) return type.shouted && upos !== 'NUM' && upos !== 'PUNCT'
  return type.capital || ((phrase | type.known) & (WHOLE | KNOWN.given)) !== 0
}
