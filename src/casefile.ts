import type { Document, Reading } from './document/index.ts'
import type { Models } from './extract.ts'
import {
  type ChangedAccount,
  changedAccounts,
  type Doings,
  type Exchange,
  exchange,
  likelyNames,
  origins,
  type RecordedClaim,
  type RecordedStatement,
  type Report,
  type Resolution,
  resolveParty,
  type Telling,
  tellings,
} from './record/index.ts'
import {
  asCaseError,
  type ClaimFilter,
  type ClaimKey,
  type Contents,
  checkDocument,
  checkFile,
  copyPairs,
  countAll,
  countEach,
  documentNumbers,
  documentOfIntake,
  documentReader,
  documentsById,
  type Fault,
  findClaims,
  findStatements,
  openToRead,
  openToWrite,
  partyNames,
  type Recorded,
  recordDocument,
  type Size,
  type StatementFilter,
  type Store,
  searchWords,
  sha256,
} from './store/index.ts'
import { OnRecordError } from './text/index.ts'

/** A document that is offered to the case. */
export interface Offer {
  /** Where it came from, for people. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly reading: Reading
  /** Makes the document of the bytes and the reading. */
  open(): Promise<Document>
}

/** What came of an offer. */
export interface Added extends Recorded {
  /** How many claims and statements it holds; 0 where nothing was read anew. */
  readonly claims: number
  readonly statements: number
}

/** Nobody on record goes by these words. */
export class PartyUnknown extends OnRecordError {
  readonly code = 'party/unknown'

  constructor(words: string, likely: readonly string[]) {
    const hint = likely.length > 0 ? ` Did you mean ${likely.map((each) => `"${each}"`).join(' or ')}?` : ''
    super(`Nobody called "${words}" is on record.${hint}`)
  }
}

/** No claim on record goes by this id, or more than one does. */
export class ClaimUnknown extends OnRecordError {
  readonly code = 'claim/unknown'

  constructor(id: string, what: string) {
    super(`${what} Claims go by the id that \`onrecord claims --json\` prints, such as 3f9c2a/c4; "${id}" was given.`)
  }
}

/** A claim with the document that makes it, as it was read. */
export interface ClaimInContext {
  /** Id of the claim in the analysis of the document: "c4". */
  readonly id: string
  readonly claim: RecordedClaim
  readonly document: Document
}

/** A party with what it did and said. */
export interface Profile {
  readonly party: Resolution
  /** Every name it goes by, the most used first, with the number of mentions. */
  readonly names: readonly { readonly name: string; readonly uses: number }[]
  readonly claims: Tellings
  readonly statements: { readonly total: number; readonly said: readonly RecordedStatement[] }
  /** Where it said that something happened, and that it did not. */
  readonly changes: readonly ChangedAccount[]
}

/** How many claims there are, copies counted once, and the first of them. */
export interface Tellings {
  readonly total: number
  readonly told: readonly Telling<RecordedClaim>[]
}

/** A document that a search found, with the sentences that hold the words and what stands in them. */
export interface Hit {
  readonly report: Report
  readonly passages: readonly string[]
  readonly claims: readonly RecordedClaim[]
  readonly statements: readonly RecordedStatement[]
}

/** What a check of the whole case found. */
export interface Verification {
  readonly documents: number
  readonly spans: number
  readonly faults: readonly Fault[]
}

/** An open case file and the questions that are put to it. */
export interface Case {
  readonly path: string
  /** Reads a document and puts it on record; what was read before is left as it is. */
  add(offer: Offer, models: () => Models): Promise<Added>
  /** Who is meant by a name, a country's code or its demonym. */
  party(words: string): Promise<Resolution>
  /** The claims in the order of time, each once for all copies of one text. */
  timeline(filter: ClaimFilter, limit: number): Promise<Tellings>
  /** Every claim in the order of time, copies too. */
  claims(filter: ClaimFilter): AsyncGenerator<RecordedClaim>
  /** One claim by its id; of the document's part the first digits do. */
  claim(id: string): Promise<ClaimInContext>
  statements(filter: StatementFilter): AsyncGenerator<RecordedStatement>
  exchange(first: Resolution, second: Resolution, filter: ClaimFilter): Promise<Exchange>
  /** The first deeds and statements of a party, with the number of all. */
  profile(party: Resolution, limit: number): Promise<Profile>
  search(words: string, limit: number): Promise<readonly Hit[]>
  size(): Promise<Size>
  /** How many claims and statements each document holds, by its id. */
  contents(): Promise<ReadonlyMap<string, Contents>>
  /** Checks every stored byte, text and span; calls back after each document. */
  verify(checked: (done: number, all: number) => void): Promise<Verification>
  close(): Promise<void>
}

