import { OnRecordError } from '../text/index.ts'
import { looksLikeLines, readJsonLines } from './json-lines.ts'
import { peek } from './peek.ts'
import type { Finds, Source } from './resource.ts'
import { readWhole } from './whole.ts'

/** Bytes that are looked at to know what a source is. */
const HEAD = 65_536

/** What a source is by its first bytes, and how what is in it is found. The first row that fits counts. */
const FORMS: readonly {
  readonly id: string
  isIn(start: Uint8Array, source: Source): boolean
  find(source: Source): Finds
}[] = [
  {
    id: 'JSON Lines',
    isIn: (start, { name, reading }) =>
      reading.format === 'jsonl' ||
      (reading.format === 'auto' && (/\.(jsonl|ndjson)$/i.test(name) || looksLikeLines(start))),
    find: readJsonLines,
  },
  { id: 'one document', isIn: () => true, find: readOne },
]

/**
 * The documents in a source, one after the other as they are asked for, and what is there beside them. What the content
 * is decides; a name only where the content leaves it open. What can't be read is told in its place, and the rest goes on.
 *
 * @throws whatever reading the bytes throws that is no fault of theirs: a file that can't be opened
 */
export async function* resourcesIn(source: Source): Finds {
  const { start, all } = await peek(source.bytes, (first) => first.length >= HEAD || looksLikeLines(first))
  const form = FORMS.find(({ isIn }) => isIn(start, source))!
  try {
    yield* form.find({ ...source, bytes: all })
  } catch (error) {
    if (!(error instanceof OnRecordError)) throw error
    yield { kind: 'refused', name: source.name, error }
  }
}

async function* readOne({ name, bytes, reading, answer }: Source): Finds {
  const resource = { name, bytes: await readWhole(name, bytes), reading, ...(answer && { answer }) }
  yield { kind: 'resource', resource }
}
