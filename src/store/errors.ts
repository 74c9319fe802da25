import { OnRecordError } from '../text/index.ts'
import { postgresReason } from './postgres-errors.ts'
import { isPostgresAddress } from './store.ts'

/** There is no case file where one was looked for. */
export class CaseMissing extends OnRecordError {
  readonly code = 'case/missing'

  constructor(path: string) {
    super(`There is no case file at ${path}. Make one with \`onrecord add FILES\`, or name another with --case.`)
  }
}

/** The file is something else. */
export class NotACaseFile extends OnRecordError {
  readonly code = 'case/not-one'

  constructor(path: string, what: string) {
    super(`${path} is not a case file: it is ${what}. It was left as it is; name another with --case.`)
  }
}

/** The case file was written by a newer onrecord. */
export class CaseFromNewerVersion extends OnRecordError {
  readonly code = 'case/newer'

  constructor(path: string, version: number, ours: number) {
    super(
      `${path} has version ${version} of the case file's layout; this onrecord knows versions up to ${ours}. ` +
        'Update onrecord to open it. It was left as it is.',
    )
  }
}

/** What was given as the address of a database is none. */
export class CaseAddressWrong extends OnRecordError {
  readonly code = 'case/address'

  constructor(shown: string, why: string) {
    super(`${shown}: ${why}.`)
  }
}

/** The database has no case in it. */
export class DatabaseMissing extends OnRecordError {
  readonly code = 'case/missing'

  constructor(shown: string) {
    super(`There is no case at ${shown}. Make one with \`onrecord add FILES\`, or name another with --case.`)
  }
}

/** The schema holds tables of another program. */
export class NotACaseDatabase extends OnRecordError {
  readonly code = 'case/not-one'

  constructor(shown: string, schema: string, tables: readonly string[]) {
    super(
      `${shown} is not a case: its schema "${schema}" holds other tables (${tables.slice(0, 3).join(', ')}` +
        `${tables.length > 3 ? ', …' : ''}). They were left as they are. Name another database, ` +
        'or a schema of its own for the case with ?schema=NAME at the end of the address.',
    )
  }
}

/** The server is older than any that a case was tried on. */
export class PostgresTooOld extends OnRecordError {
  readonly code = 'case/postgres-too-old'

  constructor(shown: string, server: number, oldest: number) {
    super(`${shown} is Postgres ${Math.floor(server / 10_000)}; a case needs ${oldest} or newer.`)
  }
}

/** The database could not be read or written. */
export class CaseFailed extends OnRecordError {
  readonly code: string

  constructor(path: string, code: string, why: string) {
    super(`${path}: ${why}`)
    this.code = code
  }
}

/** SQLite older than 3.51.3 can damage a file in WAL mode when a checkpoint is reset at the wrong moment. */
export class SqliteTooOld extends OnRecordError {
  readonly code = 'case/sqlite-too-old'

  constructor(version: string, needed: string) {
    super(
      `This Node brings SQLite ${version}; onrecord writes with ${needed} or newer only, ` +
        'since older ones can damage a case file that two programs write to. Update Node.',
    )
  }
}

/** Primary result codes of SQLite (https://sqlite.org/rescode.html) and what they mean to the user. */
const REASONS: Readonly<Record<number, readonly [code: string, why: string]>> = {
  5: ['case/busy', 'another program is writing to it and has not let go. Try again when it has finished.'],
  8: ['case/read-only', 'it or its folder may not be written to.'],
  10: ['case/disk', 'the disk failed while it was being read or written. What was recorded before is kept.'],
  11: [
    'case/damaged',
    'it is damaged; `onrecord verify` says where, if it can be opened at all. Restore it from a copy.',
  ],
  13: [
    'case/disk-full',
    'the disk is full. What was recorded before is kept; make room and run the same command again.',
  ],
  14: ['case/unopenable', 'it could not be opened. Does its folder exist, and may it be written to?'],
  26: ['case/not-one', 'it is not a case file. It was left as it is; name another with --case.'],
}

/** Puts an error of SQLite or Postgres into words; anything else is handed back as it is. */
export function asCaseError(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof OnRecordError) return error
  if ('errcode' in error && typeof error.errcode === 'number') {
    const [code, why] = REASONS[error.errcode & 0xff] ?? ['case/failed', `SQLite says: ${error.message}`]
    return new CaseFailed(path, code, why)
  }
  const reason = isPostgresAddress(path) ? postgresReason(error) : null
  return reason === null ? error : new CaseFailed(path, ...reason)
}
