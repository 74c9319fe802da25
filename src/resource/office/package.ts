import { unzipSync } from 'fflate'
import { ArchiveBomb } from '../archive/limits.ts'
import { isZip } from '../archive/zip.ts'

/** Bytes that a text document may unpack to without its pictures. */
const MAX_PARTS = 64 * 1024 * 1024

/** How files of Office begin: the first entry of the archive. */
const OFFICE = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|ppt\/|customXml\/)/

export type OfficeKind = 'docx' | 'odt' | 'sheet or slides'

/** What a ZIP archive is if it is no archive but a document; null where it is one. */
export function officeKind(start: Uint8Array): OfficeKind | null {
  if (!isZip(start)) return null
  const first = Buffer.from(start.subarray(30, 200)).toString('latin1')
  if (/^mimetypeapplication\/vnd\.oasis\.opendocument\.text/.test(first)) return 'odt'
  if (/^mimetypeapplication\/vnd\.oasis\.opendocument/.test(first)) return 'sheet or slides'
  if (!OFFICE.test(first)) return null
  const names = Buffer.from(start).toString('latin1')
  return /(?:xl\/workbook|ppt\/presentation|xl\/worksheets|ppt\/slides)/.test(names) ? 'sheet or slides' : 'docx'
}

/**
 * Some parts of a document's file, by name.
 *
 * @throws {ArchiveBomb} where they unpack to more than text does
 */
export function partsOf(
  bytes: Uint8Array,
  name: string,
  wanted: (path: string) => boolean,
): ReadonlyMap<string, string> {
  let length = 0
  const parts = unzipSync(bytes, {
    filter: (part) => {
      if (!wanted(part.name)) return false
      length += part.originalSize
      if (length > MAX_PARTS) throw new ArchiveBomb(name, 'unpacks to more text than any document has')
      return true
    },
  })
  return new Map(Object.entries(parts).map(([path, part]) => [path, Buffer.from(part).toString('utf8')]))
}

/** The text of an element in the properties of a document, whatever its prefix. */
export function propertyOf(xml: string | undefined, name: string): string | undefined {
  const found = new RegExp(`<(?:[\\w-]+:)?${name}(?:\\s[^>]*)?>([^<]*)</`, 'i').exec(xml ?? '')?.[1]
  return found?.trim() || undefined
}
