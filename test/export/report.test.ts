import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Case } from '../../src/casefile/index.ts'
import { FORMATS } from '../../src/export/index.ts'
import { caseOf } from '../casefile/judged-case.ts'
import { inProcess } from '../cli/in-process.ts'
import { SAMPLES, scratchFolder } from '../cli/program.ts'
import { CHROMIUM } from '../web/browser.ts'

/** What a page would run, load or be broken by. */
const ATTACKS = [
  '</script><script>window.ran=1</script>',
  '<img src="https://leak.example/a" onerror="window.ran=1">',
  '"><svg onload=window.ran=1>',
  '</style><style>*{background:url(https://leak.example/b)}</style>',
  '</bdi></title></textarea><iframe srcdoc="<script>parent.ran=1</script>">',
  '<meta http-equiv="refresh" content="0;url=https://leak.example/c"><base href="https://leak.example/">',
  '<a href="javascript:window.ran=1">x</a><form action="https://leak.example/d"><button autofocus>',
  '&lt;script&gt;window.ran=1&lt;/script&gt; \u202etxt.exe <!-- --> ]]>',
] as const

describe.skipIf(CHROMIUM === undefined)('a report', { timeout: 60_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM!,
      args: ['--headless', '--no-sandbox', '--disable-gpu'],
    })
  }, 60_000)
  afterAll(() => browser?.close())

  /** A page that may run nothing and ask for nothing. */
  async function opened(html: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const path = join(scratchFolder(), 'report.html')
    writeFileSync(path, html)
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const troubles: string[] = []
    page.on('request', (request) => request.url().startsWith('file://') || troubles.push(`asked ${request.url()}`))
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
    page.on('dialog', (dialog) => troubles.push(dialog.message()))
    await page.goto(`file://${path}`)
    onTestFinished(async () => {
      await context.close()
      expect(troubles).toEqual([])
    })
    return page
  }

  test('nothing runs and nothing leaves, whatever stands in text, headline, outlet and address', async () => {
    const texts = ATTACKS.map((attack, at) => {
      const text = `Norland has sent ${at + 40} tanks ${attack} to Sudland, two diplomats said. ${attack}`
      const url = at % 2 === 0 ? `javascript:window.ran=1//${attack}` : `https://news.example/${at}?${attack}`
      return [text, { headline: attack, outlet: attack, url }] as const
    })
    const { on } = await caseOf(...texts)
    await on.settle()
    const { events } = await on.events({}, 1)
    const { subject } = await on.part(events[0]!.id)
    await on.judge({ kind: 'reject', subject }, { by: ATTACKS[1], why: ATTACKS[2] })
    await on.judge({ kind: 'note', subject, text: ATTACKS[0] }, { by: ATTACKS[1], why: null })
    await on.judge({ kind: 'accept', subject }, { by: ATTACKS[1], why: ATTACKS[2] })
    await on.settle()
    const page = await opened(await reportOf(on))
    expect(await page.evaluate('window.ran')).toBeUndefined()
    expect(await page.locator('script, iframe, form, base, img, button').count()).toBe(0)
    const links = await page.locator('a').evaluateAll((all) => all.map((each) => each.getAttribute('href')))
    expect(links.filter((href) => !/^(?:#|https:\/\/news\.example\/)/.test(href ?? ''))).toEqual([])
    expect(await page.locator('body').textContent()).toContain(ATTACKS[0])
    expect(await page.locator('meta[http-equiv]').count()).toBe(1)
  })

  test.each([
    ['light', 1600],
    ['dark', 360],
  ] as const)(
    'has the exchange, events and sources, %s and %i pixels wide, and axe finds nothing',
    async (colorScheme, width) => {
      const out = join(scratchFolder(), 'report.html')
      await inProcess(
        ['export', '--format', 'report', '--between', 'Iceland', 'Portugal', '--out', out],
        await samples(),
      )
      const page = await opened(readFileSync(out, 'utf8'), { colorScheme, viewport: { width, height: 900 } })
      const link = page.locator('#exchange a', { hasText: 'engineers' }).first()
      await link.click()
      const event = page.locator('article:target')
      expect(await event.textContent()).toContain('Iceland denied it (2026-02-09), then confirmed it')
      expect(await event.locator('mark').first().textContent()).toBe('it had sent engineers to Portugal')
      expect(await page.locator('#sources').textContent()).toContain('copy of North Sea Wire')
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      await page
        .evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
        .catch(() => {})
      const found = await page.evaluate(
        `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`,
      )
      expect(found).toEqual([])
    },
  )
})

test('a report is the same bytes each time, and only what the filters leave', { timeout: 60_000 }, async () => {
  const path = await samples()
  const report = async (...options: readonly string[]) =>
    (await inProcess(['export', '--format', 'report', ...options], path)).stdout
  expect(await report()).toBe(await report())
  const narrowed = await report('--since', '2026-05', '--type', 'AID')
  expect(narrowed).toContain('medicine, tents')
  expect(narrowed).not.toContain('12 million')
  expect((await inProcess(['export', '--between', 'Iceland', 'Portugal'], path)).status).toBe(2)
})

/** A case of its own with the sample reports. */
async function samples(): Promise<string> {
  const path = join(scratchFolder(), 'case.onrecord')
  await inProcess(['add', SAMPLES], path)
  return path
}

async function reportOf(on: Case): Promise<string> {
  const wanted = { contents: 'claims', isMarked: false, codeOf: null } as const
  const pieces: string[] = []
  for await (const piece of FORMATS.report(on.selection({}), wanted)) pieces.push(String(piece))
  return pieces.join('')
}
