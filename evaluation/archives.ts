/**
 * How quickly a web archive is read, and in how much memory: makes a WARC of 10,000 records by itself, one gzip member
 * each (pages with Brotli, gzip or nothing inside, chunks, pictures, requests, revisits), and finds the documents in it.
 *
 *   node evaluation/archives.ts [RECORDS]
 */
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { resourcesIn } from '../src/resource/index.ts'

const [given = '10000'] = process.argv.slice(2)
const RECORDS = Number(given)

/** Sentences that differ from page to page, so that pages pack as pages do. */
function pageWords(seed: number): () => string {
  let state = seed * 2_654_435 + 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return `${(state % 40_000).toString(36)}${state % 11 === 0 ? '. ' : ' '}`
  }
}

/** A page of some 40 KB, half of it markup. */
function page(number: number): string {
  const word = pageWords(number)
  const paragraphs = Array.from(
    { length: 30 },
    () => `<p class="story-body">${Array.from({ length: 200 }, word).join('')}</p>`,
  )
  const links = Array.from({ length: 200 }, (_, at) => `<li class="nav"><a href="/${number}/${at}">Link ${at}</a></li>`)
  return `<!doctype html><html><head><title>Report ${number}</title></head><body><ul>${links.join('\n')}</ul>${paragraphs.join('\n')}</body></html>`
}

const ENCODINGS: readonly (readonly [headers: string, pack: (body: Buffer) => Buffer])[] = [
  ['', (body) => body],
  ['Content-Encoding: gzip\r\n', (body) => gzipSync(body)],
  ['Content-Encoding: br\r\n', (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })],
  [
    'Transfer-Encoding: chunked\r\n',
    (body) => Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]),
  ],
]

/** Of ten records, six are pages, two requests, one is a picture and one a revisit. */
function record(number: number): Buffer {
  const kind = number % 10
  const [headers, pack] = ENCODINGS[number % ENCODINGS.length]!
  const http = (media: string, extra: string, body: Buffer) =>
    Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${media}\r\n${extra}\r\n`), body])
  if (kind < 6) return warc('response', number, http('text/html', headers, pack(Buffer.from(page(number)))))
  if (kind < 8) return warc('request', number, Buffer.from(`GET /${number} HTTP/1.1\r\n\r\n`))
  if (kind === 8) return warc('response', number, http('image/jpeg', '', Buffer.alloc(50_000, number)))
  return warc('revisit', number - 5, Buffer.alloc(0))
}

function warc(type: string, number: number, block: Buffer): Buffer {
  const fields = {
    'WARC-Type': type,
    'WARC-Target-URI': `https://example.org/${number}`,
    'WARC-Date': '2026-03-14T08:30:00Z',
    'WARC-Payload-Digest': `sha1:${number}`,
    'Content-Length': block.length,
  }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`), block, Buffer.from('\r\n\r\n')])
}

async function write(path: string): Promise<void> {
  const file = createWriteStream(path)
  for (let number = 0; number < RECORDS; number += 1) {
    if (!file.write(gzipSync(record(number), { level: 1 })))
      await new Promise<void>((resolve) => file.once('drain', () => resolve()))
  }
  await new Promise<void>((resolve) => file.end(() => resolve()))
}

const print = (line: string) => process.stdout.write(`${line}\n`)
const MEGABYTE = 1_000_000
const megabytes = (bytes: number) => `${Math.round(bytes / MEGABYTE)} MB`

/** Memory that is in use for good: what is garbage is gone where Node was started with --expose-gc. */
function memory(): number {
  globalThis.gc?.()
  return process.memoryUsage().rss
}

const folder = mkdtempSync(join(tmpdir(), 'onrecord-archives-'))
try {
  const path = join(folder, 'crawl.warc.gz')
  await write(path)
  const counts = { resource: 0, link: 0, refused: 0, 'passed-over': 0 }
  const memories: number[] = []
  let bytes = 0
  const start = performance.now()
  const used = process.cpuUsage()
  for await (const found of resourcesIn({ name: path, bytes: createReadStream(path), reading: { format: 'auto' } })) {
    counts[found.kind] += 1
    if (found.kind === 'resource') bytes += found.resource.bytes.length
    const done = counts.resource + counts['passed-over']
    if (done % Math.ceil(RECORDS / 10) === 0) memories.push(memory())
  }
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(used)
  print(
    `${RECORDS} records in ${megabytes(statSync(path).size)}: ${counts.resource} documents of ${megabytes(bytes)}, ${counts['passed-over']} passed over, ${counts.refused} refused`,
  )
  print(
    `${Math.round(RECORDS / seconds)} records a second; ${((user + system) / 1000 / RECORDS).toFixed(2)} ms of processor time for each`,
  )
  print(`memory on the way: ${memories.map(megabytes).join(', ')}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
