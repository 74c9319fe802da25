import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { Case } from '../casefile/index.ts'
import type { LogEntry } from '../record/index.ts'
import { command, type Outcome } from './command.ts'
import type { Io } from './io.ts'
import { json, printable } from './layout.ts'
import { CASE_OPTIONS, LIMIT_OPTION, limitOf } from './options.ts'
import { UsageError } from './usage.ts'
import { withCaseAsItIs, withCaseToWrite } from './with-case.ts'

interface LogOptions {
  readonly case?: string
  readonly json?: true
  readonly key?: string
  readonly name?: string
  readonly verifier?: string
  readonly limit: string
}

export const log = command({
  words: '[what] [of]',
  about:
    'The log of everything that was ever added or judged, a Merkle tree (RFC 6962): its entries; `checkpoint` prints ' +
    'how it stands, to be kept elsewhere; `verify FILE` holds it against such a checkpoint; `prove ENTRY` shows that an ' +
    'entry is in it; `key FILE` makes a key to sign checkpoints with.',
  options: {
    key: { flags: '--key <file>', says: 'checkpoint: sign it with this key' },
    name: { flags: '--name <name>', says: 'checkpoint, key: what names the log, or the key' },
    verifier: {
      flags: '--verifier <key>',
      says: 'verify: the checkpoint must be signed with the key that this one verifies',
    },
    ...LIMIT_OPTION,
    ...CASE_OPTIONS,
  },
  examples: [
    'log --limit 20',
    'log key desk.key --name desk.example',
    'log checkpoint --key desk.key > monday.checkpoint',
    'log verify monday.checkpoint',
    'log prove 3f9c2a',
  ],

  async run({ words, options }, io) {
    const [what = 'entries', of, ...more] = words
    if (more.length > 0)
      throw new UsageError('words', `\`log ${what}\` takes one word, and there are more: ${more.join(' ')}.`)
    if (what === 'key') return makeKey(of, options, io)
    const open = what === 'checkpoint' ? withCaseToWrite : withCaseAsItIs
    return open(options, io, (on) => answer(what, of, on, options, io))
  },
})

async function answer(what: string, of: string | undefined, on: Case, options: LogOptions, io: Io): Promise<Outcome> {
  switch (what) {
    case 'entries':
      return printEntries(on, options, io)
    case 'checkpoint':
      return checkpoint(on, options, io)
    case 'verify':
      return verify(needed(of, 'verify', 'the file of a checkpoint'), on, options, io)
    case 'prove':
      return prove(needed(of, 'prove', 'the place of an entry, or the id of a document or judgement'), on, options, io)
    default:
      throw new UsageError('choice', `There is no \`log ${what}\`. There is entries, checkpoint, verify, prove, key.`)
  }
}

function needed(of: string | undefined, what: string, kind: string): string {
  if (of === undefined) throw new UsageError('words', `\`log ${what}\` takes ${kind}.`)
  return of
}

async function printEntries(on: Case, options: LogOptions, io: Io): Promise<Outcome> {
  const limit = options.json ? Number.POSITIVE_INFINITY : limitOf(options)
  let printed = 0
  for await (const { position, entry, leaf } of on.log()) {
    if (printed === limit) {
      io.say(`The first ${printed}; --limit 0 prints all.`)
      return 'ok'
    }
    const read = JSON.parse(entry) as LogEntry
    await io.out(
      options.json
        ? json({ schema: 'onrecord/log-entry/1', position, leaf, ...read })
        : `${String(position).padStart(6)}  ${io.colors.dim(leaf.slice(0, 12))}  ${entryLine(read)}`,
    )
    printed += 1
  }
  if (printed === 0) io.say(`The log of ${on.path} is empty: it begins with the next thing that is added or judged.`)
  return printed === 0 ? 'nothing-found' : 'ok'
}

function entryLine(entry: LogEntry): string {
  switch (entry.kind) {
    case 'document':
      return `report ${entry.document}${entry.isLate ? ', on record before there was a log' : ''}`
    case 'reread':
      return `report ${entry.document} read anew`
    case 'judgement':
      return `judgement ${entry.judgement}`
  }
}

async function checkpoint(on: Case, { key, name, json: isJson }: LogOptions, io: Io): Promise<Outcome> {
  const note = await on.checkpoint(name ?? null, key === undefined ? null : await textOf(key, 'key'))
  await io.out(
    isJson ? json({ schema: 'onrecord/checkpoint/1', note }) : note.trimEnd().concat(key === undefined ? '\n' : ''),
  )
  return 'ok'
}

async function verify(path: string, on: Case, { verifier, json: isJson }: LogOptions, io: Io): Promise<Outcome> {
  const note = await textOf(path, 'checkpoint')
  const { isSignedBy } = await import('../record/index.ts')
  const isSigned = verifier === undefined || isSignedBy(note, verifier)
  const { before, now, isConsistent, hashes } = await on.consistency(note)
  const isGood = isConsistent && isSigned
  if (isJson) await io.out(json({ schema: 'onrecord/consistency/1', before, now, isConsistent, isSigned, hashes }))
  else if (isGood)
    await io.out(
      `The log still begins with the ${before.size} entries of the checkpoint; ${now.size - before.size} came since.`,
    )
  else if (!isSigned) await io.out(`${printable(path)} is not signed with that key.`)
  else
    await io.out(
      `The log is not the one of the checkpoint: ${hashes === null ? `it has ${now.size} entries where there were ${before.size}` : `its first ${before.size} entries are others`}. \`onrecord verify --checkpoint ${printable(path)}\` looks for where.`,
    )
  return isGood ? 'ok' : 'failed'
}

async function prove(of: string, on: Case, { json: isJson }: LogOptions, io: Io): Promise<Outcome> {
  const proof = await on.proof(of)
  const { position, entry, leaf, size, root, hashes } = proof
  if (isJson) await io.out(json({ schema: 'onrecord/proof/1', ...proof }))
  else {
    await io.out(
      `entry ${position} of ${size}\n${printable(entry)}\nleaf ${leaf}\n${hashes.map((each) => `with ${each}`).join('\n')}`.trimEnd(),
    )
    await io.out(`root ${root}`)
  }
  return 'ok'
}

async function makeKey(path: string | undefined, { name = 'onrecord' }: LogOptions, io: Io): Promise<Outcome> {
  const { keysOf } = await import('../record/index.ts')
  const { signer, verifier } = keysOf(name, randomBytes(32))
  const file = needed(path, 'key', 'the file to write the key to')
  try {
    await writeFile(file, `${signer}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw new UsageError(
      'key',
      isThere ? `${file} is there already, and was left as it is.` : `${file} can't be written: ${String(error)}`,
    )
  }
  await io.out(verifier)
  io.say(`${file} holds the secret key; keep it to yourself. Give away the line above: it verifies what the key signs.`)
  return 'ok'
}

/** A small file as text. */
export async function textOf(path: string, what: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new UsageError(what, `${path} can't be read.`)
  }
}
