import { isoDate, type Reading } from '../../document/index.ts'
import { present } from '../text.ts'
import type { PdfLine } from './layout.ts'

/** What browsers call themselves in the pages that they print. */
const BROWSER = /^(?:Mozilla|Chrom(?:e|ium)|Safari|Microsoft Edge|Opera|wkhtmltopdf)\b/

/** Whether a browser printed it: what it says of when and by whom it was made is not the article's. */
export function isPrintOfPage({ Creator }: Readonly<Record<string, unknown>>): boolean {
  return typeof Creator === 'string' && BROWSER.test(Creator)
}

/** The address that browsers print at the edge of each page, where there was room for all of it. */
const ADDRESS = /^(https?:\/\/\S*[^\s…])(?:\s+\d+\s*(?:\/|of)\s*\d+)?$/

export function addressOn(pages: readonly (readonly PdfLine[])[]): string | undefined {
  const [first = [], second] = pages
  const found = first.flatMap(({ text }) => ADDRESS.exec(text)?.[1] ?? [])
  // A link in the text stands on one page, the address of the page on all.
  return found.find((url) => second === undefined || second.some(({ text }) => text.startsWith(url)))
}

/** Paragraphs below the headline among which the date and the writer stand, and the longest that may be their lines. */
const SIGNED_WITHIN = 8
const LINE = 160

/** "5:45 AM 19 November 2019 by Ann Holt" */
const WRITER = /\b[Bb]y\s+(\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.-]*){1,3})$/u

/** Letters of a headline by which it is known again. */
const ENOUGH = 20

/** The article in a page as it was printed: without the menus above its headline, dated and signed by what stands below. */
export function printedArticle(
  paragraphs: readonly string[],
  headline: string,
): { readonly paragraphs: readonly string[]; readonly found: Partial<Reading> } {
  const start = paragraphs.findIndex((each) => each.length >= ENOUGH && headline.startsWith(each))
  if (start < 0) return { paragraphs, found: { headline } }
  let [own, end] = [paragraphs[start]!, start + 1]
  while (end < paragraphs.length && headline.startsWith(`${own} ${paragraphs[end]}`)) {
    own = `${own} ${paragraphs[end]}`
    end += 1
  }
  const body = paragraphs.slice(end)
  const below = body.slice(0, SIGNED_WITHIN).filter(({ length }) => length <= LINE)
  const [published] = below.flatMap((each) => isoDate(each) ?? [])
  const [byline] = below.flatMap((each) => WRITER.exec(each)?.[1] ?? [])
  return { paragraphs: body, found: { headline: own, ...present({ published, byline }) } }
}
