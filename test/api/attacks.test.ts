import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCase } from '../../src/casefile/index.ts'
import { put } from '../casefile/judged-case.ts'
import { MAIN, NODE } from '../cli/program.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
let port: number
let end: () => Promise<void>

/** The program itself, as a desk serves it. */
beforeAll(async () => {
  const path = join(folder, 'case.onrecord')
  const on = await openCase(path, 'write')
  await put(on, 'Norland has sent 40 tanks to Sudland, according to two diplomats.')
  await on.settle()
  await on.addUser('Ada', 'admin', 'test')
  await on.close()
  const web = join(folder, 'web')
  mkdirSync(web)
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>onrecord</title>')
  const env = { ...process.env, ONRECORD_WEB: web }
  const child = spawn(NODE, [MAIN, 'serve', '--host', '127.0.0.1', '--port', '0', '--case', path], { env })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  port = Number(/:(\d+)\//.exec(line.toString())![1])
  end = async () => {
    child.kill('SIGINT')
    await once(child, 'close')
  }
}, 60_000)
afterAll(async () => {
  await end?.()
  rmSync(folder, { recursive: true, force: true })
})

/** Sends bytes as they are and hears what comes, until the server hangs up. */
async function raw(send: (write: (bytes: string) => void) => Promise<void> | void): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  let heard = ''
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString()
  })
  socket.on('error', () => {})
  const closed = new Promise((resolve) => socket.on('close', resolve))
  await send((bytes) => void socket.write(bytes))
  await closed
  return heard
}

const head = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n${more}\r\n`

test.each([
  '/../../../../etc/passwd',
  '/assets/..%2f..%2f..%2fetc%2fpasswd',
  '/%2e%2e/%2e%2e/etc/passwd.html',
  '/..\\..\\etc\\passwd.js',
  '/assets/%00.js',
])('no path leads out of the pages: %s', async (path) => {
  const heard = await raw((write) => write(head(path)))
  expect(heard).toMatch(/^HTTP\/1\.1 (?:404|400)|<!doctype html>/i)
  expect(heard).not.toContain('root:')
})

test('a server that is asked under another name answers nothing', async () => {
  const heard = await raw((write) =>
    write(head('/api/v1/timeline').replace('Host: 127.0.0.1', 'Host: attacker.example')),
  )
  expect(heard).toMatch(/^HTTP\/1\.1 403/)
})

test('without a token there is nothing, whatever the path', async () => {
  for (const path of [
    '/api/v1/timeline',
    '/api/v1//timeline',
    '/api/v1/timeline/',
    '/API/v1/timeline',
    '/api/v1/%74imeline',
    '/api/v1/mcp',
    '/api/v1/export',
  ])
    expect([path, await raw((write) => write(head(path)))]).toEqual([path, expect.not.stringContaining('tanks')])
})

test('headers without end are cut off', async () => {
  const heard = await raw((write) => write(head('/', `X-Long: ${'a'.repeat(100_000)}\r\n`)))
  expect(heard).toMatch(/^(?:HTTP\/1\.1 431|$)/)
})

test('a body that is longer than it may be is cut off before it is read', async () => {
  const post = (length: number) =>
    `POST /api/v1/session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n{`
  expect(await raw((write) => write(post(2 ** 33)))).toMatch(/^HTTP\/1\.1 413/)
})

test('who sends a byte now and then is cut off after ten seconds', { timeout: 30_000 }, async () => {
  const began = performance.now()
  const heard = await raw(async (write) => {
    write('GET / HTTP/1.1\r\n')
    for (let at = 0; at < 8; at += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1000))
      write(`X-${at}: a\r\n`)
    }
  })
  expect(heard).toMatch(/^HTTP\/1\.1 408/)
  expect(performance.now() - began).toBeLessThan(20_000)
})

test('the page itself says what it may load', async () => {
  const heard = await raw((write) => write(head('/timeline')))
  expect(heard).toMatch(/content-security-policy: default-src 'none'; script-src 'self'/i)
})
