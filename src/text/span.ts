import { SpanOutOfRange } from './errors.ts'

declare const unit: unique symbol

/** A position in `Document.text`, counted in UTF-16 code units from 0. */
export type CharOffset = number & { readonly [unit]: 'char' }

/** The half-open range `start..end` of `Document.text`; never empty. */
export interface Span {
  readonly start: CharOffset
  readonly end: CharOffset
}

/** The only way to make a span of a text: checked once here, trusted everywhere after. */
export function span(text: string, start: number, end: number): Span {
  const inside = start >= 0 && start < end && end <= text.length
  if (!inside) throw new SpanOutOfRange(start, end, text.length)
  return { start: start as CharOffset, end: end as CharOffset }
}

/** The smallest span that covers both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start) as CharOffset, end: Math.max(a.end, b.end) as CharOffset }
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** The words a span covers. */
export function words(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}
