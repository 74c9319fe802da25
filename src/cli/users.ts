import type { Case, Role } from '../casefile/index.ts'
import { type Arguments, command, type Outcome } from './command.ts'
import type { Io } from './io.ts'
import { judgeOf } from './judging.ts'
import { json, printable } from './layout.ts'
import { CASE_OPTIONS, LIMIT_OPTION, limitOf } from './options.ts'
import { UsageError } from './usage.ts'
import { withCaseAsItIs, withCaseToWrite } from './with-case.ts'

const OPTIONS = {
  role: {
    flags: '--role <role>',
    says: 'add: what they may do. A reader asks, a reviewer also judges and adds reports, an admin also looks after users',
    choices: ['reader', 'reviewer', 'admin'],
    default: 'reader',
  },
  by: { flags: '--by <name>', says: 'who does it (else ONRECORD_BY, else the name that git or the system knows)' },
  ...LIMIT_OPTION,
  ...CASE_OPTIONS,
} as const

type Options = Arguments<typeof OPTIONS>['options']

export const users = command({
  words: '[act] [name]',
  about:
    'Says who may use the case through `onrecord serve --host`: add lets somebody in and prints their token, once; ' +
    'list shows who may; revoke takes the token from somebody, at once; audit shows who did what, the last first.',
  options: OPTIONS,
  examples: ['users add "Ann Holt" --role reviewer', 'users list', 'users revoke "Ann Holt"', 'users audit --limit 20'],

  async run({ words, options }, io) {
    const [act = 'list', name] = words
    if (act === 'list') return withCaseAsItIs(options, io, (on) => list(on, options, io))
    if (act === 'audit') return withCaseAsItIs(options, io, (on) => audit(on, options, io))
    if (act !== 'add' && act !== 'revoke')
      throw new UsageError('act', `users takes add, list, revoke or audit, not "${act}".`)
    if (name === undefined) throw new UsageError('name', `users ${act} takes a name: onrecord users ${act} "Ann Holt".`)
    const { by } = await judgeOf({ ...(options.by !== undefined && { by: options.by }) }, io)
    return withCaseToWrite(options, io, async (on) => {
      if (act === 'add') await add(on, { name, by }, options, io)
      else {
        await on.revokeUser(name, by)
        io.say(`${printable(name)} is shut out.`)
      }
      return 'ok'
    })
  },
})

async function add(
  on: Case,
  { name, by }: { readonly name: string; readonly by: string },
  { role, json: isJson }: Options,
  io: Io,
): Promise<void> {
  const token = await on.addUser(name, role as Role, by)
  if (isJson) return io.out(json({ schema: 'onrecord/token/1', name, role, token }))
  io.say(`The token of ${printable(name)}, ${role}. It is not shown again; who has it comes in under this name:`)
  await io.out(token)
}

async function list(on: Case, { json: isJson }: Options, io: Io): Promise<Outcome> {
  const all = await on.users()
  for (const user of all) {
    const { name, role, at, revokedAt } = user
    if (isJson) await io.out(json({ schema: 'onrecord/user/1', ...user }))
    else {
      const until = revokedAt === null ? '' : `, shut out ${revokedAt.slice(0, 10)}`
      await io.out(`${printable(name)}  ${role}, since ${at.slice(0, 10)}${until}`)
    }
  }
  if (all.length === 0) io.say('Nobody is let in yet: onrecord users add NAME --role reviewer')
  return all.length > 0 ? 'ok' : 'nothing-found'
}

async function audit(on: Case, options: Options, io: Io): Promise<Outcome> {
  const all = await on.deeds(limitOf(options), 0)
  for (const deed of all) {
    const { at, who, what, about, address } = deed
    if (options.json) await io.out(json({ schema: 'onrecord/deed/1', ...deed }))
    else {
      const line = [at, who, what, about ?? '', address === null ? '' : `from ${address}`].filter(Boolean).join('  ')
      await io.out(printable(line))
    }
  }
  return all.length > 0 ? 'ok' : 'nothing-found'
}
