import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { caseApi, type Desk, type Intake, type Pages } from '../../src/api/index.ts'
import { type Case, openCase } from '../../src/casefile/index.ts'
import { openDocument, type Reading } from '../../src/document/index.ts'
import { someModels } from '../casefile/judged-case.ts'
import { SAMPLES, scratchFolder } from '../cli/program.ts'

const NO_PAGES: Pages = new Map([['/', { body: new TextEncoder().encode('<!doctype html>'), type: 'text/html' }]])

/** The API of a case, asked without a network. */
export function apiOf(
  on: Case,
  {
    pages = NO_PAGES,
    by = 'Ann Holt' as string | null,
    intake = null as Intake | null,
    desk = null as Desk | null,
  } = {},
) {
  const app = caseApi({ on, judge: by === null ? null : { by, why: null }, intake, desk, pages, version: '0.0.0' })
  return {
    app,
    ask: (path: string, request: RequestInit = {}) =>
      app.request(`http://127.0.0.1/api/v1/${path}`, {
        ...request,
        headers: { host: '127.0.0.1', ...(request.headers as Record<string, string>) },
      }),
  }
}

/** A new case that holds the sample reports that are one document a file. */
export async function caseOfSamples(): Promise<Case> {
  const on = await openCase(join(scratchFolder(), 'case.onrecord'), 'write')
  onTestFinished(() => on.close())
  await addSamples(on)
  return on
}

/** Puts the sample reports that are one document a file on record. */
export async function addSamples(on: Case): Promise<void> {
  for (const name of readdirSync(SAMPLES).sort()) {
    if (name.endsWith('.jsonl')) continue
    const bytes = readFileSync(join(SAMPLES, name))
    const reading: Reading = { format: 'auto' }
    await on.add({ path: name, bytes, reading, open: async () => openDocument(bytes, reading) }, someModels)
  }
  await on.settle()
}
