import { InputTooLarge } from '../errors.ts'
import { lines } from '../lines.ts'
import { streamOf } from '../one.ts'
import type { Finds, Source } from '../resource.ts'
import { startOf } from '../text.ts'
import { MAX_DOCUMENT_BYTES } from '../whole.ts'

/** The line that stands before each mail: "From ann@example.org Sat Mar 14 08:30:00 2026". */
const START = /^From \S+.*\d{2}:\d{2}(?::\d{2})?.*\d{4}/

const LINE_FEED = Buffer.from('\n')

export function isMbox(bytes: Uint8Array): boolean {
  return /^From \S+.*\d{4}.*\r?\n[\w-]+:/.test(startOf(bytes.subarray(0, 4096)))
}

/** The mails of an mbox file (RFC 4155), one at a time. */
export async function* readMbox(source: Source, inner: (source: Source) => Finds): Finds {
  let mail: Uint8Array[] = []
  let length = 0
  let number = 0
  const finish = async function* (): Finds {
    if (number > 0 && length > 0) yield* readOne(source, number, mail, length, inner)
    mail = []
    length = 0
  }
  let isAfterEmpty = true
  for await (const line of lines(source.bytes, MAX_DOCUMENT_BYTES)) {
    const head = line.bytes.length < 1000 ? Buffer.from(line.bytes).toString('latin1') : ''
    if (isAfterEmpty && START.test(head)) {
      yield* finish()
      number += 1
    } else {
      length += line.length + 1
      if (length <= MAX_DOCUMENT_BYTES)
        mail.push(/^>+From /.test(head) ? line.bytes.subarray(1) : line.bytes, LINE_FEED)
    }
    isAfterEmpty = head.trim() === ''
  }
  yield* finish()
}

async function* readOne(
  source: Source,
  number: number,
  lines: readonly Uint8Array[],
  length: number,
  inner: (source: Source) => Finds,
): Finds {
  const name = `${source.name}, mail ${number}`
  if (length > MAX_DOCUMENT_BYTES) yield { kind: 'refused', name, error: new InputTooLarge(name, MAX_DOCUMENT_BYTES) }
  else yield* inner({ ...source, name, bytes: streamOf(Buffer.concat(lines)) })
}
