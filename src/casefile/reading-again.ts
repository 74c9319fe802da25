import type { Document, Format, Reading } from '../document/index.ts'
import { openResource } from '../resource/index.ts'
import type { DocumentFacts } from '../store/index.ts'

/** Opens a document once more from its bytes, as it was opened before, and says how. */
export interface OpenedAgain {
  readonly document: Document
  readonly reading: Reading
}

/** Formats in which the bytes of an old case may have been read, the most likely first. */
const FORMATS: readonly Format[] = ['auto', 'text', 'html', 'markdown', 'jsonl']

/** What can be said of a document beside its bytes, and the column that holds it. */
const SAID = [
  ['id', 'given_id'],
  ['url', 'url'],
  ['outlet', 'outlet'],
  ['headline', 'headline'],
  ['published', 'published'],
] as const satisfies readonly (readonly [keyof Reading, keyof DocumentFacts])[]

export async function openAgain(
  bytes: Uint8Array,
  reading: Reading | null,
  facts: DocumentFacts,
): Promise<OpenedAgain> {
  const how = reading ?? (await likelyReading(bytes, facts))
  return { document: await open(bytes, how), reading: how }
}

function open(bytes: Uint8Array, reading: Reading): Promise<Document> {
  return openResource({ name: reading.id ?? reading.url ?? 'the stored bytes', bytes, reading })
}

/**
 * How bytes of a case of an older layout were read, from what came of it: in the first format that gives the text that
 * is on record. What is on record and is not found in the bytes, or is found to be something else, must have been said.
 *
 * @throws the error of reading them by their look, where they can't be read in any format
 */
async function likelyReading(bytes: Uint8Array, facts: DocumentFacts): Promise<Reading> {
  for (const format of FORMATS) {
    const document = await open(bytes, { format }).catch(() => null)
    if (document?.text === facts.text) return withSaid({ format }, document, facts)
  }
  const format = looksLikeLine(bytes) ? 'jsonl' : 'auto'
  return withSaid({ format }, await open(bytes, { format }), facts)
}

function withSaid(reading: Reading, found: Document, facts: DocumentFacts): Reading {
  const said = SAID.flatMap(([name, column]) => {
    const known = facts[column]
    return typeof known === 'string' && known !== found[name] ? [[name, known] as const] : []
  })
  return { ...reading, ...Object.fromEntries(said) }
}

function looksLikeLine(bytes: Uint8Array): boolean {
  return /^\s*\{.*"text"\s*:\s*"/s.test(new TextDecoder().decode(bytes.subarray(0, 65_536)))
}
