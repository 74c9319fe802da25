import { BrokenArchive, type Unpacking } from '../archive/limits.ts'
import { ByteReader } from '../byte-reader.ts'
import type { Finds, Found, Source } from '../resource.ts'
import { MAX_DOCUMENT_BYTES } from '../whole.ts'
import { answerOf, type Content, contentOf } from './content.ts'
import { readHttp } from './http.ts'
import { type Damage, readRecords, type WarcRecord } from './records.ts'
import { Revisits } from './revisits.ts'

/** Damages told one by one; a file that is damaged all over tells no more by the hundredth. */
const MOST_DAMAGES = 20

/** Bytes; the largest document, and room for its headers and the marks of its chunks. */
const MAX_BLOCK = MAX_DOCUMENT_BYTES + 1024 * 1024

/** Types of records that may hold documents. */
const WANTED = new Set(['response', 'resource', 'conversion', 'revisit'])

export function isWarc(start: Uint8Array): boolean {
  return /^\s*WARC\/[01]\.\d+\s*\n/.test(Buffer.from(start.subarray(0, 64)).toString('latin1'))
}

/**
 * The documents in a web archive, each with the answer that brought it. What is no document (pictures, scripts,
 * failures) is passed over. A revisit is read as what it repeats, where that stands before it and is still at hand.
 */
export async function* readWarc(source: Source, unpacking: Unpacking, inner: (source: Source) => Finds): Finds {
  const reader = new ByteReader(source.bytes)
  const damages: Damage[] = []
  const revisits = new Revisits()
  const reading = {
    limit: MAX_BLOCK,
    isWanted: (type: string) => WANTED.has(type),
    damaged: (each: Damage) => damages.push(each),
  }
  let told = 0
  try {
    for await (const record of readRecords(reader, reading)) {
      unpacking.enter(source.name)
      if (told < MOST_DAMAGES) yield* damages.map((each) => refused(source, each))
      told += damages.splice(0).length
      if (WANTED.has(record.type)) yield* readRecord(record, { source, revisits, inner })
    }
    yield* damages.map((each) => refused(source, each))
  } finally {
    await reader.close()
  }
}

function refused(source: Source, { number, what }: Damage): Found {
  const name = nameOf(source, number)
  return { kind: 'refused', name, error: new BrokenArchive(name, what) }
}

function nameOf({ name }: Source, number: number): string {
  return `${name}, record ${number}`
}

interface Around {
  readonly source: Source
  readonly revisits: Revisits
  inner(source: Source): Finds
}

async function* readRecord(record: WarcRecord, { source, revisits, inner }: Around): Finds {
  const name = nameOf(source, record.number)
  const found = record.type === 'revisit' ? repeated(record, revisits) : contentOf(record, name)
  if (found === null) yield { kind: 'passed-over', name, what: 'a revisit of what is not at hand' }
  else if ('kind' in found) yield found
  else {
    if (record.type !== 'revisit') revisits.keep(record, found)
    yield* inner(sourceOf(found, name, source))
  }
}

/** The content that a revisit repeats, as the answer to its own address at its own time. */
function repeated(record: WarcRecord, revisits: Revisits): Content | null {
  const content = revisits.of(record)
  const http = record.block && readHttp(record.block)
  return content && { ...content, answer: answerOf(record, http && http.status < 300 ? http : content.answer) }
}

function sourceOf({ answer, bytes }: Content, name: string, { reading }: Source): Source {
  return {
    name,
    bytes: (async function* () {
      yield bytes
    })(),
    reading: { ...reading, url: answer.url },
    answer,
  }
}
