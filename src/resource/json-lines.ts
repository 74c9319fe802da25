import { InputTooLarge } from './errors.ts'
import { type Line, lines } from './lines.ts'
import type { Finds, Found, Source } from './resource.ts'
import { MAX_DOCUMENT_BYTES } from './whole.ts'

/** Whether a stream begins with a line that is a JSON object with a text in it. */
export function looksLikeLines(start: Uint8Array): boolean {
  const [line = ''] = new TextDecoder().decode(start).trimStart().split('\n', 1)
  return line.startsWith('{') && /"text"\s*:\s*"/.test(line)
}

/** One document a line. */
export async function* readJsonLines({ name, bytes, reading, answer }: Source): Finds {
  for await (const line of lines(bytes, MAX_DOCUMENT_BYTES)) {
    const isBlank = line.length === line.bytes.length && line.bytes.every((byte) => byte <= 0x20)
    if (!isBlank) yield ofLine(`${name}:${line.number}`, line, { reading, ...(answer && { answer }) })
  }
}

function ofLine(name: string, { bytes, length }: Line, { reading, answer }: Pick<Source, 'reading' | 'answer'>): Found {
  if (length > MAX_DOCUMENT_BYTES) {
    return { kind: 'refused', name, error: new InputTooLarge(name, MAX_DOCUMENT_BYTES) }
  }
  const resource = { name, bytes, reading: { ...reading, format: 'jsonl' as const }, ...(answer && { answer }) }
  return { kind: 'resource', resource }
}
