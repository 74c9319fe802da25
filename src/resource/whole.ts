import { InputTooLarge } from './errors.ts'

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
