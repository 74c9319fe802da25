import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { readPages } from '../../src/api/index.ts'
import type { Case } from '../../src/casefile/index.ts'
import { apiOf, caseOfSamples } from '../api/served.ts'
import { caseOf } from '../casefile/judged-case.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', process.env['CHROMIUM'] ?? ''].find(
  (path) => path && existsSync(path),
)
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

if (CHROMIUM === undefined)
  process.stderr.write('The screen is not tested: no Chromium here. Install it, or set CHROMIUM to its path.\n')

describe.skipIf(CHROMIUM === undefined)('the screen', { timeout: 120_000 }, () => {
  let browser: Browser

  beforeAll(async () => {
    const { build } = await import('vite')
    await build({ configFile: join(ROOT, 'web/vite.config.ts'), logLevel: 'warn' })
    browser = await chromium.launch({ executablePath: CHROMIUM!, args: FLAGS.split(' ') })
  }, 120_000)
  afterAll(() => browser?.close())

  /** A page on a case that is served for the length of one test. */
  async function shown(on: Case, options: Parameters<Browser['newContext']>[0] = {}) {
    const server = serve({ fetch: apiOf(on, { pages: readPages() }).app.fetch, port: 0, hostname: '127.0.0.1' })
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { port: number }
    const baseURL = `http://127.0.0.1:${port}`
    const context = await browser.newContext({ ...options, baseURL })
    const page = await context.newPage()
    const troubles: string[] = []
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on(
      'console',
      (message) =>
        message.type() === 'error' && !/404 \(Not Found\)/.test(message.text()) && troubles.push(message.text()),
    )
    page.on('request', (request) => request.url().startsWith(baseURL) || troubles.push(`asked ${request.url()}`))
    onTestFinished(async () => {
      await context.close()
      server.close()
      expect(troubles).toEqual([])
    })
    return page
  }

  const main = (page: Page) => page.locator('main')

  test('from the timeline to the sentence, a judgement by keys, and back', async () => {
    const page = await shown(await caseOfSamples())
    await page.goto('/')
    await page.getByLabel('Actor').fill('Iceland')
    await page.getByLabel('Actor').press('Enter')
    await page.getByLabel('AID').check()
    await page.waitForURL('**/timeline?actor=Iceland&type=AID'.replace('/timeline', '**'))
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
    await page.keyboard.press('u')
    await page.getByText('rejected by Ann Holt').waitFor({ state: 'detached' })
    const before = page.url()
    await page.keyboard.press('j')
    await expect.poll(() => page.url()).not.toBe(before)
  })

  test('what two parties gave each other, a party, the reports', async () => {
    const page = await shown(await caseOfSamples())
    await page.goto('/exchange')
    await page.getByLabel('Between').fill('Iceland')
    await page.getByLabel('and', { exact: true }).fill('Portugal')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByText('engineers', { exact: true }).first().waitFor()
    expect(await main(page).textContent()).toContain('independent sources')
    await page.goto('/party/Iceland')
    await page.getByRole('heading', { name: 'Changes of account' }).waitFor()
    await page.goto('/party/Atlantis')
    await page.getByRole('alert').waitFor()
    expect(await main(page).textContent()).toContain('Nobody called "Atlantis"')
  }, 120_000)

  test('search by keys alone; single keys can be switched off', async () => {
    const page = await shown(await caseOfSamples())
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

  test.each([
    ['light', 1600],
    ['dark', 1600],
    ['light', 360],
    ['dark', 360],
  ] as const)('axe finds nothing: %s, %i pixels', async (colorScheme, width) => {
    const on = await caseOfSamples()
    const { reports } = await on.reports(20, 0)
    const lantern = reports.find(({ outlet }) => outlet === 'The Lisbon Lantern')!.id
    const page = await shown(on, { colorScheme, viewport: { width, height: 900 } })
    const views = [
      '/timeline?actor=Iceland',
      '/exchange?a=Iceland&b=Portugal',
      `/report/${lantern}?at=c1`,
      '/party/Iceland',
      '/reports',
      '/search?q=engineers',
    ]
    for (const view of views) {
      await page.goto(view)
      await page.waitForLoadState('networkidle')
      await page.evaluate(AXE)
      const found = (await page.evaluate(
        `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
      )) as {
        violations: { id: string; nodes: { html: string }[] }[]
      }
      expect([view, found.violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)])]).toEqual([
        view,
        [],
      ])
      expect([view, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([view, width])
    }
  })
})
