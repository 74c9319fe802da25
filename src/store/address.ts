import { CaseAddressWrong } from './errors.ts'

/** Where a case lies in Postgres. */
export interface PostgresAddress {
  /** As the driver takes it. */
  readonly url: string
  /** The same for people, without the password. */
  readonly shown: string
  /** The schema that holds the tables, or null for the one the server puts new tables into. */
  readonly schema: string | null
}

/** Reads `postgres://user:password@host:port/database?schema=name`; the schema is ours, all else the driver's. */
export function postgresAddress(path: string): PostgresAddress {
  const [, given = ''] = /[?&]schema=([^&]*)/.exec(path) ?? []
  const schema = decodeURIComponent(given) || null
  if (schema !== null && !/^[a-z_][a-z0-9_]{0,50}$/.test(schema))
    throw new CaseAddressWrong(
      shown(path),
      `"${schema}" is no name for a schema; use small letters, digits and underscores`,
    )
  const url = path.replace(/([?&])schema=[^&]*&?/, '$1').replace(/[?&]$/, '')
  return { url, shown: shown(path), schema }
}

/** A password is nobody's business in a message, a log or a list of processes. */
function shown(path: string): string {
  return path.replace(/^(\w+:\/\/[^:@/?#]*):[^/?#]*@/, '$1@').replace(/([?&]password=)[^&]*/, '$1…')
}
