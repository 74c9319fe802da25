import { InputTooLarge } from '../errors.ts'
import type { Answer, Found } from '../resource.ts'
import { MAX_DOCUMENT_BYTES } from '../whole.ts'
import { bodyOf, header, mediaType, readHttp } from './http.ts'
import type { WarcRecord } from './records.ts'

/** What a record holds, unpacked. */
export interface Content {
  readonly answer: Answer
  readonly bytes: Uint8Array
}

/** Media types that may be documents; those that say nothing are looked at. */
const DOCUMENTS = new Set(
  (
    'text/html text/plain text/xml text/markdown text/x-markdown application/xhtml+xml application/xml application/rss+xml ' +
    'application/atom+xml application/rdf+xml application/feed+json application/ld+json application/json application/pdf ' +
    'application/octet-stream application/gzip application/x-gzip application/zip message/rfc822 ' +
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document application/vnd.oasis.opendocument.text'
  ).split(' '),
)

/** What a record holds that may be a document, or why it is passed over or refused. */
export function contentOf(record: WarcRecord, name: string): Content | Found {
  const { block, type, length } = record
  const http = block && type !== 'resource' && type !== 'conversion' ? readHttp(block) : null
  const media = mediaType(http ? header(http.headers, 'content-type') : header(record.headers, 'content-type')).type
  const what = passedOver(record, http?.status, media)
  if (what !== null) return { kind: 'passed-over', name, what }
  if (block === null || length > MAX_DOCUMENT_BYTES) return tooLarge(name)
  try {
    const bytes = http ? bodyOf(http, MAX_DOCUMENT_BYTES) : block
    return bytes.length > 0
      ? { answer: answerOf(record, http), bytes }
      : { kind: 'passed-over', name, what: 'an empty answer' }
  } catch (error) {
    if (error instanceof RangeError) return tooLarge(name)
    throw error
  }
}

/** Why a record is no document; null where it may be one. */
function passedOver({ headers }: WarcRecord, status: number | undefined, media: string): string | null {
  if (!/^<?https?:/i.test(header(headers, 'warc-target-uri') ?? '')) return 'a record of no page'
  if (status !== undefined && (status < 200 || status > 299)) return `status ${status}`
  if (media !== '' && !DOCUMENTS.has(media) && !/^application\/http/.test(media)) return media
  return null
}

function tooLarge(name: string): Found {
  return { kind: 'refused', name, error: new InputTooLarge(name, MAX_DOCUMENT_BYTES) }
}

/** The answer that was recorded; what no server answered counts as a success with the headers of its record. */
export function answerOf({ headers }: WarcRecord, http: Pick<Answer, 'status' | 'headers'> | null): Answer {
  const media = header(headers, 'content-type')
  return {
    url: (header(headers, 'warc-target-uri') ?? '').replace(/^<|>$/g, ''),
    at: timeOf(header(headers, 'warc-date')),
    ...(http
      ? { status: http.status, headers: http.headers }
      : { status: 200, headers: media ? [['content-type', media] as const] : [] }),
  }
}

/** WARC allows fractions of a second, and a date without its hyphens has been seen. */
function timeOf(date = ''): string {
  const [, year, month, day, time] = /^(\d{4})-?(\d\d)-?(\d\d)T?(.*?)Z?$/.exec(date.trim()) ?? []
  const clock = /^(\d\d):?(\d\d):?(\d\d)/.exec(time ?? '')
  return year === undefined ? date : `${year}-${month}-${day}T${clock ? clock.slice(1, 4).join(':') : '00:00:00'}Z`
}
