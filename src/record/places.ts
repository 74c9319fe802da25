import type { Stretch } from './word-diff.ts'

/** A half-open range, in code points of the text after a change; null for words that are gone. */
export type Moved = readonly [start: number, end: number] | null

/** A stretch with its beginning in both texts, in code points. */
interface Laid {
  readonly kind: Stretch['kind']
  readonly length: number
  readonly before: number
  readonly after: number
}

/** The share of some words that has to be kept for them to count as standing there still. */
const LEAST_KEPT = 0.3

/**
 * Where words of one text stand in the other: from the first that is kept to the last, with what has come between them.
 *
 * @param stretches what changed from the one to the other
 */
export function placesAfter(stretches: readonly Stretch[]): (start: number, end: number) => Moved {
  const laid = layOut(stretches).filter(({ kind }) => kind === 'kept')
  return (start, end) => {
    let [from, to, kept] = [-1, -1, 0]
    for (let at = firstReaching(laid, start); at < laid.length && laid[at]!.before < end; at += 1) {
      const { before, after, length } = laid[at]!
      const [first, last] = [Math.max(start, before), Math.min(end, before + length)]
      if (from < 0) from = first - before + after
      to = last - before + after
      kept += last - first
    }
    return kept >= (end - start) * LEAST_KEPT && kept > 0 ? [from, to] : null
  }
}

function layOut(stretches: readonly Stretch[]): readonly Laid[] {
  let [before, after] = [0, 0]
  return stretches.map(({ kind, text }) => {
    const length = codePoints(text)
    const laid = { kind, length, before, after }
    if (kind !== 'added') before += length
    if (kind !== 'removed') after += length
    return laid
  })
}

function codePoints(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0)
}

/** The first stretch that ends behind a place, by bisection. */
function firstReaching(laid: readonly Laid[], place: number): number {
  let [low, high] = [0, laid.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (laid[middle]!.before + laid[middle]!.length <= place) low = middle + 1
    else high = middle
  }
  return low
}
