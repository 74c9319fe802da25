import { stemmer } from 'stemmer'

/** A word of a text as the search compares it, with where it stands, in UTF-16 code units. */
export interface SearchWord {
  /** Without case, accents and inflection: "ferri" for "Ferries". */
  readonly stem: string
  readonly start: number
  readonly end: number
}

/** Letters, digits and their accents, unbroken. */
const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu

/** Stems kept at hand; a newspaper's vocabulary is smaller. */
const MOST_STEMS = 200_000

const stems = new Map<string, string>()

/** The words of a text in their order. */
export function searchableWords(text: string): readonly SearchWord[] {
  const found: SearchWord[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const stem = stemOf(word)
    if (stem !== '') found.push({ stem, start: index, end: index + word.length })
  }
  return found
}

/** Porter (1980), "An algorithm for suffix stripping", as the `stemmer` library has it. */
function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size >= MOST_STEMS) stems.clear()
  const folded = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const stem = stemmer(folded)
  stems.set(word, stem)
  return stem
}

/** What is asked for: documents that hold all of the phrases, each of one word or more that follow each other. */
export type SearchQuery = readonly (readonly string[])[]

/** Reads words and phrases in quotation marks; nothing in them is an operator. */
export function searchQuery(words: string): SearchQuery {
  const parts = words.match(/"[^"]+"|[^\s"]+/g) ?? []
  return parts.map((part) => searchableWords(part).map(({ stem }) => stem)).filter((phrase) => phrase.length > 0)
}

/** Where a phrase of a query begins in a text, in UTF-16 code units. */
export interface PhraseHit {
  readonly start: number
  /** Its place in the query. */
  readonly phrase: number
}

/**
 * Finds the phrases of a query in texts, in the order of each text. Only words that begin like a phrase are looked at: the
 * stem of a word has its first two letters, where these are ASCII letters or digits, but "i" for "y" ("eyed" is "ei").
 */
export function phraseFinder(query: SearchQuery): (text: string) => readonly PhraseHit[] {
  const byFirst = Map.groupBy(query.keys(), (which) => query[which]![0]!)
  const candidates = wordsBeginningAs([...byFirst.keys()])
  return (text) => {
    const hits: PhraseHit[] = []
    for (const { 0: word, index: start } of text.matchAll(candidates)) {
      for (const phrase of byFirst.get(stemOf(word)) ?? [])
        if (goesOn(text, start + word.length, query[phrase]!)) hits.push({ start, phrase })
    }
    return hits
  }
}

function wordsBeginningAs(stems: readonly string[]): RegExp {
  const beginnings = new Set(stems.filter((stem) => stem[0]! <= LAST_ASCII).map(beginningOf))
  const either = [...beginnings, `[${BEYOND_ASCII}]`].join('|')
  return new RegExp(`(?=${either})(?<!${WORD.source.slice(0, -1)})${WORD.source}`, 'gu')
}

const LAST_ASCII = '\x7f'
const BEYOND_ASCII = '\\x80-\\u{10ffff}'

/** How a word can begin that has this stem, as a pattern: an accent may stand for its second letter, and "y" where it has "i". */
function beginningOf([first = '', second]: string): string {
  const letters = (each: string) => each + each.toUpperCase()
  if (second === undefined) return `[${letters(first)}]`
  return `[${letters(first)}][${letters(second)}${second === 'i' ? 'yY' : ''}${BEYOND_ASCII}]`
}

/** Whether the words from an offset on are those of a phrase behind its first. */
function goesOn(text: string, from: number, phrase: readonly string[]): boolean {
  if (phrase.length === 1) return true
  const words = new RegExp(WORD)
  words.lastIndex = from
  for (let at = 1; at < phrase.length; ) {
    const [word] = words.exec(text) ?? []
    if (word === undefined) return false
    const stem = stemOf(word)
    if (stem === '') continue
    if (stem !== phrase[at]) return false
    at += 1
  }
  return true
}

/** How well known words are from how they are used: Robertson & Zaragoza (2009), "The Probabilistic Relevance Framework". */
const [K1, B] = [1.2, 0.75] as const

/** What the whole collection says of one phrase. */
export interface Collection {
  readonly documents: number
  /** Words, on average. */
  readonly length: number
}

/**
 * How much a phrase that stands `uses` times in a document of `length` words speaks for it, by BM25. Never below 0:
 * the weight of a phrase that most documents hold is nearly nothing.
 *
 * @param holders documents that hold the phrase
 */
export function bm25(collection: Collection, holders: number, uses: number, length: number): number {
  const rarity = Math.log(1 + (collection.documents - holders + 0.5) / (holders + 0.5))
  return (rarity * uses * (K1 + 1)) / (uses + K1 * (1 - B + (B * length) / collection.length))
}
