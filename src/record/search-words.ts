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
