import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import type { Document, Reading } from '../document/index.ts'
import { OnRecordError } from '../text/index.ts'
import { InputMissing, InputTooLarge, TextTooLong } from './input-errors.ts'
import { type Line, lines } from './lines.ts'
import { peek } from './peek.ts'

/** 16 MiB; the longest news pages saved with their pictures inside stay below 10. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024

/** UTF-16 code units. Reading takes some 300 bytes of memory for each, and no report has a hundredth of them. */
export const MAX_TEXT_LENGTH = 4_000_000

export type InputFormat = Reading['format'] | 'jsonl'

/** One document to read, or why it can't be. */
export interface Input {
  /** Where it came from, for people: "a.html", "news.jsonl:12", "standard input". */
  readonly name: string
  readonly bytes: Uint8Array
  /** Whether the bytes are one line of JSON Lines or a document as it stands. */
  readonly isLine: boolean
  readonly error?: OnRecordError
}

const STDIN = '-'

/** Reads the named files, or standard input for "-", one document at a time. */
export async function* readInputs(
  paths: readonly string[],
  format: InputFormat,
  stdin: Readable,
): AsyncGenerator<Input, void, undefined> {
  for (const path of paths) {
    const name = path === STDIN ? 'standard input' : path
    try {
      const { start, all } = await peek(path === STDIN ? stdin : createReadStream(path))
      const isLines =
        format === 'jsonl' || (format === 'auto' && (/\.(jsonl|ndjson)$/i.test(path) || looksLikeLines(start)))
      if (isLines) yield* readLines(name, all)
      else yield { name, bytes: await readWhole(name, all), isLine: false }
    } catch (error) {
      yield failed(name, asInputError(error, name))
    }
  }
}

/** Opens what `readInputs` found; throws what the document stage throws. */
export async function openInput(input: Input, reading: Reading): Promise<Document> {
  if (input.error) throw input.error
  const document = await openAny(input, reading)
  const { length } = document.text
  if (length > MAX_TEXT_LENGTH) throw new TextTooLong(input.name, length, MAX_TEXT_LENGTH)
  return document
}

async function openAny({ bytes, isLine }: Input, reading: Reading): Promise<Document> {
  const { openDocument, openLine } = await import('../document/index.ts')
  if (!isLine) return openDocument(bytes, reading)
  return openLine(new TextDecoder().decode(bytes), { ...reading, format: 'text' })
}

/** Whether a stream begins with a line that is a JSON object with a text in it. */
function looksLikeLines(start: Uint8Array): boolean {
  const [line = ''] = new TextDecoder().decode(start).trimStart().split('\n', 1)
  return line.startsWith('{') && /"text"\s*:\s*"/.test(line)
}

async function* readLines(name: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Input, void, undefined> {
  for await (const line of lines(stream, MAX_DOCUMENT_BYTES)) {
    const isBlank = line.length === line.bytes.length && line.bytes.every((byte) => byte <= 0x20)
    if (isBlank) continue
    yield ofLine(`${name}:${line.number}`, line)
  }
}

function ofLine(name: string, { bytes, length }: Line): Input {
  if (length > MAX_DOCUMENT_BYTES) return failed(name, new InputTooLarge(name, MAX_DOCUMENT_BYTES))
  return { name, bytes, isLine: true }
}

async function readWhole(name: string, stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > MAX_DOCUMENT_BYTES) throw new InputTooLarge(name, MAX_DOCUMENT_BYTES)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function failed(name: string, error: OnRecordError): Input {
  return { name, bytes: new Uint8Array(), isLine: false, error }
}

function asInputError(error: unknown, name: string): OnRecordError {
  if (error instanceof OnRecordError) return error
  if (error instanceof Error && 'code' in error) return new InputMissing(name, String(error.code), error.message)
  throw error
}
