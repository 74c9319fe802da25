import type { Cameo } from '../claim/index.ts'
import type { Party, RecordedClaim, RecordedStatement, TracedReport } from '../record/index.ts'

export type Cell = string | number | boolean | null

/** A column of a table: its name, the kind of its cells, and how one is read from an entry. */
export interface Column<Entry> {
  readonly name: string
  readonly kind: 'text' | 'number' | 'integer' | 'boolean'
  /** What the cell means, for the documentation. */
  readonly says: string
  readonly of: (entry: Entry) => Cell
}

/** Between several values of one cell. */
const SEPARATOR = '; '

/** Several values in one cell; null where there is none. */
export function joinedCell(values: readonly (string | null | undefined)[]): string | null {
  const there = values.filter((each) => each !== null && each !== undefined && each !== '')
  return there.length > 0 ? there.join(SEPARATOR) : null
}

/** The names of some parties in one cell. */
export function namesCell(parties: readonly Party[]): string | null {
  return joinedCell(parties.map(({ name }) => name))
}

/** Their keys in one cell. */
export function keysCell(parties: readonly Party[]): string | null {
  return joinedCell(parties.map(({ key }) => key))
}

/** Where an entry stands: the same columns for claims and statements. */
const WHERE: readonly Column<RecordedClaim | RecordedStatement>[] = [
  {
    name: 'span_start',
    kind: 'integer',
    says: 'first character of the passage in the text, in code points',
    of: ({ span }) => span[0],
  },
  { name: 'span_end', kind: 'integer', says: 'the character after its last', of: ({ span }) => span[1] },
  { name: 'document', kind: 'text', says: 'id of the document', of: ({ report }) => report.id },
  { name: 'outlet', kind: 'text', says: 'who published it', of: ({ report }) => report.outlet },
  { name: 'agency', kind: 'text', says: 'whose copy it credits', of: ({ report }) => report.agency },
  { name: 'headline', kind: 'text', says: 'its headline', of: ({ report }) => report.headline },
  { name: 'url', kind: 'text', says: 'where it was published', of: ({ report }) => report.url },
  { name: 'published', kind: 'text', says: 'when, ISO 8601', of: ({ report }) => report.published },
  { name: 'judged', kind: 'text', says: 'accepted, rejected or corrected, where a person judged it', of: judgedAs },
  {
    name: 'judged_by',
    kind: 'text',
    says: 'who did',
    of: ({ judged }) => judged?.verdict?.by ?? judged?.corrected[0]?.by ?? null,
  },
]

function judgedAs({ judged }: RecordedClaim | RecordedStatement): string | null {
  return judged?.verdict?.is ?? (judged && judged.corrected.length > 0 ? 'corrected' : null)
}

export const CLAIM_COLUMNS: readonly Column<RecordedClaim>[] = [
  { name: 'id', kind: 'text', says: 'document/claim', of: ({ id }) => id },
  { name: 'type', kind: 'text', says: "PLOVER's type of event", of: ({ type }) => type },
  { name: 'mode', kind: 'text', says: 'its mode', of: ({ mode }) => mode },
  { name: 'contexts', kind: 'text', says: "PLOVER's contexts", of: ({ contexts }) => joinedCell(contexts ?? []) },
  {
    name: 'polarity',
    kind: 'text',
    says: 'positive: said to be so; negative: said not to be',
    of: ({ polarity }) => polarity,
  },
  { name: 'certainty', kind: 'text', says: 'certain, probable, possible or unknown', of: ({ certainty }) => certainty },
  { name: 'actors', kind: 'text', says: 'who did it', of: ({ actors }) => namesCell(actors) },
  { name: 'actor_keys', kind: 'text', says: 'keys of these parties', of: ({ actors }) => keysCell(actors) },
  { name: 'recipients', kind: 'text', says: 'to or for whom', of: ({ recipients }) => namesCell(recipients) },
  { name: 'recipient_keys', kind: 'text', says: 'keys of these parties', of: ({ recipients }) => keysCell(recipients) },
  {
    name: 'objects',
    kind: 'text',
    says: 'words for what is given, taken, ordered, tested',
    of: ({ objects }) => joinedCell(objects),
  },
  { name: 'quantity', kind: 'text', says: 'words for how much', of: ({ quantity }) => quantity?.words ?? null },
  { name: 'quantity_low', kind: 'number', says: 'at least', of: ({ quantity }) => quantity?.low ?? null },
  { name: 'quantity_high', kind: 'number', says: 'at most', of: ({ quantity }) => quantity?.high ?? null },
  { name: 'quantity_unit', kind: 'text', says: 'of what', of: ({ quantity }) => quantity?.unit ?? null },
  { name: 'place', kind: 'text', says: 'where it happened', of: ({ place }) => place?.name ?? null },
  {
    name: 'place_country',
    kind: 'text',
    says: 'in which country, ISO 3166-1 alpha-3',
    of: ({ place }) => place?.country ?? null,
  },
  {
    name: 'latitude',
    kind: 'number',
    says: 'in degrees; empty where the place is no nearer than a province',
    of: ({ place }) => place?.latitude ?? null,
  },
  { name: 'longitude', kind: 'number', says: 'in degrees', of: ({ place }) => place?.longitude ?? null },
  {
    name: 'place_precision',
    kind: 'integer',
    says: "UCDP's level: 1 the town itself to 7 international waters",
    of: ({ place }) => place?.precision ?? null,
  },
  { name: 'time', kind: 'text', says: 'words for when it happened', of: ({ time }) => time?.words ?? null },
  { name: 'edtf', kind: 'text', says: 'the same in EDTF, ISO 8601-2', of: ({ time }) => time?.edtf ?? null },
  { name: 'first_day', kind: 'text', says: 'first day it can have been, ISO 8601', of: ({ dating }) => dating.first },
  { name: 'last_day', kind: 'text', says: 'last day it can have been', of: ({ dating }) => dating.last },
  {
    name: 'dated_by',
    kind: 'text',
    says: 'what the days rest on: event, statement, publication or nothing',
    of: ({ dating }) => dating.by,
  },
  {
    name: 'voices',
    kind: 'text',
    says: 'who vouches for it, outermost first; empty where the outlet itself does',
    of: ({ voices }) => joinedCell(voices.map(({ speaker, source }) => speaker?.name ?? source)),
  },
  {
    name: 'cues',
    kind: 'text',
    says: 'the words that say that they say so',
    of: ({ voices }) => joinedCell(voices.map(({ cue }) => cue)),
  },
  { name: 'evidence', kind: 'text', says: 'the clause that says it', of: ({ evidence }) => evidence },
  { name: 'in_caption', kind: 'boolean', says: 'whether it stands under a picture', of: ({ inCaption }) => inCaption },
  { name: 'rule', kind: 'text', says: 'what made the claim', of: ({ rule }) => rule },
  ...WHERE,
]

