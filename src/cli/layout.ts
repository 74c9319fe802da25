import { stripVTControlCharacters } from 'node:util'

/** Columns that an entry's date takes, with the space after it. */
export const MARGIN = 14

/** Lines longer than this are hard to read, however wide the terminal. */
const WIDEST = 110

/** Columns in which entries are laid out. */
export function textWidth(columns: number): number {
  return Math.max(40, Math.min(columns, WIDEST))
}

/** Characters that a terminal obeys, and marks that turn the direction of all that follows. */
const OBEYED = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** Text from a document made safe for a terminal: no escape sequences, no marks that turn its direction, one line. */
export function printable(text: string): string {
  return harmless(stripVTControlCharacters(text).replace(/\s+/g, ' ')).trim()
}

/** Lines without what a terminal would obey; line feeds and tabs stay. */
export function harmless(lines: string): string {
  return lines.replace(OBEYED, (each) => (each === '\n' || each === '\t' ? each : ''))
}

/** The same, with U+FFFD for each character, so that none is lost and every offset stays. */
export function masked(lines: string): string {
  return lines.replace(OBEYED, (each) => (each === '\n' || each === '\t' ? each : '\ufffd'))
}

/** One line of JSON that a terminal may show: what it would obey is written as `\uXXXX`, which means the same. */
export function json(value: unknown): string {
  return JSON.stringify(value).replace(OBEYED, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Breaks a text at spaces into lines of at most `width` columns. A word that is longer stays whole. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of printable(text).split(' ')) {
    if (line !== '' && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}

/** Lines set in by some columns. */
export function indented(lines: readonly string[], columns: number): readonly string[] {
  return lines.map((each) => (each === '' ? '' : ' '.repeat(columns) + each))
}

/** Columns a text takes: combining marks and marks without a shape none, wide characters of East Asia and pictures two. */
export function columnsOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let columns = 0
  for (const letter of text) {
    if (/[\p{M}\p{Cf}]/u.test(letter)) continue
    columns += /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}]/u.test(
      letter,
    )
      ? 2
      : 1
  }
  return columns
}
