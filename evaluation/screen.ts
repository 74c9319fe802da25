/**
 * How the screen feels with a case: from going to a view until its first rows are there, and how long frames take while
 * a person scrolls, draws nearer and moves pictures.
 *
 *   npm run build:web && node evaluation/screen.ts CASE [VIEW...]
 *
 * CASE is a case file, served by a process of its own and shown in headless Chromium, 1600 by 900, drawn without a
 * graphics card. A frame is the time between two calls of `requestAnimationFrame`; 60 a second are 16.7 ms each.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const ROUNDS = 3 // times that each view is opened, in a browser that has seen nothing
const [path, ...only] = process.argv.slice(2)
if (path === undefined) throw new Error('Use: node evaluation/screen.ts CASE [VIEW...]')

/** What is opened, what shows that it is there, and what a person then does. */
const VIEWS: Readonly<
  Record<string, { readonly rows: string; readonly moves?: Readonly<Record<string, (page: Page) => Promise<void>>> }>
> = {
  '/timeline': {
    rows: '.entry',
    moves: {
      'scroll the list': scrolled,
      'draw the time nearer and farther': (page) => wheeled(page, '.time canvas', 'Control'),
      'move along the time': (page) => wheeled(page, '.time canvas', 'Shift'),
      'draw a range': (page) => dragged(page, '.time canvas', 40),
    },
  },
  '/events': { rows: '.entry', moves: { 'scroll the list': scrolled } },
  '/parties': { rows: 'tbody tr' },
  '/network': {
    rows: '.picture .node, .picture canvas',
    moves: {
      'draw the network nearer and farther': (page) => wheeled(page, '.picture > :first-child', 'Control'),
      'move the network': (page) => dragged(page, '.picture > :first-child', 60),
    },
  },
  '/map': {
    rows: '.picture .land',
    moves: {
      'draw the map nearer and farther': (page) => wheeled(page, '.picture > :first-child', 'Control'),
      'move the map': (page) => dragged(page, '.picture > :first-child', 60),
    },
  },
  '/sources': { rows: 'tbody tr' },
  '/reports': { rows: 'tbody tr' },
}

const { server, origin } = await start(path)
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'],
})
try {
  say(`load of the machine ${loadavg()[0]!.toFixed(1)}`)
  for (const [view, { rows, moves = {} }] of Object.entries(VIEWS)) {
    if (only.length > 0 && !only.includes(view)) continue
    await measureOpening(view, rows)
    const page = await opened(browser, view, rows)
    for (const [name, move] of Object.entries(moves))
      say(`  ${name}: ${framesOf(await during(page, () => move(page)))}`)
    await page.context().close()
  }
} finally {
  await browser.close()
  server.kill('SIGINT')
}

async function measureOpening(view: string, rows: string): Promise<void> {
  const times: number[] = []
  let script = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext({ viewport: { width: 1600, height: 900 }, baseURL: origin })
    const page = await context.newPage()
    const scripts: Promise<number>[] = []
    page.on('response', (response) => {
      const size = (body: Buffer) => gzipSync(body).length
      // What comes when all is over is no part of the first view.
      if (response.url().endsWith('.js')) scripts.push(response.body().then(size, () => 0))
    })
    await page.goto(view, { waitUntil: 'commit' })
    await page.locator(rows).first().waitFor({ timeout: 120_000 })
    times.push(Number(await page.evaluate('performance.now()')))
    await page.waitForLoadState('networkidle')
    script = (await Promise.all(scripts)).reduce((sum, each) => sum + each, 0)
    await context.close()
  }
  const [first, ...others] = times.map(Math.round)
  say(`${view}: first rows after ${first} ms, then ${others.join(', ')} ms; ${(script / 1000).toFixed(1)} kB of script`)
}

async function opened(from: Browser, view: string, rows: string): Promise<Page> {
  const context = await from.newContext({ viewport: { width: 1600, height: 900 }, baseURL: origin })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  await page.goto(view)
  await page.locator(rows).first().waitFor()
  await page.waitForLoadState('networkidle')
  return page
}

/** The times between frames while something is done, in milliseconds. */
async function during(page: Page, doing: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(`(() => {
    const frames = (window.frames_ = [])
    let last = null
    const next = (now) => {
      if (last !== null) frames.push(now - last)
      last = now
      window.frame_ = requestAnimationFrame(next)
    }
    window.frame_ = requestAnimationFrame(next)
  })()`)
  await doing()
  return (await page.evaluate('(cancelAnimationFrame(window.frame_), window.frames_)')) as number[]
}

async function scrolled(page: Page): Promise<void> {
  await page.mouse.move(900, 600)
  for (let step = 0; step < 120; step += 1) {
    await page.mouse.wheel(0, 300)
    await page.waitForTimeout(16)
  }
  await page.evaluate('scrollTo(0, 0)')
  await page.waitForTimeout(500)
}

async function wheeled(page: Page, place: string, key: 'Control' | 'Shift'): Promise<void> {
  const { x, y, width, height } = (await page.locator(place).first().boundingBox())!
  await page.mouse.move(x + width / 2, y + height / 3)
  await page.keyboard.down(key)
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.wheel(0, step < 30 ? -120 : 120)
    await page.waitForTimeout(16)
  }
  await page.keyboard.up(key)
}

async function dragged(page: Page, place: string, steps: number): Promise<void> {
  const { x, y, width, height } = (await page.locator(place).first().boundingBox())!
  await page.mouse.move(x + width / 3, y + height / 3)
  await page.mouse.down()
  for (let step = 0; step < steps; step += 1) {
    await page.mouse.move(x + width / 3 + step * 5, y + height / 3)
    await page.waitForTimeout(16)
  }
  await page.mouse.up()
}

function framesOf(frames: readonly number[]): string {
  const sorted = frames.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
  return `${frames.length} frames, median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(0.9999)} ms`
}

async function start(file: string): Promise<{ readonly server: ChildProcess; readonly origin: string }> {
  const child = spawn(process.execPath, [MAIN, 'serve', '--case', file, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(chunk)) ?? []
      if (found) resolve(found)
    }
    child.stdout!.on('data', listen)
    child.stderr!.on('data', listen)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)))
  })
  return { server: child, origin: address }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
