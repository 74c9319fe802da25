import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDesk } from '../../src/api/index.ts'
import { apiOf } from '../api/served.ts'
import { caseOf } from '../casefile/judged-case.ts'
import { accessibility, CHROMIUM, closeBrowser, openBrowser, pageAt, pages, served } from './browser.ts'

describe.skipIf(CHROMIUM === undefined)('a desk', { timeout: 120_000 }, () => {
  beforeAll(openBrowser, 120_000)
  afterAll(closeBrowser)

  test('somebody signs in with their token, stays in when the page is loaded anew, and signs out', async () => {
    const { on } = await caseOf('Norland has sent 40 tanks to Sudland, according to two diplomats.')
    await on.settle()
    const token = await on.addUser('Rae Lund', 'reader', 'test')
    const page = await pageAt(await served(apiOf(on, { desk: openDesk('127.0.0.1', null), pages: pages() }).app))
    await page.goto('/timeline')
    await page.getByLabel('Your token').fill('onr_wrong')
    await page.getByRole('button', { name: 'Sign in' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('nobody’s token')
    expect(await accessibility(page)).toEqual([])
    await page.getByLabel('Your token').fill(token)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('40 tanks').first().waitFor()
    await page.reload()
    await page.getByText('Rae Lund, reader').waitFor()
    expect(await page.evaluate('document.cookie')).toBe('')
    expect(await accessibility(page)).toEqual([])
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByLabel('Your token').waitFor()
    await page.reload()
    await page.getByLabel('Your token').waitFor()
  })
})
