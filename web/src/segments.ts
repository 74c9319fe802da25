import type { Article } from './answers.ts'

/** A stretch of text over which the same claims and statements stand. */
export interface Segment {
  readonly text: string
  /** Ids within the document, "c4", in its order. */
  readonly claims: readonly string[]
  readonly statements: readonly string[]
}

interface Marked {
  readonly id: string
  readonly start: number
  readonly end: number
}

/**
 * Cuts a block of an article where a claim or a statement begins or ends.
 *
 * @param points the text's code points, which the spans count
 */
export function segmentsOf(
  points: readonly string[],
  [start, end]: readonly [number, number],
  { claims, statements }: Pick<Article, 'claims' | 'statements'>,
): readonly Segment[] {
  const within = (all: Article['claims'] | Article['statements']): readonly Marked[] =>
    all
      .map(({ id, span }) => ({ id: id.split('/')[1]!, start: Math.max(start, span[0]), end: Math.min(end, span[1]) }))
      .filter((each) => each.start < each.end)
  const [ofClaims, ofStatements] = [within(claims), within(statements)]
  const cuts = [start, end, ...[...ofClaims, ...ofStatements].flatMap((each) => [each.start, each.end])]
  const bounds = [...new Set(cuts)].sort((a, b) => a - b)
  return bounds.slice(0, -1).map((from, at) => {
    const to = bounds[at + 1]!
    const over = (all: readonly Marked[]) => all.filter((each) => each.start <= from && to <= each.end)
    return {
      text: points.slice(from, to).join(''),
      claims: over(ofClaims).map(({ id }) => id),
      statements: over(ofStatements).map(({ id }) => id),
    }
  })
}
