import { CompiledQuery, type Kysely } from 'kysely'
import {
  type Decisions,
  MUCH_REPORTED,
  partiesIn,
  type Queued,
  queuedAs,
  reviewMatter,
  type Surroundings,
} from '../record/index.ts'
import { type Candidate, reviewCandidates } from './candidates.ts'
import { compiled } from './compiled.ts'
import { insertAll } from './insert.ts'
import type { ReviewItemTable } from './record-schema.ts'
import type { Schema } from './schema.ts'
import { wantedNumbers, wantedWords } from './wanted.ts'

type Decided = Pick<Decisions, 'accepted' | 'rejected' | 'corrections' | 'notes' | 'sameEvent' | 'otherEvent'>

/**
 * Says anew how much the claims of some documents ask for a look, and those of others for which they change that: who
 * are contradicted now, have a second source, or tell of somebody of whom much is told.
 */
export async function settleReview(db: Kysely<Schema>, documents: readonly number[], decided: Decided): Promise<void> {
  const fresh = (await reviewCandidates(db, documents)).filter(({ id }) => !decided.rejected.has(id))
  const concerned = await whatTheyConcern(db, documents, fresh)
  const before = await standingOf(db, concerned)
  for (const table of ['review_item', 'review_party'] as const)
    await db.deleteFrom(table).where('document', 'in', wantedNumbers(db, documents)).execute()
  await insertAll(
    db,
    'review_item',
    fresh.map((each) => itemRow(each, decided)),
  )
  await insertAll(db, 'review_party', fresh.flatMap(partyRows))
  const turned = await turnedBy(db, concerned, before, await standingOf(db, concerned))
  const others = (await reviewCandidates(db, [...new Set(turned.map(({ document }) => document))])).filter(
    ({ id }) => !decided.rejected.has(id),
  )
  await score(db, [...new Map([...fresh, ...others].map((each) => [each.id, each])).values()], decided)
}

function itemRow(each: Candidate, { accepted }: Decided): ReviewItemTable {
  const { number: document, claim, id, signature, polarity, source } = each
  return {
    ...{ document, claim, place: placeOf(each), signature, matter: reviewMatter(each), polarity, source },
    ...{ score: 1, is_accepted: accepted.has(id) ? 1 : 0 },
  }
}

/** In the order in which claims stand in a queue of one score: the ids of documents are of one length. */
function placeOf({ document, position, claim }: Candidate): string {
  return `${document}/${String(position).padStart(6, '0')}/${claim}`
}

function partyRows(each: Candidate): readonly Schema['review_party'][] {
  return partiesIn(each).map((party) => ({ party, document: each.number, claim: each.claim }))
}

/** What other claims can have in common with those of some documents, as they were and as they are. */
interface Concerned {
  readonly signatures: readonly string[]
  readonly matters: readonly string[]
  readonly parties: readonly string[]
}

async function whatTheyConcern(
  db: Kysely<Schema>,
  documents: readonly number[],
  fresh: readonly Candidate[],
): Promise<Concerned> {
  const wanted = wantedNumbers(db, documents)
  const items = await db
    .selectFrom('review_item')
    .select(['signature', 'matter'])
    .where('document', 'in', wanted)
    .execute()
  const parties = await db
    .selectFrom('review_party')
    .select('party')
    .distinct()
    .where('document', 'in', wanted)
    .execute()
  const matters = [...items.map(({ matter }) => matter), ...fresh.map(reviewMatter)]
  return {
    signatures: [...new Set([...items, ...fresh].map(({ signature }) => signature))],
    matters: [...new Set(matters)].filter((each) => each !== null),
    parties: [...new Set([...parties.map(({ party }) => party), ...fresh.flatMap(partiesIn)])],
  }
}

/** What is known of signatures, matters and parties. */
interface Standing {
  readonly sources: ReadonlyMap<string, number>
  /** The first claim of a matter and a polarity, by both. */
  readonly first: ReadonlyMap<string, string>
  readonly uses: ReadonlyMap<string, number>
}

async function standingOf(db: Kysely<Schema>, { signatures, matters, parties }: Concerned): Promise<Standing> {
  const sources = await db
    .selectFrom('review_item')
    .select('signature')
    .select(({ fn }) => fn.count<number>('source').distinct().as('sources'))
    .where('signature', 'in', wantedWords(db, signatures))
    .groupBy('signature')
    .execute()
  const first = await db
    .selectFrom('review_item')
    .select(['matter', 'polarity'])
    .select(({ fn }) => fn.min('place').as('place'))
    .where('matter', 'in', wantedWords(db, matters))
    .groupBy(['matter', 'polarity'])
    .execute()
  const uses = await db
    .selectFrom('review_party')
    .select('party')
    .select(({ fn }) => fn.countAll<number>().as('uses'))
    .where('party', 'in', wantedWords(db, parties))
    .groupBy('party')
    .execute()
  return {
    sources: new Map(sources.map((row) => [row.signature, Number(row.sources)])),
    first: new Map(first.map(({ matter, polarity, place }) => [`${polarity} ${matter}`, place])),
    uses: new Map(uses.map((row) => [row.party, Number(row.uses)])),
  }
}

