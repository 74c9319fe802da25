import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { propose } from '../api/proposed.ts'
import { caseOf } from '../casefile/judged-case.ts'
import { accessibility, CHROMIUM, closeBrowser, openBrowser, pressUntil, samples, shown } from './browser.ts'
import { eventTests } from './events.ts'
import { partyTests } from './parties.ts'
import { proposalTests } from './proposals.ts'
import { reviewTests } from './review.ts'
import { sourceTests } from './sources.ts'
import { versionTests } from './versions.ts'

if (CHROMIUM === undefined)
  process.stderr.write('The screen is not tested: no Chromium here. Install it, or set CHROMIUM to its path.\n')

describe.skipIf(CHROMIUM === undefined)('the screen', { timeout: 120_000 }, () => {
  beforeAll(openBrowser, 120_000)
  afterAll(closeBrowser)

  eventTests()
  reviewTests()
  proposalTests()
  partyTests()
  sourceTests()
  versionTests()

  const main = (page: Page) => page.locator('main')

  test('from the timeline to the sentence, a judgement by keys, and back', async () => {
    const page = await shown(await samples())
    await page.goto('/')
    await page.getByLabel('Actor').fill('Iceland')
    await page.getByLabel('Actor').press('Enter')
    await page.getByLabel('AID').check()
    await page.waitForURL('**/timeline?actor=Iceland&type=AID'.replace('/timeline', '**'))
    const total = async () => Number.parseInt((await page.getByRole('status').textContent()) ?? '', 10)
    await expect.poll(total).toBe(9)
    const from = page.getByRole('slider', { name: 'From' })
    for (let month = 0; month < 3; month += 1) await from.press('PageUp')
    await page.waitForURL('**since=2026-**')
    await expect.poll(total).toBeLessThan(9)
    expect(await from.getAttribute('aria-valuetext')).toMatch(/2026$/)
    await page.getByRole('button', { name: 'All days' }).click()
    await expect.poll(total).toBe(9)
    await page
      .getByRole('link', { name: /two generators and 52 engineers/ })
      .first()
      .click()
    await page.waitForURL('**/report/**')
    expect(await page.locator('[aria-current="true"]').first().textContent()).toContain('two generators')
    expect(await page.locator('.card').textContent()).toContain('Reykjavik Evening Post')
    await page.keyboard.press('r')
    await page.getByText('rejected by Ann Holt').waitFor()
    await page.reload()
    await page.getByText('rejected by Ann Holt').waitFor()
    const rejected = page.getByText('rejected by Ann Holt')
    await pressUntil(page, 'u', () => rejected.waitFor({ state: 'detached', timeout: 5000 }))
    const before = page.url()
    await page.keyboard.press('j')
    await expect.poll(() => page.url()).not.toBe(before)
  })

  test('what two parties gave each other, a party, the reports', async () => {
    const page = await shown(await samples())
    await page.goto('/exchange')
    await page.getByLabel('Between').fill('Iceland')
    await page.getByLabel('and', { exact: true }).fill('Portugal')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByText('engineers', { exact: true }).first().waitFor()
    expect(await main(page).textContent()).toContain('independent sources')
    const flows = page.getByRole('region', { name: 'Over time' })
    expect(await flows.locator('.lane').allTextContents()).toEqual(
      expect.arrayContaining(['people', 'machines', 'food']),
    )
    await flows.locator('a').filter({ hasText: '52 engineers' }).first().locator('rect').click()
    await page.waitForURL('**/event/**')
    await page.getByRole('table', { name: 'engineers' }).waitFor()
    await page.goto('/party/Iceland')
    await page.getByRole('heading', { name: 'Changes of account' }).waitFor()
    await page.goto('/party/Atlantis')
    await page.getByRole('alert').waitFor()
    expect(await main(page).textContent()).toContain('Nobody called "Atlantis"')
  }, 120_000)

  test('search by keys alone; single keys can be switched off', async () => {
    const page = await shown(await samples())
    await page.goto('/reports')
    await page.getByRole('cell', { name: 'North Sea Wire' }).first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('engineers')
    await page.keyboard.press('Enter')
    await page.getByText('“', { exact: false }).first().waitFor()
    await page.getByRole('button', { name: /Keys/ }).click()
    await page.getByLabel(/Single keys/).uncheck()
    await page.getByRole('button', { name: 'Close' }).click()
    await page.locator('main').click()
    await page.keyboard.press('?')
    expect(await page.locator('dialog[open]').count()).toBe(0)
  })

  test('words of an article are never run', async () => {
    const attack = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>'
    const { on } = await caseOf([
      `Norland has sent 40 tanks ${attack} to Sudland, two diplomats said.`,
      { headline: attack, outlet: attack, url: `javascript:window.ran=1//${attack}` },
    ])
    await on.settle()
    const page = await shown(on)
    for (const path of ['/timeline', '/reports', '/search?q=tanks']) {
      await page.goto(path)
      await page.waitForLoadState('networkidle')
    }
    await page.goto('/reports')
    await page.locator('td a').first().click()
    await page.locator('.text').waitFor()
    for (const link of await page.locator('a[href^="javascript:"]').all())
      await link.click({ timeout: 500 }).catch(() => {})
    expect(await page.evaluate('window.ran')).toBeUndefined()
    expect(await page.locator('main img').count()).toBe(0)
  })

  test('axe finds nothing in any view, in both themes, wide and narrow', async () => {
    const on = await samples()
    const { reports } = await on.reports(20, 0)
    const { events: told } = await on.events({ several: true }, 1)
    const lantern = reports.find(({ outlet }) => outlet === 'The Lisbon Lantern')!.id
    await propose(on, 'Iceland denied on Monday that it had sent engineers to Portugal')
    const page = await shown(on, { colorScheme: 'light', viewport: { width: 1600, height: 900 } })
    const views = [
      '/timeline?actor=Iceland',
      '/exchange?a=Iceland&b=Portugal',
      `/report/${lantern}?at=c1`,
      '/party/Iceland',
      '/party/Edda%20Solnes',
      '/reports',
      '/search?q=engineers',
      '/events',
      `/event/${told[0]!.id}`,
      '/changes',
      '/conflicts',
      '/review',
      '/proposals',
      '/parties',
      '/network',
      '/map',
      '/sources',
      '/copies',
      `/copies/${reports.find(({ outlet }) => outlet === 'The Harbour Gazette')!.id}`,
      '/edits',
    ]
    for (const view of views) {
      await page.goto(view)
      await page.locator('[aria-busy="false"]').first().waitFor()
      await page.locator('.notice').filter({ hasText: '…' }).waitFor({ state: 'detached' })
      for (const [width, colorScheme, rules] of LOOKS) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        const where = `${view}, ${colorScheme}, ${width} pixels`
        expect([where, await accessibility(page, rules)]).toEqual([where, []])
        expect([where, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([where, width])
      }
    }
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    expect(await accessibility(page)).toEqual([])
  }, 300_000)
})

/** Each view is loaded once; what only a theme or a width changes is looked at again for each. */
const LOOKS = [
  [1600, 'light', null],
  [1600, 'dark', ['color-contrast']],
  [360, 'dark', ['color-contrast', 'target-size', 'scrollable-region-focusable', 'aria-hidden-focus']],
  [360, 'light', ['color-contrast']],
] as const