/** The code of an older ontology beside each claim. */
export function cameoColumns(codeOf: (claim: RecordedClaim) => Cameo | null): readonly Column<RecordedClaim>[] {
  return [
    {
      name: 'cameo',
      kind: 'text',
      says: 'CAMEO code, with `--ontology cameo`',
      of: (claim) => codeOf(claim)?.code ?? null,
    },
    { name: 'cameo_name', kind: 'text', says: 'what the code means', of: (claim) => codeOf(claim)?.name ?? null },
  ]
}

export const STATEMENT_COLUMNS: readonly Column<RecordedStatement>[] = [
  { name: 'id', kind: 'text', says: 'document/statement', of: ({ id }) => id },
  { name: 'speaker', kind: 'text', says: 'who said it', of: ({ speaker }) => speaker?.name ?? null },
  { name: 'speaker_key', kind: 'text', says: 'key of this party', of: ({ speaker }) => speaker?.key ?? null },
  { name: 'via', kind: 'text', says: 'through whom it came', of: ({ via }) => via?.name ?? null },
  { name: 'source', kind: 'text', says: 'the words that name who speaks', of: ({ source }) => source },
  { name: 'cue', kind: 'text', says: 'the words that say that somebody speaks', of: ({ cue }) => cue },
  { name: 'content', kind: 'text', says: 'what was said', of: ({ content }) => content },
  { name: 'quotation', kind: 'text', says: 'direct, indirect or mixed', of: ({ quotation }) => quotation },
  { name: 'confidence', kind: 'number', says: 'of the model, 0 to 1', of: ({ confidence }) => confidence },
  { name: 'time', kind: 'text', says: 'words for when it was said', of: ({ time }) => time?.words ?? null },
  {
    name: 'first_day',
    kind: 'text',
    says: 'first day on which it can have been said, ISO 8601',
    of: ({ dating }) => dating.first,
  },
  { name: 'last_day', kind: 'text', says: 'last day', of: ({ dating }) => dating.last },
  { name: 'dated_by', kind: 'text', says: 'what the days rest on', of: ({ dating }) => dating.by },
  ...WHERE,
]

export const DOCUMENT_COLUMNS: readonly Column<TracedReport>[] = [
  { name: 'id', kind: 'text', says: 'id of the document', of: ({ id }) => id },
  { name: 'outlet', kind: 'text', says: 'who published it', of: ({ outlet }) => outlet },
  { name: 'agency', kind: 'text', says: 'whose copy it credits', of: ({ agency }) => agency },
  { name: 'headline', kind: 'text', says: 'its headline', of: ({ headline }) => headline },
  { name: 'url', kind: 'text', says: 'where it was published', of: ({ url }) => url },
  { name: 'published', kind: 'text', says: 'when, ISO 8601', of: ({ published }) => published },
  { name: 'path', kind: 'text', says: 'where `add` first found it', of: ({ path }) => path },
  {
    name: 'dependence',
    kind: 'text',
    says: 'original, copy, partly (from another) or version (of an earlier text)',
    of: ({ dependence }) => dependence,
  },
  { name: 'source', kind: 'text', says: 'the document that holds most of it', of: ({ source }) => source },
  { name: 'extent', kind: 'number', says: 'the share of it that stands there, 0 to 1', of: ({ extent }) => extent },
  { name: 'origin', kind: 'text', says: 'the document whose text it goes back to', of: ({ origin }) => origin },
]
