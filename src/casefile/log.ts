import {
  type Checkpoint,
  checkpointNote,
  consistencyProof,
  type Hash,
  inclusionProof,
  provesConsistency,
  readCheckpoint,
  rootOf,
  type SignedCheckpoint,
  type TreeHead,
} from '../record/index.ts'
import { keepCheckpoint, type Logged, loggedEntries, logHead, type Store } from '../store/index.ts'
import { EntryUnknown, LogEmpty } from './errors.ts'

/** What shows that an entry is in the log (RFC 6962, 2.1.1). */
export interface EntryProof extends Logged {
  readonly size: number
  readonly root: Hash
  /** The hashes beside the way up to the root, the lowest first. */
  readonly hashes: readonly Hash[]
}

/** Whether the log still begins with what it had when a checkpoint was made of it. */
export interface Consistency {
  readonly before: SignedCheckpoint
  readonly now: TreeHead
  readonly isConsistent: boolean
  /** RFC 6962, 2.1.2; null where the log is shorter than the checkpoint. */
  readonly hashes: readonly Hash[] | null
}

/**
 * Makes a checkpoint of the log as it is, and keeps it in the case too.
 *
 * @param origin what names the log; null names it after its first entry
 * @param key to sign it with
 */
export async function makeCheckpoint({ db }: Store, origin: string | null, key: string | null): Promise<string> {
  const head = await logHead(db)
  const checkpoint: Checkpoint = { origin: origin ?? (await ownName(db)), size: head.size, root: rootOf(head) }
  const note = checkpointNote(checkpoint, key)
  await keepCheckpoint(db, { size: checkpoint.size, root: checkpoint.root, note })
  return note
}

/** "onrecord/4be1a37c90d2": by the hash of the first entry, which no other log is likely to begin with. */
async function ownName(db: Store['db']): Promise<string> {
  for await (const { leaf } of loggedEntries(db)) return `onrecord/${leaf.slice(0, 12)}`
  throw new LogEmpty()
}

export async function checkConsistency({ db }: Store, note: string): Promise<Consistency> {
  const before = readCheckpoint(note)
  const leaves = await allLeaves(db)
  const head = await logHead(db)
  const now = { size: head.size, root: rootOf(head) }
  if (before.size > leaves.length) return { before, now, isConsistent: false, hashes: null }
  const hashes = consistencyProof(leaves, before.size)
  return { before, now, hashes, isConsistent: provesConsistency(hashes, before, now) }
}

/** @param given the place of an entry, or the beginning of the id of the document or judgement that it tells of */
export async function proveEntry({ db }: Store, given: string): Promise<EntryProof> {
  const found = await findEntry(db, given.trim().toLowerCase())
  const leaves = await allLeaves(db)
  const head = await logHead(db)
  return { ...found, size: head.size, root: rootOf(head), hashes: inclusionProof(leaves, found.position) }
}

/** Short numbers are places; the last entry that tells of an id is the one that holds. */
async function findEntry(db: Store['db'], given: string): Promise<Logged> {
  const place = /^\d{1,5}$/.test(given) ? Number(given) : null
  const matches: Logged[] = []
  for await (const each of loggedEntries(db)) {
    if (each.position === place) return each
    const { document, judgement } = JSON.parse(each.entry) as { document?: string; judgement?: string }
    if ((document ?? judgement ?? '').startsWith(given)) matches.push(each)
  }
  const last = matches.at(-1)
  if (!last || given === '') throw new EntryUnknown(given)
  return last
}

async function allLeaves(db: Store['db']): Promise<readonly Hash[]> {
  const leaves: Hash[] = []
  for await (const { leaf } of loggedEntries(db)) leaves.push(leaf)
  return leaves
}
