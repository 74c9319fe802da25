import { type Kysely, sql } from 'kysely'
import { dialectOf } from './dialect.ts'
import type { Schema } from './schema.ts'

/** A part of a document: the document's number, and the part's id there ("c4"). */
export interface PartAt {
  readonly document: number
  readonly id: string
}

/**
 * Parts of documents as a table of two columns, `document` and `part`, to be joined with others or asked for with `in`.
 * The list goes over as one value: whatever its length, it is the same statement, which is prepared once.
 */
export function wantedParts(db: Kysely<Schema>, parts: Iterable<PartAt>) {
  if (dialectOf(db) === 'sqlite')
    return sql<readonly [number, string]>`(select cast(each.key as integer) as document, part.value as part
        from json_each(${partsByDocument(parts)}) as each, json_each(each.value) as part)`
  // One list, not one within the other: of that Postgres expects ten thousand rows, and reads the other table whole.
  const list = JSON.stringify(Array.from(parts, ({ document, id }) => ({ d: document, p: id })))
  return sql<
    readonly [number, string]
  >`(select d as document, p as part from json_to_recordset(${list}::json) as each (d bigint, p text))`
}

/** The parts of each document together, which SQLite reads several times as fast as an object for each part. */
function partsByDocument(parts: Iterable<PartAt>): string {
  const byDocument = new Map<number, string[]>()
  for (const { document, id } of parts) {
    const own = byDocument.get(document)
    if (own) own.push(id)
    else byDocument.set(document, [id])
  }
  return `{${Array.from(byDocument, ([document, ids]) => `"${document}":${JSON.stringify(ids)}`).join()}}`
}

/** Parts of documents with where they stand, as a table of `document`, `part`, `span_start` and `span_end`; see `wantedParts`. */
export function wantedSpans(
  db: Kysely<Schema>,
  spans: Iterable<PartAt & { readonly start: number; readonly end: number }>,
) {
  const list = JSON.stringify(
    Array.from(spans, ({ document, id, start, end }) => ({ d: document, p: id, s: start, e: end })),
  )
  return dialectOf(db) === 'sqlite'
    ? sql`(select value ->> 'd' as document, value ->> 'p' as part, value ->> 's' as span_start,
        value ->> 'e' as span_end from json_each(${list}))`
    : sql`(select d as document, p as part, s as span_start, e as span_end
        from json_to_recordset(${list}::json) as each (d bigint, p text, s bigint, e bigint))`
}

/** Parts of documents, each with a number that is kept of it, as a table of `number`, `document` and `part`; see `wantedParts`. */
export function wantedNumbered(db: Kysely<Schema>, parts: Iterable<PartAt & { readonly number: number }>) {
  const list = JSON.stringify(Array.from(parts, ({ number, document, id }) => ({ n: number, d: document, p: id })))
  return dialectOf(db) === 'sqlite'
    ? sql`(select value ->> 'n' as number, value ->> 'd' as document, value ->> 'p' as part from json_each(${list}))`
    : sql`(select n as number, d as document, p as part
        from json_to_recordset(${list}::json) as each (n bigint, d bigint, p text))`
}

/** Whether a row is of one of some parts of documents, by the two columns that say so. */
export function isAmong(db: Kysely<Schema>, [document, part]: readonly [string, string], parts: Iterable<PartAt>) {
  return sql<boolean>`(${sql.ref(document)}, ${sql.ref(part)}) in ${wantedParts(db, parts)}`
}

/** Numbers, such as those of documents, as a table of one column, `number`; see `wantedParts`. */
export function wantedNumbers(db: Kysely<Schema>, numbers: Iterable<number>) {
  const list = JSON.stringify([...numbers])
  return dialectOf(db) === 'sqlite'
    ? sql<number>`(select value as number from json_each(${list}))`
    : sql<number>`(select value::bigint as number from json_array_elements_text(${list}::json))`
}

/** Words, such as the keys of parties or events, as a table of one column, `word`; see `wantedParts`. */
export function wantedWords(db: Kysely<Schema>, words: Iterable<string>) {
  const list = JSON.stringify([...words])
  return dialectOf(db) === 'sqlite'
    ? sql<string>`(select value as word from json_each(${list}))`
    : sql<string>`(select value as word from json_array_elements_text(${list}::json))`
}

/** Pairs of words as a table of two columns, `one` and `other`; see `wantedParts`. */
export function wantedPairs(db: Kysely<Schema>, pairs: Iterable<readonly [one: string, other: string]>) {
  const list = JSON.stringify(Array.from(pairs, ([one, other]) => ({ a: one, b: other })))
  return dialectOf(db) === 'sqlite'
    ? sql<readonly [string, string]>`(select value ->> 'a' as one, value ->> 'b' as other from json_each(${list}))`
    : sql<
        readonly [string, string]
      >`(select a as one, b as other from json_to_recordset(${list}::json) as each (a text, b text))`
}
