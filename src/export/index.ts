/**
 * What is on record, in the formats of other programs. Pure: each format is made of streams of claims, statements and
 * documents, piece by piece.
 * @module
 */

export { EVENT_DATA_COLUMNS } from './event-data.ts'
export { EVENT_COLUMNS } from './event-table.ts'
export type { Contents, FormatName, Wanted } from './formats.ts'
export { CONTENTS, FORMATS } from './formats.ts'
export type { Between } from './report/exchange.ts'
export type { Asked } from './report/report.ts'
export type { Pieces, Selection } from './selection.ts'
export type { Column } from './tables.ts'
export { CLAIM_COLUMNS, DOCUMENT_COLUMNS, STATEMENT_COLUMNS } from './tables.ts'
