type Reason = readonly [code: string, why: string]

const LOST: Reason = [
  'case/connection-lost',
  'the connection to the database was lost. What was said to be on record is kept; run the same command again.',
]

const NO_ANSWER: Reason = [
  'case/no-server',
  'no Postgres server answers there. Is it running, and is the address right?',
]

/** SQLSTATE codes (https://www.postgresql.org/docs/current/errcodes-appendix.html) and what they mean to the user. */
const STATES: Readonly<Record<string, Reason>> = {
  '25006': ['case/read-only', 'the database may not be written to.'],
  '28000': ['case/login', 'the server does not let this user in from here. Is the name of the user right?'],
  '28P01': [
    'case/login',
    'the server does not take this password. Give it in the address, in PGPASSWORD or in ~/.pgpass.',
  ],
  '3D000': ['case/missing', 'there is no such database. Make it with `createdb`, or name another with --case.'],
  '42501': ['case/read-only', 'this user may not do that in the database. The owner of the case can grant it.'],
  '53100': ['case/disk-full', "the server's disk is full. What was recorded before is kept."],
  '53300': ['case/busy', 'the server has no connection to spare. Try again later, or with fewer programs at once.'],
  '55P03': ['case/busy', 'another program is writing to it and has not let go. Try again when it has finished.'],
  '57P01': LOST,
  '57P02': LOST,
  '57P03': ['case/no-server', 'the server is starting or stopping. Try again in a moment.'],
}

const SYSTEM: Readonly<Record<string, Reason>> = {
  ECONNREFUSED: NO_ANSWER,
  ENOENT: NO_ANSWER,
  ENOTFOUND: ['case/no-server', 'there is no computer of that name.'],
  EAI_AGAIN: ['case/no-server', 'the name of the computer could not be looked up. Is there a network?'],
  EHOSTUNREACH: NO_ANSWER,
  ENETUNREACH: NO_ANSWER,
  ETIMEDOUT: NO_ANSWER,
  ECONNRESET: LOST,
  EPIPE: LOST,
}

/** What the driver says without a code. */
const MESSAGES: readonly (readonly [RegExp, Reason])[] = [
  [/timeout exceeded when trying to connect|due to connection timeout/i, NO_ANSWER],
  [/connection terminated|connection error and is not queryable|client was closed/i, LOST],
  [
    /password must be a string/i,
    ['case/login', 'the server asks for a password. Give it in the address, in PGPASSWORD or in ~/.pgpass.'],
  ],
  [/does not support SSL/i, ['case/login', 'the server speaks no SSL; leave sslmode out of the address.']],
]

/** What an error of Postgres, or of the way there, means to the user; null for any other. */
export function postgresReason(error: Error): Reason | null {
  const code = 'code' in error ? String(error.code) : ''
  const known = STATES[code] ?? SYSTEM[code] ?? MESSAGES.find(([says]) => says.test(error.message))?.[1]
  if (known) return known
  if (code.startsWith('08')) return LOST
  const isPostgres = 'severity' in error && /^[0-9A-Z]{5}$/.test(code)
  return isPostgres ? ['case/failed', `Postgres says: ${error.message} (${code}).`] : null
}

/** Whether the connection broke, so that nobody knows what became of the last words on it. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const [code] = postgresReason(error) ?? []
  return code === LOST[0] || code === 'case/no-server'
}

/** Whether two transactions stood in each other's way, and doing the same again will do: SQLSTATE class 40. */
export function isCollision(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^40(?:001|P01)$/.test(String(error.code))
}
