import { createRequire } from 'node:module'
import { BinaryInput } from './errors.ts'

const require = createRequire(import.meta.url)

/** How files begin that are no text, and what to call them. */
const SIGNATURES: readonly (readonly [bytes: string, name: string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a ZIP archive, or an Office file'],
  ['\x1f\x8b', 'a gzip archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7z archive'],
  ['\xd0\xcf\x11\xe0', 'an old Office file'],
  ['{\\rtf', 'a Rich Text file'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['RIFF', 'a picture, sound or film'],
  ['ID3', 'a sound file'],
  ['OggS', 'a sound file'],
  ['SQLite format 3', 'a database'],
  ['\x7fELF', 'a program'],
]

const BYTE_ORDER_MARKS: readonly (readonly [bytes: string, encoding: string])[] = [
  ['\xef\xbb\xbf', 'utf-8'],
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
]

/** Bytes looked at for a signature, for NUL, and for the encoding's statistics. */
const HEAD = 65_536

/**
 * Bytes → text. A byte order mark decides; then valid UTF-8; then what the sender and the page itself declare, unless the
 * bytes prove it wrong; then statistics, where everything Latin is taken for windows-1252, as browsers do. Never fails on
 * text: what can't be read becomes U+FFFD.
 *
 * @param charset as the sender of the bytes names it
 * @throws {BinaryInput} when the bytes are no text
 */
export function decode(bytes: Uint8Array, where: string, charset?: string): string {
  const encoding = encodingOf(bytes, where, charset)
  const text = new TextDecoder(encoding).decode(bytes)
  return encoding === 'utf-8' && text.includes('\ufffd') ? withStrayBytes(bytes) : text
}

/**
 * The encoding of a text by its bytes, or by its first ones where it is too long to be held.
 *
 * @throws {BinaryInput} when the bytes are no text
 */
export function encodingOf(bytes: Uint8Array, where: string, charset?: string): string {
  const head = latin1(bytes.subarray(0, HEAD))
  const mark = BYTE_ORDER_MARKS.find(([start]) => head.startsWith(start))
  const encoding = mark?.[1] ?? utf16WithoutMark(head, charset)
  if (encoding) return encoding
  refuseBinary(head, where)
  const declared = [charset, declaredIn(head)].flatMap((label) => encodingNamed(label) ?? [])
  const sevenBit = declared.find((each) => each === 'iso-2022-jp')
  if (sevenBit && head.includes('\x1b')) return sevenBit
  return isUtf8(bytes) ? 'utf-8' : (bestDeclared(declared, bytes) ?? detected(bytes))
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function refuseBinary(head: string, where: string): void {
  const signature = SIGNATURES.find(([start]) => head.startsWith(start))
  if (signature) throw new BinaryInput(where, signature[1])
  if (head.includes('\0')) throw new BinaryInput(where, 'a binary file (it holds NUL bytes)')
}

/** UTF-16 of mostly English text has NUL as every other byte; that of other text has to be declared. */
function utf16WithoutMark(head: string, charset: string | undefined): string | null {
  const sample = head.slice(0, 512)
  const zeros = [0, 0]
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === '\0') zeros[at % 2]! += 1
  const most = sample.length * 0.4
  if (zeros[1]! > most && zeros[0] === 0) return 'utf-16le'
  if (zeros[0]! > most && zeros[1] === 0) return 'utf-16be'
  const declared = zeros[0]! + zeros[1]! > 0 ? encodingNamed(charset) : null
  return declared?.startsWith('utf-16') ? declared : null
}

/** Whether it is UTF-8, also with a few damaged characters (a tenth of the non-ASCII ones at most) or cut in one. */
function isUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true })
  const damaged = count(text, /\ufffd/g)
  return damaged === 0 || damaged * 10 <= count(text, /[^\0-\x7f]/g) - damaged
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) found += 1
  return found
}

/** What an HTML or XML text says of its own encoding; it could not say so in UTF-16. */
function declaredIn(head: string): string | undefined {
  const label = /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]
  return label && /^utf-?16/i.test(label) ? undefined : label
}

/** Many servers call everything ISO-8859-1, so another encoding that the text names wins over that. */
function bestDeclared(declared: readonly string[], bytes: Uint8Array): string | null {
  const others = declared.filter((each) => each !== 'utf-8' && isPossible(each, bytes))
  return others.find((each) => each !== 'windows-1252') ?? others[0] ?? null
}

/** Whether bytes can be in an encoding: at most one character in a hundred can't be read. */
function isPossible(encoding: string, bytes: Uint8Array): boolean {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, HEAD), { stream: true })
  return count(text, /\ufffd/g) * 100 <= count(text, /[^\0-\x7f]/g)
}

function detected(bytes: Uint8Array): string {
  const foreign = bytes.findIndex((byte) => byte > 0x7f)
  const start = Math.max(0, foreign - HEAD / 2)
  const { analyse } = require('chardet') as typeof import('chardet')
  const [best] = analyse(bytes.subarray(start, start + HEAD))
  const latin = !best || best.confidence < 50 || /^(ISO-8859-(1|2|9)|windows-125(0|2|4))$/.test(best.name)
  return latin ? 'windows-1252' : (encodingNamed(best.name) ?? 'windows-1252')
}

function encodingNamed(label: string | undefined): string | null {
  try {
    return label ? new TextDecoder(label).encoding : null
  } catch {
    return null
  }
}

/** A stray byte of windows-1252: one that follows no lead byte, or a lead byte that nothing follows. */
const STRAY = /[\x80-\xbf]|[\xc0-\xff](?![\x80-\xbf])/
/** Characters of UTF-8, whole or cut off, else single bytes. */
const SEQUENCE =
  /[\0-\x7f]+|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{1,2}|[\xf0-\xf4][\x80-\xbf]{1,3}|[\x80-\xff]/g

/** UTF-8 into which somebody pasted windows-1252, most often its quotation marks. What was cut off becomes U+FFFD. */
function withStrayBytes(bytes: Uint8Array): string {
  const windows = new TextDecoder('windows-1252')
  const repaired = latin1(bytes).replace(SEQUENCE, (sequence) => {
    const isStray = sequence.length === 1 && STRAY.test(sequence)
    return isStray ? latin1(Buffer.from(windows.decode(Buffer.from(sequence, 'latin1')), 'utf8')) : sequence
  })
  return new TextDecoder('utf-8').decode(Buffer.from(repaired, 'latin1'))
}
