import { OnRecordError } from '../text/index.ts'
import { isGzip, readGzip } from './archive/gzip.ts'
import { ArchiveBomb, LIMITS, Unpacking } from './archive/limits.ts'
import { isTar, readTar } from './archive/tar.ts'
import { isZip, readZip } from './archive/zip.ts'
import { isFeed, readFeed } from './feed/feed.ts'
import { isSitemap, readSitemap } from './feed/sitemap.ts'
import { looksLikeLines, readJsonLines } from './json-lines.ts'
import { isPage, readPage } from './live/live.ts'
import { isMail, readMail } from './mail/mail.ts'
import { isMbox, readMbox } from './mail/mbox.ts'
import { officeKind } from './office/package.ts'
import { asResource, findOne } from './one.ts'
import { peek } from './peek.ts'
import type { Finds, Source } from './resource.ts'
import { isWarc, readWarc } from './warc/warc.ts'
import { readWhole } from './whole.ts'
import { isNewsml, readNewsml } from './wire/newsml.ts'
import { isNinjs, readNinjs } from './wire/ninjs.ts'

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
  { id: 'Word', isIn: (start) => officeKind(start) === 'docx', find: (source) => findOne(source, 'docx') },
  { id: 'OpenDocument', isIn: (start) => officeKind(start) === 'odt', find: (source) => findOne(source, 'odt') },
  { id: 'sheet or slides', isIn: (start) => officeKind(start) !== null, find: passOverSheet },
  { id: 'ZIP', isCertain: true, isIn: isZip, find: readZip },
  { id: 'tar', isCertain: true, isIn: isTar, find: readTar },
  { id: 'WARC', isCertain: true, isIn: isWarc, find: readWarc },
  { id: 'page', isIn: isPage, find: readPage },
  { id: 'PDF', isIn: isPdf, find: (source) => findOne(source, 'pdf') },
  { id: 'mbox', isIn: isMbox, find: (source, _, inner) => readMbox(source, inner) },
  { id: 'mail', isIn: isMail, find: (source, _, inner) => readMail(source, inner) },
  { id: 'feed', isIn: isFeed, find: readFeed },
  { id: 'sitemap', isIn: isSitemap, find: readSitemap },
  { id: 'NewsML-G2, NITF', isIn: isNewsml, find: readNewsml },
  { id: 'ninjs', isIn: isNinjs, find: readNinjs },
  { id: 'what a WACZ says of itself', isIn: isOfWacz, find: passOverWacz },
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
  yield asResource(source, await readWhole(source.name, source.bytes), {})
}

/** Whether bytes are a PDF: some have other bytes before the signature. */
function isPdf(start: Uint8Array): boolean {
  return /(?:^|[\r\n])%PDF-\d\.\d/.test(Buffer.from(start.subarray(0, 1024)).toString('latin1'))
}

/** The lists of pages and files in a WACZ (Web Archive Collection Zipped). */
function isOfWacz(start: Uint8Array): boolean {
  const head = Buffer.from(start.subarray(0, 4096)).toString('latin1')
  return /^\s*\{[^{}]{0,400}"(?:format"\s*:\s*"json-pages-|wacz_version"|profile"\s*:\s*"data-package")/.test(head)
}

async function* passOverWacz({ name }: Source): Finds {
  yield { kind: 'passed-over', name, what: 'a list of a web archive' }
}

async function* passOverSheet({ name }: Source): Finds {
  yield { kind: 'passed-over', name, what: 'a spreadsheet or slides' }
}
