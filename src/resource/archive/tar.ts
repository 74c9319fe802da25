import { ByteReader } from '../byte-reader.ts'
import type { Finds, Source } from '../resource.ts'
import { openEntry } from './entry.ts'
import { BrokenArchive, type Unpacking } from './limits.ts'

/** Bytes; everything in a tar archive stands in blocks of this size. */
const BLOCK = 512

/** Bytes of a name that stands apart, because it is too long for the header. */
const MAX_NAME = 8192

export function isTar(start: Uint8Array): boolean {
  return textOf(start.subarray(257, 262)) === 'ustar'
}

/** The files in a tar archive (POSIX.1-1988 and -2001, GNU), in their order. */
export async function* readTar(source: Source, unpacking: Unpacking, inner: (source: Source) => Finds): Finds {
  const reader = new ByteReader(source.bytes)
  let longName: string | null = null
  try {
    for (let block = await reader.take(BLOCK); !isEnd(block); block = await reader.take(BLOCK)) {
      const header = headerOf(block, source.name)
      const part = reader.part(header.size)
      if (header.type === 'L' || header.type === 'x')
        longName = longNameIn(await reader.peek(Math.min(header.size, MAX_NAME)))
      else {
        if (/[0\0]/.test(header.type)) yield* openEntry(source, longName ?? header.path, part.bytes, unpacking, inner)
        longName = null
      }
      const missing = await reader.skip(part.left() + ((BLOCK - (header.size % BLOCK)) % BLOCK))
      if (missing > 0) throw new BrokenArchive(source.name, `it ends in the middle of ${header.path}`)
    }
  } finally {
    await reader.close()
  }
}

function isEnd(block: Uint8Array): boolean {
  return block.length === 0 || block[0] === 0
}

interface Header {
  readonly path: string
  /** Bytes of what follows the header. */
  readonly size: number
  /** "0" and NUL: a file; "L" and "x": the long name of the next one. */
  readonly type: string
}

function headerOf(block: Uint8Array, name: string): Header {
  const field = (start: number, length: number) =>
    textOf(block.subarray(start, start + length)).replace(/\0[\s\S]*$/, '')
  const size = Number.parseInt(field(124, 12).trim() || '0', 8)
  if (block.length < BLOCK || !isTar(block) || !(size >= 0)) {
    throw new BrokenArchive(name, 'where a file should begin, something else stands')
  }
  const prefix = field(345, 155)
  return { path: prefix ? `${prefix}/${field(0, 100)}` : field(0, 100), size, type: textOf(block.subarray(156, 157)) }
}

/** "LongLink" of GNU is the name; POSIX has "57 path=…\n". */
function longNameIn(bytes: Uint8Array): string {
  const text = textOf(bytes)
  return /^\d+ path=(.*)$/m.exec(text)?.[1] ?? text.replace(/\0[\s\S]*$/, '')
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
