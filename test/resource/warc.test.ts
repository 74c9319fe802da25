import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { WARCRecord, WARCSerializer } from 'warcio'
import { foundIn, linesIn } from './found.ts'

const join = (...parts: (Uint8Array | string)[]) =>
  Buffer.concat(parts.map((each) => (typeof each === 'string' ? Buffer.from(each) : each)))

interface Given {
  readonly type?: string
  readonly url?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly length?: number | string
}

function record(block: Uint8Array | string, given: Given = {}): Buffer {
  const { type = 'response', url = 'https://example.org/a', headers = {}, length = Buffer.byteLength(block) } = given
  const fields = {
    'WARC-Type': type,
    'WARC-Target-URI': url,
    'WARC-Date': '2026-03-14T08:30:00.123Z',
    'Content-Type': type === 'response' ? 'application/http; msgtype=response' : 'text/plain',
    ...headers,
    'Content-Length': String(length),
  }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
  return join('WARC/1.0\r\n', ...lines, '\r\n', block, '\r\n\r\n')
}

function http(
  body: Uint8Array | string,
  headers = 'Content-Type: text/html; charset=windows-1252',
  status = 200,
): Buffer {
  return join(`HTTP/1.1 ${status} OK\r\n${headers}\r\n\r\n`, body)
}

const INFO = record('software: test\r\n', { type: 'warcinfo', url: '' })

describe('WARC', () => {
  test('a response becomes a document with its answer', async () => {
    const [found] = await foundIn(join(INFO, record(http('<p>The bridge.'))), { name: 'a.warc' })
    expect(found).toEqual({
      kind: 'resource',
      resource: {
        name: 'a.warc, record 2',
        bytes: Buffer.from('<p>The bridge.'),
        reading: { format: 'auto', url: 'https://example.org/a', charset: 'windows-1252' },
        answer: {
          url: 'https://example.org/a',
          at: '2026-03-14T08:30:00Z',
          status: 200,
          headers: [['content-type', 'text/html; charset=windows-1252']],
        },
      },
    })
  })

  test.each([1, 100, 100_000])('records in gzip, each of its own or all in one, in chunks of %d', async (chunk) => {
    const records = [INFO, record(http('<p>One.')), record(http('<p>Two.'))]
    const lines = ['given, record 2 = <p>One.', 'given, record 3 = <p>Two.']
    expect(await linesIn(join(...records.map((each) => gzipSync(each))), { chunk })).toEqual(lines)
    expect(await linesIn(gzipSync(join(...records)), { chunk })).toEqual(lines)
  })

  const CHUNKED = '8;name=x\r\n<p>The b\r\n7\r\nridge.\n\r\n0\r\n\r\n'

  test.each([
    ['gzip', http(gzipSync('<p>The bridge.\n'), 'Content-Encoding: gzip')],
    ['deflate', http(deflateSync('<p>The bridge.\n'), 'Content-Encoding: deflate')],
    ['Brotli', http(brotliCompressSync('<p>The bridge.\n'), 'Content-Encoding: br')],
    ['chunks', http(CHUNKED, 'Transfer-Encoding: chunked')],
    ['chunks that were undone already', http('<p>The bridge.\n', 'Transfer-Encoding: chunked')],
    ['gzip that was undone already', http('<p>The bridge.\n', 'Content-Encoding: gzip')],
    ['gzip that is called another name by transfer', http(gzipSync('<p>The bridge.\n'), 'Transfer-Encoding: gzip')],
    [
      'gzip in chunks',
      http(
        join(
          'f\r\n',
          gzipSync('<p>The bridge.\n').subarray(0, 15),
          '\r\n',
          '40\r\n',
          gzipSync('<p>The bridge.\n').subarray(15),
        ),
        'Content-Encoding: gzip\r\nTransfer-Encoding: chunked',
      ),
    ],
  ])('a body packed in %s', async (_, block) => {
    expect(await linesIn(record(block))).toEqual(['given, record 1 = <p>The bridge.\n'])
  })

  test('what is no document is passed over, and nothing is said of what only goes with others', async () => {
    const records = [
      record('GET / HTTP/1.1\r\n\r\n', { type: 'request' }),
      record('a: b\r\n', { type: 'metadata' }),
      record(http('GIF89a', 'Content-Type: image/gif')),
      record(http('Gone', undefined, 404)),
      record(http('')),
      record('<p>As it stood.', { type: 'resource', headers: { 'Content-Type': 'text/html' } }),
      record('As text.', { type: 'conversion' }),
      record('x', { type: 'resource', url: 'urn:pageinfo:https://example.org/' }),
    ]
    expect(await linesIn(join(...records))).toEqual([
      'given, record 3 ~ image/gif',
      'given, record 4 ~ status 404',
      'given, record 5 ~ an empty answer',
      'given, record 6 = <p>As it stood.',
      'given, record 7 = As text.',
      'given, record 8 ~ a record of no page',
    ])
  })

  test('a revisit is read as what it repeats, at its own address and time', async () => {
    const digest = { 'WARC-Payload-Digest': 'sha1:ABC' }
    const later = { ...digest, 'WARC-Date': '2026-03-15T08:30:00Z' }
    const found = await foundIn(
      join(
        record(http('<p>The bridge.'), { headers: digest }),
        record('', { type: 'revisit', url: 'https://example.org/b', headers: later }),
        record('', { type: 'revisit', headers: { 'WARC-Payload-Digest': 'sha1:XYZ' } }),
      ),
    )
    expect(found[1]).toMatchObject({
      resource: {
        name: 'given, record 2',
        bytes: Buffer.from('<p>The bridge.'),
        reading: { url: 'https://example.org/b' },
        answer: { url: 'https://example.org/b', at: '2026-03-15T08:30:00Z', status: 200 },
      },
    })
    expect(found[2]).toMatchObject({ kind: 'passed-over', what: 'a revisit of what is not at hand' })
  })

  test('what another program writes', async () => {
    const written = await Promise.all(
      ['<p>One.', '<p>Two.'].map((body) =>
        WARCSerializer.serialize(
          WARCRecord.create(
            {
              url: 'https://example.org/a',
              date: '2026-03-14T08:30:00Z',
              type: 'response',
              httpHeaders: { 'Content-Type': 'text/html' },
            },
            (async function* () {
              yield Buffer.from(body)
            })(),
          ),
          { gzip: true },
        ),
      ),
    )
    expect(await linesIn(join(...written))).toEqual(['given, record 1 = <p>One.', 'given, record 2 = <p>Two.'])
  })
})

