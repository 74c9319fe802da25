/**
 * Positions in a text, and the error every other error extends. Imports nothing.
 * @module
 */
export { codePointOffsets, codeUnitOffsets } from './code-points.ts'
export { OnRecordError, SpanOutOfRange } from './errors.ts'
export type { CharOffset, Span } from './span.ts'
export { contains, cover, overlaps, span, words } from './span.ts'
