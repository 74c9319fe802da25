import { execFile } from 'node:child_process'
import { userInfo } from 'node:os'
import { promisify } from 'node:util'
import type { Judge } from '../casefile/index.ts'
import type { Io } from './io.ts'
import { UsageError } from './usage.ts'

/** Options of every command that judges. */
export const JUDGE_OPTIONS = {
  by: { flags: '--by <name>', says: 'who judges (else ONRECORD_BY, else the name that git or the system knows)' },
  why: { flags: '--why <reason>', says: 'the reason; it is kept with the judgement' },
} as const

/** Who judges and why, as the options say or the surroundings know. */
export async function judgeOf({ by, why }: { readonly by?: string; readonly why?: string }, io: Io): Promise<Judge> {
  const name = (by ?? (io.env['ONRECORD_BY'] || (await nameInGit()) || nameOfUser())).trim()
  if (name === '') throw new UsageError('by', 'A judgement needs a name: give one with --by, or set ONRECORD_BY.')
  return { by: name, why: why?.trim() || null }
}

/** The name that commits would have; empty where there is no git, or it knows none. */
async function nameInGit(): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)('git', ['config', 'user.name'], { timeout: 2000 })
    return stdout.trim()
  } catch {
    return ''
  }
}

/** Empty where the system knows no name, as in some containers. */
function nameOfUser(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
