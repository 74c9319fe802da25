import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { stopServer } from './server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder in which the run's Postgres server lives, once some test has asked for it. */
    readonly postgresFolder: string
  }
}

/** One Postgres server for all tests of a run, started by the first that needs it and stopped at the end. */
export function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-postgres-'))
  project.provide('postgresFolder', folder)
  return () => stopServer(folder)
}
