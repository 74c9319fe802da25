import type { Format } from './reading.ts'

/** Code units of the text that are looked at. */
const HEAD = 65_536

const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|section|p|h1)\b/i
const FRONT_MATTER = /^---[^\S\n]*\n(?:[\w-]+:.*\n|[ -].*\n){1,60}---/
const HEADING = /^(?:[^\S\n]*\n)*(?:.{0,200}\n){0,2}#{1,3} \S/
const LINK = /\[[^[\]\n]{1,300}\]\([^()\s]{1,500}\)/
const STRONG = /\*\*[^*\s][^*\n]{0,300}\*\*/

/** The format some text is in, from its content alone. */
export function formatOf(text: string): Exclude<Format, 'auto'> {
  const head = text.slice(0, HEAD)
  if (HTML_START.test(head)) return 'html'
  const markdown = FRONT_MATTER.test(head) || HEADING.test(head) || LINK.test(head) || STRONG.test(head)
  return markdown ? 'markdown' : 'text'
}
