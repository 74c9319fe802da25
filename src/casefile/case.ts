import type { Selection } from '../export/index.ts'
import type { Models } from '../extract.ts'
import type { Feed, Memory } from '../fetch/index.ts'
import type {
  Act,
  ChangeOfAccount,
  ClaimCorrection,
  Decisions,
  Exchange,
  Judgement,
  OutletAccount,
  Queued,
  RecordedClaim,
  RecordedStatement,
  Resolution,
  StatementCorrection,
  TreeHead,
} from '../record/index.ts'
import type { Resource } from '../resource/index.ts'
import {
  asCaseError,
  type ClaimFilter,
  type Contents,
  countAll,
  countEach,
  type EventFilter,
  eventsByClaim,
  type Logged,
  loggedEntries,
  openToRead,
  openToWrite,
  persistently,
  type QueueState,
  type Refusal,
  removeFeed,
  type Size,
  type StatementFilter,
  type Store,
} from '../store/index.ts'
import { type Added, add, type Offer } from './add.ts'
import { addMany, type Outcome } from './add-many.ts'
import type {
  ClaimInContext,
  Contradiction,
  EventInFull,
  Events,
  Hit,
  Profile,
  Tellings,
  Verification,
} from './answers.ts'
import { type Article, findArticle, type Reports, reports } from './article.ts'
import { claims, findClaim, findParty, profile, search, statements, timeline } from './ask.ts'
import { type CopyTree, copyTree, type Origin, origins, outlets } from './copies.ts'
import { changes, changesOf, conflicts, event, events, findExchange } from './events.ts'
import {
  decisionsOnRecord,
  findDocument,
  findJudgement,
  findPart,
  type Judge,
  judge,
  type ListedJudgement,
  listJudgements,
  type PartInContext,
} from './judge.ts'
import { type Consistency, checkConsistency, type EntryProof, makeCheckpoint, proveEntry } from './log.ts'
import type { Readers } from './readers.ts'
import { type Rereading, type RereadOutcome, reread } from './reread.ts'
import { queueForReview } from './review.ts'
import { selectionOf } from './selection.ts'
import { readClaimFields, readStatementFields, type WrittenClaim, type WrittenStatement } from './set-fields.ts'
import { settle } from './settle.ts'
import { type SnapshotFormat, snapshot } from './snapshot.ts'
import { verify } from './verify.ts'
import { diff, type Edit, type EditFilter, edits, type VersionDiff } from './versions.ts'
import { feeds, memory, watch } from './watch.ts'
import { lookAtQueue, putIntoQueue, type Worked, type Working, work } from './worker.ts'

