import type { Reading } from '../../src/document/index.ts'
import { type Answer, type Found, resourcesIn } from '../../src/resource/index.ts'

export interface Given {
  readonly name?: string
  readonly reading?: Partial<Reading>
  readonly answer?: Answer
  /** Bytes that come at once. */
  readonly chunk?: number
}

/** All that is found in some bytes. */
export async function foundIn(bytes: Uint8Array | string, given: Given = {}): Promise<readonly Found[]> {
  const { name = 'given', reading, answer, chunk = 10_000 } = given
  const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
  async function* chunks() {
    for (let at = 0; at < all.length; at += chunk) yield all.subarray(at, at + chunk)
  }
  const source = { name, bytes: chunks(), reading: { format: 'auto', ...reading } as const, ...(answer && { answer }) }
  return Array.fromAsync(resourcesIn(source))
}

/** What is found, in one line each: "name = text", "name → url", "name ! code", "name ~ what". */
export async function linesIn(bytes: Uint8Array | string, given: Given = {}): Promise<readonly string[]> {
  return (await foundIn(bytes, given)).map(lineOf)
}

function lineOf(found: Found): string {
  if (found.kind === 'resource') return `${found.resource.name} = ${Buffer.from(found.resource.bytes).toString()}`
  if (found.kind === 'link') return `${found.link.name} → ${found.link.url}`
  if (found.kind === 'refused') return `${found.name} ! ${found.error.code}`
  return `${found.name} ~ ${found.what}`
}
