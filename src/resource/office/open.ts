import { type Document, EmptyDocument, isoDate, NoArticle, openDocument, type Reading } from '../../document/index.ts'
import { OnRecordError } from '../../text/index.ts'
import type { Resource } from '../resource.ts'
import { escaped, plainText, present } from '../text.ts'
import { partsOf, propertyOf } from './package.ts'

/** A document of an office program that can't be taken apart. */
export class BrokenOfficeFile extends OnRecordError {
  readonly code = 'resource/broken-office-file'

  constructor(name: string, reason: string) {
    super(`${name} can't be read as a document: ${reason}. Open it where it was written and save it as HTML or text.`)
  }
}

/** A Word document, by mammoth. @throws {BrokenOfficeFile | ArchiveBomb} and what `openDocument` throws */
export async function openDocx({ name, bytes, reading }: Resource): Promise<Document> {
  return naming(name, async () => {
    const parts = partsOf(bytes, name, (path) => /^(?:word\/(?!media)|docProps\/core\.xml)/.test(path))
    if (!parts.has('word/document.xml')) throw new BrokenOfficeFile(name, 'it has no text, only tables or slides')
    const { default: mammoth } = await import('mammoth')
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        styleMap: ["p[style-name='Title'] => h1:fresh"],
      },
    )
    return openHtml(value, reading, propertiesIn(parts.get('docProps/core.xml')))
  })
}

/** An OpenDocument text. @throws {BrokenOfficeFile | ArchiveBomb} and what `openDocument` throws */
export async function openOdt({ name, bytes, reading }: Resource): Promise<Document> {
  return naming(name, async () => {
    const parts = partsOf(bytes, name, (path) => path === 'content.xml' || path === 'meta.xml')
    const content = parts.get('content.xml')
    if (content === undefined) throw new BrokenOfficeFile(name, 'it has no text')
    return openHtml(htmlOfOdt(content), reading, propertiesIn(parts.get('meta.xml')))
  })
}

async function naming(name: string, open: () => Promise<Document>): Promise<Document> {
  try {
    return await open()
  } catch (error) {
    // Their own advice is for web pages.
    if (error instanceof NoArticle || error instanceof EmptyDocument)
      throw new BrokenOfficeFile(name, 'no running text was found in it')
    if (error instanceof OnRecordError) throw error
    throw new BrokenOfficeFile(name, error instanceof Error ? error.message : String(error))
  }
}

/** Who wrote it and when, as the program that saved it noted. */
function propertiesIn(xml: string | undefined): Partial<Reading> {
  const date = propertyOf(xml, 'created') ?? propertyOf(xml, 'creation-date')
  return present({
    headline: plainText(propertyOf(xml, 'title') ?? ''),
    byline: plainText(propertyOf(xml, 'creator') ?? propertyOf(xml, 'initial-creator') ?? ''),
    published: (date && isoDate(date)) || undefined,
    language: propertyOf(xml, 'language'),
  })
}

/** The heading in the text is its headline; a title among the properties often is that of a template. */
function openHtml(html: string, reading: Reading, { headline, ...properties }: Partial<Reading>): Document {
  const { charset: _, ...known } = reading
  const isHeaded = /^\s*(?:<p>\s*<\/p>\s*)*<h[12]\b/.test(html)
  const head = !isHeaded && headline ? `<h1>${escaped(headline)}</h1>\n` : ''
  const page = head + (isHeaded ? html.replace(/<(\/?)h[12]\b/, '<$1h1').replace(/<\/h2>/, '</h1>') : html)
  return openDocument(Buffer.from(page), { ...properties, ...known, format: 'fragment' })
}

/** Headings and paragraphs; notes, comments and what was struck out are left. */
function htmlOfOdt(content: string): string {
  const body = /<office:text\b[^>]*>([\s\S]*)<\/office:text>/.exec(content)?.[1] ?? ''
  return body
    .replace(
      /<(text:note|office:annotation|text:tracked-changes|text:sequence-decls|table:table)\b[\s\S]*?<\/\1>/g,
      ' ',
    )
    .replace(/<text:(?:s|tab)\b[^>]*>/g, ' ')
    .replace(/<text:line-break\b[^>]*>/g, '\ue000')
    .replace(/<text:(?:p|h)\b[^>]*\/>/g, '')
    .replace(/<text:h\b[^>]*>/g, '\ue001')
    .replace(/<\/text:h>/g, '\ue002')
    .replace(/<text:p\b[^>]*>/g, '\ue003')
    .replace(/<\/text:p>/g, '\ue004')
    .replace(/<[^>]*>/g, '')
    .replace(/[\ue000-\ue004]/g, (mark) => ODT_MARKS[mark]!)
}

const ODT_MARKS: Readonly<Record<string, string>> = {
  '\ue000': '<br>',
  '\ue001': '<h2>',
  '\ue002': '</h2>',
  '\ue003': '<p>',
  '\ue004': '</p>',
}
