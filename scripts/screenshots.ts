/**
 * Takes the pictures of the screen that the README and the tour show, of the sample reports:
 *
 *   npm run build:web && node scripts/screenshots.ts [NAME...]
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { chromium } from 'playwright-core'
import { caseApi, readPages } from '../src/api/index.ts'
import { type Case, openCase } from '../src/casefile/index.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const only = process.argv.slice(2)

/** What each picture shows, and the part of the page that shows it. */
const PICTURES: Readonly<Record<string, (on: Case) => Promise<string>>> = {
  timeline: async () => '/timeline',
  exchange: async () => '/exchange?a=Iceland&b=Portugal',
  report: async (on) => {
    const { told } = await on.timeline({ types: ['AID'] }, 100)
    const { id } = told.find(({ claim }) => claim.evidence.includes('52 engineers'))!.claim
    return `/report/${id.replace('/', '?at=')}`
  },
  event: async (on) => `/event/${(await on.events({ disputed: true }, 1)).events[0]!.id}`,
  review: async () => '/review',
}

const folder = mkdtempSync(join(tmpdir(), 'onrecord-screenshots-'))
try {
  const path = join(folder, 'samples.onrecord')
  const main = join(ROOT, 'src/cli/main.ts')
  spawnSync(process.execPath, [main, 'add', 'samples', '--case', path], { cwd: ROOT, stdio: 'inherit' })
  const on = await openCase(path, 'write')
  await take({ ...on, path: 'samples.onrecord' })
  await on.close()
} finally {
  rmSync(folder, { recursive: true })
}

async function take(on: Case): Promise<void> {
  const { fetch } = caseApi({ on, judge: { by: 'Ada', why: null }, pages: readPages(), version: '0.1.0' })
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, colorScheme: 'light' })
  for (const [name, addressOf] of Object.entries(PICTURES)) {
    if (only.length > 0 && !only.includes(name)) continue
    await page.goto(`http://127.0.0.1:${port}${await addressOf(on)}`)
    await page.locator('[aria-busy="false"]').first().waitFor()
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: join(ROOT, 'docs/images', `${name}.png`) })
  }
  await browser.close()
  server.close()
}