/** An open case file and the questions that are put to it. */
export interface Case {
  readonly path: string
  /** Documents of an older case that were entered into the log when it was opened to be written to. */
  readonly entered: number
  /** Reads a document and puts it on record; what was read before is left as it is. */
  add(offer: Offer, models: () => Models): Promise<Added>
  /** Reads many things at a time and puts them on record in their order; see `addMany`. */
  addMany<Item>(
    items: AsyncIterable<Item>,
    resourceOf: (item: Item) => Resource | null,
    readers: Readers,
  ): AsyncGenerator<Outcome<Item>, void, undefined>
  /** Puts things to read into the queue for workers; returns how many were neither there nor on record. */
  enqueue(resources: readonly Resource[]): Promise<number>
  /** How much waits in the queue, and what could not be read. */
  queue(): Promise<QueueState & { readonly refusals: readonly Refusal[] }>
  /** Reads what waits in the queue and puts it on record, together with others who do. */
  work(readers: Readers, working: Working): AsyncGenerator<Worked, void, undefined>
  /**
   * Brings what follows from many documents together up to date; calls back after each batch. Does nothing where
   * nothing is new, or the case may not be written to.
   */
  settle(settled?: (done: number, all: number) => void): Promise<number>
  /** A document as it was when it was read, in one file; of its id the first digits do. */
  snapshot(document: string, format: SnapshotFormat): Promise<Uint8Array>
  /** What changed between two versions of an article: by its address, or by the id of one of its documents. */
  diff(article: string, versions: readonly number[]): Promise<VersionDiff>
  /** Every time that an article was changed, the newest first. */
  edits(filter: EditFilter): AsyncGenerator<Edit, void, undefined>
  /** Reads documents anew that another reader has read; `settle` brings what follows from it up to date. */
  reread(how: Rereading): AsyncGenerator<RereadOutcome, void, undefined>
  /** Who is meant by a name, a country's code or its demonym. */
  party(words: string): Promise<Resolution>
  /** The claims in the order of time, each once for all copies of one text. */
  timeline(filter: ClaimFilter, limit: number, from?: number): Promise<Tellings>
  /** Every claim in the order of time, copies too. */
  claims(filter: ClaimFilter): AsyncGenerator<RecordedClaim>
  /** One claim by its id; of the document's part the first digits do. */
  claim(id: string): Promise<ClaimInContext>
  /** The event that each claim tells of, by the claims' ids. */
  eventsByClaim(): Promise<ReadonlyMap<string, string>>
  statements(filter: StatementFilter): AsyncGenerator<RecordedStatement>
  exchange(first: Resolution, second: Resolution, filter: EventFilter): Promise<Exchange>
  /** What claims tell of, in the order of time. */
  events(filter: EventFilter, limit: number): Promise<Events>
  /** One event, by the id of any claim that tells of it. */
  event(claim: string): Promise<EventInFull>
  /** Who said of one event that it was so and that it was not. */
  changes(filter: EventFilter, limit: number): Promise<readonly ChangeOfAccount[]>
  /** Where accounts of one event contradict each other. */
  conflicts(filter: EventFilter, limit: number): Promise<readonly Contradiction[]>
  /** The first deeds and statements of a party, with the number of all. */
  profile(party: Resolution, limit: number): Promise<Profile>
  /** What passes a filter, to be exported. */
  selection(filter: ClaimFilter): Selection
  /** Outlets and agencies, with what they print of their own and of others. */
  outlets(): Promise<readonly OutletAccount[]>
  /** Texts that several documents go back to. */
  origins(): Promise<readonly Origin[]>
  /** Where a document was taken from and what was taken from it; the first digits of its id do. */
  copyTree(document: string): Promise<CopyTree>
  search(words: string, limit: number): Promise<readonly Hit[]>
  /** One document by the first digits of its id, with all that was found in it. */
  article(id: string): Promise<Article>
  /** The documents, the last published first. */
  reports(limit: number, from: number): Promise<Reports>
  size(): Promise<Size>
  /** How many claims and statements each document holds, by its id. */
  contents(): Promise<ReadonlyMap<string, Contents>>
  /** The claim or statement with this id, as something to judge. */
  part(id: string): Promise<PartInContext>
  /** Reads what a person wrote for fields of a claim or a statement; throws `FieldInvalid` where it can't be meant. */
  claimFields(part: PartInContext, words: WrittenClaim): Promise<ClaimCorrection>
  statementFields(part: PartInContext, words: WrittenStatement): Promise<StatementCorrection>
  /** The one document whose id begins so: its id in full. */
  documentId(prefix: string): Promise<string>
  /** Puts a judgement on record, at the time that it is now. `settle` brings what follows from it up to date. */
  judge(act: Act, by: Judge): Promise<Judgement>
  /** The claims that nobody has accepted or rejected, what matters first, and why it is first. */
  reviewQueue(): Promise<readonly Queued[]>
  /** The one judgement whose id begins so. */
  judgement(id: string): Promise<Judgement>
  /** All judgements in the order in which they count, with what has become of each. */
  judgements(): Promise<readonly ListedJudgement[]>
  /** What all judgements that stand come to. */
  decisions(): Promise<Decisions>
  /** What earlier runs learned of URLs. */
  readonly memory: Memory
  /** The feeds that are watched, the one that is due first at the front. */
  feeds(): Promise<readonly Feed[]>
  /** Watches a feed from now on, or notes how it stands. */
  watch(feed: Feed): Promise<void>
  /** Watches a feed no more; says whether it was watched. What it brought stays on record. */
  removeFeed(url: string): Promise<boolean>
  /** The log of everything that was ever added or judged, from its first entry on. */
  log(): AsyncGenerator<Logged>
  /** Makes a checkpoint of the log, signed where there is a key, and keeps it; the name is the log's own where it is null. */
  checkpoint(origin: string | null, key: string | null): Promise<string>
  /** Whether the log still begins with what a checkpoint says. */
  consistency(note: string): Promise<Consistency>
  /** Shows that the entry is in the log: one at a place, or the last that tells of a document or judgement. */
  proof(entry: string): Promise<EntryProof>
  /**
   * Checks every stored byte, text and span, calling back after each document, and the log: against its entries, the
   * documents and judgements on record, and checkpoints of it.
   */
  verify(checked: (done: number, all: number) => void, checkpoints?: readonly TreeHead[]): Promise<Verification>
  close(): Promise<void>
}

