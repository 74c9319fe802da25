import { brotliCompressSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openResource } from '../../src/resource/index.ts'
import { OnRecordError } from '../../src/text/index.ts'
import { foundIn } from './found.ts'
import { pdfOf } from './pdf-writer.ts'

const TEXT = 'The only bridge over the Harn will remain closed, the mayor said.'
const HTTP = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n`
const body = Buffer.concat([Buffer.from(HTTP), brotliCompressSync(`<p>${TEXT}`)])
const warc = Buffer.concat([
  Buffer.from(
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Length: ${body.length}\r\n\r\n`,
  ),
  body,
  Buffer.from('\r\n\r\n'),
])

/** One whole example of each form. */
const WHOLE: Readonly<Record<string, Buffer>> = {
  text: Buffer.from(TEXT),
  page: Buffer.from(`<!doctype html><html><body><article><p>${TEXT}</p></article></body></html>`),
  'JSON Lines': Buffer.from(`{"id": "a", "text": "${TEXT}"}\n`.repeat(3)),
  gzip: gzipSync(TEXT.repeat(20)),
  ZIP: Buffer.from(zipSync({ 'a.txt': Buffer.from(TEXT), 'b/c.html': Buffer.from(`<p>${TEXT}`) })),
  WARC: Buffer.concat([warc, warc]),
  'WARC in gzip': Buffer.concat([gzipSync(warc), gzipSync(warc)]),
  RSS: Buffer.from(
    `<rss version="2.0"><channel><title>A</title><item><title>B</title><link>https://a.example/b</link><description>${TEXT}</description></item></channel></rss>`,
  ),
  sitemap: Buffer.from('<urlset><url><loc>https://a.example/b</loc><lastmod>2026-03-14</lastmod></url></urlset>'),
  mail: Buffer.from(
    `MIME-Version: 1.0\r\nFrom: a@b.c\r\nSubject: =?utf-8?Q?A?=\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n${TEXT}\r\n--x--`,
  ),
  mbox: Buffer.from(`From a@b.c Sat Mar 14 08:30:00 2026\nSubject: A\n\n${TEXT}\n`),
  ninjs: Buffer.from(JSON.stringify({ uri: 'urn:a', versioncreated: '2026-03-14', headline: 'A', body_text: TEXT })),
  NITF: Buffer.from(
    `<nitf><body><body.head><hedline><hl1>A</hl1></hedline></body.head><body.content><p>${TEXT}</p></body.content></body></nitf>`,
  ),
  PDF: pdfOf([[[72, 700, 11, TEXT]]]),
}

/** Reads all that is in some bytes and opens it; says what was thrown that is no error of ours. */
async function read(bytes: Uint8Array): Promise<readonly string[]> {
  const faults: string[] = []
  const note = (error: unknown) => {
    if (!(error instanceof OnRecordError)) faults.push(String(error instanceof Error ? error.stack : error))
  }
  try {
    for (const found of await foundIn(bytes, { chunk: 37 })) {
      if (found.kind === 'resource') await openResource(found.resource).catch(note)
    }
  } catch (error) {
    note(error)
  }
  return faults
}

test('any bytes give resources or a refusal, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect(await read(bytes)).toEqual([])
    }),
    { numRuns: 150 },
  )
})

/** Changes that happen to files on their way: some bytes replaced, left out, put in, or the end torn off. */
const damage = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.nat({ max: 20 }),
    inserted: fc.uint8Array({ maxLength: 6 }),
  }),
  { minLength: 1, maxLength: 4 },
)

test.each(Object.entries(WHOLE))('%s, damaged in any way, gives resources or a refusal', async (_, whole) => {
  expect((await foundIn(whole)).some(({ kind }) => kind === 'resource' || kind === 'link')).toBe(true)
  await fc.assert(
    fc.asyncProperty(damage, async (damages) => {
      const bytes = damages.reduce<Uint8Array>((all, { at, removed, inserted }) => {
        const from = Math.floor(at * all.length)
        return Buffer.concat([all.subarray(0, from), inserted, all.subarray(from + removed)])
      }, whole)
      expect(await read(bytes)).toEqual([])
    }),
    { numRuns: 40 },
  )
})
