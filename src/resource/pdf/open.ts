import type { StructuredTextItem } from 'unpdf'
import { type Document, isoDate, openDocument, type Reading } from '../../document/index.ts'
import { OnRecordError } from '../../text/index.ts'
import { LockedArchive } from '../archive/limits.ts'
import type { Resource } from '../resource.ts'
import { flat, present } from '../text.ts'
import { headlineOf, linesOf, paragraphsOf, withoutRunningHeads } from './layout.ts'
import { addressOn, isPrintOfPage, printedArticle } from './print.ts'

/** A PDF whose pages are pictures. */
export class NoTextLayer extends OnRecordError {
  readonly code = 'resource/no-text-layer'

  constructor(name: string, pages: number) {
    super(
      `${name} has ${pages} ${pages === 1 ? 'page' : 'pages'} and no text in them: it is a scan, or its letters are drawn. ` +
        'Run it through text recognition (ocrmypdf, say) first.',
    )
  }
}

/** A PDF that can't be taken apart. */
export class BrokenPdf extends OnRecordError {
  readonly code = 'resource/broken-pdf'

  constructor(name: string, reason: string) {
    super(`${name} can't be read as a PDF: ${reason}. Get the file again, or print it anew.`)
  }
}

/** @throws {NoTextLayer | BrokenPdf | LockedArchive} and what `openDocument` throws */
export async function openPdf({ name, bytes, reading }: Resource): Promise<Document> {
  const { pages, info } = await textIn(bytes, name)
  const found = pages.map(linesOf)
  const lines = withoutRunningHeads(found)
  if (lines.every((page) => page.length === 0)) throw new NoTextLayer(name, pages.length)
  const { charset: _, ...known } = reading
  const article = isPrintOfPage(info) ? printOf(info, lines, addressOn(found)) : fileOf(info, lines)
  const said = { ...article.found, ...known }
  const { paragraphs } = article
  const isHeaded = said.headline !== undefined && paragraphs[0] === said.headline
  const text = [...(said.headline && !isHeaded ? [said.headline] : []), ...paragraphs].join('\n\n')
  return openDocument(Buffer.from(text), { ...said, format: 'text' })
}

interface Found {
  readonly paragraphs: readonly string[]
  /** What is said of it. */
  readonly found: Partial<Reading>
}

function fileOf(info: Contents['info'], lines: Lines): Found {
  return { paragraphs: paragraphsOf(lines), found: propertiesOf(info, headlineOf(lines)) }
}

/** A page of the web as a browser printed it, which writes down when it did so and no author. */
function printOf(info: Contents['info'], lines: Lines, url: string | undefined): Found {
  const headline = headlineOf(lines) ?? titleIn(info)
  const { paragraphs, found } = printedArticle(paragraphsOf(lines), headline)
  return { paragraphs, found: present({ ...found, url }) }
}

type Lines = ReturnType<typeof withoutRunningHeads>

interface Contents {
  readonly pages: readonly (readonly StructuredTextItem[])[]
  readonly info: Readonly<Record<string, unknown>>
}

async function textIn(bytes: Uint8Array, name: string): Promise<Contents> {
  const { extractTextItems, getDocumentProxy, getMeta } = await import('unpdf')
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    try {
      const { items } = await extractTextItems(pdf)
      const { info } = await getMeta(pdf)
      return { pages: items, info }
    } finally {
      await pdf.destroy()
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new LockedArchive(name, 'takes a password')
    throw new BrokenPdf(name, error instanceof Error ? error.message : String(error))
  }
}

/** Titles that programs make up. */
const NO_TITLE =
  /^(?:microsoft word\b|untitled|slide \d|document\d*$)|\.(?:docx?|pdf|indd|qxd|tex|odt|html?)$|^https?:/i

/** The title and the day that stand in a PDF itself. */
function propertiesOf(info: Contents['info'], largest: string | null): Partial<Reading> {
  const [, year, month, day] = /^D:(\d{4})(\d\d)(\d\d)/.exec(property(info, 'CreationDate')) ?? []
  return present({
    headline: largest ?? titleIn(info),
    byline: property(info, 'Author'),
    published: (year && isoDate(`${year}-${month}-${day}`)) || undefined,
  })
}

function titleIn(info: Contents['info']): string {
  const title = property(info, 'Title')
  return NO_TITLE.test(title) || title.length < 8 ? '' : title
}

function property(info: Contents['info'], name: string): string {
  return typeof info[name] === 'string' ? flat(info[name]) : ''
}
