import { OnRecordError } from '../text/index.ts'
import { isGzip, readGzip } from './archive/gzip.ts'
import { ArchiveBomb, LIMITS, Unpacking } from './archive/limits.ts'
import { isTar, readTar } from './archive/tar.ts'
import { isZip, readZip } from './archive/zip.ts'
import { isFeed, readFeed } from './feed/feed.ts'
import { isSitemap, readSitemap } from './feed/sitemap.ts'
import { looksLikeLines, readJsonLines } from './json-lines.ts'
import { peek } from './peek.ts'
import type { Finds, Source } from './resource.ts'
import { isWarc, readWarc } from './warc/warc.ts'
import { charsetOf, readWhole } from './whole.ts'

/** Bytes that are looked at to know what a source is. */
const HEAD = 65_536

/** A way to hold documents: how it is known, and how they are found in it. */
interface Form {
  readonly id: string
  /** Whether it is what it is, whatever the reading says of the format: bytes that can be nothing else. */
  readonly isCertain?: true
  isIn(start: Uint8Array, source: Source): boolean
  /** @param inner finds what is in a part of it */
  find(source: Source, unpacking: Unpacking, inner: (source: Source) => Finds): Finds
}

/** The first row that fits counts. */
const FORMS: readonly Form[] = [
  { id: 'gzip', isCertain: true, isIn: isGzip, find: readGzip },
  { id: 'ZIP', isCertain: true, isIn: isZip, find: readZip },
  { id: 'tar', isCertain: true, isIn: isTar, find: readTar },
  { id: 'WARC', isCertain: true, isIn: isWarc, find: readWarc },
  { id: 'feed', isIn: isFeed, find: readFeed },
  { id: 'sitemap', isIn: isSitemap, find: readSitemap },
  {
    id: 'JSON Lines',
    isIn: (start, { name }) => /\.(jsonl|ndjson)(\.gz)?$/i.test(name) || looksLikeLines(start),
    find: readJsonLines,
  },
]

/**
 * The documents in a source, one after the other as they are asked for, and what is there beside them. What the content
 * is decides; a name only where the content leaves it open. What can't be read is told in its place, and the rest goes on.
 *
 * @throws whatever reading the bytes throws that is no fault of theirs: a file that can't be opened
 */
export async function* resourcesIn(source: Source): Finds {
  const unpacking = new Unpacking()
  yield* within({ ...source, bytes: counted(source.bytes, unpacking) }, unpacking, 0)
}

async function* counted(bytes: AsyncIterable<Uint8Array>, unpacking: Unpacking) {
  for await (const chunk of bytes) {
    unpacking.read(chunk.length)
    yield chunk
  }
}

async function* within(source: Source, unpacking: Unpacking, depth: number): Finds {
  try {
    if (depth > LIMITS.depth) throw new ArchiveBomb(source.name, `lies in more than ${LIMITS.depth} archives`)
    const { start, all } = await peek(source.bytes, (first) => first.length >= HEAD || looksLikeLines(first))
    const inner = (each: Source) => within(each, unpacking, depth + 1)
    yield* formOf(start, source).find({ ...source, bytes: all }, unpacking, inner)
  } catch (error) {
    if (!(error instanceof OnRecordError) || (depth > 0 && error instanceof ArchiveBomb)) throw error
    yield { kind: 'refused', name: source.name, error }
  }
}

function formOf(start: Uint8Array, source: Source): Pick<Form, 'find'> {
  const { format } = source.reading
  const form = FORMS.find(({ isCertain, isIn }) => (isCertain || format === 'auto') && isIn(start, source))
  return form ?? { find: format === 'jsonl' ? readJsonLines : readOne }
}

async function* readOne(source: Source): Finds {
  const { name, bytes, reading, answer } = source
  const charset = charsetOf(source)
  const resource = {
    name,
    bytes: await readWhole(name, bytes),
    reading: { ...reading, ...(charset && { charset }) },
    ...(answer && { answer }),
  }
  yield { kind: 'resource', resource }
}
