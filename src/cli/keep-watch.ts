import { type Feed, systemClock } from '../fetch/index.ts'
import type { PageReader } from './add-pages.ts'
import type { Outcome } from './command.ts'
import { count } from './count.ts'
import { clockTime } from './show-feed.ts'
import { UsageError } from './usage.ts'
import { pollFeeds } from './watch-round.ts'

/** Another program may add feeds meanwhile: they are looked for this often, in milliseconds. */
const LONGEST_NAP = 10 * 60 * 1000

/**
 * Asks feeds when they are due, until Ctrl-C; with `once`, what is due now.
 *
 * @param only the feeds that are meant, asked at once; all where it is empty
 */
export async function keepWatch(reader: PageReader, only: ReadonlySet<string>, isOnce: boolean): Promise<Outcome> {
  const { on, io, tally } = reader.recorder
  const wanted = new Set(only)
  const meant = async () => (await on.feeds()).filter(({ url }) => only.size === 0 || wanted.has(url))
  let feeds = await meant()
  let due = only.size > 0 ? feeds : dueOf(feeds)
  if (feeds.length === 0) throw new UsageError('feed', `${on.path} watches no feed. Add one: \`onrecord watch URL\`.`)
  if (!isOnce) io.say(`Watching ${count(feeds.length, 'feed')}; end it with Ctrl-C.`)
  else if (due.length === 0) io.say(`No feed is due. The next is ${feeds[0]!.url}, ${clockTime(feeds[0]!.nextAt)}.`)
  while (feeds.length > 0) {
    if (due.length > 0) for (const moved of await pollFeeds(due, reader)) wanted.add(moved)
    if (io.interrupted.aborted) return 'interrupted'
    if (isOnce) break
    feeds = await meant()
    await nap(feeds, io.interrupted)
    feeds = await meant()
    due = dueOf(feeds)
  }
  return tally.failed > 0 ? 'failed' : 'ok'
}

function dueOf(feeds: readonly Feed[]): readonly Feed[] {
  return feeds.filter(({ nextAt }) => Date.parse(nextAt) <= systemClock.now())
}

/** Waits until the first feed is due. */
async function nap([first]: readonly Feed[], interrupted: AbortSignal): Promise<void> {
  if (first === undefined) return
  const pause = Math.min(Date.parse(first.nextAt) - systemClock.now(), LONGEST_NAP)
  await systemClock.sleep(pause, interrupted).catch(() => interrupted.aborted)
}
