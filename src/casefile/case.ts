import type { Selection } from '../export/index.ts'
import type { Models } from '../extract.ts'
import type { Feed, Memory } from '../fetch/index.ts'
import type {
  Act,
  ClaimCorrection,
  Decisions,
  Judgement,
  Level,
  OutletAccount,
  Overview,
  PlaceCounted,
  RecordedClaim,
  RecordedStatement,
  Resolution,
  StatementCorrection,
  TracedReport,
  TreeHead,
} from '../record/index.ts'
import type { Answer, Resource } from '../resource/index.ts'
import {
  asCaseError,
  type ClaimFilter,
  type Contents,
  countAll,
  countEach,
  countProposals,
  type DealingFilter,
  type EventFilter,
  eventsByClaim,
  isPartyKey,
  isUnsettled,
  type Logged,
  loggedEntries,
  openToRead,
  openToWrite,
  type ProposalFilter,
  type ProposalVerdict,
  persistently,
  promptsOnRecord,
  type QueueState,
  type Refusal,
  recordUnchanged,
  removeFeed,
  type Size,
  type StatementFilter,
  type Store,
  stateOf,
} from '../store/index.ts'
import type { Added, Offer } from './add.ts'
import type { Outcome } from './add-many.ts'
import type {
  Changes,
  ClaimInContext,
  Conflicts,
  EventInFull,
  Events,
  ExchangeFound,
  Hits,
  Profile,
  Tellings,
  Verification,
} from './answers.ts'
import type { Article, Reports } from './article.ts'
import type { CopyTree, Origins } from './copies.ts'
import type { Judge, ListedJudgement, PartInContext } from './judge.ts'
import type { Consistency, EntryProof } from './log.ts'
import type { Network, Parties, PartyQuery } from './network.ts'
import type { VoiceCounted } from './overview.ts'
import type { Proposal } from './proposing/list.ts'
import type { Proposer, Proposing } from './proposing/propose.ts'
import type { Readers } from './readers.ts'
import type { Rereading, RereadOutcome } from './reread.ts'
import type { ReviewQueue } from './review.ts'
import { selectionOf } from './selection.ts'
import type { WrittenClaim, WrittenStatement } from './set-fields.ts'
import type { SnapshotFormat } from './snapshot.ts'
import type { Deed, Role, User } from './users.ts'
import type { Edit, EditFilter, VersionDiff } from './versions.ts'
import { memory } from './watch.ts'
import type { Worked, Working } from './worker.ts'

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
  /** Whether a name on record goes by this key, whoever it is found to be. */
  isPartyKey(key: string): Promise<boolean>
  /** The claims in the order of time, each once for all copies of one text. */
  timeline(filter: ClaimFilter, limit: number, from?: number): Promise<Tellings>
  /** When the entries of a timeline are, and how many there are of each kind. */
  overview(filter: ClaimFilter): Promise<Overview>
  /** Who vouches for most claims. */
  voices(filter: ClaimFilter, most: number): Promise<readonly VoiceCounted[]>
  /** Every claim in the order of time, copies too. */
  claims(filter: ClaimFilter): AsyncGenerator<RecordedClaim>
  /** One claim by its id; of the document's part the first digits do. */
  claim(id: string): Promise<ClaimInContext>
  /** The event that each claim tells of, by the claims' ids. */
  eventsByClaim(): Promise<ReadonlyMap<string, string>>
  statements(filter: StatementFilter): AsyncGenerator<RecordedStatement>
  exchange(
    first: Resolution,
    second: Resolution,
    filter: EventFilter,
    limit?: number,
    from?: number,
  ): Promise<ExchangeFound>
  /** What claims tell of, in the order of time. */
  events(filter: EventFilter, limit: number, from?: number): Promise<Events>
  /** One event, by the id of any claim that tells of it. */
  event(claim: string): Promise<EventInFull>
  /** Who said of one event that it was so and that it was not. */
  changes(filter: EventFilter, limit: number, from?: number): Promise<Changes>
  /** Where accounts of one event contradict each other. */
  conflicts(filter: EventFilter, limit: number, from?: number): Promise<Conflicts>
  /** The first deeds and statements of a party, with the number of all. */
  profile(party: Resolution, limit: number, from?: number): Promise<Profile>
  /** What passes a filter, to be exported. */
  selection(filter: ClaimFilter): Selection
  /** The parties that did or said something, those with most of it first. */
  parties(query: PartyQuery): Promise<Parties>
  /** Who did what to whom, the heaviest ties first. */
  network(filter: DealingFilter, level: Level, limit: number, from?: number): Promise<Network>
  /** Where it happened, the places with most events first. */
  places(filter: DealingFilter): Promise<readonly PlaceCounted[]>
  /** Outlets and agencies, with what they print of their own and of others. */
  outlets(): Promise<readonly OutletAccount[]>
  /** Texts that several documents go back to. */
  origins(limit?: number, from?: number): Promise<Origins>
  /** Where a document was taken from and what was taken from it; the first digits of its id do. */
  copyTree(document: string): Promise<CopyTree>
  /** Where some documents were taken from, with all that they go back to; by their ids in full. */
  lineage(documents: readonly string[]): Promise<readonly TracedReport[]>
  /** Documents that hold some words, with the sentences in which they stand: of one report at most `passages`. */
  search(words: string, limit: number, from?: number, passages?: number): Promise<Hits>
  /** One document by the first digits of its id, with all that was found in it. */
  article(id: string): Promise<Article>
  /** The documents, the last published first. */
  reports(limit: number, from: number): Promise<Reports>
  size(): Promise<Size>
  /** Tells what is on record now from what was there before: see `stateOf`. */
  state(): Promise<string>
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
  reviewQueue(limit?: number, from?: number): Promise<ReviewQueue>
  /** The one judgement whose id begins so. */
  judgement(id: string): Promise<Judgement>
  /** All judgements in the order in which they count, with what has become of each. */
  judgements(): Promise<readonly ListedJudgement[]>
  /** What all judgements that stand come to. */
  decisions(): Promise<Decisions>
  /** What earlier runs learned of URLs. */
  readonly memory: Memory
  /**
   * Notes that an address holds what last came from there, as its server says (304); false where nothing on record came
   * from there.
   */
  seenUnchanged(answer: Answer): Promise<boolean>
  /** The feeds that are watched, the one that is due first at the front. */
  feeds(): Promise<readonly Feed[]>
  /** Watches a feed from now on, or notes how it stands. */
  watch(feed: Feed): Promise<void>
  /** Watches a feed no more; says whether it was watched. What it brought stays on record. */
  removeFeed(url: string): Promise<boolean>
  /** Asks a model about documents that it was not asked about before; what it proposes stays apart from the record. */
  propose(documents: Iterable<string>, proposer: Proposer): AsyncGenerator<Proposing, void, undefined>
  /** What models propose, or what of it was dropped and why. */
  proposals(filter: ProposalFilter, limit: number, from?: number): Promise<readonly Proposal[]>
  countProposals(filter: ProposalFilter): Promise<number>
  /** What models were asked, word by word. */
  prompts(): Promise<readonly { readonly id: string; readonly text: string }[]>
  /** What somebody decides on a proposal; "open" takes it back. What is accepted stays apart from the record too. */
  decideOnProposal(id: string, verdict: ProposalVerdict, by: Judge): Promise<void>
  /** Who may use the case through a server. */
  users(): Promise<readonly User[]>
  /** Lets somebody in; returns their token, which is kept nowhere. */
  addUser(name: string, role: Role, by: string): Promise<string>
  /** Takes somebody's token from them. */
  revokeUser(name: string, by: string): Promise<void>
  /** Whose token this is; null where it is nobody's, or was taken from them. */
  userOfToken(token: string): Promise<User | null>
  /** The user of a name, who may come in, with the hash of their present token. */
  userCalled(name: string): Promise<{ readonly user: User; readonly tokenHash: string } | null>
  /** Notes what somebody did through a server. */
  noteDeed(deed: Omit<Deed, 'at'>): Promise<void>
  /** What was done through servers and to their users, the last first. */
  deeds(limit: number, from: number): Promise<readonly Deed[]>
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

