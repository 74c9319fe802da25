import { createHash } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Kept } from './snapshot.ts'

/** Headers that speak of how the bytes were packed on their way; they are kept unpacked. */
const OF_THE_WAY = new Set(['content-encoding', 'transfer-encoding', 'content-length'])

/** Where nothing says when bytes came, as in cases of older layouts. */
const UNKNOWN_TIME = '1970-01-01T00:00:00.000Z'

/**
 * What came of a document as a web archive (WARC 1.1, gzip by record): a response with its headers for each time that
 * a server sent it, a resource for each file, and one record that says what is known of it.
 */
export async function snapshotWarc(kept: Kept): Promise<Uint8Array> {
  const { WARCRecord, WARCSerializer } = await import('warcio')
  const { id, document, captures } = kept
  const uri = document.url ?? `urn:onrecord:document:${id}`
  const times = captures.map(({ at }) => at || UNKNOWN_TIME)
  const info = { software: 'onrecord', format: 'WARC File Format 1.1' }
  const base = (about: string) => ({
    warcVersion: 'WARC/1.1' as const,
    warcHeaders: { 'WARC-Record-ID': recordId(id, about) },
  })
  const records = [
    WARCRecord.createWARCInfo({ ...base('info'), date: times[0]! }, info),
    ...captures.map((capture, at) => {
      const { answer, content } = capture
      const shared = { ...base(`${at} ${capture.bytes}`), date: times[at]!, url: answer?.url ?? uri }
      if (answer)
        return WARCRecord.create(
          {
            ...shared,
            type: 'response',
            statusline: statusLine(answer.status),
            httpHeaders: headersOf(answer.headers, content),
          },
          [content],
        )
      const warcHeaders = { ...shared.warcHeaders, 'Content-Type': 'application/octet-stream' }
      return WARCRecord.create({ ...shared, warcHeaders, type: 'resource' }, [content])
    }),
    WARCRecord.create(
      {
        ...base('metadata'),
        ...{ date: times[0]!, url: uri, type: 'metadata' },
        warcHeaders: { ...base('metadata').warcHeaders, 'Content-Type': 'application/json' },
      },
      [new TextEncoder().encode(JSON.stringify(metadataOf(kept)))],
    ),
  ]
  const parts: Uint8Array[] = []
  for (const record of records)
    parts.push(await WARCSerializer.serialize(record, { gzip: true, digest: { algo: 'sha-256' } }))
  return Buffer.concat(parts)
}

function statusLine(status: number): string {
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`.trim()
}

/** Headers as they came; of those that no longer fit the bytes, what they said is kept under another name. */
function headersOf(headers: readonly (readonly [string, string])[], content: Uint8Array): [string, string][] {
  return [
    ...headers.map(([name, value]): [string, string] => [
      OF_THE_WAY.has(name) ? `x-archive-orig-${name}` : name,
      value,
    ]),
    ['content-length', String(content.length)],
  ]
}

/** The same for the same record of the same document. */
function recordId(document: string, about: string): string {
  const hex = createHash('sha256').update(`${document} ${about}`).digest('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)]
  return `<urn:uuid:${parts.join('-')}>`
}

function metadataOf({ id, document, reader, reading, captures, claims, statements }: Kept): object {
  const { url, outlet, agency, headline, byline, published, modified, language } = document
  const about = { url, outlet, agency, headline, byline, published, modified, language }
  const came = captures.map(({ path, at }) => ({ path, at }))
  return { document: id, ...about, reader, reading, came, claims: claims.length, statements: statements.length }
}