/** Opens a case file; to write to it where asked, and then makes it where there is none. */
export async function openCase(path: string, purpose: 'read' | 'write'): Promise<Case> {
  const store = purpose === 'write' ? await openToWrite(path) : await openToRead(path)
  const named = <Arguments extends unknown[], Value>(question: (...given: Arguments) => Promise<Value>) =>
    namingErrors(store, question)
  return {
    path: store.path,
    entered: store.entered,
    add: named((offer: Offer, models: () => Models) => persistently(() => add(store, offer, models))),
    addMany: async function* (items, resourceOf, readers) {
      for await (const each of namingErrorsOfEach(store, addMany(store, items, resourceOf, readers)))
        yield each.error === null ? each : { ...each, error: asCaseError(store.path, each.error) }
    },
    enqueue: named((resources: readonly Resource[]) => putIntoQueue(store, resources)),
    queue: named(() => lookAtQueue(store)),
    work: (readers, working) => namingErrorsOfEach(store, work(store, readers, working)),
    settle: named((settled?: (done: number, all: number) => void) => settle(store, settled)),
    snapshot: named((document: string, format: SnapshotFormat) => snapshot(store, document, format)),
    diff: named((article: string, versions: readonly number[]) => diff(store, article, versions)),
    edits: (filter) => edits(store, filter),
    reread: (how) => namingErrorsOfEach(store, reread(store, how)),
    party: named((words: string) => findParty(store, words)),
    timeline: named((filter: ClaimFilter, limit: number, from?: number) => timeline(store, filter, limit, from)),
    claims: (filter) => claims(store, filter),
    claim: named((id: string) => findClaim(store, id)),
    eventsByClaim: named(() => eventsByClaim(store.db)),
    statements: (filter) => statements(store.db, filter),
    exchange: named((a: Resolution, b: Resolution, filter: EventFilter) => findExchange(store, a, b, filter)),
    events: named((filter: EventFilter, limit: number) => events(store, filter, limit)),
    event: named((claim: string) => event(store, claim)),
    changes: named((filter: EventFilter, limit: number) => changes(store, filter, limit)),
    conflicts: named((filter: EventFilter, limit: number) => conflicts(store, filter, limit)),
    profile: named(async (party: Resolution, limit: number) => ({
      ...(await profile(store, party, limit)),
      changes: await changesOf(store, party),
    })),
    selection: (filter) => selectionOf(store, filter),
    outlets: named(() => outlets(store)),
    origins: named(() => origins(store)),
    copyTree: named((document: string) => copyTree(store, document)),
    search: named((words: string, limit: number) => search(store, words, limit)),
    contents: named(() => countEach(store.db)),
    article: named((id: string) => findArticle(store, id)),
    reports: named((limit: number, from: number) => reports(store, limit, from)),
    size: named(() => countAll(store.db)),
    part: named((id: string) => findPart(store, id)),
    claimFields: named((part: PartInContext, words: WrittenClaim) => readClaimFields(store, part, words)),
    statementFields: named((part: PartInContext, words: WrittenStatement) => readStatementFields(store, part, words)),
    documentId: named(async (prefix: string) => (await findDocument(store.db, prefix)).document),
    judge: named((act: Act, by: Judge) => judge(store, act, by)),
    reviewQueue: named(() => queueForReview(store)),
    judgement: named((id: string) => findJudgement(store, id)),
    judgements: named(() => listJudgements(store)),
    decisions: named(() => decisionsOnRecord(store)),
    memory: memory(store),
    feeds: named(() => feeds(store)),
    watch: named((feed: Feed) => watch(store, feed)),
    removeFeed: named((url: string) => removeFeed(store.db, url)),
    log: () => loggedEntries(store.db),
    checkpoint: named((origin: string | null, key: string | null) => makeCheckpoint(store, origin, key)),
    consistency: named((note: string) => checkConsistency(store, note)),
    proof: named((entry: string) => proveEntry(store, entry)),
    verify: named((checked: (done: number, all: number) => void, checkpoints?: readonly TreeHead[]) =>
      verify(store, checked, checkpoints),
    ),
    close: () => store.close(),
  }
}

/** Puts errors of the database into words that name the case. */
function namingErrors<Arguments extends unknown[], Value>(
  { path }: Store,
  question: (...given: Arguments) => Promise<Value>,
): (...given: Arguments) => Promise<Value> {
  return (...given) =>
    question(...given).catch((error: unknown) => {
      throw asCaseError(path, error)
    })
}

/** The same for answers that come one by one. */
async function* namingErrorsOfEach<Answer>({ path }: Store, answers: AsyncGenerator<Answer>): AsyncGenerator<Answer> {
  try {
    yield* answers
  } catch (error) {
    throw asCaseError(path, error)
  }
}
