import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { type Browser, chromium, type Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { type Intake, type Pages, readPages } from '../../src/api/index.ts'
import { type Case, openCase } from '../../src/casefile/index.ts'
import { addSamples, apiOf } from '../api/served.ts'
import { scratchFolder } from '../cli/program.ts'

export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', process.env['CHROMIUM'] ?? ''].find(
  (path) => path && existsSync(path),
)
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let folder: string

/** Builds the pages, starts the browser, and reads the samples, once for all tests. */
export async function openBrowser(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-web-'))
  const { build } = await import('vite')
  // Not into `dist`, which other tests build at the same time.
  await build({ configFile: join(ROOT, 'web/vite.config.ts'), logLevel: 'warn', build: { outDir: builtInto() } })
  browser = await chromium.launch({ executablePath: CHROMIUM!, args: FLAGS.split(' ') })
  const on = await openCase(join(folder, 'case.onrecord'), 'write')
  await addSamples(on)
  await on.close()
}

function builtInto(): string {
  return join(folder, 'built')
}

/** The screen as it was built for this test. */
export function pages(): Pages {
  return readPages(builtInto())
}

export async function closeBrowser(): Promise<void> {
  await browser?.close()
  if (folder) rmSync(folder, { recursive: true })
}

/** A case of its own that holds the sample reports. */
export async function samples(): Promise<Case> {
  const path = join(scratchFolder(), 'case.onrecord')
  copyFileSync(join(folder, 'case.onrecord'), path)
  const on = await openCase(path, 'write')
  onTestFinished(() => on.close())
  return on
}

/** A page on a case that is served for the length of one test; it may not complain, nor ask another machine. */
export async function shown(
  on: Case,
  options: Parameters<Browser['newContext']>[0] = {},
  intake: Intake | null = null,
): Promise<Page> {
  return pageAt(await served(apiOf(on, { pages: pages(), intake }).app), options)
}

/** Serves an API on this machine for the length of one test: its address. */
export async function served({ fetch }: ReturnType<typeof apiOf>['app']): Promise<string> {
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as { port: number }
  return `http://127.0.0.1:${port}`
}

/** A page of a server for the length of one test; it may not complain, nor ask another machine. */
export async function pageAt(baseURL: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ ...options, baseURL })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on(
    'console',
    (message) => message.type() === 'error' && !/40[0134] \(/.test(message.text()) && troubles.push(message.text()),
  )
  page.on('request', (request) => request.url().startsWith(baseURL) || troubles.push(`asked ${request.url()}`))
  onTestFinished(async () => {
    await context.close()
    expect(troubles).toEqual([])
  })
  return page
}

/** Presses a key until something has come of it: a page that was drawn just now may not listen yet. */
export async function pressUntil(page: Page, key: string, done: () => Promise<unknown>): Promise<void> {
  for (let left = 5; ; left -= 1) {
    await page.keyboard.press(key)
    const came = await done().then(
      () => true,
      () => false,
    )
    if (came) return
    if (left === 0) throw new Error(`Nothing came of the key ${key}.`)
  }
}

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on a page, by all rules or by some, with the first places of each. */
export async function accessibility(
  page: Page,
  rules: readonly string[] | null = null,
): Promise<readonly (readonly [id: string, places: readonly string[]])[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE)
  const runOnly = rules === null ? STANDARDS : { type: 'rule', values: rules }
  const options = JSON.stringify({ resultTypes: ['violations'], preload: false, iframes: false, runOnly })
  const found = (await page.evaluate(`axe.run(${options})`)) as {
    violations: { id: string; nodes: { html: string }[] }[]
  }
  return found.violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)])
}
