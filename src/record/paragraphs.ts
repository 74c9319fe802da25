/** A paragraph and what became of it; null where there was none before, or is none after. */
export type ParagraphPair = readonly [before: string | null, after: string | null]

/** The share of their words, counted over both, from which two paragraphs are versions of one. */
const LEAST_ALIKE = 0.4

/** Pairs that are looked at; of hundreds of changed paragraphs on each side only the order tells which belong together. */
const MOST_PAIRS = 40_000

/**
 * Which changed paragraphs are versions of each other: as many and as like ones as can be had without crossing
 * (Needleman and Wunsch 1970), those that stand alone between them. Each side stays in its order.
 */
export function alignParagraphs(before: readonly string[], after: readonly string[]): readonly ParagraphPair[] {
  if (before.length === 0 || after.length === 0 || before.length * after.length > MOST_PAIRS)
    return apart(before, after)
  if (before.length === 1 && after.length === 1) return [[before[0]!, after[0]!]]
  const alike = likeness(before, after)
  const best = bestFrom(before.length, after.length, alike)
  const pairs: ParagraphPair[] = []
  for (let [i, j] = [0, 0]; i < before.length || j < after.length; ) {
    const joined = i < before.length && j < after.length ? alike(i, j) + best(i + 1, j + 1) : -1
    if (joined > 0 && alike(i, j) > 0 && joined >= Math.max(best(i + 1, j), best(i, j + 1)))
      pairs.push([before[i++]!, after[j++]!])
    else if (i < before.length && (j === after.length || best(i + 1, j) >= best(i, j + 1)))
      pairs.push([before[i++]!, null])
    else pairs.push([null, after[j++]!])
  }
  return pairs
}

function apart(before: readonly string[], after: readonly string[]): readonly ParagraphPair[] {
  return [...before.map((each) => [each, null] as const), ...after.map((each) => [null, each] as const)]
}

/** How much two paragraphs share (Dice's coefficient of their words), 0 where that is too little. */
function likeness(before: readonly string[], after: readonly string[]): (i: number, j: number) => number {
  const [old, now] = [before.map(wordsOf), after.map(wordsOf)]
  const table = old.map((a) =>
    now.map((b) => {
      let shared = 0
      for (const word of a) if (b.has(word)) shared += 1
      const dice = (2 * shared) / Math.max(1, a.size + b.size)
      return dice >= LEAST_ALIKE ? dice : 0
    }),
  )
  return (i, j) => table[i]![j]!
}

function wordsOf(paragraph: string): ReadonlySet<string> {
  return new Set(paragraph.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

/** The most likeness to be had from a place in both on. */
function bestFrom(m: number, n: number, alike: (i: number, j: number) => number): (i: number, j: number) => number {
  const table = Array.from({ length: m + 1 }, () => new Float64Array(n + 1))
  for (let i = m - 1; i >= 0; i -= 1) {
    for (let j = n - 1; j >= 0; j -= 1) {
      table[i]![j] = Math.max(table[i + 1]![j]!, table[i]![j + 1]!, alike(i, j) + table[i + 1]![j + 1]!)
    }
  }
  return (i, j) => table[i]![j]!
}
