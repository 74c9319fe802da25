import type { Insertable } from 'kysely'
import type { Document } from '../document/index.ts'
import type { Extraction } from '../extract.ts'
import { datings, partyKey, signature } from '../record/index.ts'
import { codePointOffsets, contains, type Span, words } from '../text/index.ts'
import { sha256 } from './hash.ts'
import { type NameUse, nameUses } from './name-uses.ts'
import type { Schema } from './schema.ts'

/** Rows for the tables that hold the parts of a document, in an order that keeps foreign keys whole. */
export type PartRows = { readonly [Table in PartTable]: readonly Insertable<Schema[Table]>[] }

export const PART_TABLES = [
  'block',
  'caption',
  'related',
  'sentence',
  'entity',
  'mention',
  'time',
  'quantity',
  'statement',
  'statement_span',
  'claim',
  'claim_span',
  'claim_party',
  'claim_voice',
] as const satisfies readonly (keyof Schema)[]
export type PartTable = (typeof PART_TABLES)[number]

/** The columns of a document that come out of its text. */
export type DocumentFacts = Omit<
  Insertable<Schema['document']>,
  'number' | 'id' | 'bytes_sha256' | 'seal' | 'reading' | 'reader'
>

/** What is known of a document by itself. */
export function documentFacts(document: Document): DocumentFacts {
  const textHash = sha256(document.text)
  return {
    given_id: document.id === textHash ? null : document.id,
    text_sha256: textHash,
    url: document.url ?? null,
    canonical: document.canonical ?? null,
    outlet: document.outlet ?? null,
    agency: document.agency ?? null,
    headline: document.headline ?? null,
    byline: JSON.stringify(document.byline),
    dateline_place: document.dateline?.place ?? null,
    dateline_date: document.dateline?.date ?? null,
    published: document.published ?? null,
    modified: document.modified ?? null,
    language: document.language,
    text: document.text,
  }
}

/** All that is recorded of one document: what is known of it, its parts, and the names that it uses. */
export interface DocumentRows {
  readonly facts: DocumentFacts
  readonly parts: PartRows
  readonly names: readonly NameUse[]
}

/** Lays one document's extraction out in rows. Pure; the rows can be handed from thread to thread. */
export function documentRows(number: number, extraction: Extraction): DocumentRows {
  const { document, mentions } = extraction
  return {
    facts: documentFacts(document),
    parts: partRows(number, extraction),
    names: nameUses(mentions.entities, document.text),
  }
}

function partRows(number: number, extraction: Extraction): PartRows {
  const place = placer(extraction.document.text)
  return {
    ...documentParts(number, extraction, place),
    ...mentionParts(number, extraction, place),
    ...statementParts(number, extraction, place),
    ...claimParts(number, extraction, place),
  }
}

interface Placed {
  readonly span_start: number
  readonly span_end: number
  readonly words: string
}

type Placer = (span: Span) => Placed

/** Spans in code units → offsets in code points, with the words. */
function placer(text: string): Placer {
  const offset = codePointOffsets(text)
  return (span) => ({ span_start: offset(span.start), span_end: offset(span.end), words: words(text, span) })
}

function documentParts(number: number, { document, sentences }: Extraction, place: Placer) {
  const isBody = within(document.body)
  const bounds = (span: Span) => {
    const { span_start, span_end } = place(span)
    return { span_start, span_end }
  }
  return {
    block: document.blocks.map(({ kind, span }, position) => {
      return { document: number, position, kind, is_body: isBody(span) ? 1 : 0, ...bounds(span) }
    }),
    caption: document.captions.map(({ span, credit }, position) => {
      return { document: number, position, credit: credit ?? null, ...place(span) }
    }),
    related: document.related.map(({ text, url }, position) => {
      return { document: number, position, words: text, url: url ?? null }
    }),
    sentence: sentences.map(({ span }, position) => ({ document: number, position, ...bounds(span) })),
  }
}

/** Whether a span lies in one of some spans. Both come in the order of the text: one walk over them suffices. */
function within(all: readonly Span[]): (span: Span) => boolean {
  let at = 0
  return (inner) => {
    while (at < all.length && all[at]!.end < inner.end) at += 1
    return at < all.length && contains(all[at]!, inner)
  }
}

