import type { Document, PackedFormat } from '../document/index.ts'
import { TextTooLong } from './errors.ts'
import type { Resource } from './resource.ts'

/** UTF-16 code units. Reading takes some 300 bytes of memory for each, and no report has a hundredth of them. */
export const MAX_TEXT_LENGTH = 4_000_000

type Opener = (resource: Resource) => Promise<Document>

/** How what is packed in a file of its own is opened; each way is loaded when it is needed. */
const OPENERS: Readonly<Record<PackedFormat, () => Promise<Opener>>> = {
  mail: async () => (await import('./mail/open.ts')).openMail,
  pdf: async () => (await import('./pdf/open.ts')).openPdf,
  docx: async () => (await import('./office/open.ts')).openDocx,
  odt: async () => (await import('./office/open.ts')).openOdt,
  ninjs: async () => (await import('./wire/ninjs.ts')).openNinjs,
  newsml: async () => (await import('./wire/newsml.ts')).openNewsml,
}

/**
 * Opens a resource. The same bytes and the same reading give the same document.
 *
 * @throws {TextTooLong}, what `openDocument` throws, and an error of its form where it is damaged
 */
export async function openResource(resource: Resource): Promise<Document> {
  const document = await opened(resource)
  const { length } = document.text
  if (length > MAX_TEXT_LENGTH) throw new TextTooLong(resource.name, length, MAX_TEXT_LENGTH)
  return document
}

async function opened(resource: Resource): Promise<Document> {
  const { format } = resource.reading
  if (format in OPENERS) return (await OPENERS[format as PackedFormat]())(resource)
  const { openDocument } = await import('../document/index.ts')
  return openDocument(resource.bytes, resource.reading)
}
