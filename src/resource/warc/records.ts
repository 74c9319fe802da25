import type { ByteReader } from '../byte-reader.ts'
import { type Headers, header, headersOf } from './http.ts'

/** One record of a WARC file (ISO 28500). */
export interface WarcRecord {
  /** From 1. */
  readonly number: number
  /** "response", "revisit" … */
  readonly type: string
  readonly headers: Headers
  /** What follows the headers; null where it is longer than `limit`, or of a type that nobody wants. */
  readonly block: Uint8Array | null
  /** Bytes of the block, as they should be. */
  readonly length: number
}

/** What happened on the way from one record to the next. */
export interface Damage {
  readonly number: number
  readonly what: string
}

interface Reading {
  /** Bytes; a longer block is skipped. */
  readonly limit: number
  isWanted(type: string): boolean
  /** Called for each place where the file is not as it should be. */
  damaged(damage: Damage): void
}

const VERSION = /^WARC\/[01]\.\d+\s*$/
/** Bytes of one line, and of all headers of a record. */
const MAX_LINE = 65_536
const MAX_HEADERS = 1_048_576

/** Where a record begins inside what should be the block of another. */
const INNER_START = /(?:\r?\n){0,3}(?=WARC\/[01]\.\d+\r?\n(?:WARC|Content)-[A-Za-z-]+:)/

/**
 * The records of a WARC file, one at a time. Where a record does not end as it says, or something stands between two, it
 * goes on with the next line that begins a record.
 *
 * warcio 2.4 reads well-formed files as quickly, but it never comes back from a record that is cut off, has no limits on
 * what it unpacks, and does not find its way after a wrong length; so this is our own.
 */
export async function* readRecords(reader: ByteReader, reading: Reading): AsyncGenerator<WarcRecord, void, undefined> {
  for (let number = 1; ; number += 1) {
    const start = await toNextRecord(reader)
    if (start === 'end') return
    if (start === 'after garbage') reading.damaged({ number, what: 'something that is no record stands before it' })
    const headers = await readHeaders(reader)
    const type = (header(headers, 'warc-type') ?? '').toLowerCase()
    const length = Number.parseInt(header(headers, 'content-length') ?? '', 10)
    if (!(length >= 0)) {
      reading.damaged({ number, what: 'it does not say how long it is' })
      continue
    }
    const block = await readBlock(reader, { number, length, type }, reading)
    yield { number, type, headers, block, length }
  }
}

/** Goes to behind the line that begins a record. What stands behind the last record means nothing. */
async function toNextRecord(reader: ByteReader): Promise<'at once' | 'after garbage' | 'end'> {
  let isGarbage = false
  for (let line = await reader.line(MAX_LINE); line.length > 0; line = await reader.line(MAX_LINE)) {
    const text = line.length < 16 ? textOf(line) : ''
    if (VERSION.test(text)) return isGarbage ? 'after garbage' : 'at once'
    if (line.length >= 16 || text.trim() !== '') isGarbage = true
  }
  return 'end'
}

async function readHeaders(reader: ByteReader): Promise<Headers> {
  const lines: string[] = []
  let length = 0
  for (let line = await reader.line(MAX_LINE); length < MAX_HEADERS; line = await reader.line(MAX_LINE)) {
    const text = textOf(line)
    if (text.trim() === '') break
    length += line.length
    lines.push(text)
  }
  return headersOf(lines.join(''))
}

/** The block, and behind it the two line ends that part records. */
async function readBlock(
  reader: ByteReader,
  { number, length, type }: Pick<WarcRecord, 'number' | 'length' | 'type'>,
  { limit, isWanted, damaged }: Reading,
): Promise<Uint8Array | null> {
  const isRead = isWanted(type) && length <= limit
  const block = isRead ? await reader.take(length) : null
  const missing = block ? length - block.length : await reader.skip(length)
  const end = await reader.peek(4)
  if (missing === 0 && (end.length === 0 || /^\r?\n\r?\n?/.test(textOf(end)))) return block
  damaged({ number, what: missing > 0 ? 'the file ends in the middle of it' : 'it is not as long as it says' })
  return block && startingInside(reader, block)
}

/** A block that swallowed the record behind it, because it is shorter than it says. */
function startingInside(reader: ByteReader, block: Uint8Array): Uint8Array {
  const inner = INNER_START.exec(Buffer.from(block.buffer, block.byteOffset, block.byteLength).toString('latin1'))
  if (!inner) return block
  reader.unread(block.subarray(inner.index + inner[0].length))
  return block.subarray(0, inner.index)
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
