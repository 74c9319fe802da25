import type { Dating } from '../record/index.ts'
import type { Io } from './io.ts'
import { MARGIN } from './layout.ts'

/** Puts a date into the margin of some lines, on two of them where it is long; dim where it is not the entry's own. */
export function withDate(
  { first, last }: Pick<Dating, 'first' | 'last'>,
  isOwn: boolean,
  lines: readonly string[],
  colors: Io['colors'],
): readonly string[] {
  const date = shortRange(first, last)
  const rows = date.length < MARGIN ? [date] : date.replace('…', '… ').split(' ')
  const tint = isOwn ? colors.bold : colors.dim
  return Array.from({ length: Math.max(rows.length, lines.length) }, (_, at) => {
    const row = rows[at] ?? ''
    return `${row && tint(row)}${' '.repeat(MARGIN - row.length)}${lines[at] ?? ''}`.trimEnd()
  })
}

/**
 * The shortest way to write a range of days: "2026-03-14", "2026-03", "2026", "2026-03-01…07", "2026-03-28…2026-04-02".
 * Empty where there is none.
 */
export function shortRange(first: string | null, last: string | null): string {
  if (first === null) return ''
  if (last === null || first === last) return first
  const month = first.slice(0, 7)
  const year = first.slice(0, 4)
  if (first === `${year}-01-01` && last === `${year}-12-31`) return year
  if (last.slice(0, 7) !== month) return `${first}…${last}`
  return first.endsWith('-01') && isLastOfMonth(last) ? month : `${first}…${last.slice(8)}`
}

function isLastOfMonth(day: string): boolean {
  const [year, month, date] = day.split('-').map(Number)
  return new Date(Date.UTC(year!, month!, 0)).getUTCDate() === date
}
