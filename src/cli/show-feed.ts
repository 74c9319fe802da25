import type { Feed } from '../fetch/index.ts'
import type { Io } from './io.ts'
import { printable } from './layout.ts'

/** A feed and how it stands, on one line or two. */
export function showFeed(feed: Feed, colors: Io['colors']): readonly string[] {
  const { url, checkedAt, nextAt, rhythm, failures, code, message } = feed
  const asked = checkedAt === null ? 'never asked' : `asked ${clockTime(checkedAt)}, about every ${duration(rhythm)}`
  const lines = [`${printable(url)}  ${colors.dim(`${asked}; next ${clockTime(nextAt)}`)}`]
  if (code !== null)
    lines.push(`  failed ${failures === 1 ? 'once' : `${failures} times`}: ${printable(message ?? '')} [${code}]`)
  return lines
}

/** "2026-03-14 12:05 UTC" */
export function clockTime(moment: string): string {
  return `${moment.slice(0, 10)} ${moment.slice(11, 16)} UTC`
}

/** "12 minutes", "5 hours" */
function duration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  const hours = Math.round(minutes / 60)
  return minutes < 120 ? `${minutes} minutes` : `${hours} hours`
}
