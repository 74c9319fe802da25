import type { Pieces } from './selection.ts'
import type { Cell, Column } from './tables.ts'

/**
 * What a spreadsheet takes for the beginning of a formula, also after white space and in full width: a cell that
 * begins so gets an apostrophe before it (https://owasp.org/www-community/attacks/CSV_Injection). Numbers stay numbers.
 */
const FORMULA = /^[\s\u00a0\ufeff]*[=+\-@|\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/

/** A table as RFC 4180 has it, with a line of names; `isMarked` puts U+FEFF first, by which Excel knows UTF-8. */
export async function* csv<Entry>(
  entries: AsyncIterable<Entry>,
  columns: readonly Column<Entry>[],
  isMarked: boolean,
): Pieces {
  yield `${isMarked ? '\ufeff' : ''}${line(columns.map(({ name }) => name))}`
  for await (const entry of entries) yield line(columns.map(({ of }) => of(entry)))
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(asCell).join(',')}\r\n`
}

/** The text of one cell, safe to open in a spreadsheet. */
export function asCell(value: Cell): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n;\t]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}
