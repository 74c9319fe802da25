import { InputTooLarge } from './errors.ts'
import type { Source } from './resource.ts'
import { mediaType } from './warc/http.ts'

/** 16 MiB; the longest news pages saved with their pictures inside stay below 10. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024

/**
 * All bytes of a stream that holds one document.
 *
 * @throws {InputTooLarge}
 */
export async function readWhole(name: string, stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > MAX_DOCUMENT_BYTES) throw new InputTooLarge(name, MAX_DOCUMENT_BYTES)
    chunks.push(chunk)
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
}

/** The encoding that whoever sent a source names. */
export function charsetOf({ answer, reading }: Pick<Source, 'answer' | 'reading'>): string | undefined {
  return reading.charset ?? mediaType(answer?.headers.find(([header]) => header === 'content-type')?.[1]).charset
}
