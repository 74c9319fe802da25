import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openIntake } from '../../src/api/index.ts'
import { openCase } from '../../src/casefile/index.ts'
import { SAMPLES, scratchFolder } from '../cli/program.ts'
import { settings } from '../fetch/fetch.ts'
import { page as pageOf, serve as serveNews } from '../fetch/server.ts'
import { accessibility, CHROMIUM, closeBrowser, openBrowser, shown } from './browser.ts'

describe.skipIf(CHROMIUM === undefined)('adding', { timeout: 120_000 }, () => {
  beforeAll(openBrowser, 120_000)
  afterAll(closeBrowser)

  /** The first reading loads the models. */
  const PATIENT = { timeout: 60_000 }

  /** The screen of an empty case. */
  async function empty() {
    const on = await openCase(join(scratchFolder(), 'case.onrecord'), 'write')
    const { openFetcher } = await import('../../src/fetch/index.ts')
    const intake = openIntake({ on, openFetcher: (interrupted) => openFetcher(settings({ interrupted })) })
    onTestFinished(async () => {
      await intake.close()
      await on.close()
    })
    const page = await shown(on, {}, intake)
    await page.goto('/reports')
    return { page, on }
  }

  const line = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

  test('files are dropped on the page, and each says what became of it', async () => {
    const { page, on } = await empty()
    await drop(page, {
      'gazette.html': readFileSync(join(SAMPLES, '2026-02-17-harbour-gazette.html'), 'utf8'),
      '"><img src=x onerror=window.ran=1>.txt': 'Norland has sent 40 tanks to Sudland, two diplomats said.',
      'broken.pdf': '%PDF-1.7 and nothing else',
    })
    await page.getByText('All 3 read').waitFor(PATIENT)
    expect(await line(page, 'gazette.html').textContent()).toMatch(/added · 1 report, \d+ claims/)
    expect(await line(page, 'onerror').textContent()).toContain('added')
    expect(await line(page, 'broken.pdf').textContent()).toContain('can’t be read')
    expect(await page.evaluate('window.ran')).toBeUndefined()
    expect(await accessibility(page)).toEqual([])
    await page.getByRole('link', { name: 'Show them' }).click()
    await page.getByRole('cell', { name: 'Harbour Gazette' }).waitFor()
    expect((await on.size()).documents).toBe(2)
  })

  test('URLs are pasted, read, and known the next time', async () => {
    const { page } = await empty()
    const { origin } = await serveNews({ '/a': pageOf('Norland has sent 40 tanks to Sudland, two diplomats said.') })
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    for (const outcome of ['added', 'on record already']) {
      await page.getByLabel(/URLs/).fill(`${origin}/a`)
      await page.getByRole('button', { name: 'Read them' }).click()
      await line(page, `${origin}/a`).filter({ hasText: outcome }).waitFor(PATIENT)
    }
  })
})

/** Drops files on the page as a person does. */
async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const held = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer()
    for (const [name, content] of Object.entries(${JSON.stringify(files)}))
      transfer.items.add(new File([content], name))
    return transfer
  })()`)
  await page.dispatchEvent('main', 'dragover', { dataTransfer: held })
  await page.getByText('Let go to add').waitFor()
  await page.dispatchEvent('main', 'drop', { dataTransfer: held })
}
