import { FLAGS, type Imprint, mix, OPENS_PARAGRAPH } from './imprint.ts'

/** Words below which a paragraph is not worth looking for elsewhere: "Read more:". */
const LEAST_WORDS = 5

/** Documents that must hold a paragraph before it can be boilerplate. */
export const LEAST_HOLDERS = 4

/** Of so many holders the texts are looked at: those with the first ids, whatever order they came in. */
export const HOLDERS_LOOKED_AT = 8

/** Two texts are one story where this share of the shorter one's other paragraphs stands in both. */
const SAME_STORY = 1 / 3

/** A paragraph is boilerplate where fewer of its holders than this, pair by pair, tell one story. */
const MOST_IN_ONE_STORY = 1 / 4

/** A paragraph of an imprint: the hash of its words, and where they stand in it. */
export interface Paragraph {
  /** 0 where it is too short to be looked for. */
  readonly hash: number
  readonly from: number
  readonly to: number
}

export function paragraphsOf(imprint: Imprint): readonly Paragraph[] {
  const found: Paragraph[] = []
  for (let from = 0; from < imprint.length; ) {
    let to = from + 1
    let hash = imprint[from]! & ~FLAGS
    for (; to < imprint.length && (imprint[to]! & OPENS_PARAGRAPH) === 0; to += 1)
      hash = Math.imul(hash, 0x9e3779b1) ^ (imprint[to]! & ~FLAGS)
    found.push({ hash: to - from < LEAST_WORDS ? 0 : mix(hash), from, to })
    from = to
  }
  return found
}

/**
 * Whether a paragraph is printed under many stories: disclosures, appeals, what an outlet repeats of an affair's
 * past. Tells them from the paragraphs of one story that is printed by many.
 *
 * @param holders the paragraphs of documents that hold it, as hashes; at most HOLDERS_LOOKED_AT of them
 */
export function isBoilerplate(paragraph: number, holders: readonly ReadonlySet<number>[]): boolean {
  if (holders.length < LEAST_HOLDERS) return false
  let pairs = 0
  let akin = 0
  for (const [at, first] of holders.entries()) {
    for (const second of holders.slice(at + 1)) {
      pairs += 1
      if (tellOneStory(first, second, paragraph)) akin += 1
    }
  }
  return akin < pairs * MOST_IN_ONE_STORY
}

function tellOneStory(a: ReadonlySet<number>, b: ReadonlySet<number>, besides: number): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const hash of small) if (hash !== besides && large.has(hash)) shared += 1
  return small.size === 1 || shared >= (small.size - 1) * SAME_STORY
}
