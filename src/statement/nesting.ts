import type { Choice } from './choose.ts'
import type { Range } from './question.ts'

/** For each statement the index of the one that reports it, the narrowest; null at the outside. */
export function nest(found: readonly Choice[]): readonly (number | null)[] {
  return found.map((inner, at) => {
    let best: number | null = null
    for (let other = at - 1; other >= 0 && at - other < REACH; other--) best = narrower(found, inner, other, best)
    for (let other = at + 1; other < found.length && other - at < 3; other++) best = narrower(found, inner, other, best)
    return best
  })
}

const REACH = 40 // statements back; a quotation that holds more is not an article's

function narrower(found: readonly Choice[], inner: Choice, other: number, best: number | null): number | null {
  const outer = found[other]!
  if (outer === inner || !holds(outer, inner) || holds(inner, outer)) return best
  return best === null || size(outer.content) < size(found[best]!.content) ? other : best
}

/** Whether the inner's cue and all of its content stand in the outer's content. */
function holds(outer: Choice, inner: Choice): boolean {
  return [inner.cue, ...inner.content].every((range) =>
    outer.content.some(({ from, to }) => from <= range.from && range.to <= to),
  )
}

function size(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0)
}
