/** Columns that an entry's date takes, with the space after it. */
export const MARGIN = 14

/** Lines longer than this are hard to read, however wide the terminal. */
const WIDEST = 110

/** Columns in which entries are laid out. */
export function textWidth(columns: number): number {
  return Math.max(40, Math.min(columns, WIDEST))
}

/** Text from a document made safe for a terminal: no control characters, no marks that turn its direction, one line. */
export function printable(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
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
  return lines.map((each) => ' '.repeat(columns) + each)
}

/** Columns a text takes: combining marks none, wide characters of East Asia and pictures two. */
export function columnsOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let columns = 0
  for (const letter of text) {
    if (/\p{M}/u.test(letter)) continue
    columns += /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}]/u.test(
      letter,
    )
      ? 2
      : 1
  }
  return columns
}
