import { NoDocument } from './errors.ts'
import type { TextFormat } from './reading.ts'

/** Code units of the text that are looked at. */
const HEAD = 65_536

const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|section|p|h1)\b/i
const FRONT_MATTER = /^---[^\S\n]*\n(?:[\w-]+:.*\n|[ -].*\n){1,60}---/
const HEADING = /^(?:[^\S\n]*\n)*(?:.{0,200}\n){0,2}#{1,3} \S/
const LINK = /\[[^[\]\n]{1,300}\]\([^()\s]{1,500}\)/
const STRONG = /\*\*[^*\s][^*\n]{0,300}\*\*/

/** What is text and no article, and what to do with it. */
const DATA: readonly (readonly [start: RegExp, name: string, advice: string])[] = [
  [/^\s*\{\s*"[^"\n]+"\s*:/, 'JSON', 'JSON Lines with a "text" in each line are read with --format jsonl.'],
  [
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b/,
    'a feed',
    'Save the articles it links to.',
  ],
]

/**
 * The format some text is in, from its content alone.
 *
 * @throws {NoDocument} when it is no article in any format
 */
export function formatOf(text: string, where: string): Exclude<TextFormat, 'auto' | 'jsonl'> {
  const head = text.slice(0, HEAD)
  const data = DATA.find(([start]) => start.test(head))
  if (data) throw new NoDocument(where, data[1], data[2])
  if (HTML_START.test(head)) return 'html'
  const markdown = FRONT_MATTER.test(head) || HEADING.test(head) || LINK.test(head) || STRONG.test(head)
  return markdown ? 'markdown' : 'text'
}
