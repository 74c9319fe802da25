import { ByteReader } from '../byte-reader.ts'
import type { Finds, Source } from '../resource.ts'
import { openEntry } from './entry.ts'
import { damageOf, FED, inflate, inflateEngine, isZlibError } from './inflate.ts'
import { BrokenArchive, LockedArchive, type Unpacking } from './limits.ts'
import { innerName } from './names.ts'

/** Signatures of what a ZIP archive is made of, as numbers with the low byte first. */
const ENTRY = 0x04034b50
const DESCRIPTOR = 0x08074b50
/** What an archive without entries begins with. */
const END = 0x06054b50

/** What stands behind the last entry: the directory, of one kind or another, or its end. */
const DIRECTORY = new Set([0x02014b50, END, 0x06064b50, 0x07064b50, 0x08064b50])

/** Bytes of an entry's header before its name. */
const HEADER = 30

/** Flags of an entry. */
const ENCRYPTED = 1
const SIZES_FOLLOW = 8
const UTF8 = 0x800

const STORED = 0
const DEFLATED = 8

/** A size that stands in the extra field instead, as a number of 64 bits. */
const ELSEWHERE = 0xffffffff

export function isZip(start: Uint8Array): boolean {
  return start.length >= 4 && [ENTRY, END].includes(view(start).getUint32(0, true))
}

/**
 * The files in a ZIP archive, in the order in which they stand in it. Reads it as a stream, entry by entry, so that one
 * of any size takes no memory; of the directory at its end nothing is needed.
 */
export async function* readZip(source: Source, unpacking: Unpacking, inner: (source: Source) => Finds): Finds {
  const reader = new ByteReader(source.bytes)
  try {
    for (;;) {
      const header = await nextHeader(reader, source.name)
      if (header === null) return
      yield* readEntry(header, { source, reader, unpacking, inner })
    }
  } finally {
    await reader.close()
  }
}

interface Header {
  readonly path: string
  readonly flags: number
  readonly method: number
  /** Packed bytes; null where they are counted only behind them. */
  readonly size: number | null
  readonly is64: boolean
}

async function nextHeader(reader: ByteReader, name: string): Promise<Header | null> {
  const fixed = view(await reader.peek(HEADER))
  const signature = fixed.byteLength < 4 ? null : fixed.getUint32(0, true)
  if (signature !== null && DIRECTORY.has(signature)) return null
  if (signature !== ENTRY)
    throw new BrokenArchive(name, 'where an entry or the directory should begin, something else stands')
  if (fixed.byteLength < HEADER) throw new BrokenArchive(name, 'it ends in the header of an entry')
  await reader.take(HEADER)
  const flags = fixed.getUint16(6, true)
  const path = await reader.take(fixed.getUint16(26, true))
  const extra = await reader.take(fixed.getUint16(28, true))
  const size = fixed.getUint32(18, true)
  const long = size === ELSEWHERE || fixed.getUint32(22, true) === ELSEWHERE ? longSize(extra, fixed) : null
  return {
    path: new TextDecoder(flags & UTF8 || isUtf8(path) ? 'utf-8' : 'windows-1252').decode(path),
    flags,
    method: fixed.getUint16(8, true),
    size: flags & SIZES_FOLLOW ? null : (long ?? size),
    is64: long !== null,
  }
}

/** The packed size in the extra field of ZIP64: it stands behind the unpacked size, where that is there too. */
function longSize(extra: Uint8Array, fixed: DataView): number | null {
  const fields = view(extra)
  for (let at = 0; at + 4 <= extra.length; at += 4 + fields.getUint16(at + 2, true)) {
    const start = at + 4 + (fixed.getUint32(22, true) === ELSEWHERE ? 8 : 0)
    if (fields.getUint16(at, true) === 1 && start + 8 <= extra.length) return Number(fields.getBigUint64(start, true))
  }
  return null
}

interface Around {
  readonly source: Source
  readonly reader: ByteReader
  readonly unpacking: Unpacking
  inner(source: Source): Finds
}

async function* readEntry(header: Header, around: Around): Finds {
  const { source, reader, unpacking } = around
  const { path, size, method, flags } = header
  const name = innerName(source.name, path)
  const isReadable = !(flags & ENCRYPTED) && (method === DEFLATED || (method === STORED && size !== null))
  if (isReadable) {
    yield* readPacked(header, around)
    return
  }
  unpacking.enter(source.name)
  const error =
    flags & ENCRYPTED
      ? new LockedArchive(name, 'is encrypted')
      : new BrokenArchive(name, 'it is packed in a way that is not known here')
  yield { kind: 'refused', name, error }
  if (size === null || (await reader.skip(size)) > 0)
    throw new BrokenArchive(source.name, `what follows ${path} can't be found`)
}

async function* readPacked(header: Header, { source, reader, unpacking, inner }: Around): Finds {
  const { path, size, method } = header
  const part = reader.part(size ?? Number.POSITIVE_INFINITY)
  const unread = (bytes: Uint8Array) => reader.unread(bytes)
  const next = () => (size === null ? reader.some(FED) : part.some(FED))
  let damage: string | null = null
  async function* unpacked(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      const bytes = method === STORED ? part.bytes : inflate(inflateEngine(), next, size === null ? unread : () => {})
      for await (const chunk of bytes) {
        unpacking.unpack(source.name, chunk.length)
        yield chunk
      }
    } catch (error) {
      if (!isZlibError(error)) throw error
      damage = damageOf(error)
    }
  }
  const body = unpacked()
  yield* openEntry(source, path, unended(body), unpacking, inner)
  if (size === null) await goToEnd(body)
  else await body.return()
  if (damage !== null)
    yield {
      kind: 'refused',
      name: innerName(source.name, path),
      error: new BrokenArchive(innerName(source.name, path), damage),
    }
  if (size === null && damage !== null) throw new BrokenArchive(source.name, `what follows ${path} can't be found`)
  if (size === null) await skipDescriptor(reader, header.is64)
  else if ((await reader.skip(part.left())) > 0)
    throw new BrokenArchive(source.name, `it ends in the middle of ${path}`)
}

/** What nobody read has to be unpacked all the same where its size is not known, to find its end. */
async function goToEnd(stream: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of stream) {
  }
}

/** A stream that whoever has enough of it does not end: the rest is still to be gone past. */
function unended(stream: AsyncGenerator<Uint8Array, void, undefined>): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => ({ next: () => stream.next() }) }
}

/** A checksum and two sizes, of 32 or 64 bits, with a signature before them or without. */
async function skipDescriptor(reader: ByteReader, is64: boolean): Promise<void> {
  const ahead = view(await reader.peek(28))
  const signed = ahead.byteLength >= 4 && ahead.getUint32(0, true) === DESCRIPTOR ? 4 : 0
  const isNext = (at: number) =>
    ahead.byteLength >= at + 4 && /^PK/.test(String.fromCharCode(ahead.getUint8(at), ahead.getUint8(at + 1)))
  await reader.skip(signed + (is64 || (!isNext(signed + 12) && isNext(signed + 20)) ? 20 : 12))
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function isUtf8(bytes: Uint8Array): boolean {
  return !new TextDecoder().decode(bytes).includes('\ufffd')
}
