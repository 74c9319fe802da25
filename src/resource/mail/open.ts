import { type Document, NoArticle, openDocument } from '../../document/index.ts'
import type { Resource } from '../resource.ts'
import { escaped } from '../text.ts'
import { isSavedPage, parseMail } from './mail.ts'

/**
 * A mail as a document: its HTML, from end to end, or its text where there is no HTML or no sentence in it.
 *
 * @throws {BrokenMail} and what `openDocument` throws
 */
export async function openMail({ name, bytes, reading }: Resource): Promise<Document> {
  const mail = await parseMail(bytes, name)
  const { charset: _, ...known } = reading
  const { html, text = '' } = mail
  if (html && isSavedPage(mail)) return openDocument(Buffer.from(html), { ...known, format: 'html' })
  const asText = () =>
    openDocument(Buffer.from(known.headline ? `${known.headline}\n\n${text}` : text), { ...known, format: 'text' })
  if (!html) return asText()
  const head = known.headline ? `<h1>${escaped(known.headline)}</h1>\n` : ''
  try {
    return openDocument(Buffer.from(head + html), { ...known, format: 'fragment' })
  } catch (error) {
    if (text.trim() !== '' && error instanceof NoArticle) return asText()
    throw error
  }
}
