import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDocument } from '../../src/document/index.ts'
import { loadModels, openCase } from '../../src/index.ts'
import { SAMPLES, scratchFolder } from '../cli/program.ts'

test('a document comes out of the case as it went in', { timeout: 30_000 }, async () => {
  const reading = { format: 'html', outlet: 'The Harbour Gazette' } as const
  const bytes = readFileSync(join(SAMPLES, '2026-02-17-harbour-gazette.html'))
  const document = openDocument(bytes, reading)
  const on = await openCase(join(scratchFolder(), 'case.onrecord'), 'write')
  const models = loadModels()
  const { id } = await on.add({ path: 'x.html', bytes, reading, open: async () => document }, () => models)
  for await (const claim of on.claims({})) {
    const found = await on.claim(claim.id)
    expect(found.document).toEqual(document)
    expect(found.claim.id).toContain(id)
  }
  await on.close()
})
