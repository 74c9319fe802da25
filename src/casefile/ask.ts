import {
  isRejected,
  likelyNames,
  type NamedParty,
  type RecordedClaim,
  type RecordedStatement,
  type RecordedTelling,
  type Registered,
  type Resolution,
  resolveParty,
  type Telling,
} from '../record/index.ts'
import {
  type ClaimAt,
  type ClaimFilter,
  documentReader,
  documentsById,
  findClaims,
  findSaid,
  findStatements,
  findTellings,
  inGroups,
  namesOnRecord,
  partsAt,
  partyNames,
  readClaims,
  readParts,
  type StatementFilter,
  type Store,
  searchWords,
  unitsOfParties,
} from '../store/index.ts'
import type { ClaimInContext, Hits, Profile, Tellings } from './answers.ts'
import { ClaimUnknown, PartyUnknown } from './errors.ts'

export async function findParty({ db }: Store, words: string): Promise<Resolution> {
  const found = await resolveParty(words, namesOnRecord(db))
  if (found === null) throw new PartyUnknown(words, likelyNames(words, await partyNames(db)))
  return found
}

export async function timeline({ db }: Store, filter: ClaimFilter, limit: number, from = 0): Promise<Tellings> {
  const { total, keys } = await findTellings(db, filter, limit, from)
  return { total, told: await readTellings(db, keys) }
}

/** Reads the claims of some tellings; of their copies, which say the same, only the reports. */
export async function readTellings(
  db: Store['db'],
  keys: readonly Telling<ClaimAt>[],
): Promise<readonly RecordedTelling[]> {
  if (keys.length === 0) return []
  const read = await readParts(db, {
    claims: keys.map(({ claim }) => claim),
    documents: keys.flatMap(({ copies }) => copies.map(({ document }) => document)),
  })
  const copyAt = ({ document, id }: ClaimAt) => {
    const report = read.report(document)
    return { id: `${report.id}/${id}`, report }
  }
  return keys.map(({ claim, copies, ...standing }) => {
    return { claim: read.claim(claim), copies: copies.map(copyAt), ...standing }
  })
}

export async function* claims({ db }: Store, filter: ClaimFilter): AsyncGenerator<RecordedClaim> {
  // The first are found without the others, so that what is sent as it is read begins soon.
  const first = await findClaims(db, filter, FIRST)
  for (const some of inGroups(first, AT_ONCE)) yield* await readEach(db, some)
  if (first.length < FIRST) return
  const keyOf = ({ document, id }: ClaimAt) => `${document}/${id}`
  const read = new Set(first.map(keyOf))
  const others = (await findClaims(db, filter)).filter((each) => !read.has(keyOf(each)))
  for (const some of inGroups(others, AT_ONCE)) yield* await readEach(db, some)
}

/** Claims that are found before all are; more than anybody reads ahead. */
const FIRST = 1000

async function readEach(db: Store['db'], claims: readonly ClaimAt[]): Promise<readonly RecordedClaim[]> {
  return claims.map(await readClaims(db, claims))
}

/** Claims or statements that are read at once where all are asked for; the first are there soon. */
const AT_ONCE = 100

export async function findClaim({ db }: Store, given: string): Promise<ClaimInContext> {
  const [, prefix = '', id = ''] = /^([0-9a-f]{1,24})\/(c\d+)$/.exec(given.trim()) ?? []
  if (prefix === '') throw new ClaimUnknown(given, 'That is no id of a claim.')
  const [found, another] = await documentsById(db, prefix, 2)
  if (!found) throw new ClaimUnknown(given, 'No document on record has an id that begins so.')
  if (another) throw new ClaimUnknown(given, 'Several documents have ids that begin so.')
  const { claims } = await documentReader(db)(found.number)
  const claim = claims.get(id)
  if (!claim) throw new ClaimUnknown(given, `The document has ${claims.size} claims, and none of that number.`)
  return { id, claim, document: found.document, number: found.number }
}

export async function* statements({ db }: Store, filter: StatementFilter): AsyncGenerator<RecordedStatement> {
  for (const some of inGroups(await findStatements(db, filter), AT_ONCE)) {
    const read = await readParts(db, { statements: some })
    for (const each of some) yield read.statement(each)
  }
}

/**
 * Without its changes of account, which take the events.
 *
 * @param limit deeds and statements, each from the one at `from` on
 */
export async function profile(
  { db }: Store,
  party: Resolution,
  limit: number,
  from = 0,
): Promise<Omit<Profile, 'changes'>> {
  const names = await namesOnRecord(db).ofParties(party.keys)
  const { total, keys } = await findTellings(db, { party }, limit, from)
  const { total: sayings, said } = await findSaid(db, party, limit, from)
  const read = await readParts(db, { statements: said })
  return {
    party,
    names: writtenNames(names),
    joins: joinsOf(await unitsOfParties(db, party.keys)),
    claims: { total, told: await readTellings(db, keys) },
    statements: { total: sayings, said: said.map(read.statement) },
  }
}

/** Names that stand in some text, each once; the fullest of a document may be put together from several. */
function writtenNames(names: readonly NamedParty[]): Profile['names'] {
  const uses = new Map<string, number>()
  for (const each of names) {
    const name = each.name.replace(/\s+/g, ' ') // one that must not be broken is the same name
    uses.set(name, (uses.get(name) ?? 0) + each.uses)
  }
  return [...uses].map(([name, times]) => ({ name, uses: times })).filter((each) => each.uses > 0)
}

/** What made different names one party's, the surest first. */
function joinsOf(units: readonly Registered[]): Profile['joins'] {
  const byKey = new Map(units.map((each) => [each.unit.key, each.unit]))
  return units
    .flatMap(({ unit, party, joined }) => {
      const to = joined && byKey.get(joined.to)
      const { name } = unit
      return to && to.party !== unit.party
        ? [
            {
              party,
              name,
              to: to.name,
              keys: [unit.party, to.party] as const,
              score: joined.score,
              because: joined.because,
            },
          ]
        : []
    })
    .sort((a, b) => b.score - a.score)
}

/** @param passages the most sentences of one report */
export async function search(
  { db }: Store,
  words: string,
  limit: number,
  from = 0,
  passages = Number.POSITIVE_INFINITY,
): Promise<Hits> {
  const { total, found } = await searchWords(db, words, { limit, from, passages })
  const near = await partsAt(db, found)
  const read = await readParts(db, { ...near, documents: found.map(({ document }) => document) })
  const claims = Map.groupBy(near.claims, ({ document }) => document)
  const statements = Map.groupBy(near.statements, ({ document }) => document)
  const hits = found.map(({ document, passages: shown, further }) => {
    const isShown = (part: RecordedClaim | RecordedStatement) => {
      const [start, end] = part.span
      return !isRejected(part) && shown.some((each) => start < each.end && each.start < end)
    }
    return {
      report: read.report(document),
      passages: shown.map((each) => each.words),
      further,
      claims: (claims.get(document) ?? []).map(read.claim).filter(isShown),
      statements: (statements.get(document) ?? []).map(read.statement).filter(isShown),
    }
  })
  return { total, hits }
}
