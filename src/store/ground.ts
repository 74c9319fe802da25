import type { Kysely } from 'kysely'
import type { EventType } from '../claim/index.ts'
import { type Anchor, foldName, type Ground, passage, type Range } from '../record/index.ts'
import type { Quotation } from '../statement/index.ts'
import type { Schema } from './schema.ts'

/** What the document says and what is read in it, for judgements to hold on to; null where it is not on record. */
export async function groundOf(db: Kysely<Schema>, id: string): Promise<Ground | null> {
  const document = await db
    .selectFrom('document')
    .select(['number', 'id', 'text', 'text_sha256'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!document) return null
  const { number, text, text_sha256: hash } = document
  const base: Base = { document: id, text: hash, cut: (span) => passage(text, span) }
  const parts = new Map([...(await claimAnchors(db, number, base)), ...(await statementAnchors(db, number, base))])
  return { document: id, hash, text, parts }
}

interface Base {
  readonly document: string
  readonly text: string
  cut(span: Range): Anchor['quote']
}

async function claimAnchors(db: Kysely<Schema>, number: number, { document, text, cut }: Base) {
  const rows = await db
    .selectFrom('claim')
    .leftJoin('claim_span', (join) =>
      join
        .onRef('claim_span.document', '=', 'claim.document')
        .onRef('claim_span.claim', '=', 'claim.id')
        .on('claim_span.role', '=', 'trigger')
        .on('claim_span.position', '=', 0),
    )
    .select(['claim.id', 'claim.type', 'claim.signature', 'claim.span_start', 'claim.span_end'])
    .select(['claim_span.span_start as head_start', 'claim_span.span_end as head_end'])
    .where('claim.document', '=', number)
    .orderBy('claim.position')
    .execute()
  return rows.map((row): readonly [string, Anchor] => {
    const quote = cut([row.span_start, row.span_end])
    const head: Range = [row.head_start ?? row.span_start, row.head_end ?? row.span_end]
    return [row.id, { document, text, type: row.type as EventType, quote, head, says: row.signature }]
  })
}

async function statementAnchors(db: Kysely<Schema>, number: number, { document, text, cut }: Base) {
  const rows = await db
    .selectFrom('statement')
    .leftJoin('entity', (join) =>
      join.onRef('entity.document', '=', 'statement.document').onRef('entity.id', '=', 'statement.speaker'),
    )
    .select(['statement.id', 'statement.quotation', 'entity.party'])
    .where('statement.document', '=', number)
    .orderBy('statement.position')
    .execute()
  const spans = await db
    .selectFrom('statement_span')
    .select(['statement', 'role', 'span_start', 'span_end', 'words'])
    .where('document', '=', number)
    .orderBy('position')
    .execute()
  const roles = Map.groupBy(spans, ({ statement, role }) => `${statement} ${role}`)
  return rows.map(({ id, quotation, party }): readonly [string, Anchor] => {
    const [content, cue, source] = ['content', 'cue', 'source'].map((role) => roles.get(`${id} ${role}`) ?? [])
    const quote = cut([content![0]!.span_start, content!.at(-1)!.span_end])
    const head: Range = cue![0] ? [cue![0].span_start, cue![0].span_end] : quote.span
    const says = party ?? foldName(source!.map(({ words }) => words).join(' '))
    return [id, { document, text, type: quotation as Quotation, quote, head, says }]
  })
}
