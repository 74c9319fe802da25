import type { Insertable, Kysely } from 'kysely'
import { anchoredIn, canonical, carry, type Ground, type Judgement, standing } from '../record/index.ts'
import { groundOf } from './ground.ts'
import { insertAll } from './insert.ts'
import { refreshJudged } from './judged.ts'
import { asTheyStand, decisionsOf, judgementById, judgementsOf } from './judgements.ts'
import type { Schema } from './schema.ts'
import { wantedNumbers, wantedWords } from './wanted.ts'

/**
 * Carries judgements from the version of an article that was judged to its other versions, for the articles of some
 * documents. In a later version what no longer stands there is put down as lost; in an earlier one it was not there yet.
 *
 * @param documents numbers of documents that are new, judged, or read anew
 * @returns numbers of the documents for which now other judgements count than before
 */
export async function carryJudgements(db: Kysely<Schema>, documents: readonly number[]): Promise<readonly number[]> {
  if (!(await isAnythingJudged(db))) return []
  const versions = await versionsBeside(db, documents)
  const byArticle = [...Map.groupBy(versions, ({ article }) => article).values()]
  const concerned = new Map(versions.map(({ id, document }) => [id, document]))
  for (const each of await documentsById(db, documents)) concerned.set(each.id, each.number)
  const before = await rowsOf(db, concerned.keys())
  const after: Row[] = []
  for (const article of byArticle) if (article.length > 1) after.push(...(await rowsOfArticle(db, article)))
  const touched = [...concerned].filter(([id]) => differ(id, before, after))
  await db.deleteFrom('carried').where('document', 'in', wantedWords(db, concerned.keys())).execute()
  await insertAll(db, 'carried', after)
  for (const [id, number] of touched) await refreshJudged(db, number, await decisionsOf(db, id))
  return touched.map(([, number]) => number)
}

type Row = Insertable<Schema['carried']>

interface VersionRow {
  readonly article: string
  readonly document: number
  readonly id: string
  readonly number: number
}

async function isAnythingJudged(db: Kysely<Schema>): Promise<boolean> {
  return (await db.selectFrom('judgement_subject').select('document').limit(1).executeTakeFirst()) !== undefined
}

/** All versions of the articles that some documents are versions of. */
async function versionsBeside(db: Kysely<Schema>, documents: readonly number[]): Promise<readonly VersionRow[]> {
  const articles = db.selectFrom('version').select('article').where('document', 'in', wantedNumbers(db, documents))
  return db
    .selectFrom('version')
    .innerJoin('document', 'document.number', 'version.document')
    .select(['version.article', 'version.document', 'document.id', 'version.number'])
    .where('version.article', 'in', articles)
    .orderBy('version.article')
    .orderBy('version.number')
    .execute()
}

function documentsById(db: Kysely<Schema>, documents: readonly number[]) {
  return db
    .selectFrom('document')
    .select(['id', 'number'])
    .where('number', 'in', wantedNumbers(db, documents))
    .orderBy('number')
    .execute()
}

function rowsOf(db: Kysely<Schema>, ids: Iterable<string>): Promise<readonly Row[]> {
  return db.selectFrom('carried').selectAll().where('document', 'in', wantedWords(db, ids)).execute()
}

/** Whether the rows of one document are others now. */
function differ(id: string, before: readonly Row[], after: readonly Row[]): boolean {
  const of = (rows: readonly Row[]) =>
    rows
      .filter(({ document }) => document === id)
      .map(canonical)
      .sort()
  return canonical(of(before)) !== canonical(of(after))
}

/** What the judgements on each version come to in the others; each judgement at most once in each. */
async function rowsOfArticle(db: Kysely<Schema>, versions: readonly VersionRow[]): Promise<readonly Row[]> {
  const grounds = new Map<string, Ground | null>()
  const ground = async (id: string) => {
    if (!grounds.has(id)) grounds.set(id, await groundOf(db, id))
  }
  const rows = new Map<string, Row>()
  for (const from of versions) {
    for (const judgement of standing(asTheyStand(await judgementsOf(db, from.id)))) {
      const anchored = anchoredIn(judgement.act)
      for (const to of anchored.length === 0 ? [] : versions) {
        if (anchored.includes(to.id)) continue
        for (const id of [...anchored, to.id]) await ground(id)
        const row = rowOf(judgement, from, to, (id) => grounds.get(id) ?? null)
        const key = `${judgement.id} ${to.id}`
        if (row && rows.get(key)?.state !== 'carried') rows.set(key, row)
      }
    }
  }
  return [...rows.values()]
}

function rowOf(
  { id: judgement, act }: Judgement,
  from: VersionRow,
  to: VersionRow,
  groundOfId: (id: string) => Ground | null,
): Row | null {
  const { id: document } = to
  const found = carry(act, from.id, document, groundOfId)
  if (found.state === 'carried') return { judgement, document, state: 'carried', act: canonical(found.act), why: null }
  return to.number > from.number ? { judgement, document, state: 'lost', act: null, why: found.why } : null
}

/** What has become of a judgement in another version of the article that it is about. */
export interface CarriedTo {
  readonly judgement: string
  /** The id of the other version's document. */
  readonly document: string
  /** Null where it counts there too; else why it does not. */
  readonly lost: string | null
}

/** What all judgements come to in other versions, in the order of the judgements' ids and of the versions. */
export async function carriedJudgements(db: Kysely<Schema>): Promise<readonly CarriedTo[]> {
  const rows = await db
    .selectFrom('carried')
    .innerJoin('document', 'document.id', 'carried.document')
    .leftJoin('version', 'version.document', 'document.number')
    .select(['carried.judgement', 'carried.document', 'carried.why'])
    .orderBy('carried.judgement')
    .orderBy('version.number')
    .orderBy('carried.document')
    .execute()
  return rows.map(({ judgement, document, why: lost }) => ({ judgement, document, lost }))
}

/** Carried judgements whose rows do not follow from the judgements, by the ids of these. */
export async function wronglyCarried(db: Kysely<Schema>): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const { judgement, document, act } of await db.selectFrom('carried').selectAll().execute()) {
    if (act === null) continue
    const made = await judgementById(db, judgement)
    const [now] = made ? asTheyStand([made]) : []
    if (!now || !(await follows(db, now, document, act))) wrong.push(judgement)
  }
  return wrong.sort()
}

async function follows(db: Kysely<Schema>, { act }: Judgement, document: string, carried: string): Promise<boolean> {
  const anchored = anchoredIn(act)
  const grounds = new Map<string, Ground | null>()
  for (const id of [...anchored, document]) grounds.set(id, await groundOf(db, id))
  return anchored.some((from) => {
    const found = carry(act, from, document, (id) => grounds.get(id) ?? null)
    return found.state === 'carried' && canonical(found.act) === carried
  })
}
