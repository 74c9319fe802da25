import type { Claim } from './claim/index.ts'
import type { Extraction } from './extract.ts'
import type { Entity, Quantity, Time } from './mention/index.ts'
import type { Statement } from './statement/index.ts'
import { codePointOffsets, type Span } from './text/index.ts'

/** `[start, end]`, half-open, in Unicode code points of `document.text`. */
export type WireSpan = readonly [start: number, end: number]

type OnWire<T> = T extends Span
  ? WireSpan
  : T extends readonly (infer Each)[]
    ? readonly OnWire<Each>[]
    : T extends object
      ? { readonly [Key in keyof T]: OnWire<T[Key]> }
      : T

/** What `extract` prints for one document: the interchange format, version 1. */
export interface Analysis {
  readonly schema: 'onrecord/analysis/1'
  readonly document: OnWire<Omit<Extraction['document'], 'blocks'>>
  readonly sentences: readonly WireSpan[]
  readonly entities: readonly (Omit<Entity, 'mentions'> & { readonly mentions: readonly WireSpan[] })[]
  readonly times: readonly OnWire<Time>[]
  readonly quantities: readonly OnWire<Quantity>[]
  readonly statements: readonly OnWire<Statement>[]
  readonly claims: readonly OnWire<Claim>[]
}

/** Puts an extraction into the interchange format; offsets become code points here and nowhere else. */
export function toAnalysis({ document, sentences, mentions, statements, claims }: Extraction): Analysis {
  const offset = codePointOffsets(document.text)
  const wire = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(wire)
    if (typeof value !== 'object' || value === null) return value
    if (isSpan(value)) return [offset(value.start), offset(value.end)]
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, wire(each)]))
  }
  const { blocks: _, ...rest } = document
  return wire({
    schema: 'onrecord/analysis/1',
    document: rest,
    sentences: sentences.map((each) => each.span),
    entities: mentions.entities.map((each) => ({ ...each, mentions: each.mentions.map((mention) => mention.span) })),
    times: mentions.times,
    quantities: mentions.quantities,
    statements,
    claims,
  } satisfies Record<keyof Analysis, unknown>) as Analysis
}

function isSpan(value: object): value is Span {
  return Object.keys(value).length === 2 && 'start' in value && typeof value.start === 'number'
}
