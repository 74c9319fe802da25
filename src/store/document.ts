import type { Kysely, Selectable } from 'kysely'
import type { Block, BlockKind, Caption, Document } from '../document/index.ts'
import { codeUnitOffsets, type Span, span } from '../text/index.ts'
import type { DocumentTable, Schema } from './schema.ts'

/** A document as it was read, out of the case, with its number in it. */
export interface StoredDocument {
  readonly number: number
  /** Its id in the case. */
  readonly caseId: string
  readonly document: Document
}

/** The documents whose ids begin with some hex digits, in the order of their ids; at most `limit`. */
export async function documentsById(
  db: Kysely<Schema>,
  prefix: string,
  limit: number,
): Promise<readonly StoredDocument[]> {
  const rows = await db
    .selectFrom('document')
    .selectAll()
    .where('id', '>=', prefix)
    .where('id', '<', `${prefix}g`)
    .orderBy('id')
    .limit(limit)
    .execute()
  return Promise.all(
    rows.map(async (row) => ({ number: row.number, caseId: row.id, document: await assemble(db, row) })),
  )
}

async function assemble(db: Kysely<Schema>, row: Selectable<DocumentTable>): Promise<Document> {
  const offset = codeUnitOffsets(row.text)
  const toSpan = (each: Placed): Span => span(row.text, offset(each.span_start), offset(each.span_end))
  const blocks = await db
    .selectFrom('block')
    .select(['kind', 'is_body', 'span_start', 'span_end'])
    .where('document', '=', row.number)
    .orderBy('position')
    .execute()
  const captions = await db
    .selectFrom('caption')
    .select(['credit', 'span_start', 'span_end'])
    .where('document', '=', row.number)
    .orderBy('position')
    .execute()
  const related = await db
    .selectFrom('related')
    .select(['words', 'url'])
    .where('document', '=', row.number)
    .orderBy('position')
    .execute()
  return {
    id: row.given_id ?? row.text_sha256,
    ...known({
      url: row.url,
      canonical: row.canonical,
      outlet: row.outlet,
      agency: row.agency,
      headline: row.headline,
    }),
    ...known({ published: row.published, modified: row.modified }),
    byline: JSON.parse(row.byline) as readonly string[],
    ...(row.dateline_place === null && row.dateline_date === null
      ? {}
      : { dateline: known({ place: row.dateline_place, date: row.dateline_date }) }),
    language: row.language,
    text: row.text,
    captions: captions.map((each): Caption => ({ span: toSpan(each), ...known({ credit: each.credit }) })),
    related: related.map(({ words, url }) => ({ text: words, ...known({ url }) })),
    body: paragraphs(blocks.filter((each) => each.is_body === 1)).map(toSpan),
    blocks: blocks.map((each): Block => ({ kind: each.kind as BlockKind, span: toSpan(each) })),
  }
}

interface Placed {
  readonly span_start: number
  readonly span_end: number
}

/** A dateline is a block of its own, and the beginning of a paragraph. */
function paragraphs(blocks: readonly (Placed & { readonly kind: string })[]): readonly Placed[] {
  const found: Placed[] = []
  for (const [at, { span_start, span_end }] of blocks.entries()) {
    const start = blocks[at - 1]?.kind === 'dateline' ? found.pop() : undefined
    found.push({ span_start: start?.span_start ?? span_start, span_end })
  }
  return found
}

/** The columns that hold something. */
function known<Name extends string>(
  columns: Readonly<Record<Name, string | null>>,
): { readonly [Key in Name]?: string } {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null)) as {
    [Key in Name]?: string
  }
}
