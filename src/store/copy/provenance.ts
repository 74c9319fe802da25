import type { Kysely } from 'kysely'
import type { Provenance } from '../../record/index.ts'
import type { Schema } from '../schema.ts'
import { wantedNumbers, wantedWords } from '../wanted.ts'
import { AtHand } from './at-hand.ts'

/** What is known of where a document comes from, with the article that it is a version of. */
export interface Placed extends Provenance {
  readonly document: number
  readonly article: string | null
}

export type Provenances = AtHand<Placed>

/** Provenances kept at hand while a batch is settled; one has some hundred bytes. */
const MOST_AT_HAND = 200_000

/** Provenances of documents; they stay as they are while a batch is settled. */
export function provenancesAtHand(db: Kysely<Schema>): Provenances {
  return new AtHand(MOST_AT_HAND, async (documents) => {
    const rows = await readRows(db, documents)
    const articles = new Set(
      rows.flatMap(({ article, version }) => (article === null || version === 1 ? [] : [article])),
    )
    const first = await firstVersions(db, [...articles])
    return rows.map((row) => {
      const { document, article, version, ...own } = row
      return [document, { ...own, ...(first.get(article ?? '') ?? {}), document, article, version }]
    })
  })
}

async function firstVersions(
  db: Kysely<Schema>,
  articles: readonly string[],
): Promise<ReadonlyMap<string, Provenance>> {
  const rows = await db
    .selectFrom('version')
    .select(['document', 'article'])
    .where('article', 'in', wantedWords(db, articles))
    .where('number', '=', 1)
    .execute()
  const read = new Map(
    (
      await readRows(
        db,
        rows.map((each) => each.document),
      )
    ).map((each) => [each.document, each]),
  )
  return new Map(
    rows.flatMap(({ document, article }) => {
      const row = read.get(document)
      if (!row) return []
      const { document: _, article: __, ...provenance } = row
      return [[article, provenance] as const]
    }),
  )
}

async function readRows(db: Kysely<Schema>, documents: readonly number[]): Promise<readonly Placed[]> {
  // Late: most programs open a case to ask, and reading documents is much to load.
  const { agencyNamed } = await import('../../document/index.ts')
  const rows = await db
    .selectFrom('document')
    .innerJoin('imprint', 'imprint.document', 'document.number')
    .leftJoin('version', 'version.document', 'document.number')
    .select(['document.number as document', 'document.id', 'outlet', 'agency', 'url', 'canonical', 'published'])
    .select(['version.article', 'version.number as version'])
    .select(({ fn }) => fn<number>('length', ['imprint.words']).as('bytes'))
    .where('document.number', 'in', wantedNumbers(db, documents))
    .execute()
  return rows.map(({ outlet, agency, url, canonical, version, bytes, ...row }) => ({
    ...row,
    isAgency: outlet !== null && agencyNamed(outlet) !== null,
    credit: agency,
    isSyndicated: isElsewhere(url, canonical),
    length: Number(bytes) / 4,
    version: version ?? 1,
  }))
}

/** Whether a page calls a page of another site the original of itself. */
function isElsewhere(url: string | null, canonical: string | null): boolean {
  const [own, named] = [siteOf(url), siteOf(canonical)]
  return own !== null && named !== null && own !== named
}

/** Second labels under which countries register names: "example.co.uk". */
const REGISTRIES = /^(?:co|com|org|net|gov|gob|ac|edu|or|ne|go)$/

/** The part of a host's name that is registered: "www.example.org" and "m.example.org" are one site. */
function siteOf(url: string | null): string | null {
  const { hostname = '' } = (url === null ? null : URL.parse(url)) ?? {}
  if (hostname === '') return null
  const labels = hostname.split('.')
  const isUnderRegistry = labels.at(-1)!.length === 2 && REGISTRIES.test(labels.at(-2) ?? '')
  return labels.slice(isUnderRegistry ? -3 : -2).join('.')
}

/** Documents that are versions of the same articles as some. */
export async function siblingsOf(db: Kysely<Schema>, documents: readonly number[]): Promise<readonly number[]> {
  const articles = await db
    .selectFrom('version')
    .select('article')
    .where('document', 'in', wantedNumbers(db, documents))
    .execute()
  const rows = await db
    .selectFrom('version')
    .select('document')
    .where('article', 'in', wantedWords(db, [...new Set(articles.map(({ article }) => article))]))
    .execute()
  return rows.map(({ document }) => document)
}
