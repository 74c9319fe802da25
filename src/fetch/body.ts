import { Readable, type Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib'
import { AnswerTooLarge, BadEncoding, Bomb } from './answer-errors.ts'
import type { Limits } from './limits.ts'

/** How a body comes. */
export interface Coming {
  readonly url: string
  /** The header's words: "gzip", "br, gzip"; empty where there is none. */
  readonly encoding: string
  readonly limits: Limits
  /** What is longer is cut off here instead of being refused, in bytes. */
  readonly cutAt?: number
}

/** What `readBody` can unpack, as a request says it. */
export const ACCEPT_ENCODING = 'gzip, deflate, br, zstd'

/** A body that is packed more often is no page but an attack. */
const MOST_LAYERS = 2

/**
 * Reads a body and unpacks it as it comes. What is sent and what it unpacks to are counted piece by piece, so that no
 * more than the limit is ever held.
 *
 * @throws {AnswerTooLarge | Bomb | BadEncoding} and whatever the stream throws
 */
export async function readBody(stream: AsyncIterable<Uint8Array>, coming: Coming): Promise<Uint8Array> {
  const sent = { bytes: 0 }
  const pieces = stream[Symbol.asyncIterator]()
  const first = await pieces.next()
  if (first.done) return new Uint8Array()
  const unpacked: Uint8Array[] = []
  const steps = [
    Readable.from(counted(first.value, pieces, sent)),
    ...unpackers(coming, first.value),
    gatherer(unpacked, sent, coming),
  ]
  try {
    await pipeline(steps)
  } catch (error) {
    if (!(error instanceof CutOff)) throw asUnpackingError(error, coming)
  }
  return Buffer.concat(unpacked)
}

async function* counted(start: Uint8Array, rest: AsyncIterator<Uint8Array>, sent: { bytes: number }) {
  try {
    for (let next: IteratorResult<Uint8Array> = { value: start }; !next.done; next = await rest.next()) {
      sent.bytes += next.value.length
      yield next.value
    }
  } finally {
    await rest.return?.()
  }
}

/** Enough was read of what may be cut off. */
class CutOff extends Error {}

function gatherer(into: Uint8Array[], sent: { readonly bytes: number }, { url, limits, cutAt }: Coming): Writable {
  let length = 0
  const fault = () => {
    if (cutAt !== undefined && length >= cutAt) return new CutOff()
    if (length > limits.body) return new AnswerTooLarge(url, limits.body)
    const isBomb = length > limits.unpackedFree && length > sent.bytes * limits.ratio
    return isBomb ? new Bomb(url, sent.bytes, length) : null
  }
  return new Writable({
    write(piece: Uint8Array, _, done) {
      into.push(cutAt === undefined ? piece : piece.subarray(0, cutAt - length))
      length += piece.length
      done(fault())
    },
  })
}

const UNPACKERS: Readonly<Record<string, (start: Uint8Array) => Transform>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  // RFC 9110 means zlib's form; some servers send the bare one
  deflate: (start) => (((start[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw()),
  br: () => createBrotliDecompress(),
  zstd: () => createZstdDecompress(),
}

/** What undoes the encodings, the last one first. */
function unpackers({ url, encoding }: Coming, start: Uint8Array): readonly Transform[] {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  const layers = names.filter((name) => name !== '' && name !== 'identity').reverse()
  if (layers.length > MOST_LAYERS) throw new BadEncoding(url, encoding, 'it would be packed more than twice')
  return layers.map((name) => {
    const make = UNPACKERS[name]
    if (!make) throw new BadEncoding(url, encoding, `only ${ACCEPT_ENCODING} were offered`)
    return make(start)
  })
}

/** Errors of node:zlib by their codes; ERR__ERROR_… are Brotli's. */
function asUnpackingError(error: unknown, { url, encoding }: Coming): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const isOfZlib = /^(?:Z_|ERR__ERROR_|ERR_BROTLI|ERR_ZSTD|ZSTD_|ERR_ZLIB)/.test(code)
  return isOfZlib ? new BadEncoding(url, encoding, (error as Error).message) : error
}
