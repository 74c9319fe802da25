import type { Case, Readers } from '../casefile/index.ts'
import type { Models } from '../extract.ts'
import { type Found, isListPage, type Link, linksOfList, openResource, type Resource } from '../resource/index.ts'
import { OnRecordError } from '../text/index.ts'
import { asFailure, type Failure } from './failure.ts'
import { givenId } from './inputs.ts'
import type { Io } from './io.ts'
import { json } from './layout.ts'
import { countFailure, countIn, countWalled, passOver, type Tally } from './tally.ts'

/** Reports after which what follows from many of them is brought up to date, so that little waits at the end. */
const SETTLE_AFTER = 1000

/** What puts documents on record, and says and counts what comes of each. */
export interface Recorder {
  readonly on: Case
  readonly io: Io
  readonly tally: Tally
  readonly isJson: boolean
  readonly models: () => Models
  /** Whether a page that is a list of articles is read as one, so that its links are what is found in it. */
  readonly readsLists?: (page: Resource) => boolean
}

/** What became of something that was found. */
export type Ending =
  | { readonly kind: 'read'; readonly name: string; readonly id: string; readonly isNew: boolean }
  /** It holds no document that can be read, now or later. */
  | { readonly kind: 'refused'; readonly error: Failure['error'] }
  /** Another run may fare better. */
  | { readonly kind: 'unfinished' }
  /** It is a list of articles. */
  | { readonly kind: 'list'; readonly name: string; readonly links: readonly Link[] }
  | { readonly kind: 'passed-over' }

/** Models are read when the first document needs them: seeing that all is on record already takes none. */
export async function lazyModels(): Promise<() => Models> {
  const { loadModels } = await import('../models.ts')
  let models: Models | null = null
  return () => {
    models ??= loadModels()
    return models
  }
}

/** Puts on record what was found; a link is counted, and that is all. */
export async function recordFound(found: Found, recorder: Recorder): Promise<Ending> {
  if (found.kind === 'resource') return recordOne(found.resource, recorder)
  if (found.kind === 'refused') return fail(found.name, asFailure(found.name, found.error), recorder)
  if (found.kind === 'link') recorder.tally.links += 1
  else passOver(recorder.tally, found.what)
  return { kind: 'passed-over' }
}

/** Adds one document and says so once it is on record for good. */
async function recordOne(resource: Resource, recorder: Recorder): Promise<Ending> {
  const { on, io, tally, isJson, models } = recorder
  const { name: path, bytes, reading, answer } = resource
  try {
    const open = async () => {
      const document = await openResource(resource)
      if (document.access === 'paywall') countWalled(tally, path)
      return document
    }
    const added = await on.add({ path, bytes, reading, open, ...(answer && { answer }) }, models)
    countIn(tally, added)
    if (added.isNew && tally.added % SETTLE_AFTER === 0) await on.settle()
    if (isJson) await io.out(json({ schema: 'onrecord/added/1', path, ...added }))
    return { kind: 'read', name: path, id: added.id, isNew: added.isNew }
  } catch (error) {
    return failed(resource, error, recorder)
  }
}

/** What could not be read is told, unless it is a list whose links are wanted. */
async function failed(resource: Resource, error: unknown, recorder: Recorder): Promise<Ending> {
  if (endsEverything(error)) throw error
  const { name } = resource
  const links = isListPage(error) && recorder.readsLists?.(resource) ? linksOfList(resource) : []
  if (links.length > 0) return { kind: 'list', name, links }
  return fail(name, asFailure(givenId(resource) ?? name, error), recorder)
}

/** Puts on record what was found in files, several at a time, and says of each what came of it, in their order. */
export async function* recordEach(
  found: AsyncIterable<Found>,
  readers: Readers,
  recorder: Recorder,
): AsyncGenerator<Ending, void, undefined> {
  const { on, io, tally, isJson } = recorder
  const resourceOf = (each: Found) => (each.kind === 'resource' ? each.resource : null)
  for await (const { item, added, error } of on.addMany(found, resourceOf, readers)) {
    if (item.kind !== 'resource') yield await recordFound(item, recorder)
    else if (added) {
      const { name } = item.resource
      countIn(tally, added)
      if (isJson) await io.out(json({ schema: 'onrecord/added/1', path: name, ...added }))
      if (added.isNew && tally.added % SETTLE_AFTER === 0) await on.settle()
      yield { kind: 'read', name, id: added.id, isNew: added.isNew }
    } else yield await failed(item.resource, error, recorder)
  }
}

/** Says that something could not be read; a fault of our own may be gone in another version. */
export async function fail(path: string, failure: Failure, { tally, io, isJson }: Recorder): Promise<Ending> {
  countFailure(tally, { ...failure, path })
  if (isJson) await io.out(json({ ...failure, path }))
  const { error } = failure
  return error.code === 'internal' ? { kind: 'unfinished' } : { kind: 'refused', error }
}

/** An output or a case that can't be written, models that can't be read: the next report would fare no better. */
function endsEverything(error: unknown): boolean {
  return error instanceof OnRecordError && /^(?:output|case|model)\//.test(error.code)
}
