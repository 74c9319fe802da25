import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Case, openCase } from '../../src/casefile/index.ts'
import { openDocument, type Reading } from '../../src/document/index.ts'
import type { Models } from '../../src/extract.ts'
import { loadModels } from '../../src/models.ts'
import type { ClaimFilter } from '../../src/store/index.ts'
import { scratchFolder } from '../cli/program.ts'

let models: Models | null = null

/** The models, read once for all tests of a file. */
export function someModels(): Models {
  models ??= loadModels()
  return models
}

/** A new case with some texts on record, and the path of its file. */
export async function caseOf(
  ...texts: readonly (string | readonly [text: string, reading: Partial<Reading>])[]
): Promise<{ readonly on: Case; readonly path: string }> {
  const path = join(scratchFolder(), 'case.onrecord')
  const on = await openCase(path, 'write')
  onTestFinished(() => on.close())
  for (const each of texts) await put(on, ...(typeof each === 'string' ? ([each, {}] as const) : each))
  return { on, path }
}

export function put(on: Case, text: string, given: Partial<Reading> = {}) {
  const reading: Reading = { format: 'text', published: '2026-02-17', ...given }
  const bytes = new TextEncoder().encode(text)
  return on.add({ path: 'test', bytes, reading, open: async () => openDocument(bytes, reading) }, someModels)
}

/** Claims that pass the filter, as "AID Iceland>Portugal 2026-02-03". */
export async function told(on: Case, filter: ClaimFilter = {}): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { type, actors, recipients, dating } of on.claims(filter)) {
    const names = (parties: typeof actors) => parties.map(({ name }) => name).join('+')
    found.push(`${type} ${names(actors)}>${names(recipients)} ${dating.first}`)
  }
  return found
}
