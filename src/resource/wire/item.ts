import { type Document, isoDate, NoArticle, openDocument, type Reading } from '../../document/index.ts'
import { escaped, flat, present } from '../text.ts'

/** An item of a news agency, whatever it came in. Everything as written there. */
export interface WireItem {
  readonly headline?: string | undefined
  /** HTML. */
  readonly html?: string | undefined
  /** The same as text, where there is no HTML. */
  readonly text?: string | undefined
  readonly byline?: string | undefined
  /** "SEOUL, March 14" */
  readonly dateline?: string | undefined
  readonly published?: string | undefined
  readonly modified?: string | undefined
  readonly provider?: string | undefined
  readonly language?: string | undefined
  readonly url?: string | undefined
}

/** @throws {NoArticle} where the item has no text, and what `openDocument` throws */
export function openItem(item: WireItem, name: string, { charset: _, ...reading }: Reading): Document {
  const html = item.html ?? (item.text === undefined ? '' : htmlOf(item.text))
  if (flat(html.replace(/<[^>]*>/g, ' ')) === '') throw new NoArticle(name)
  const headline = flat(item.headline ?? '')
  const page = `${headline ? `<h1>${escaped(headline)}</h1>\n` : ''}${withDateline(html, flat(item.dateline ?? ''))}`
  return openDocument(Buffer.from(page), { ...known(item), ...reading, format: 'fragment' })
}

function known(item: WireItem): Partial<Reading> {
  return present({
    headline: flat(item.headline ?? ''),
    byline: flat(item.byline ?? ''),
    published: dateOf(item.published) ?? dateOf(item.modified),
    modified: dateOf(item.modified),
    outlet: flat(item.provider ?? ''),
    language: item.language,
    url: /^https?:/.test(item.url ?? '') ? item.url : undefined,
  })
}

function dateOf(written: string | undefined): string | undefined {
  return (written && isoDate(written)) || undefined
}

function htmlOf(text: string): string {
  return text
    .split(/\n\s*\n|\r\n\s*\r\n|\n(?=\s{3})/)
    .map((paragraph) => `<p>${escaped(paragraph.trim())}</p>`)
    .join('\n')
}

/** Wires keep the dateline apart from the text, where papers print it: before the first word. */
function withDateline(html: string, dateline: string): string {
  const start = /^\s*(?:<(?!p\b)[^>]*>\s*)*<p\b[^>]*>/i.exec(html)?.[0] ?? ''
  const isThere = dateline === '' || html.slice(start.length).trimStart().startsWith(dateline.slice(0, 10))
  return isThere ? html : `${start}${escaped(dateline.replace(/\s*[-–—]+\s*$/, ''))} — ${html.slice(start.length)}`
}
