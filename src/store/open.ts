import { asCaseError } from './errors.ts'
import { enterUnlogged } from './log.ts'
import { isPostgresAddress, type Store } from './store.ts'

/** Opens a case to read it: a file, or a Postgres database by its URL. It must exist. */
export async function openToRead(path: string): Promise<Store> {
  if (isPostgresAddress(path)) return (await import('./postgres.ts')).openPostgres(path, 'read')
  return (await import('./sqlite.ts')).openFileToRead(path)
}

/** Opens a case to write to it; makes the file, or the tables in the database, where there are none. */
export async function openToWrite(path: string): Promise<Store> {
  const store = await open(path)
  try {
    return { ...store, entered: await enterUnlogged(store.db) }
  } catch (error) {
    await store.close()
    throw asCaseError(path, error)
  }
}

async function open(path: string): Promise<Store> {
  if (isPostgresAddress(path)) return (await import('./postgres.ts')).openPostgres(path, 'write')
  return (await import('./sqlite.ts')).openFileToWrite(path)
}
