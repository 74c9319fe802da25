import { type Case, type Outcome, type Readers, resourceOfPage } from '../../casefile/index.ts'
import { type Errand, type Fetcher, type Gathered, gather, type Page, systemClock } from '../../fetch/index.ts'
import { type Found, type Link, type Resource, resourcesIn } from '../../resource/index.ts'
import { OnRecordError } from '../../text/index.ts'
import { type Item, type Job, outcomeOf, withReport, withTrouble } from './job.ts'

/** What is read with. */
export interface Reading {
  readonly on: Case
  readonly readers: Readers
  readonly job: Job
  readonly interrupted: AbortSignal
}

/** A file as it was sent. Its name is told to people, and nothing is ever opened by it. */
export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Links of one feed or sitemap that are followed, the newest. */
const LINKS = 100

/** Reports after which what follows from many of them is brought up to date. */
const SETTLE_AFTER = 1000

/** Reads files that were sent; the items of the job are theirs, in their order. */
export async function readUploads(uploads: readonly Upload[], reading: Reading): Promise<void> {
  await readEach(stepsOf(uploads, reading), reading)
}

/** Reads URLs and what feeds and sitemaps among them point to; each page that is followed becomes an item. */
export async function readUrls(urls: readonly string[], fetcher: Fetcher, reading: Reading): Promise<void> {
  const { on, job, interrupted } = reading
  const errands = urls.map((url): Errand => ({ url, why: 'named' }))
  const named = new Map(errands.map((errand, at) => [errand, job.items[at]!]))
  const taken = new Set<Item>()
  const itemOf = ({ errand, url }: Gathered) => {
    const own = named.get(errand)
    if (!own || taken.has(own)) return job.find(url)
    taken.add(own)
    return own
  }
  const gathering = {
    fetcher,
    memory: on.memory,
    clock: systemClock,
    reading: { format: 'auto' as const },
    limit: LINKS,
  }
  for await (const gathered of gather(errands, gathering)) {
    await readGathered(gathered, itemOf(gathered), reading)
    if (interrupted.aborted) return
  }
  for (const item of named.values())
    if (!taken.has(item)) job.note(item, { status: 'known', note: 'It was named twice.' })
}

/** One step of reading: something that was found in an item, or null when all in it was. */
interface Step {
  readonly item: Item
  readonly found: Found | null
}

/** Ends early when interrupted; what was begun is still brought to its end, so that each item says what is on record. */
async function* stepsOf(uploads: readonly Upload[], { job, interrupted }: Reading): AsyncGenerator<Step> {
  for (const [at, { name, bytes }] of uploads.entries()) {
    const item = job.items[at]!
    job.note(item, { status: 'reading' })
    try {
      for await (const found of resourcesIn({ name, bytes: whole(bytes), reading: { format: 'auto' } })) {
        if (interrupted.aborted) return
        yield { item, found }
      }
    } catch (error) {
      note(job, item, name, error)
    }
    yield { item, found: null }
  }
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes
}

/** Puts on record what the steps find, in their order, and says of each item what came of it. */
async function readEach(steps: AsyncIterable<Step>, { on, readers, job }: Reading): Promise<void> {
  let added = 0
  const passedOver = new Map<Item, string>()
  const resourceOf = ({ found }: Step): Resource | null => (found?.kind === 'resource' ? found.resource : null)
  for await (const outcome of on.addMany(steps, resourceOf, readers)) {
    const { item, found } = outcome.item
    if (found === null) finish(job, item, passedOver.get(item) ?? null)
    else if (found.kind === 'refused') note(job, item, found.name, found.error)
    else if (found.kind === 'passed-over') passedOver.set(item, `There is ${found.what} in it, which is no report.`)
    else if (found.kind === 'link') passedOver.set(item, 'It points to reports: add it by its URL to have them read.')
    else noteOutcome(job, outcome)
    if (outcome.added?.isNew && ++added % SETTLE_AFTER === 0) await on.settle()
  }
}

function noteOutcome(job: Job, { item: { item, found }, added, error }: Outcome<Step>): void {
  if (added) job.note(item, withReport(item, added))
  else {
    if (endsEverything(error)) throw error
    note(job, item, found?.kind === 'resource' ? found.resource.name : item.name, error)
  }
}

function note(job: Job, item: Item, name: string, error: unknown): void {
  job.note(item, withTrouble(item, { name, ...reason(error) }))
}

function finish(job: Job, item: Item, passedOver: string | null): void {
  const status = outcomeOf(item)
  job.note(item, {
    status,
    note: status === 'nothing' ? (passedOver ?? 'There is nothing to read in it.') : passedOver,
  })
}

async function readGathered(gathered: Gathered, item: Item, reading: Reading): Promise<void> {
  const { job } = reading
  if (gathered.kind === 'page') return readPage(gathered, item, reading)
  if (gathered.kind === 'failed') {
    note(job, item, gathered.url, gathered.error)
    return finish(job, item, null)
  }
  const said = gathered.kind === 'known' ? 'It was read before.' : 'It is as it was when it was last read.'
  job.note(item, { status: 'known', note: said })
}

async function readPage(page: Page, item: Item, reading: Reading): Promise<void> {
  const { job } = reading
  const links: Link[] = []
  job.note(item, { status: 'reading' })
  await readEach(stepsOfPage(page, item, links, job), reading)
  const { followed, known, left } = await page.finish({ ...endOf(item), links })
  if (links.length === 0) return
  const kept = left > 0 ? `, ${left} left for another time` : ''
  const note = `It points to ${links.length} pages: ${followed} followed, ${known} read before${kept}.`
  job.note(item, { note, ...(item.status === 'nothing' && { status: 'known' }) })
}

async function* stepsOfPage(page: Page, item: Item, links: Link[], job: Job): AsyncGenerator<Step> {
  try {
    for await (const found of resourcesIn(page.source)) {
      if (found.kind === 'link') links.push(found.link)
      else if (found.kind !== 'resource') yield { item, found }
      else yield { item, found: { kind: 'resource', resource: await resourceOfPage(found.resource, page) } }
    }
  } catch (error) {
    note(job, item, page.url, error)
  }
  yield { item, found: null }
}

/** A fault of our own may be gone in another version; what was refused else will be refused again. */
function endOf({ added, known, troubles }: Item): { outcome: 'read' | 'refused' | 'unfinished'; code?: string } {
  if (troubles.some(({ code }) => code === 'internal')) return { outcome: 'unfinished' }
  if (added + known > 0) return { outcome: 'read' }
  const [first] = troubles
  return { outcome: 'refused', ...(first && { code: first.code }) }
}

/** Code and message of whatever was thrown. */
export function reason(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof OnRecordError) return { code: error.code, message: error.message }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return { code: 'internal', message: `A fault in onrecord itself: ${message}` }
}

/** A case that can't be written, models that can't be read: the next report would fare no better. */
function endsEverything(error: unknown): boolean {
  return error instanceof OnRecordError && /^(?:case|model)\//.test(error.code)
}
