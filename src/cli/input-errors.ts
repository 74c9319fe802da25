import { OnRecordError } from '../text/index.ts'

const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Is the path right from here?',
  EACCES: 'reading it is not permitted.',
  EPERM: 'reading it is not permitted.',
  EISDIR: 'it is a folder; name the files in it, or use `onrecord add`, which reads folders.',
  ELOOP: 'its symbolic links lead in a circle.',
  ENAMETOOLONG: 'its name is too long for this system.',
}

/** A file could not be opened or read. */
export class InputMissing extends OnRecordError {
  readonly code = 'input/unreadable'

  constructor(name: string, systemCode: string, systemMessage: string) {
    super(`Can't read ${name}: ${SYSTEM_REASONS[systemCode] ?? systemMessage}`)
  }
}

/** A document is larger than any report is. */
export class InputTooLarge extends OnRecordError {
  readonly code = 'input/too-large'

  /** @param limit in bytes */
  constructor(name: string, limit: number) {
    super(
      `${name} is longer than ${Math.round(limit / 2 ** 20)} MB, the most one document may be. ` +
        'If it holds many documents, put one on each line as JSON and use --format jsonl.',
    )
  }
}

/** The text of a document is longer than can be held in memory with all that is read from it. */
export class TextTooLong extends OnRecordError {
  readonly code = 'input/text-too-long'

  /** @param length in UTF-16 code units; `limit` likewise */
  constructor(name: string, length: number, limit: number) {
    super(
      `The text of ${name} has ${length} characters; one document may have ${limit}, more than the longest novels. ` +
        'If it holds many documents, put one on each line as JSON and use --format jsonl.',
    )
  }
}

/** The bytes are no text in any encoding. */
export class NotText extends OnRecordError {
  readonly code = 'input/not-text'

  constructor(name: string, kind: string) {
    super(`${name} is ${kind}, not text. onrecord reads HTML, Markdown, plain text and JSON Lines.`)
  }
}

/** First bytes, in Latin-1, of common files that are not text. */
const SIGNATURES: readonly (readonly [start: string, kind: string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\x1f\x8b', 'a gzip archive'],
  ['SQLite format 3\0', 'an SQLite database'],
  ['\x7fELF', 'a program'],
]

const UTF16_MARKS = ['\xff\xfe', '\xfe\xff']

/** What binary file the bytes are, by their first 8 KiB; null for text. UTF-16 with its mark is text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 8192)).toString('latin1')
  for (const [signature, kind] of SIGNATURES) if (start.startsWith(signature)) return kind
  if (UTF16_MARKS.some((mark) => start.startsWith(mark))) return null
  return start.includes('\0') ? 'a binary file' : null
}
