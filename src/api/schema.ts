import { z } from '@hono/zod-openapi'
import type { RecordedClaim, RecordedStatement, RecordedTelling, Report } from '../record/index.ts'

/** What the answers look like. Each schema is held to the type that the record has for it. */

const day = z.string().nullable().describe('ISO 8601 day')
export const span = z
  .tuple([z.number().int(), z.number().int()])
  .readonly()
  .describe('code points of the document’s text, half-open')

export const party = z
  .object({
    key: z.string().describe('"PRK" for a country, "person:kim jong un" for the rest'),
    name: z.string(),
    kind: z.enum(['person', 'country', 'place', 'organization', 'group', 'other']),
    country: z.string().nullable().describe('ISO 3166-1 alpha-3'),
  })
  .openapi('Party')

export const report = z
  .object({
    id: z.string(),
    outlet: z.string().nullable(),
    agency: z.string().nullable(),
    headline: z.string().nullable(),
    url: z.string().nullable(),
    path: z.string().nullable(),
    published: z.string().nullable(),
  })
  .openapi('Report') satisfies z.ZodType<Report>

export const traced = report
  .extend({
    dependence: z.enum(['original', 'version', 'copy', 'partly']),
    source: z.string().nullable().describe('the document that it was taken from'),
    extent: z.number().nullable().describe('the share of it that stands there, 0..1'),
    origin: z.string().describe('the document whose text it goes back to'),
  })
  .openapi('TracedReport')

const said = z.object({ words: z.string(), first: day }).nullable()
const quotation = z.enum(['direct', 'indirect', 'mixed'])
const dating = z.object({ first: day, last: day, by: z.enum(['event', 'statement', 'publication', 'nothing']) })

const voice = z
  .object({ speaker: party.nullable(), source: z.string(), cue: z.string(), quotation, time: said })
  .openapi('Voice')

const decider = { judgement: z.string(), by: z.string(), at: z.string(), why: z.string().nullable() }
const judged = z
  .object({
    verdict: z.object({ ...decider, is: z.enum(['accepted', 'rejected']) }).nullable(),
    corrected: z.array(z.object({ ...decider, field: z.string(), was: z.unknown() })).readonly(),
    notes: z.array(z.object({ ...decider, text: z.string() })).readonly(),
  })
  .optional()

export const claim = z
  .object({
    id: z.string(),
    report,
    rule: z.string(),
    type: z.string().describe('PLOVER type'),
    mode: z.string().nullable(),
    polarity: z.enum(['positive', 'negative']),
    certainty: z.enum(['certain', 'probable', 'possible', 'unknown']),
    actors: z.array(party).readonly(),
    recipients: z.array(party).readonly(),
    objects: z.array(z.string()).readonly(),
    quantity: z
      .object({ words: z.string(), low: z.number().nullable(), high: z.number().nullable(), unit: z.string() })
      .nullable(),
    place: party
      .extend({ latitude: z.number().nullable(), longitude: z.number().nullable(), precision: z.number().nullable() })
      .nullable(),
    time: z.object({ words: z.string(), precision: z.string(), edtf: z.string().nullable() }).nullable(),
    dating,
    voices: z.array(voice).readonly().describe('outermost first'),
    evidence: z.string(),
    span,
    inCaption: z.boolean(),
    judged,
  })
  .openapi('Claim')

export const telling = z
  .object({
    claim,
    copies: z
      .array(z.object({ id: z.string().describe('the claim'), report }))
      .readonly()
      .describe('reports that print the same text'),
  })
  .openapi('Telling')

export const statement = z
  .object({
    id: z.string(),
    report,
    speaker: party.nullable(),
    via: party.nullable(),
    source: z.string(),
    cue: z.string(),
    content: z.string(),
    quotation,
    confidence: z.number(),
    time: said,
    dating,
    span,
    judged,
  })
  .openapi('Statement')

export const article = z
  .object({
    report,
    byline: z.array(z.string()).readonly(),
    dateline: z.object({ place: z.string().optional(), date: z.string().optional() }).nullable(),
    modified: z.string().nullable(),
    language: z.string(),
    versions: z.number().int().describe('how many versions of its article are on record'),
    text: z.string(),
    blocks: z.array(z.object({ kind: z.string(), span })).readonly(),
    claims: z.array(claim).readonly(),
    statements: z.array(statement).readonly(),
  })
  .openapi('Article')

export const resolution = z
  .object({ name: z.string(), keys: z.array(z.string()).readonly(), countries: z.array(z.string()).readonly() })
  .openapi('Resolution')

export const failure = z.object({ error: z.object({ code: z.string(), message: z.string() }) }).openapi('Error')

/** What narrows claims; the same words as the commands take. */
export const claimQuery = z.object({
  actor: z.string().optional().describe('who did it: a name, or a country by name, code or demonym'),
  recipient: z.string().optional().describe('to whom it was done'),
  voice: z.string().optional().describe('who vouches for it'),
  type: z.string().optional().describe('PLOVER types, with commas between them'),
  certainty: z.string().optional().describe('certain, probable, possible, unknown; with commas between them'),
  polarity: z.string().optional().describe('positive: said to be so; negative: said not to be so'),
  since: z.string().optional().describe('from this day, month or year on'),
  until: z.string().optional().describe('up to this day, month or year'),
  addedSince: z
    .string()
    .optional()
    .describe('only what came onto the record on this day, month or year or later, and no earlier copy of it says'),
})

const MOST = 500 // entries in one answer; a screen shows some dozens

export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(MOST).default(100),
  from: z.coerce.number().int().min(0).default(0).describe('entries to pass over'),
})

/** Held by the compiler: what the record has fits what the schemas say. */
export type Fits = [
  RecordedClaim extends z.infer<typeof claim> ? true : never,
  RecordedStatement extends z.infer<typeof statement> ? true : never,
  RecordedTelling extends z.infer<typeof telling> ? true : never,
]
