import type { Case } from '../casefile/index.ts'
import type { Outcome } from './command.ts'
import { command } from './command.ts'
import type { Io } from './io.ts'
import { json } from './layout.ts'
import { NETWORK_OPTIONS, openNetwork } from './network.ts'
import { CASE_OPTIONS, casePath, limitOf } from './options.ts'
import { lazyModels, type Recorder } from './recorder.ts'
import { showFeed } from './show-feed.ts'
import { openTally, tell } from './tally.ts'

export const watch = command({
  words: '[feed...]',
  about:
    'Asks the feeds of a case for news, each in its own rhythm, and puts what is new or was changed on record, until ' +
    'Ctrl-C. Feeds may be RSS, Atom, JSON Feed, sitemaps, lists of articles such as a section front, or a single page. Feeds that are named are watched from now ' +
    'on, and are all that is asked. How each feed stands is kept in the case: another run goes on.',
  options: {
    add: { flags: '--add <url...>', says: 'watch these feeds from now on, and ask nobody yet' },
    remove: { flags: '--remove <url...>', says: 'watch these feeds no more; what they brought stays on record' },
    list: { flags: '--list', says: 'list the feeds, and how each stands' },
    once: { flags: '--once', says: 'ask what is due, once, and end: for cron' },
    limit: {
      flags: '--limit <number>',
      says: 'read at most so many new entries of each feed at a time, the newest; 0 reads all',
      default: '100',
    },
    ...NETWORK_OPTIONS,
    ...CASE_OPTIONS,
  },
  examples: [
    'watch --add https://example.org/news/feed.xml',
    'watch',
    'watch --once --contact desk@example.org --case storm.onrecord',
  ],

  async run({ words, options }, io) {
    const limit = limitOf(options)
    const [added, removed] = [await feedUrls([...words, ...(options.add ?? [])]), await feedUrls(options.remove ?? [])]
    const { openCase } = await import('../casefile/index.ts')
    const on = await openCase(casePath(options.case, io.env), options.list && added.length === 0 ? 'read' : 'write')
    try {
      await addFeeds(added, on, io)
      await removeFeeds(removed, on, io)
      if (options.list) return await listFeeds(on, options.json === true, io)
      if (words.length === 0 && (options.add || options.remove)) return 'ok'
      const recorder: Recorder = {
        on,
        io,
        tally: openTally(),
        isJson: options.json === true,
        models: await lazyModels(),
        readsLists: await listsWithoutFeeds(),
      }
      const { keepWatch } = await import('./keep-watch.ts')
      const fetcher = await openNetwork(options, io)
      try {
        const only = new Set(await feedUrls(words))
        return await keepWatch({ recorder, fetcher, reading: { format: 'auto' }, limit }, only, options.once === true)
      } finally {
        await fetcher.close()
        tell(recorder.tally, on, io)
      }
    } finally {
      await on.close()
    }
  },
})

/** The URLs as they are asked for; throws where one is none. */
async function feedUrls(given: readonly string[]): Promise<readonly string[]> {
  if (given.length === 0) return []
  const { webUrl } = await import('../fetch/index.ts')
  return given.map((each) => webUrl(each).href)
}

/** A list of articles is watched like a feed, unless it names the feed that goes with it. */
async function listsWithoutFeeds(): Promise<NonNullable<Recorder['readsLists']>> {
  const { feedsNamedIn } = await import('../document/index.ts')
  return ({ bytes, reading, answer, name }) => feedsNamedIn(bytes, answer?.url ?? reading.url ?? name).length === 0
}

async function addFeeds(urls: readonly string[], on: Case, io: Io): Promise<void> {
  const { newFeed, systemClock } = await import('../fetch/index.ts')
  const known = new Set((await on.feeds()).map(({ url }) => url))
  for (const url of new Set(urls)) {
    if (known.has(url)) continue
    await on.watch(newFeed(url, systemClock))
    io.say(`${url} is watched from now on.`)
  }
}

async function removeFeeds(urls: readonly string[], on: Case, io: Io): Promise<void> {
  for (const url of urls) {
    const wasWatched = await on.removeFeed(url)
    io.say(wasWatched ? `${url} is watched no more; what it brought stays on record.` : `${url} was not watched.`)
  }
}

async function listFeeds(on: Case, isJson: boolean, io: Io): Promise<Outcome> {
  const feeds = await on.feeds()
  for (const feed of feeds) {
    if (isJson) await io.out(json({ schema: 'onrecord/feed/1', ...feed }))
    else for (const line of showFeed(feed, io.colors)) await io.out(line)
  }
  if (feeds.length === 0) io.say(`${on.path} watches no feed. Add one with \`onrecord watch --add URL\`.`)
  return feeds.length === 0 ? 'nothing-found' : 'ok'
}
