import { resourceOfPage } from '../casefile/index.ts'
import type { Reading } from '../document/index.ts'
import {
  type End,
  type Errand,
  type Fetcher,
  type Following,
  type Gathered,
  gather,
  type Page,
  systemClock,
  timeOf,
} from '../fetch/index.ts'
import { type Found, type Link, resourcesIn } from '../resource/index.ts'
import { asFailure } from './failure.ts'
import { json } from './layout.ts'
import { type Ending, fail, type Recorder, recordFound } from './recorder.ts'
import type { Tally } from './tally.ts'

/** What pages are read with. */
export interface PageReader {
  readonly recorder: Recorder
  readonly fetcher: Fetcher
  /** What is known of all that is read. */
  readonly reading: Reading
  /** The most links that are followed from one URL. */
  readonly limit: number
}

/** What came of one URL: how it was answered, and what was made of it. */
export interface Visited {
  readonly gathered: Gathered
  /** What became of all that was found in the page; empty where there was none. */
  readonly endings: readonly Ending[]
  /** When what it holds or points to was published or changed, in milliseconds since 1970. */
  readonly times: readonly number[]
  readonly following: Following
}

const NOTHING = { endings: [], times: [], following: { followed: 0, known: 0, refused: 0, left: 0 } }

/** Reads pages and what feeds and sitemaps among them point to; says of each what came of it. */
export async function* addPages(errands: readonly Errand[], reader: PageReader): AsyncGenerator<Visited, void> {
  const { recorder, fetcher, reading, limit } = reader
  const { on, io } = recorder
  try {
    for await (const gathered of gather(errands, { fetcher, reading, limit, memory: on.memory, clock: systemClock })) {
      yield await addOne(gathered, recorder)
      if (io.interrupted.aborted) return
    }
  } catch (error) {
    if (!io.interrupted.aborted) throw error
  }
}

async function addOne(gathered: Gathered, recorder: Recorder): Promise<Visited> {
  const { tally } = recorder
  if (gathered.kind === 'page') return readPage(gathered, recorder)
  if (gathered.kind === 'list') {
    await tellList(gathered.url, gathered.following, recorder)
    return { gathered, ...NOTHING, following: gathered.following }
  }
  if (gathered.kind === 'failed') {
    await fail(gathered.url, asFailure(gathered.url, gathered.error), recorder)
  } else if (gathered.kind === 'known' && gathered.visit.outcome === 'refused') {
    tally.refusedBefore += 1
    await tell({ path: gathered.url, why: 'refused before', code: gathered.visit.code }, recorder)
  } else {
    tally.known += 1
    if (gathered.kind === 'unchanged') await recorder.on.seenUnchanged(gathered.answer)
    await tell({ path: gathered.url, why: gathered.kind === 'known' ? 'on record' : 'unchanged' }, recorder)
  }
  return { gathered, ...NOTHING }
}

async function readPage(page: Page, recorder: Recorder): Promise<Visited> {
  const endings: Ending[] = []
  const links: Link[] = []
  const times: number[] = []
  const enter = (link: Link) => {
    links.push(link)
    times.push(timeOf(link))
  }
  for await (const found of resourcesIn(page.source)) {
    if (found.kind === 'link') enter(found.link)
    else {
      const ending = await recordPart(found, page, recorder)
      if (ending.kind === 'list') ending.links.forEach(enter)
      endings.push(ending)
      times.push(timeFound(found))
    }
  }
  const following = await page.finish({ ...endOf(endings), links })
  if (links.length > 0) await tellList(page.url, following, recorder)
  return { gathered: page, endings, times: times.filter(Number.isFinite), following }
}

/** A list is read where somebody named it; what a list leads to is not read as another one, or there were no end. */
async function recordPart(found: Found, page: Page, recorder: Recorder): Promise<Ending> {
  const { readsLists: _, ...plain } = recorder
  const reader = page.link === null ? recorder : plain
  if (found.kind !== 'resource') return recordFound(found, reader)
  return recordFound({ kind: 'resource', resource: await resourceOfPage(found.resource, page) }, reader)
}

async function tellList(path: string, following: Following, recorder: Recorder): Promise<void> {
  countFollowing(recorder.tally, following)
  await tell({ path, why: 'list', ...following }, recorder)
}

function timeFound(found: Found): number {
  return found.kind === 'resource' ? Date.parse(found.resource.reading.published ?? '') : Number.NaN
}

function countFollowing(tally: Tally, { known, refused, left }: Following): void {
  tally.known += known
  tally.refusedBefore += refused
  tally.left += left
}

/** A line of `--json` for a URL that nothing is read of itself. */
async function tell(what: Readonly<Record<string, unknown>>, { isJson, io }: Recorder): Promise<void> {
  if (isJson) await io.out(json({ schema: 'onrecord/passed-over/1', ...what }))
}

/** A page as a whole: it ends well where anything in it does, unless another run may get more of it. */
function endOf(endings: readonly Ending[]): Omit<End, 'links'> {
  if (endings.some(({ kind }) => kind === 'unfinished')) return { outcome: 'unfinished' }
  if (endings.some(({ kind }) => kind === 'read')) return { outcome: 'read' }
  const refused = endings.find((each) => each.kind === 'refused')
  return { outcome: 'refused', ...(refused && { code: refused.error.code }) }
}
