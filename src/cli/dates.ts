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
