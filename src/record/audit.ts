import type { LogEntry } from './log.ts'
import { grown, type Hash, leafHash, NO_PEAKS, type Peaks, rootOf, type TreeHead } from './merkle.ts'

/** An entry as it is kept: its place, its words, and the hash that was taken of them. */
export interface KeptEntry {
  readonly position: number
  readonly entry: string
  readonly leaf: Hash
}

/** Something about the log that is not as it was. */
export interface LogFault {
  /** "log entry 17", "log". */
  readonly where: string
  readonly what: string
}

/** What the log says there must be, with the entry that said so last. */
export interface Ledger {
  readonly documents: ReadonlyMap<string, Extract<LogEntry, { readonly seal: Hash }> & { readonly position: number }>
  readonly judgements: ReadonlyMap<string, { readonly hash: Hash; readonly position: number }>
  readonly size: number
  readonly faults: readonly LogFault[]
}

/**
 * Goes through a log from its first entry to its last: whether each is what was hashed, none is missing, they stand in
 * their order, and the whole is what its head and every checkpoint say.
 *
 * @param checkpoints of any sizes, in any order
 */
export async function auditLog(
  entries: AsyncIterable<KeptEntry>,
  head: Peaks,
  checkpoints: readonly TreeHead[],
): Promise<Ledger> {
  const documents = new Map<string, Extract<LogEntry, { readonly seal: Hash }> & { readonly position: number }>()
  const judgements = new Map<string, { readonly hash: Hash; readonly position: number }>()
  const faults: LogFault[] = []
  const changed: KeptEntry[] = []
  const sizes = new Set(checkpoints.map(({ size }) => size))
  const roots = new Map<number, Hash>()
  let peaks = NO_PEAKS
  let next = 0
  for await (const each of entries) {
    for (; next < each.position; next += 1) faults.push(at(next, 'the entry is missing'))
    next = each.position + 1
    const leaf = leafHash(each.entry)
    if (leaf !== each.leaf) changed.push(each)
    if (sizes.has(peaks.size)) roots.set(peaks.size, rootOf(peaks))
    peaks = grown(peaks, [leaf])
    const entry = parsed(each.entry)
    if (entry === null) faults.push(at(each.position, 'the entry can’t be read'))
    else if (entry.kind === 'judgement') judgements.set(entry.judgement, { hash: entry.hash, position: each.position })
    else documents.set(entry.document, { ...entry, position: each.position })
  }
  roots.set(peaks.size, rootOf(peaks))
  faults.push(...changes(changed), ...againstHead(peaks, head), ...againstCheckpoints(peaks.size, roots, checkpoints))
  return { documents, judgements, size: peaks.size, faults }
}

function at(position: number, what: string): LogFault {
  return { where: `log entry ${position}`, what }
}

function parsed(entry: string): LogEntry | null {
  try {
    const read = JSON.parse(entry) as LogEntry
    return read.kind === 'document' || read.kind === 'reread' || read.kind === 'judgement' ? read : null
  } catch {
    return null
  }
}

/** Entries whose words are not what was hashed: changed, or put in another's place. */
function changes(entries: readonly KeptEntry[]): readonly LogFault[] {
  const places = new Map(entries.map(({ leaf, position }) => [leaf, position]))
  return entries.map(({ position, entry }) => {
    const place = places.get(leafHash(entry))
    return at(
      position,
      place === undefined ? 'the entry was changed' : `the entry belongs in place ${place}: they were reordered`,
    )
  })
}

/** Whether the entries make the tree that the head of the log has; if not, the stretches in which they don't. */
function againstHead(found: Peaks, head: Peaks): readonly LogFault[] {
  if (found.size !== head.size) {
    const what =
      found.size < head.size
        ? `only ${found.size} of ${head.size} entries are there`
        : `${found.size} entries are there where there were ${head.size}`
    return [{ where: 'log', what }]
  }
  return stretches(found.size).flatMap(([first, last], peak) =>
    found.hashes[peak] === head.hashes[peak]
      ? []
      : [{ where: 'log', what: `entries ${first} to ${last} are not those that were logged, or not in their order` }],
  )
}

/** First and last entry under each peak of a tree. */
function stretches(size: number): readonly (readonly [first: number, last: number])[] {
  const found: (readonly [number, number])[] = []
  for (let from = 0; from < size; ) {
    const width = 2 ** Math.floor(Math.log2(size - from))
    found.push([from, from + width - 1])
    from += width
  }
  return found
}

function againstCheckpoints(
  size: number,
  roots: ReadonlyMap<number, Hash>,
  checkpoints: readonly TreeHead[],
): readonly LogFault[] {
  const faults: LogFault[] = []
  let held = 0
  for (const each of checkpoints.toSorted((a, b) => a.size - b.size)) {
    if (each.size > size)
      faults.push({ where: 'log', what: `was cut off: a checkpoint has ${each.size} entries, ${size} are left` })
    else if (roots.get(each.size) === each.root) held = Math.max(held, each.size)
    else
      faults.push({
        where: 'log',
        what: `is not the one of the checkpoint of ${each.size} entries: something among entries ${held} to ${each.size - 1} was changed, taken out or put in another order`,
      })
  }
  return faults
}