function mentionParts(number: number, { mentions: { entities, times, quantities } }: Extraction, place: Placer) {
  return {
    entity: entities.map((entity) => {
      const { id, name, kind, country, sector, latitude, longitude, placePrecision } = entity
      return {
        document: number,
        id,
        name,
        kind,
        country: country ?? null,
        sector: sector ?? null,
        party: partyKey(entity),
        latitude: latitude ?? null,
        longitude: longitude ?? null,
        place_precision: placePrecision ?? null,
      }
    }),
    mention: entities.flatMap(({ id, mentions }) =>
      distinct(mentions.map(({ span, form }) => ({ document: number, entity: id, form, ...place(span) }))),
    ),
    time: times.map((each) => ({
      document: number,
      id: each.id,
      ...place(each.span),
      type: each.timex.type,
      value: each.timex.value,
      edtf: each.edtf ?? null,
      first_day: each.start ?? null,
      last_day: each.end ?? null,
      precision: each.precision,
      resolved_by: each.resolvedBy ?? null,
    })),
    quantity: quantities.map(({ id, span, low, high, unit }) => ({
      document: number,
      id,
      ...place(span),
      low,
      high,
      unit,
    })),
  }
}

/** One row for each place, should a stage name the same place twice. */
function distinct<Row extends Placed>(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [`${row.span_start}..${row.span_end}`, row])).values()]
}

function statementParts(number: number, extraction: Extraction, place: Placer) {
  const dated = datings(extraction).statements
  const { statements } = extraction
  const spans = (statement: string, role: 'source' | 'cue' | 'content', all: readonly Span[]) =>
    all.map((span, position) => ({ document: number, statement, role, position, ...place(span) }))
  return {
    statement: statements.map(({ id, speaker, via, time, within, quotation, confidence }, position) => {
      const { first, last, by } = dated.get(id)!
      return {
        ...{ document: number, id, position, quotation, confidence, first_day: first, last_day: last, dated_by: by },
        ...{ speaker: speaker ?? null, via: via ?? null, time: time ?? null, within: within ?? null },
      }
    }),
    statement_span: statements.flatMap(({ id, source, cue, content }) => [
      ...spans(id, 'source', source),
      ...spans(id, 'cue', cue),
      ...spans(id, 'content', content),
    ]),
  }
}

function claimParts(number: number, extraction: Extraction, place: Placer) {
  const { document, mentions, claims } = extraction
  const entities = new Map(mentions.entities.map((each) => [each.id, each]))
  const dated = datings(extraction).claims
  const spans = (claim: string, role: 'trigger' | 'object', all: readonly Span[]) =>
    all.map((span, position) => ({ document: number, claim, role, position, ...place(span) }))
  const parties = (claim: string, role: 'actor' | 'recipient', all: readonly string[]) =>
    all.map((entity, position) => ({ document: number, claim, role, position, entity }))
  return {
    claim: claims.map((claim, position) => {
      const { id, rule, type, mode, context, evidence, quantity, place: where, time, polarity, certainty } = claim
      const { first, last, by } = dated.get(id)!
      return {
        ...{ document: number, id, position, rule, type, mode: mode ?? null, contexts: JSON.stringify(context) },
        ...{ ...place(evidence), quantity: quantity ?? null, place: where ?? null, time: time ?? null },
        ...{ polarity, certainty, first_day: first, last_day: last, dated_by: by },
        signature: signature(claim, document.text, entities),
      }
    }),
    claim_span: claims.flatMap(({ id, trigger, object }) => [
      ...spans(id, 'trigger', trigger),
      ...spans(id, 'object', object ?? []),
    ]),
    claim_party: claims.flatMap(({ id, actor, recipient }) => [
      ...parties(id, 'actor', actor),
      ...parties(id, 'recipient', recipient),
    ]),
    claim_voice: claims.flatMap(({ id, voice }) =>
      voice.map((statement, position) => ({ document: number, claim: id, position, statement })),
    ),
  }
}