describe('a damaged WARC', () => {
  const one = record(http('<p>One.'))
  const two = record(http('<p>Two.'))
  const three = record(http('<p>Three.'))

  test.each([
    [
      'cut off in a block',
      join(one, two.subarray(0, two.length - 6)),
      ['1 = <p>One.', '2 ! resource/broken-archive', '2 = <p>Tw'],
    ],
    ['cut off in the headers', join(one, two.subarray(0, 60)), ['1 = <p>One.', '2 ! resource/broken-archive']],
    [
      'a length that is too small',
      join(record(http('<p>One.'), { length: 40 }), two),
      ['1 ! resource/broken-archive', '1 ~ an empty answer', '2 ! resource/broken-archive', '2 = <p>Two.'],
    ],
    [
      'a length that is too large',
      join(record(http('<p>One.'), { length: 400 }), two, three),
      ['1 ! resource/broken-archive', '1 = <p>One.', '2 = <p>Two.', '3 = <p>Three.'],
    ],
    [
      'a length that is none',
      join(one, record(http('x'), { length: 'many' }), three),
      ['1 = <p>One.', '2 ! resource/broken-archive', '3 ! resource/broken-archive', '3 = <p>Three.'],
    ],
    [
      'garbage between two',
      join(one, 'garbage\r\n\r\n', two),
      ['1 = <p>One.', '2 ! resource/broken-archive', '2 = <p>Two.'],
    ],
    [
      'no lines between two',
      join(one.subarray(0, one.length - 4), two),
      ['1 ! resource/broken-archive', '1 = <p>One.', '2 = <p>Two.'],
    ],
    ['garbage behind the last', join(one, 'garbage'), ['1 = <p>One.']],
    ['an answer that is none', join(record('<p>no head'), two), ['1 = <p>no head', '2 = <p>Two.']],
    ['no address', join(record(http('x'), { url: '' }), two), ['1 ~ a record of no page', '2 = <p>Two.']],
  ])('%s', async (_, bytes, lines) => {
    for (const chunk of [1, 100_000]) {
      expect(await linesIn(bytes, { chunk })).toEqual(lines.map((line) => `given, record ${line}`))
    }
  })

  test('a record whose gzip is cut off costs no more than itself', async () => {
    const noise = Array.from({ length: 9000 }, (_, at) => ((at * 7919 ** 2) % 65_521).toString(36)).join('')
    const cut = gzipSync(record(http(noise)))
    const lines = await linesIn(join(gzipSync(one), cut.subarray(0, cut.length - 900), gzipSync(three), gzipSync(two)))
    expect(lines[0]).toBe('given, record 1 = <p>One.')
    expect(lines).toContain('given, record 3 = <p>Three.')
    expect(lines.at(-2)).toMatch(/record \d = <p>Two\.$/)
    expect(lines.at(-1)).toBe('given ! resource/broken-archive')
  })

  test('a body that unpacks to more than a document may have is refused', async () => {
    const bomb = record(http(gzipSync(Buffer.alloc(40 * 1024 * 1024)), 'Content-Encoding: gzip'))
    expect(await linesIn(join(bomb, two))).toEqual(['given, record 1 ! input/too-large', 'given, record 2 = <p>Two.'])
  })
})