/** Opens a case file; to write to it where asked, and then makes it where there is none. */
export async function openCase(path: string, purpose: 'read' | 'write'): Promise<Case> {
  const store = purpose === 'write' ? await openToWrite(path) : await openToRead(path)
  const named = <Arguments extends unknown[], Value>(question: (...given: Arguments) => Promise<Value>) =>
    namingErrors(path, question)
  return {
    path,
    add: named((offer: Offer, models: () => Models) => add(store, offer, models)),
    party: named((words: string) => findParty(store, words)),
    timeline: named((filter: ClaimFilter, limit: number) => timeline(store, filter, limit)),
    claims: (filter) => claims(store, filter),
    claim: named((id: string) => findClaim(store, id)),
    statements: (filter) => statements(store.db, filter),
    exchange: named((a: Resolution, b: Resolution, filter: ClaimFilter) => findExchange(store, a, b, filter)),
    profile: named((party: Resolution, limit: number) => profile(store, party, limit)),
    search: named((words: string, limit: number) => search(store, words, limit)),
    contents: named(() => countEach(store.db)),
    size: named(() => countAll(store.db)),
    verify: named((checked: (done: number, all: number) => void) => verify(store, checked)),
    close: () => store.close(),
  }
}

/** Puts errors of SQLite into words that name the case file. */
function namingErrors<Arguments extends unknown[], Value>(
  path: string,
  question: (...given: Arguments) => Promise<Value>,
): (...given: Arguments) => Promise<Value> {
  return (...given) =>
    question(...given).catch((error: unknown) => {
      throw asCaseError(path, error)
    })
}

async function add({ db }: Store, { path, bytes, reading, open }: Offer, models: () => Models): Promise<Added> {
  const key = sha256(`${sha256(bytes)} ${JSON.stringify(reading, Object.keys(reading).sort())}`)
  const known = await documentOfIntake(db, key)
  if (known !== null) return { id: known, isNew: false, claims: 0, statements: 0 }
  const { extractDocument } = await import('./extract.ts')
  const extraction = extractDocument(await open(), models())
  const recorded = await recordDocument(db, { key, path, bytes }, extraction)
  return { ...recorded, claims: extraction.claims.length, statements: extraction.statements.length }
}

async function findParty({ db }: Store, words: string): Promise<Resolution> {
  const names = await partyNames(db)
  const found = await resolveParty(words, names)
  if (found === null) throw new PartyUnknown(words, likelyNames(words, names))
  return found
}

async function timeline({ db }: Store, filter: ClaimFilter, limit: number): Promise<Tellings> {
  const keys = await findTellings(db, filter)
  return { total: keys.length, told: await readTellings(db, keys.slice(0, limit)) }
}

async function findTellings(db: Store['db'], filter: ClaimFilter): Promise<readonly Telling<ClaimKey>[]> {
  const originOf = origins(await copyPairs(db))
  return tellings(await findClaims(db, filter), originOf)
}

async function readTellings(
  db: Store['db'],
  keys: readonly Telling<ClaimKey>[],
): Promise<readonly Telling<RecordedClaim>[]> {
  const read = documentReader(db)
  const claimOf = async ({ document, id }: ClaimKey) => (await read(document)).claims.get(id)!
  const told: Telling<RecordedClaim>[] = []
  for (const { claim, copies } of keys) {
    told.push({ claim: await claimOf(claim), copies: await Promise.all(copies.map(claimOf)) })
  }
  return told
}

