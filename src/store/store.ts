import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** An open case. */
export interface Store {
  /** Where it is, for people: the path of a file, or the address of a database without its password. */
  readonly path: string
  /** Where it is, as it was given: with the password, so never shown. */
  readonly location: string
  readonly db: Kysely<Schema>
  /** False where this user may not write to it. */
  readonly mayWrite: boolean
  /** Documents of an older case that were entered into the log when it was opened to be written to. */
  readonly entered: number
  close(): Promise<void>
}

/** Whether a case is named by the URL of a Postgres database, and not by the path of a file. */
export function isPostgresAddress(path: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(path)
}
