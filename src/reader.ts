import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a document's analysis depends on, beside its bytes: the parts of the program, and its models. */
const PARTS = ['text', 'document', 'resource', 'syntax', 'mention', 'statement', 'claim', 'extract.ts']

/** What the store makes of an analysis by itself. */
const ROWS = ['record/dating.ts', 'record/party.ts', 'record/signature.ts', 'record/things.ts', 'store/rows.ts']

/** Hex digits of the hash that are shown. */
const DIGITS = 12

const HERE = fileURLToPath(new URL('.', import.meta.url))

let known: string | null = null

/**
 * What read a document: the program's version and a hash over its rules and models, "0.1.0+3f9c2a81b07d". Two programs
 * of the same name find the same in the same bytes. A built program has it in a file; one that runs from its source
 * works it out once.
 */
export function readerVersion(): string {
  known ??= existsSync(join(HERE, 'reader.txt')) ? readFileSync(join(HERE, 'reader.txt'), 'utf8') : readerOfSource()
  return known
}

/** The program's own version, "0.1.0". */
export function programVersion(): string {
  return (JSON.parse(readFileSync(join(HERE, '../package.json'), 'utf8')) as { version: string }).version
}

/** What `readerVersion` says, from the source and the models, as the build writes it down. */
export function readerOfSource(): string {
  const hash = createHash('sha256')
  for (const file of [...PARTS, ...ROWS].flatMap((part) => filesIn(join(HERE, part)))) hash.update(readFileSync(file))
  for (const file of filesIn(join(HERE, '../models'))) if (!file.endsWith('.md')) hash.update(readFileSync(file))
  return `${programVersion()}+${hash.digest('hex').slice(0, DIGITS)}`
}

function filesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort()
  return names.map((name) => join(path, name)).filter((each) => statSync(each).isFile())
}
