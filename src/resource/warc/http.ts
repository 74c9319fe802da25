import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import type { Answer } from '../resource.ts'

export type Headers = Answer['headers']

/** An answer of a server as it went over the wire. */
export interface HttpMessage {
  readonly status: number
  readonly headers: Headers
  readonly body: Uint8Array
}

/** Bytes in which the headers of an answer end. */
const MAX_HEAD = 131_072

/** An answer as it was recorded; null where the bytes are none. */
export function readHttp(block: Uint8Array): HttpMessage | null {
  const head = latin1(block.subarray(0, MAX_HEAD))
  const status = /^(?:HTTP\/\d(?:\.\d)?|ICY)\s+(\d{3})/i.exec(head)?.[1]
  const end = /\r?\n\r?\n/.exec(head)
  if (status === undefined) return null
  const lines = head.slice(0, end?.index ?? head.length)
  return {
    status: Number(status),
    headers: headersOf(lines.slice(lines.indexOf('\n') + 1)),
    body: block.subarray(end ? end.index + end[0].length : block.length),
  }
}

/** The fields of a header, their names in lower case; a line that begins with white space goes on. */
export function headersOf(lines: string): Headers {
  const unfolded = lines.replace(/\r?\n[ \t]+/g, ' ')
  return unfolded.split(/\r?\n/).flatMap((line) => {
    const colon = line.indexOf(':')
    return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const] : []
  })
}

export function header(headers: Headers, name: string): string | undefined {
  return headers.find(([each]) => each === name)?.[1]
}

/** The media type without its parameters, in lower case, and the charset among them. */
export function mediaType(value: string | undefined): { readonly type: string; readonly charset?: string } {
  const [type = '', ...parameters] = (value ?? '').split(';')
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(parameters.join(';'))?.[1]
  return { type: type.trim().toLowerCase(), ...(charset && { charset }) }
}

/**
 * The body of an answer without what it was packed in for the way: chunks, gzip, deflate, Brotli, Zstandard. Many archives
 * keep the headers and have unpacked the body already; then it is as it is. What is cut off is had as far as it goes.
 *
 * @throws RangeError where it unpacks to more than `limit` bytes
 */
export function bodyOf({ headers, body }: HttpMessage, limit: number): Uint8Array {
  const isChunked = /chunked/i.test(header(headers, 'transfer-encoding') ?? '')
  const codings = [header(headers, 'content-encoding'), header(headers, 'transfer-encoding')]
    .flatMap((value) => (value ?? '').toLowerCase().split(/\s*,\s*/))
    .filter((coding) => coding in UNPACK)
  return codings
    .reverse()
    .reduce((packed, coding) => unpacked(packed, coding, limit), isChunked ? unchunked(body) : body)
}

type Options = Parameters<typeof gunzipSync>[1]

const UNPACK: Readonly<Record<string, (packed: Uint8Array, options: Options) => Uint8Array>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: (packed, options) =>
    (packed[0]! & 0x0f) === 8 ? inflateSync(packed, options) : inflateRawSync(packed, options),
  br: (packed, options) =>
    brotliDecompressSync(packed, {
      maxOutputLength: options?.maxOutputLength,
      finishFlush: constants.BROTLI_OPERATION_FLUSH,
    }),
  zstd: (packed, options) => zstdDecompressSync(packed, { maxOutputLength: options?.maxOutputLength }),
}

function unpacked(packed: Uint8Array, coding: string, limit: number): Uint8Array {
  try {
    return UNPACK[coding]!(packed, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    if (error instanceof RangeError) throw error
    return packed
  }
}

/** A body without the marks of its chunks; as it is where there are none. */
function unchunked(body: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = []
  for (let at = 0; at < body.length; ) {
    const line = /^\s*([0-9a-f]{1,8})[^\r\n]*\r?\n/i.exec(latin1(body.subarray(at, at + 256)))
    if (!line) return at === 0 ? body : Buffer.concat([...chunks, body.subarray(at)])
    const size = Number.parseInt(line[1]!, 16)
    const start = at + line[0].length
    if (size === 0) break
    chunks.push(body.subarray(start, start + size))
    at = start + size
  }
  return Buffer.concat(chunks)
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