/** The claims for which something has turned: few, however many share a signature or a party with them. */
async function turnedBy(db: Kysely<Schema>, concerned: Concerned, before: Standing, after: Standing) {
  const turned = <Value>(all: readonly string[], stateOf: (standing: Standing, each: string) => Value) =>
    all.filter((each) => stateOf(before, each) !== stateOf(after, each))
  const signatures = turned(concerned.signatures, ({ sources }, each) => (sources.get(each) ?? 0) > 1)
  const matters = turned(concerned.matters, ({ first }, each) =>
    ['positive', 'negative'].map((polarity) => first.has(`${polarity} ${each}`)).join(),
  )
  const parties = turned(concerned.parties, ({ uses }, each) => (uses.get(each) ?? 0) >= MUCH_REPORTED)
  const items = await db
    .selectFrom('review_item')
    .select('document')
    .where(({ or, eb }) =>
      or([eb('signature', 'in', wantedWords(db, signatures)), eb('matter', 'in', wantedWords(db, matters))]),
    )
    .execute()
  const named = await db
    .selectFrom('review_party')
    .select('document')
    .where('party', 'in', wantedWords(db, parties))
    .execute()
  return [...items, ...named]
}

async function score(db: Kysely<Schema>, candidates: readonly Candidate[], decided: Decided): Promise<void> {
  const around = await surroundings(db, candidates, decided)
  const known = await db
    .selectFrom('review_item')
    .select(['document', 'claim', 'score'])
    .where('document', 'in', wantedNumbers(db, new Set(candidates.map(({ number }) => number))))
    .execute()
  const scores = new Map(known.map(({ document, claim, score: before }) => [`${document}/${claim}`, before]))
  for (const each of candidates) {
    const now = -queuedAs(each, around(each)).score
    if (scores.get(`${each.number}/${each.claim}`) !== now) await setScore(db, each, now)
  }
}

async function setScore(db: Kysely<Schema>, { number, claim }: Candidate, now: number): Promise<void> {
  const text = compiled(db, 'score of a claim', () =>
    db.updateTable('review_item').set({ score: 0 }).where('document', '=', 0).where('claim', '=', ''),
  )
  await db.executeQuery(CompiledQuery.raw(text, [now, number, claim]))
}

/** What the record says of some claims, but for look-alikes. */
async function surroundings(
  db: Kysely<Schema>,
  candidates: readonly Candidate[],
  decided: Decided,
): Promise<(claim: Candidate) => Surroundings> {
  const { sources, first, uses } = await standingOf(db, {
    signatures: [...new Set(candidates.map(({ signature }) => signature))],
    matters: [...new Set(candidates.map(reviewMatter))].filter((each) => each !== null),
    parties: [...new Set(candidates.flatMap(partiesIn))],
  })
  const seen = documentsJudged(decided)
  return (claim) => ({
    opposite: idAt(first.get(`${claim.polarity === 'positive' ? 'negative' : 'positive'} ${reviewMatter(claim)}`)),
    sources: sources.get(claim.signature) ?? 0,
    uses,
    isSeen: seen.has(claim.document),
    lookAlike: null,
  })
}

/** The id of the claim at a place. */
function idAt(place: string | undefined): string | null {
  if (place === undefined) return null
  const [document, , claim] = place.split('/')
  return `${document}/${claim}`
}

/** Ids of the documents of which something was judged; what was undone is not. */
function documentsJudged({
  accepted,
  rejected,
  corrections,
  notes,
  sameEvent,
  otherEvent,
}: Decided): ReadonlySet<string> {
  const parts = [accepted, rejected, corrections, notes].flatMap((each) => [...each.keys()])
  return new Set([...parts, ...sameEvent.flat(), ...otherEvent.flat()].map((id) => id.split('/')[0]!))
}

/** The claims that nobody has accepted or rejected, what matters first, and how many there are. */
export async function queueForReview(
  db: Kysely<Schema>,
  decided: Decided,
  limit: number,
  from: number,
): Promise<{ readonly total: number; readonly queue: readonly Queued[] }> {
  const left = db.selectFrom('review_item').where('is_accepted', '=', 0)
  const { rows } = await left.select(({ fn }) => fn.countAll<number>().as('rows')).executeTakeFirstOrThrow()
  const ordered = left.select(['document', 'claim as id']).orderBy('score').orderBy('place')
  const page = await (Number.isFinite(limit) ? ordered.limit(limit).offset(from) : ordered).execute()
  const all = await reviewCandidates(db, [...new Set(page.map(({ document }) => document))])
  const byPlace = new Map(all.map((each) => [`${each.number}/${each.claim}`, each]))
  const shown = page.map(({ document, id }) => byPlace.get(`${document}/${id}`)!)
  const around = await surroundings(db, shown, decided)
  const alike = await lookAlikes(db, shown)
  const queue = shown.map((each) => queuedAs(each, { ...around(each), lookAlike: alike.get(each.id) ?? null }))
  return { total: Number(rows), queue }
}

/** The first claim of another report that has the signature of each of some claims, by their ids. */
async function lookAlikes(db: Kysely<Schema>, claims: readonly Candidate[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const rows = await db
    .selectFrom('review_item')
    .select('signature')
    .select(({ fn }) => [fn.min('place').as('first'), fn.max('place').as('last')])
    .where('signature', 'in', wantedWords(db, new Set(claims.map(({ signature }) => signature))))
    .groupBy('signature')
    .execute()
  const bySignature = new Map(rows.map((row) => [row.signature, row]))
  for (const { id, document, signature } of claims) {
    const { first = '', last = '' } = bySignature.get(signature) ?? {}
    if (!first.startsWith(document)) found.set(id, idAt(first)!)
    else if (!last.startsWith(document)) found.set(id, idAt(await firstBehind(db, signature, document))!)
  }
  return found
}

/** The first place behind all of a document that has a claim of the signature; there is one. */
async function firstBehind(db: Kysely<Schema>, signature: string, document: string): Promise<string> {
  const row = await db
    .selectFrom('review_item')
    .select(({ fn }) => fn.min('place').as('place'))
    .where('signature', '=', signature)
    .where('place', '>', `${document}0`)
    .executeTakeFirstOrThrow()
  return row.place
}
