import { createRoute, z } from '@hono/zod-openapi'
import { claimFilter } from '../casefile/index.ts'
import type { FormatName } from '../export/index.ts'
import type { Served } from './app.ts'
import { given } from './asked.ts'
import { noteDeed } from './desk/sign-in.ts'
import type { Api } from './person.ts'
import { claimQuery, failure } from './schema.ts'

/** Under what type each format is sent, and what a file of it is called. */
const SENT: Record<FormatName, readonly [type: string, ending: string]> = {
  csv: ['text/csv; charset=utf-8', 'csv'],
  jsonl: ['application/x-ndjson', 'jsonl'],
  parquet: ['application/vnd.apache.parquet', 'parquet'],
  graphml: ['application/graphml+xml', 'graphml'],
  gexf: ['application/gexf+xml', 'gexf'],
  timelinejs: ['application/json', 'json'],
  followthemoney: ['application/x-ndjson', 'ftm.jsonl'],
  annotations: ['application/x-ndjson', 'annotations.jsonl'],
  claimreview: ['application/x-ndjson', 'claimreview.jsonl'],
  plover: ['application/x-ndjson', 'plover.jsonl'],
  bibtex: ['application/x-bibtex; charset=utf-8', 'bib'],
  'csl-json': ['application/vnd.citationstyles.csl+json', 'json'],
  report: ['text/html; charset=utf-8', 'html'],
}

const FORMATS = Object.keys(SENT) as [FormatName, ...FormatName[]]

/** What is on record in the formats of other programs, sent piece by piece as it is made. */
export function addExportRoute(app: Api, served: Served): void {
  const { on } = served
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/export',
      request: {
        query: claimQuery.extend({
          format: z.enum(FORMATS).default('csv'),
          what: z
            .enum(['claims', 'statements', 'events', 'sources'])
            .default('claims')
            .describe('of csv, jsonl and parquet: what each row is'),
        }),
      },
      responses: {
        200: { content: { 'application/octet-stream': { schema: z.string() } }, description: 'a file' },
        400: { content: { 'application/json': { schema: failure } }, description: 'asked wrongly' },
        404: { content: { 'application/json': { schema: failure } }, description: 'nobody goes by such a name' },
      },
    }),
    async (context) => {
      const { format, what: contents, ...words } = context.req.valid('query')
      const { FORMATS: makers } = await import('../export/index.ts')
      const rejected = format === 'claimreview' ? { rejected: true as const } : {}
      const filter = await claimFilter({ ...given(words), ...rejected }, on)
      const pieces = makers[format](on.selection(filter), { contents, isMarked: false, codeOf: null })
      await noteDeed(context, served, 'exported', format)
      const [type, ending] = SENT[format]
      const headers = {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="onrecord.${ending}"`,
        'Cache-Control': 'no-store',
      }
      return new Response(ReadableStream.from(bytesOf(pieces)), { headers }) as never
    },
  )
}

/** Small pieces are put together, since each that is sent costs a packet. */
const PIECE = 16_384

async function* bytesOf(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let words = ''
  for await (const piece of pieces) {
    if (typeof piece === 'string') words += piece
    if (words.length >= PIECE || (typeof piece !== 'string' && words !== '')) {
      yield Buffer.from(words)
      words = ''
    }
    if (typeof piece !== 'string') yield piece
  }
  if (words !== '') yield Buffer.from(words)
}
