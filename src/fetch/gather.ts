import type { Reading } from '../document/index.ts'
import type { Answer, Link, Source } from '../resource/index.ts'
import type { Clock } from './clock.ts'
import { FetchError } from './errors.ts'
import { type Fetched, type Fetcher, validatorsOf } from './fetcher.ts'
import { dateOf, type Following, linksToFollow } from './follow.ts'
import { type Line, openLine, workThrough } from './line.ts'
import type { Memory, Visit } from './memory.ts'
import { NO_VALIDATORS, type Validators } from './settings.ts'

/** A URL to read, and why. */
export interface Errand {
  readonly url: string
  /**
   * `named`: it is read unless it is as it was. `listed`: it is read unless an earlier run came to an end with it.
   * `feed`: it is looked into unless it is as it was, and whoever keeps the feed remembers it.
   */
  readonly why: 'named' | 'listed' | 'feed'
  /** By what a feed's last answer is known. */
  readonly known?: Validators
  /** What was found there already, as in a file: it is not asked for, and its links are followed. */
  readonly links?: readonly Link[]
}

/** What gathering goes about with. */
export interface Gathering {
  readonly fetcher: Fetcher
  readonly memory: Memory
  readonly clock: Pick<Clock, 'now'>
  /** What is known of all that is read. */
  readonly reading: Reading
  /** The most links that are followed from one errand; what an earlier run came to an end with does not count. */
  readonly limit: number
}

interface From {
  /** As it was asked for. */
  readonly url: string
  /** The errand that led to it: the feed of an entry. */
  readonly errand: Errand
}

/** What came of a URL. */
export type Gathered =
  | Page
  | (From & Pick<Page, 'answer' | 'movedTo'> & { readonly kind: 'unchanged' })
  /** Its links were known before. */
  | (From & { readonly kind: 'list'; readonly following: Following })
  /** An earlier run came to an end with it. */
  | (From & { readonly kind: 'known'; readonly visit: Visit })
  | (From & { readonly kind: 'failed'; readonly error: FetchError })

/** A page to read. */
export interface Page extends From {
  readonly kind: 'page'
  readonly source: Source
  readonly bytes: Uint8Array
  readonly answer: Answer
  /** The URL that has taken the place of this one, for good; null where none has. */
  readonly movedTo: string | null
  /** What pointed to it, where it was not named itself. */
  readonly link: Link | null
  /**
   * Notes what came of the page, and puts its links in line, the newest first. A page that nothing is noted of is asked
   * for again in the next run.
   */
  finish(end: End): Promise<Following>
}

/** How the reading of a page ended. */
export interface End {
  /** `unfinished` where another run may fare better. */
  readonly outcome: Visit['outcome'] | 'unfinished'
  /** Of the error that it was refused with. */
  readonly code?: string
  readonly links: readonly Link[]
}

/** Hosts that are asked at once. */
const AT_ONCE = 8

/** One URL in line. */
interface Task extends From {
  readonly host: string
  readonly link: Link | null
  /** How many pages led to it. */
  readonly depth: number
}

interface Desk extends Gathering {
  readonly line: Line<Task>
  /** What is in line or was, by URL. */
  readonly seen: Set<string>
  /** How many links were followed from an errand. */
  readonly followed: Map<Errand, number>
}

/**
 * Reads URLs and what feeds and sitemaps among them point to, several hosts at once; results as they come.
 *
 * @throws the reason of an interruption, and what the memory fails of
 */
export async function* gather(errands: Iterable<Errand>, gathering: Gathering): AsyncGenerator<Gathered, void> {
  const desk: Desk = { ...gathering, line: openLine<Task>(), seen: new Set(), followed: new Map() }
  for (const errand of errands) {
    const { url, links } = errand
    if (links) yield { kind: 'list', url, errand, following: await follow(links, { errand, depth: 0 }, desk) }
    else enter({ url, errand, link: null, depth: 0 }, desk)
  }
  yield* workThrough(desk.line, AT_ONCE, (task) => perform(task, desk))
}

/** Puts a URL in line, once. */
function enter(task: Omit<Task, 'host'>, { line, seen }: Desk): void {
  const url = URL.parse(task.url.trim())
  if (url) url.hash = ''
  const href = url?.href ?? task.url
  if (seen.has(href)) return
  seen.add(href)
  line.add({ ...task, url: href, host: url?.host ?? '' })
}

async function perform(task: Task, desk: Desk): Promise<Gathered> {
  const { url, errand } = task
  const before = (await desk.memory.recall([url])).get(url) ?? null
  if (before && errand.why === 'listed' && task.depth === 0) return { kind: 'known', url, errand, visit: before }
  const known = (task.depth === 0 && errand.known) || (before?.outcome === 'read' ? before : NO_VALIDATORS)
  const told: Told = { task, before, known: NO_VALIDATORS }
  try {
    const fetched = await desk.fetcher.fetch(url, known)
    if (fetched.kind === 'page') return asPage({ ...told, known: validatorsOf(fetched.answer) }, fetched, desk)
    await note({ ...told, known }, { outcome: 'read', links: [] }, desk)
    return { kind: 'unchanged', url, errand, answer: fetched.answer, movedTo: fetched.movedTo }
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    await note(told, { outcome: error.isFinal ? 'refused' : 'unfinished', code: error.code, links: [] }, desk)
    return { kind: 'failed', url, errand, error }
  }
}

/** What is known of a URL before and after it was asked for. */
interface Told {
  readonly task: Task
  readonly before: Visit | null
  /** By what the answer can be known again. */
  readonly known: Validators
}

function asPage(told: Told, { bytes, answer, movedTo }: Fetched & { kind: 'page' }, desk: Desk): Page {
  const { url, errand, link } = told.task
  const reading: Reading = { ...desk.reading, url: desk.reading.url ?? answer.url }
  return {
    kind: 'page',
    ...{ url, errand, link, bytes, answer, movedTo },
    source: { name: url, bytes: whole(bytes), reading, answer },
    async finish(end) {
      await note(told, end, desk)
      return follow(end.links, told.task, desk)
    },
  }
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes
}

/**
 * Remembers what came of a URL. A page that points to others is looked into each time, and one that was on record stays
 * so whatever is answered in its place.
 */
async function note({ task, before, known }: Told, { outcome, code, links }: End, desk: Desk): Promise<void> {
  const { url, errand, link, depth } = task
  if (outcome === 'unfinished' || links.length > 0 || (errand.why === 'feed' && depth === 0)) return
  const isGone = outcome === 'refused' && before?.outcome === 'read'
  const { etag, lastModified } = isGone ? before : known
  await desk.memory.remember({
    ...{ url, etag, lastModified },
    code: code ?? null,
    at: new Date(desk.clock.now()).toISOString(),
    outcome: isGone ? 'read' : outcome,
    dated: link === null ? (before?.dated ?? null) : dateOf(link),
  })
}

async function follow(
  links: readonly Link[],
  { errand, depth }: Pick<Task, 'errand' | 'depth'>,
  desk: Desk,
): Promise<Following> {
  const before = desk.followed.get(errand) ?? 0
  const { toFollow, ...following } = await linksToFollow(links, depth, desk.limit - before, desk.memory)
  desk.followed.set(errand, before + toFollow.length)
  for (const link of toFollow) enter({ url: link.url, errand, link, depth: depth + 1 }, desk)
  return { ...following, followed: toFollow.length }
}
