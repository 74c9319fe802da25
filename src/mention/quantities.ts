import type { Sentence, Token } from '../syntax/index.ts'
import type { CharOffset } from '../text/index.ts'
import type { Quantity } from './mention.ts'
import { beginsFigure } from './quantity/figure.ts'
import { type Piece, piecesOf } from './quantity/piece.ts'
import { amountAt } from './quantity/read.ts'
import { FRACTIONS } from './quantity/tables.ts'

/**
 * Every amount of something, in the order of the text: from its bound to the noun that it counts. Money has its ISO 4217
 * code for a unit, shares have "percent". Years, dates, ages, hours and numbers of a list are no amounts.
 */
export function findQuantities(sentences: readonly Sentence[]): Quantity[] {
  const found: Quantity[] = []
  for (const { tokens } of sentences) if (tokens.some(mayBegin)) addFrom(tokens, found)
  return found
}

function mayBegin({ form }: Token): boolean {
  const lower = form.toLowerCase()
  return (lower !== 'a' && beginsFigure(lower)) || FRACTIONS.has(lower)
}

function addFrom(tokens: readonly Token[], found: Quantity[]): void {
  const pieces: Piece[] = piecesOf(tokens, () => false)
  for (let at = 0; at < pieces.length; ) {
    const amount = beginsFigure(pieces[at]!.form) ? amountAt(pieces, at) : null
    if (amount) {
      const span = { start: pieces[amount.at]!.start as CharOffset, end: pieces[amount.next - 1]!.end as CharOffset }
      found.push({ id: `q${found.length + 1}`, span, low: amount.low, high: amount.high, unit: amount.unit })
    }
    at = amount ? amount.next : at + 1
  }
}