/**
 * Opens a case file; to write to it where asked, and then makes it where there is none. The file of a question is
 * loaded when it is first asked: most programs ask one or two, and start the faster.
 */
export async function openCase(path: string, purpose: 'read' | 'write'): Promise<Case> {
  const store = purpose === 'write' ? await openToWrite(path) : await openToRead(path)
  const { late, lateEach } = lateQuestions(store)
  return {
    path: store.path,
    entered: store.entered,
    add: late(async () => {
      const { add } = await import('./add.ts')
      return (_, offer: Offer, models: () => Models) => persistently(() => add(store, offer, models))
    }),
    addMany: async function* <Item>(
      items: AsyncIterable<Item>,
      resourceOf: (item: Item) => Resource | null,
      readers: Readers,
    ) {
      const { addMany } = await import('./add-many.ts')
      for await (const each of namingErrorsOfEach(store, addMany(store, items, resourceOf, readers)))
        yield each.error === null ? each : { ...each, error: asCaseError(store.path, each.error) }
    },
    enqueue: late(async () => (await import('./worker.ts')).putIntoQueue),
    queue: late(async () => (await import('./worker.ts')).lookAtQueue),
    work: lateEach(async () => (await import('./worker.ts')).work),
    settle: late(async () => {
      // Asked before every question: what settles is not loaded where nothing waits.
      if (!store.mayWrite || !(await persistently(() => isUnsettled(store.db)))) return async () => 0
      return (await import('./settle.ts')).settle
    }),
    snapshot: late(async () => (await import('./snapshot.ts')).snapshot),
    diff: late(async () => (await import('./versions.ts')).diff),
    edits: lateEach(async () => (await import('./versions.ts')).edits),
    reread: lateEach(async () => (await import('./reread.ts')).reread),
    party: late(async () => (await import('./ask.ts')).findParty),
    isPartyKey: late(
      async () =>
        ({ db }, key: string) =>
          isPartyKey(db, key),
    ),
    timeline: late(async () => (await import('./ask.ts')).timeline),
    overview: late(async () => (await import('./overview.ts')).overview),
    voices: late(async () => (await import('./overview.ts')).voices),
    claims: lateEach(async () => (await import('./ask.ts')).claims),
    claim: late(async () => (await import('./ask.ts')).findClaim),
    eventsByClaim: late(
      async () =>
        ({ db }) =>
          eventsByClaim(db),
    ),
    statements: lateEach(async () => (await import('./ask.ts')).statements),
    exchange: late(async () => (await import('./events.ts')).findExchange),
    events: late(async () => (await import('./events.ts')).events),
    event: late(async () => (await import('./events.ts')).event),
    changes: late(async () => (await import('./events.ts')).changes),
    conflicts: late(async () => (await import('./events.ts')).conflicts),
    profile: late(async () => {
      const [{ profile }, { changesOf }] = await Promise.all([import('./ask.ts'), import('./events.ts')])
      return async (_, party: Resolution, limit: number, from?: number) => ({
        ...(await profile(store, party, limit, from)),
        changes: await changesOf(store, party),
      })
    }),
    selection: (filter) => selectionOf(store, filter),
    outlets: late(async () => (await import('./copies.ts')).outlets),
    origins: late(async () => (await import('./copies.ts')).origins),
    copyTree: late(async () => (await import('./copies.ts')).copyTree),
    parties: late(async () => (await import('./network.ts')).parties),
    network: late(async () => (await import('./network.ts')).network),
    places: late(async () => (await import('./network.ts')).places),
    lineage: late(async () => (await import('./copies.ts')).lineage),
    search: late(async () => (await import('./ask.ts')).search),
    contents: late(
      async () =>
        ({ db }) =>
          countEach(db),
    ),
    article: late(async () => (await import('./article.ts')).findArticle),
    reports: late(async () => (await import('./article.ts')).reports),
    size: late(
      async () =>
        ({ db }) =>
          countAll(db),
    ),
    state: late(
      async () =>
        ({ db }) =>
          stateOf(db),
    ),
    part: late(async () => (await import('./judge.ts')).findPart),
    claimFields: late(async () => (await import('./set-fields.ts')).readClaimFields),
    statementFields: late(async () => (await import('./set-fields.ts')).readStatementFields),
    documentId: late(async () => {
      const { findDocument } = await import('./judge.ts')
      return async ({ db }, prefix: string) => (await findDocument(db, prefix)).document
    }),
    judge: late(async () => (await import('./judge.ts')).judge),
    reviewQueue: late(async () => (await import('./review.ts')).reviewQueue),
    judgement: late(async () => (await import('./judge.ts')).findJudgement),
    judgements: late(async () => (await import('./judge.ts')).listJudgements),
    decisions: late(async () => (await import('./judge.ts')).decisionsOnRecord),
    memory: memory(store),
    seenUnchanged: late(
      async () =>
        ({ db }, answer: Answer) =>
          persistently(() => recordUnchanged(db, answer)),
    ),
    feeds: late(async () => (await import('./watch.ts')).feeds),
    watch: late(async () => (await import('./watch.ts')).watch),
    removeFeed: late(
      async () =>
        ({ db }, url: string) =>
          removeFeed(db, url),
    ),
    propose: lateEach(async () => (await import('./proposing/propose.ts')).propose),
    proposals: late(async () => (await import('./proposing/list.ts')).proposals),
    countProposals: late(
      async () =>
        ({ db }, filter: ProposalFilter) =>
          countProposals(db, filter),
    ),
    prompts: late(
      async () =>
        ({ db }) =>
          promptsOnRecord(db),
    ),
    decideOnProposal: late(async () => (await import('./proposing/list.ts')).decideOnProposal),
    users: late(async () => (await import('./users.ts')).users),
    addUser: late(async () => (await import('./users.ts')).addUser),
    revokeUser: late(async () => (await import('./users.ts')).revokeUser),
    userOfToken: late(async () => (await import('./users.ts')).userOfToken),
    userCalled: late(async () => (await import('./users.ts')).userCalled),
    noteDeed: late(async () => (await import('./users.ts')).noteDeed),
    deeds: late(async () => (await import('./users.ts')).deeds),
    log: lateEach(
      async () =>
        ({ db }) =>
          loggedEntries(db),
    ),
    checkpoint: late(async () => (await import('./log.ts')).makeCheckpoint),
    consistency: late(async () => (await import('./log.ts')).checkConsistency),
    proof: late(async () => (await import('./log.ts')).proveEntry),
    verify: late(async () => (await import('./verify.ts')).verify),
    close: () => store.close(),
  }
}

/** Makes questions of functions that are loaded when they are asked; errors of the database name the case. */
function lateQuestions(store: Store) {
  return {
    late:
      <Given extends unknown[], Answer>(load: () => Promise<(store: Store, ...given: Given) => Promise<Answer>>) =>
      async (...given: Given): Promise<Answer> => {
        try {
          const ask = await load()
          return await ask(store, ...given)
        } catch (error) {
          throw asCaseError(store.path, error)
        }
      },
    lateEach: <Given extends unknown[], Answer>(
      load: () => Promise<(store: Store, ...given: Given) => AsyncGenerator<Answer, void, undefined>>,
    ) =>
      async function* (...given: Given): AsyncGenerator<Answer, void, undefined> {
        const ask = await load()
        yield* namingErrorsOfEach(store, ask(store, ...given))
      },
  }
}

/** Puts errors of the database into words that name the case. */
async function* namingErrorsOfEach<Answer>(
  { path }: Store,
  answers: AsyncGenerator<Answer, void, undefined>,
): AsyncGenerator<Answer, void, undefined> {
  try {
    yield* answers
  } catch (error) {
    throw asCaseError(path, error)
  }
}
