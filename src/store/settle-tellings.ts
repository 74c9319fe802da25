import type { Kysely } from 'kysely'
import { asTheyStand, type Telling, tellings } from '../record/index.ts'
import { siblingsOf } from './copy/index.ts'
import { type InTime, inOrderOfTime } from './find-judged.ts'
import { insertAll } from './insert.ts'
import { readClaims } from './read-parts.ts'
import type { TellingCopyTable, TellingTable } from './record-schema.ts'
import type { Schema } from './schema.ts'
import { settleDenials } from './settle-denials.ts'
import { isAmong, wantedNumbers } from './wanted.ts'

/** After every day: where what has no day stands in the order of time. */
export const UNDATED = '~'

/** A claim as it stands among all, with what finds its copies. */
interface Standing extends InTime {
  readonly document: number
  readonly id: string
  readonly signature: string
  readonly words: string
  readonly report: string
  readonly type: string
  readonly certainty: string
  readonly polarity: string
  readonly is_dated: number
  readonly is_open: number
}

/**
 * Says anew by which claim each telling stands and which copies repeat it, for all documents that go back to the same
 * texts as some. What did not change is left as it is: of a text with many copies few rows are written for one more.
 *
 * @param documents numbers of those that were settled, and of those that go back to another text than before
 * @param origins numbers of texts that some of these went back to before
 * @returns the numbers of all these documents
 */
export async function settleTellings(
  db: Kysely<Schema>,
  documents: readonly number[],
  origins: readonly number[],
): Promise<readonly number[]> {
  const concerned = [...new Set([...documents, ...origins, ...(await siblingsOf(db, documents))])]
  const { all, originOf } = await ofSameTexts(db, concerned)
  const claims = inOrderOfTime(await claimsOf(db, all), (each) => each)
  const told = asTheyStand(tellings(claims, originOf), await supersededAmong(db, all))
  await write(db, all, 'telling', told.map(tellingRow))
  await write(db, all, 'telling_copy', told.flatMap(copyRows))
  await settleDenials(db, all)
  return all
}

/** All documents that go back to the same texts as some, with the number of that text. */
async function ofSameTexts(db: Kysely<Schema>, documents: readonly number[]) {
  const own = await originRows(db, 'document', documents)
  const texts = [...new Set([...documents, ...own.map(({ origin }) => origin)])]
  const others = await originRows(db, 'origin', texts)
  const origins = new Map([...own, ...others].map(({ document, origin }) => [document, origin]))
  return {
    all: [...new Set([...texts, ...origins.keys()])],
    originOf: (document: number) => origins.get(document) ?? document,
  }
}

function originRows(db: Kysely<Schema>, column: 'document' | 'origin', documents: readonly number[]) {
  return db
    .selectFrom('origin')
    .select(['document', 'origin'])
    .where(column, 'in', wantedNumbers(db, documents))
    .execute()
}

/** The claims of some documents as people left them; rejected ones are not told. */
async function claimsOf(db: Kysely<Schema>, documents: readonly number[]): Promise<readonly Standing[]> {
  const rows = await db
    .selectFrom('told')
    .innerJoin('claim', (join) =>
      join.onRef('claim.document', '=', 'told.document').onRef('claim.id', '=', 'told.claim'),
    )
    .innerJoin('document', 'document.number', 'told.document')
    .leftJoin('time', (join) => join.onRef('time.document', '=', 'claim.document').onRef('time.id', '=', 'claim.time'))
    .select(['told.document', 'claim.id', 'claim.position', 'document.id as report', 'claim.signature', 'claim.words'])
    .select(['told.first_day', 'told.last_day', 'told.type', 'told.certainty', 'told.polarity'])
    .select(['claim.dated_by', 'time.edtf'])
    .where('told.document', 'in', wantedNumbers(db, documents))
    .execute()
  const corrected = await correctedAmong(db, documents)
  return rows.map(({ dated_by, edtf, ...row }) => {
    const is = corrected.get(`${row.document}/${row.id}`)
    return { ...row, ...(is ?? datingOf(dated_by, edtf)) }
  })
}

/** Whether the report says when it was, and whether it goes on from there: in EDTF the end of "since March" is open. */
function datingOf(datedBy: string, edtf: string | null) {
  const isDated = datedBy === 'event'
  return { is_dated: isDated ? 1 : 0, is_open: isDated && edtf?.endsWith('/..') ? 1 : 0 }
}

/** What is told of claims that people corrected, by their places. */
async function correctedAmong(db: Kysely<Schema>, documents: readonly number[]) {
  const rows = await db
    .selectFrom('judged_claim')
    .select(['document', 'id', 'signature', 'words'])
    .where('document', 'in', wantedNumbers(db, documents))
    .execute()
  const claimAt = await readClaims(db, rows)
  return new Map(
    rows.map(({ document, id, signature, words }) => {
      const { dating, time } = claimAt({ document, id })
      return [`${document}/${id}`, { signature, words, ...datingOf(dating.by, time?.edtf ?? null) }] as const
    }),
  )
}

async function supersededAmong(db: Kysely<Schema>, documents: readonly number[]): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('version')
    .select('document')
    .where('document', 'in', wantedNumbers(db, documents))
    .where('is_newest', '=', 0)
    .execute()
  return new Set(rows.map(({ document }) => document))
}

function tellingRow({ claim, isWithdrawn }: Telling<Standing>): TellingTable {
  const { document, id, first_day, last_day, report, position, type, certainty, polarity, is_dated, is_open } = claim
  return {
    ...{ document, claim: id, day: first_day ?? UNDATED, until: last_day ?? '', report, position },
    ...{ type, certainty, polarity, is_dated, is_open, is_withdrawn: isWithdrawn ? 1 : 0 },
  }
}

function copyRows({ claim, copies }: Telling<Standing>): readonly TellingCopyTable[] {
  return copies.map(({ document, id }, place) => {
    return { document, claim: id, of_document: claim.document, of_claim: claim.id, place }
  })
}

type Row = TellingTable | TellingCopyTable

/** Lets a table have these rows of some documents and no others, writing what differs. */
async function write(
  db: Kysely<Schema>,
  documents: readonly number[],
  table: 'telling' | 'telling_copy',
  rows: readonly Row[],
): Promise<void> {
  const known = await db.selectFrom(table).selectAll().where('document', 'in', wantedNumbers(db, documents)).execute()
  const before = new Map(known.map((row) => [placeOf(row), row]))
  const fresh = rows.filter((row) => !isSame(row, before.get(placeOf(row))))
  const kept = new Set(rows.map(placeOf))
  const changed = new Set(fresh.map(placeOf))
  const gone = known.filter((row) => !kept.has(placeOf(row)) || changed.has(placeOf(row)))
  if (gone.length > 0)
    await db
      .deleteFrom(table)
      .where(
        isAmong(
          db,
          ['document', 'claim'],
          gone.map(({ document, claim: id }) => ({ document, id })),
        ),
      )
      .execute()
  await insertAll(db, table, fresh)
}

function placeOf({ document, claim }: Row): string {
  return `${document}/${claim}`
}

/** Whether a row says what one in the same place says. */
function isSame(row: Row, other: Row | undefined): boolean {
  if (other === undefined) return false
  for (const column in row) if (row[column as keyof Row] !== other[column as keyof Row]) return false
  return true
}
