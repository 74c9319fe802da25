import { type Kysely, sql } from 'kysely'
import { dialectOf } from './dialect.ts'
import type { Schema } from './schema.ts'

/** A part of a document: the document's number, and the part's id there ("c4"). */
export interface PartAt {
  readonly document: number
  readonly id: string
}

/**
 * Parts of documents as a table of two columns, `document` and `part`, to be joined with others. The list goes over as
 * one value: whatever its length, it is the same statement, which is prepared once.
 */
export function wantedParts(db: Kysely<Schema>, parts: Iterable<PartAt>) {
  const list = JSON.stringify(Array.from(parts, ({ document, id }) => ({ d: document, p: id })))
  return dialectOf(db) === 'sqlite'
    ? sql<PartAt>`(select value ->> 'd' as document, value ->> 'p' as part from json_each(${list}))`
    : sql<PartAt>`(select d as document, p as part from json_to_recordset(${list}::json) as each (d bigint, p text))`
}

/** Documents as a table of one column, `document`, by their numbers; see `wantedParts`. */
export function wantedDocuments(db: Kysely<Schema>, documents: Iterable<number>) {
  const list = JSON.stringify([...documents])
  return dialectOf(db) === 'sqlite'
    ? sql`(select value as document from json_each(${list}))`
    : sql`(select value::bigint as document from json_array_elements_text(${list}::json))`
}
