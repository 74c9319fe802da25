import type { BlockKind } from '../document/index.ts'
import type { RecordedClaim, RecordedStatement, Report } from '../record/index.ts'
import { countVersions, documentReader, documentsById, listReports, type Store } from '../store/index.ts'
import { codePointOffsets } from '../text/index.ts'
import { DocumentUnknown } from './errors.ts'

/** A document as it was read, with all that was found in it. Offsets count code points of the text, half-open. */
export interface Article {
  readonly report: Report
  readonly byline: readonly string[]
  readonly dateline: { readonly place?: string; readonly date?: string } | null
  readonly modified: string | null
  readonly language: string
  /** How many versions of its article are on record, itself among them; 1 where it has no address. */
  readonly versions: number
  readonly text: string
  /** What is to be read as running text, in order. */
  readonly blocks: readonly { readonly kind: BlockKind; readonly span: readonly [start: number, end: number] }[]
  readonly claims: readonly RecordedClaim[]
  readonly statements: readonly RecordedStatement[]
}

/** How many documents there are, and some of them. */
export interface Reports {
  readonly total: number
  readonly reports: readonly Report[]
}

/** The document whose id begins so. */
export async function findArticle({ db }: Store, id: string): Promise<Article> {
  const prefix = id.trim().toLowerCase()
  const [found, another] = /^[0-9a-f]{1,24}$/.test(prefix) ? await documentsById(db, prefix, 2) : []
  if (!found) throw new DocumentUnknown(id, 'No document on record has an id that begins so.')
  if (another) throw new DocumentUnknown(id, 'Several documents have ids that begin so.')
  const { report, claims, statements } = await documentReader(db)(found.number)
  const { byline, dateline, modified, language, text, blocks } = found.document
  const offset = codePointOffsets(text)
  return {
    report,
    byline,
    dateline: dateline ?? null,
    modified: modified ?? null,
    language,
    versions: await countVersions(db, found.number),
    text,
    blocks: blocks.map(({ kind, span }) => ({ kind, span: [offset(span.start), offset(span.end)] as const })),
    claims: [...claims.values()],
    statements: [...statements.values()],
  }
}

/** The documents, the last published first; undated ones last. */
export async function reports({ db }: Store, limit: number, from: number): Promise<Reports> {
  return listReports(db, limit, from)
}
