import { createHash } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import { isUnchanged } from '../store/index.ts'
import type { Kept } from './snapshot.ts'

/** Headers that speak of how the bytes were packed on their way; they are kept unpacked. */
const OF_THE_WAY = new Set(['content-encoding', 'transfer-encoding', 'content-length'])

/** Where nothing says when bytes came, as in cases of older layouts. */
const UNKNOWN_TIME = '1970-01-01T00:00:00.000Z'

/** https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/#revisit */
const REVISITS = 'http://netpreserve.org/warc/1.1/revisit/'

type Warcio = typeof import('warcio')

/**
 * What came of a document as a web archive (WARC 1.1, gzip by record): a response with its headers for each time that
 * a server sent it, or a revisit where it sent the same bytes again or said that they are as they were; a resource for
 * each file, and one record that says what is known of it.
 */
export async function snapshotWarc(kept: Kept): Promise<Uint8Array> {
  const warcio = await import('warcio')
  const { WARCRecord, WARCSerializer } = warcio
  const uri = kept.document.url ?? `urn:onrecord:document:${kept.id}`
  const first = timeOf(kept.captures[0]!)
  const info = { software: 'onrecord', format: 'WARC File Format 1.1' }
  const metadata = { ...base(kept.id, 'metadata'), date: first, url: uri, type: 'metadata' as const }
  const records = [
    WARCRecord.createWARCInfo({ ...base(kept.id, 'info'), date: first }, info),
    ...kept.captures.map((_, at) => captureRecord(kept, at, uri, warcio)),
    WARCRecord.create({ ...metadata, warcHeaders: { ...metadata.warcHeaders, 'Content-Type': 'application/json' } }, [
      new TextEncoder().encode(JSON.stringify(metadataOf(kept))),
    ]),
  ]
  const parts: Uint8Array[] = []
  for (const record of records)
    parts.push(await WARCSerializer.serialize(record, { gzip: true, digest: { algo: 'sha-256' } }))
  return Buffer.concat(parts)
}

function base(id: string, about: string) {
  return { warcVersion: 'WARC/1.1' as const, warcHeaders: { 'WARC-Record-ID': recordId(id, about) } }
}

function timeOf({ at }: Kept['captures'][number]): string {
  return at || UNKNOWN_TIME
}

function captureRecord(kept: Kept, at: number, uri: string, { WARCRecord }: Warcio) {
  const capture = kept.captures[at]!
  const { answer, content, bytes } = capture
  const shared = { ...base(kept.id, `${at} ${bytes}`), date: timeOf(capture), url: answer?.url ?? uri }
  if (answer === null) {
    const warcHeaders = { ...shared.warcHeaders, 'Content-Type': 'application/octet-stream' }
    return WARCRecord.create({ ...shared, warcHeaders, type: 'resource' }, [content])
  }
  const before = kept.captures.findIndex((each) => each.bytes === bytes && each.answer !== null)
  const said = {
    statusline: statusLine(answer.status),
    httpHeaders: isUnchanged(answer)
      ? [...answer.headers].map(([name, value]): Pair => [name, value])
      : headersOf(answer.headers, content),
  }
  if (before === at) return WARCRecord.create({ ...shared, ...said, type: 'response' }, [content])
  const original = kept.captures[before]!
  const record = WARCRecord.create({
    ...{ ...shared, ...said, type: 'revisit' },
    ...{ refersToUrl: original.answer!.url, refersToDate: timeOf(original) },
    warcHeaders: {
      ...shared.warcHeaders,
      'WARC-Refers-To': recordId(kept.id, `${before} ${bytes}`),
      'WARC-Payload-Digest': `sha256:${bytes}`,
    },
  })
  const profile = isUnchanged(answer) ? 'server-not-modified' : 'identical-payload-digest'
  record.warcHeaders.headers.set('WARC-Profile', `${REVISITS}${profile}`)
  return record
}

type Pair = [name: string, value: string]

function statusLine(status: number): string {
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`.trim()
}

/** Headers as they came; of those that no longer fit the bytes, what they said is kept under another name. */
function headersOf(headers: readonly (readonly [string, string])[], content: Uint8Array): Pair[] {
  return [
    ...headers.map(([name, value]): Pair => [OF_THE_WAY.has(name) ? `x-archive-orig-${name}` : name, value]),
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
