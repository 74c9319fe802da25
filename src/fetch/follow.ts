import type { Link } from '../resource/index.ts'
import type { Memory, Visit } from './memory.ts'

/** What becomes of a page's links. */
export interface Following {
  /** How many are read. */
  readonly followed: number
  /** How many are on record as they are. */
  readonly known: number
  /** How many an earlier run was refused for good. */
  readonly refused: number
  /** How many are left for another run. */
  readonly left: number
}

/** Pages that may lead to pages that lead to pages: an index of sitemaps, a sitemap, a page. */
const DEEPEST = 4

/** URLs that the memory is asked for at once. */
const BATCH = 500

/**
 * The links that are to be read, the newest first, the undated last: those that nothing is remembered of, and those
 * that were given another date since.
 *
 * @param depth of the page that holds them
 * @param limit how many may be followed
 */
export async function linksToFollow(
  links: readonly Link[],
  depth: number,
  limit: number,
  memory: Memory,
): Promise<Omit<Following, 'followed'> & { readonly toFollow: readonly Link[] }> {
  if (depth >= DEEPEST) return { toFollow: [], known: 0, refused: 0, left: links.length }
  const sorted = links.map((link) => ({ link, time: timeOf(link) })).sort((a, b) => b.time - a.time)
  const unread: Link[] = []
  const passed = { read: 0, refused: 0 }
  for (let at = 0; at < sorted.length; at += BATCH) {
    const batch = sorted.slice(at, at + BATCH).map(({ link }) => ({ link, url: normal(link.url) }))
    const visits = await memory.recall(batch.map(({ url }) => url))
    for (const { link, url } of batch) {
      const visit = visits.get(url)
      if (visit && !isChanged(link, visit)) passed[visit.outcome] += 1
      else unread.push(link)
    }
  }
  const toFollow = unread.slice(0, Math.max(0, limit))
  return { toFollow, known: passed.read, refused: passed.refused, left: unread.length - toFollow.length }
}

function normal(given: string): string {
  const url = URL.parse(given.trim())
  if (url === null) return given
  url.hash = ''
  return url.href
}

/** One that was read without a date, by its URL alone, is read again where it is said to have changed since. */
function isChanged(link: Link, visit: Visit): boolean {
  const dated = dateOf(link)
  if (dated === null || dated === visit.dated) return false
  return visit.dated !== null || timeOf(link) > Date.parse(visit.at)
}

/** When what a link points to was last changed or published, as it is written there. */
export function dateOf({ reading }: Link): string | null {
  return reading.modified ?? reading.published ?? null
}

/** In milliseconds since 1970; long ago where there is none. */
export function timeOf(link: Link): number {
  const time = Date.parse(dateOf(link) ?? '')
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time
}
