import { createHash } from 'node:crypto'
import { type Span, span, words } from '../text/index.ts'
import type { Article } from './article.ts'
import { decode } from './decode.ts'
import type { Block, Document } from './document.ts'
import { BadLine, EmptyDocument, NoDocument, TooLarge } from './errors.ts'
import { formatOf } from './format.ts'
import { readHtml } from './html/html.ts'
import { isReadableMarkdown, readMarkdown } from './markdown/markdown.ts'
import { readPlain } from './plain/plain.ts'
import type { Format, PackedFormat, Reading, TextFormat } from './reading.ts'
import { joinSignatures, readByline } from './signature/byline.ts'
import { type Dateline, readDateline } from './signature/dateline.ts'
import { isoDate } from './signature/dates.ts'
import { outletOf } from './signature/outlets.ts'
import { agencyAtEnd } from './signature/signoff.ts'

/** Bytes; a word costs some hundred bytes on its way through, and the longest reference books have 20 MB of text. */
const MAX_BYTES = 64_000_000

const PACKED: Readonly<Record<PackedFormat, string>> = {
  mail: 'a mail',
  pdf: 'a PDF',
  docx: 'a Word file',
  odt: 'an OpenDocument file',
  ninjs: 'an item in ninjs',
  newsml: 'an item in NewsML',
}

function isPacked(format: Format): format is PackedFormat {
  return format in PACKED
}

/**
 * Reads one article. Pure: the same bytes and the same reading give the same document.
 *
 * @throws {EmptyDocument | BinaryInput | NoDocument | NoArticle | TooDeep | TooLarge | BadLine}
 */
export function openDocument(bytes: Uint8Array, reading: Reading): Document {
  const where = nameOf(reading)
  if (bytes.length > MAX_BYTES) throw new TooLarge(where, bytes.length, MAX_BYTES)
  const { format } = reading
  if (isPacked(format)) throw new NoDocument(where, PACKED[format], 'Open it with openResource.')
  if (format === 'jsonl') return openLine(new TextDecoder().decode(bytes), reading)
  return openText(decode(bytes, where, reading.charset), { ...reading, format })
}

/**
 * Reads one line of JSON Lines: `{"id", "text", "published"?, "headline"?, "outlet"?, "url"?}`. The text stays as it is;
 * what the line says wins over the reading.
 *
 * @throws {BadLine | EmptyDocument | TooLarge}
 */
export function openLine(line: string, reading: Reading): Document {
  if (line.length > MAX_BYTES) throw new TooLarge(nameOf(reading), line.length, MAX_BYTES)
  const { text, ...known } = parseLine(line)
  return openText(text, { ...reading, ...known, format: 'text' })
}

/** A reading of something that is no line. */
type TextReading = Reading & { readonly format: Exclude<TextFormat, 'jsonl'> }

function openText(text: string, reading: TextReading): Document {
  if (text.trim() === '') throw new EmptyDocument(nameOf(reading))
  const format = reading.format === 'auto' ? formatOf(text, nameOf(reading)) : reading.format
  return toDocument(readAs(format, text, reading), reading)
}

function readAs(format: Exclude<TextFormat, 'auto' | 'jsonl'>, text: string, reading: Reading): Article {
  if (format === 'html' || format === 'fragment') return readHtml(text, nameOf(reading), format)
  if (format === 'markdown' && isReadableMarkdown(text)) return readMarkdown(text)
  return readPlain(text, reading)
}

function nameOf({ id, url }: Reading): string {
  return id ?? url ?? 'The input'
}

const LINE_FIELDS = ['id', 'published', 'headline', 'outlet', 'url'] as const

function parseLine(line: string): { readonly text: string } & Omit<Reading, 'format'> {
  const value = jsonOf(line)
  if (typeof value !== 'object' || value === null) throw new BadLine(line, 'is no JSON object')
  const fields = value as Readonly<Record<string, unknown>>
  const { text } = fields
  if (typeof text !== 'string') throw new BadLine(line, 'has no "text"')
  const known = LINE_FIELDS.flatMap((name) => {
    const field = fields[name]
    return typeof field === 'string' || typeof field === 'number' ? [[name, String(field)] as const] : []
  })
  return { text, ...Object.fromEntries(known) }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new BadLine(line, 'is not JSON')
  }
}

/** Joins what is known to what was found; what is known wins. */
function toDocument({ text, body, blocks, captions, found }: Article, reading: Reading): Document {
  const published = known(reading.published) ?? found.published
  const first = body[0]
  const dateline = first ? readDateline(words(text, first), published) : null
  const url = reading.url ?? found.url
  const outlet = reading.outlet ?? found.outlet ?? (url ? outletOf(url) : null)
  const last = body.at(-1)
  const signature = reading.byline ? joinSignatures([readByline(reading.byline), found.signature]) : found.signature
  const agency = signature.agency ?? dateline?.agency ?? (last && agencyAtEnd(words(text, last)))
  return {
    id: reading.id ?? createHash('sha256').update(text).digest('hex'),
    ...given('url', url),
    ...given('canonical', found.url === url ? null : found.url),
    ...given('kind', found.kind),
    ...given('access', found.access),
    ...given('headline', reading.headline ?? found.headline),
    ...given('outlet', outlet),
    ...given('agency', agency && outlet && isPartOf(agency, outlet) ? null : agency),
    byline: signature.people.filter((person) => !outlet || !isPartOf(person, outlet)),
    ...given('dateline', dateline && partsOf(dateline)),
    ...given('published', published ?? dateline?.date),
    ...given('modified', known(reading.modified) ?? found.modified),
    language: reading.language ?? found.language ?? 'en',
    captions,
    related: found.related ?? [],
    text,
    body,
    blocks: first && dateline ? splitDateline(text, blocks, first, dateline) : blocks,
  }
}

/** "CNN Business" signs for CNN, and "Example News" for example-news.com: the one begins with the words of the other. */
function isPartOf(signature: string, outlet: string): boolean {
  const [a, b] = [wordsOf(signature), wordsOf(outlet)]
  const shared = Math.min(a.length, b.length)
  return a.slice(0, shared).join(' ') === b.slice(0, shared).join(' ')
}

function wordsOf(name: string): readonly string[] {
  return (
    name
      .toLowerCase()
      .replace(/^the\s+/, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** A date as given is kept when it can't be read: whoever gave it may know why. */
function known(published: string | undefined): string | undefined {
  return published === undefined ? undefined : (isoDate(published) ?? published)
}

function given<Name extends string, Value>(name: Name, value: Value | null | undefined) {
  return (value === null || value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value }
}

function partsOf({ place, date }: Dateline): Document['dateline'] | null {
  return place || date ? { ...given('place', place), ...given('date', date) } : null
}

/** Makes the dateline a block of its own: its words are read, but no sentence of the report begins with them. */
function splitDateline(text: string, blocks: readonly Block[], first: Span, { length }: Dateline): readonly Block[] {
  const end = first.start + text.slice(first.start, first.start + length).trimEnd().length
  return blocks.flatMap((block) =>
    block.span.start !== first.start
      ? [block]
      : [
          { kind: 'dateline', span: span(text, first.start, end) } as const,
          { ...block, span: span(text, first.start + length, block.span.end) },
        ],
  )
}
