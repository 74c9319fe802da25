import { feedsNamedIn } from '../document/index.ts'
import {
  afterFailure,
  afterPoll,
  afterUnchanged,
  type Errand,
  type Feed,
  type FetchError,
  systemClock,
} from '../fetch/index.ts'
import { addPages, type PageReader, type Visited } from './add-pages.ts'
import { count } from './count.ts'
import type { Failure } from './failure.ts'
import { json, printable } from './layout.ts'
import type { Recorder } from './recorder.ts'
import { clockTime } from './show-feed.ts'

/** What one feed brought in one round. */
interface Bulletin {
  readonly feed: Feed
  /** What came of the feed itself; null where it was not asked before all ended. */
  own: Visited | null
  added: number
  failed: number
  /** Whether an entry is left for another time. */
  isUnfinished: boolean
}

/**
 * Asks some feeds, reads what is new in them, and notes how each stands. A feed is noted when all its entries were dealt
 * with, so that one that was broken off is asked for all of it again.
 *
 * @returns the URLs that some feeds have from now on, as their servers say
 */
export async function pollFeeds(feeds: readonly Feed[], reader: PageReader): Promise<readonly string[]> {
  const { recorder } = reader
  const bulletins = new Map<Errand, Bulletin>(feeds.map((feed) => [errandTo(feed), openBulletin(feed)]))
  for await (const visited of addPages([...bulletins.keys()], reader)) {
    const bulletin = bulletins.get(visited.gathered.errand)
    if (bulletin) await enter(visited, bulletin, recorder)
  }
  if (recorder.io.interrupted.aborted) return []
  const moves: string[] = []
  for (const bulletin of bulletins.values()) {
    const moved = await close(bulletin, recorder)
    if (moved !== null) moves.push(moved)
  }
  await recorder.on.settle()
  return moves
}

function errandTo(feed: Feed): Errand {
  return { url: feed.url, why: 'feed', known: feed }
}

function openBulletin(feed: Feed): Bulletin {
  return { feed, own: null, added: 0, failed: 0, isUnfinished: false }
}

/** Notes what came of a feed or of one of its entries, and tells of each new report. */
async function enter(visited: Visited, bulletin: Bulletin, { io, isJson }: Recorder): Promise<void> {
  const { gathered, endings, following } = visited
  const isFeed = gathered.url === bulletin.feed.url
  if (isFeed) bulletin.own = visited
  else if (gathered.kind === 'failed') {
    bulletin.failed += 1
    if (!gathered.error.isFinal) bulletin.isUnfinished = true
  }
  if (following.left > 0) bulletin.isUnfinished = true
  for (const ending of endings) {
    if (ending.kind === 'unfinished') bulletin.isUnfinished = true
    if (ending.kind === 'refused') bulletin.failed += 1
    if (ending.kind !== 'read' || !ending.isNew) continue
    bulletin.added += 1
    if (!isJson) await io.out(printable(`${ending.id.slice(0, 12)} ${ending.name}`))
  }
}

/**
 * Notes how a feed stands after a round; one that is gone for good is watched no more, one that has moved where it is
 * now. Returns the URL of that.
 */
async function close(bulletin: Bulletin, recorder: Recorder): Promise<string | null> {
  const { on, io, isJson } = recorder
  const { feed, added, failed } = bulletin
  const next = nextOf(bulletin)
  const moved = movedTo(bulletin, next)
  const isWatchedThere = moved !== null && (await on.feeds()).some(({ url }) => url === moved)
  if (next !== null && !isWatchedThere) await on.watch({ ...next, url: moved ?? next.url })
  if (next === null || moved !== null) await on.removeFeed(feed.url)
  if (isJson) {
    const at = { next: next?.nextAt ?? null, ...(moved !== null && { movedTo: moved }) }
    await io.out(json({ schema: 'onrecord/polled/1', url: feed.url, added, failed, ...at }))
  } else io.say(printable(`${feed.url}: ${tellRound(bulletin, next)}`))
  return moved
}

/** Where a feed is from now on, as its server says; null where it stays, or could not be read there. */
function movedTo({ feed, own }: Bulletin, next: Feed | null): string | null {
  const gathered = own?.gathered
  if (next === null || next.code !== null) return null
  if (gathered?.kind !== 'page' && gathered?.kind !== 'unchanged') return null
  return gathered.movedTo === feed.url ? null : gathered.movedTo
}

const GONE = 410

/** The feed as it stands now; null where its server says that it is gone for good. */
function nextOf({ feed, own, isUnfinished }: Bulletin): Feed | null {
  if (own === null) return feed
  const { gathered, times, endings } = own
  if (gathered.kind === 'failed') return isGone(gathered.error) ? null : afterFailure(feed, gathered.error, systemClock)
  if (gathered.kind !== 'page') return afterUnchanged(feed, systemClock)
  const refused = endings.find((each) => each.kind === 'refused')
  const isEmpty = Object.values(own.following).every((links) => links === 0)
  const isReadable = !isEmpty || endings.some(({ kind }) => kind === 'read')
  const { bytes, answer } = gathered
  if (refused && !isReadable) return afterFailure(feed, withFeeds(refused.error, bytes, answer.url), systemClock)
  return afterPoll(feed, { bytes, answer, times, isComplete: !isUnfinished }, systemClock)
}

/** Whoever watches a front page means the feed that it names. */
function withFeeds({ code, message }: Failure['error'], bytes: Uint8Array, url: string): Failure['error'] {
  const feeds = feedsNamedIn(bytes, url)
  return feeds.length === 0 || message.includes(feeds[0]!)
    ? { code, message }
    : { code, message: `${message} It names feeds: ${feeds.join(', ')}.` }
}

function isGone({ code }: FetchError): boolean {
  return code === `fetch/status-${GONE}`
}

function tellRound(bulletin: Bulletin, next: Feed | null): string {
  const { added, failed } = bulletin
  const moved = movedTo(bulletin, next)
  if (next === null)
    return 'it is gone for good, says its server, and is watched no more. What it brought stays on record.'
  const failures = failed > 0 ? `, ${failed} could not be read` : ''
  const outcome =
    next.code === null
      ? `${count(added, 'new report')}${failures}`
      : `could not be read: ${next.message} [${next.code}]`
  const where = moved === null ? '' : `; it has moved for good to ${moved}, and is watched there from now on`
  return `${outcome}${where}; asked again ${clockTime(next.nextAt)}.`
}