async function* claims({ db }: Store, filter: ClaimFilter): AsyncGenerator<RecordedClaim> {
  const read = documentReader(db)
  for (const { document, id } of await findClaims(db, filter)) yield (await read(document)).claims.get(id)!
}

async function findClaim({ db }: Store, given: string): Promise<ClaimInContext> {
  const [, prefix = '', id = ''] = /^([0-9a-f]{1,24})\/(c\d+)$/.exec(given.trim()) ?? []
  if (prefix === '') throw new ClaimUnknown(given, 'That is no id of a claim.')
  const [found, another] = await documentsById(db, prefix, 2)
  if (!found) throw new ClaimUnknown(given, 'No document on record has an id that begins so.')
  if (another) throw new ClaimUnknown(given, 'Several documents have ids that begin so.')
  const { claims } = await documentReader(db)(found.number)
  const claim = claims.get(id)
  if (!claim) throw new ClaimUnknown(given, `The document has ${claims.size} claims, and none of that number.`)
  return { id, claim, document: found.document }
}

async function* statements(db: Store['db'], filter: StatementFilter): AsyncGenerator<RecordedStatement> {
  const read = documentReader(db)
  for (const { document, id } of await findStatements(db, filter)) yield (await read(document)).statements.get(id)!
}

async function findExchange(
  { db }: Store,
  first: Resolution,
  second: Resolution,
  filter: ClaimFilter,
): Promise<Exchange> {
  const doings = async (actor: Resolution, other: Resolution): Promise<Doings> => ({
    deeds: await readTellings(db, await findTellings(db, { ...filter, actor, recipient: other })),
    denials: await readTellings(db, await findTellings(db, { ...filter, actor, mentioned: other, types: ['REJECT'] })),
  })
  return exchange(await doings(first, second), await doings(second, first))
}

async function profile(store: Store, party: Resolution, limit: number): Promise<Profile> {
  const { db } = store
  const keys = new Set(party.keys)
  const names = (await partyNames(db)).filter((each) => keys.has(each.key))
  const told = await findTellings(db, { party })
  const said = await findStatements(db, { speaker: party })
  const read = documentReader(db)
  return {
    party,
    names: names.map(({ name, uses }) => ({ name, uses })),
    claims: { total: told.length, told: await readTellings(db, told.slice(0, limit)) },
    statements: {
      total: said.length,
      said: await Promise.all(
        said.slice(0, limit).map(async ({ document, id }) => (await read(document)).statements.get(id)!),
      ),
    },
    changes: changedAccounts(await vouchedFor(store, party)),
  }
}

/** Claims whose innermost voice is the party or, for a country, somebody who acts for it. */
async function vouchedFor({ db }: Store, { keys, countries }: Resolution): Promise<readonly RecordedClaim[]> {
  const told = await readTellings(db, await findTellings(db, { voice: { keys, countries } }))
  return told
    .map(({ claim }) => claim)
    .filter(({ voices }) => {
      const speaker = voices.at(-1)?.speaker
      return (
        speaker && (keys.includes(speaker.key) || (speaker.country !== null && countries.includes(speaker.country)))
      )
    })
}

async function search({ db }: Store, words: string, limit: number): Promise<readonly Hit[]> {
  const read = documentReader(db)
  const found = await searchWords(db, words, limit)
  return Promise.all(
    found.map(async ({ document, passages }) => {
      const recorded = await read(document)
      const inPassage = ({ span: [start, end] }: { readonly span: readonly [number, number] }) =>
        passages.some((each) => start < each.end && each.start < end)
      return {
        report: recorded.report,
        passages: passages.map((each) => each.words),
        claims: [...recorded.claims.values()].filter(inPassage),
        statements: [...recorded.statements.values()].filter(inPassage),
      }
    }),
  )
}

async function verify({ db }: Store, checked: (done: number, all: number) => void): Promise<Verification> {
  const faults = [...(await checkFile(db))]
  const numbers = await documentNumbers(db)
  let spans = 0
  for (const [at, number] of numbers.entries()) {
    const found = await checkDocument(db, number)
    spans += found.spans
    faults.push(...found.faults)
    checked(at + 1, numbers.length)
  }
  return { documents: numbers.length, spans, faults }
}
