import type { NameTag } from '../token.ts'

/** In the order of the model's labels: after `O`, two for each kind, its beginning and its going on. */
export const NAME_TAGS = [
  'O',
  'B-PER',
  'I-PER',
  'B-ORG',
  'I-ORG',
  'B-LOC',
  'I-LOC',
] as const satisfies readonly NameTag[]

/** Kinds of names. */
export const KINDS = 3

/** The kind of a label, from 0; only for labels other than `O`. */
export function kindOf(label: number): number {
  return (label - 1) >> 1
}

/** Whether the label goes on with the name that `before` belongs to. */
export function goesOn(before: number, label: number): boolean {
  return label > 0 && label % 2 === 0 && before > 0 && kindOf(before) === kindOf(label)
}
