import { describe, expect, test } from 'vitest'
import { openDocument, openLine } from '../../src/document/index.ts'
import { OnRecordError } from '../../src/text/index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const PARAGRAPH = '<p>The only bridge over the Harn will remain closed until spring, the mayor said on Saturday.</p>'

test.each([
  ['nothing', bytes(''), 'document/empty'],
  ['white space', bytes(' \n\t\u00a0\n'), 'document/empty'],
  ['a PDF', bytes('%PDF-1.7 …'), 'document/binary'],
  ['a picture', latin1('\xff\xd8\xff\xe0'), 'document/binary'],
  ['an archive', latin1('PK\x03\x04…'), 'document/binary'],
  ['bytes with NUL', latin1('The bridge\0\0\0\0'), 'document/binary'],
  ['a page without text', bytes('<html><body><img src="a"><script>a()</script></body></html>'), 'document/no-article'],
  ['a feed', bytes('<?xml version="1.0"?>\n<rss version="2.0"><channel></channel></rss>'), 'document/no-document'],
  ['JSON Lines', bytes('{"id": "a1", "text": "The bridge is closed."}\n'), 'document/no-document'],
  [
    'a front page',
    bytes('<html><body><ul><li><a href="/a">Bridge closed</a><li><a href="/b">Ferry sunk</a></ul>'),
    'document/no-article',
  ],
  ['a page nested too deep', bytes('<div>'.repeat(20_000) + PARAGRAPH), 'document/too-deep'],
  ['a page nested deep', bytes('<div>'.repeat(1000) + PARAGRAPH), 'document/too-deep'],
  ['too much', new Uint8Array(64_000_001).fill(65), 'document/too-large'],
])('%s is refused', (_, input, code) => {
  expect(codeOf(() => openDocument(input, { format: 'auto', id: 'a1' }))).toBe(code)
})

test.each([
  ['{"id": "a1"', 'document/bad-line'],
  ['[]', 'document/bad-line'],
  ['null', 'document/bad-line'],
  ['{"id": "a1"}', 'document/bad-line'],
  ['{"id": "a1", "text": " "}', 'document/empty'],
])('the line %s is refused with %s', (line, code) => {
  expect(codeOf(() => openLine(line, { format: 'text' }))).toBe(code)
})

function codeOf(open: () => unknown): string {
  try {
    open()
  } catch (error) {
    if (error instanceof OnRecordError) return error.code
    throw error
  }
  return 'none'
}

describe('encodings', () => {
  const utf16 = Buffer.from('The bridge is closed.', 'utf16le')

  test.each([
    ['UTF-8 with a mark', latin1('\xef\xbb\xbfThe bridge'), 'The bridge'],
    ['windows-1252', latin1('The \x93caf\xe9\x94 is closed. Don\x92t go.'), 'The “café” is closed. Don’t go.'],
    ['UTF-16 with a mark', new Uint8Array(Buffer.concat([Buffer.from([255, 254]), utf16])), 'The bridge is closed.'],
    ['UTF-16 without', new Uint8Array(utf16), 'The bridge is closed.'],
    ['damaged UTF-8', latin1(`${'caf\xc3\xa9 '.repeat(20)}\xe2\x80`), `${'café '.repeat(20)}\ufffd`],
  ])('%s', (_, input, text) => {
    expect(openDocument(input, { format: 'text' }).text).toBe(text)
  })

  test('a page says its encoding', () => {
    const page = latin1(
      `<html><head><meta charset="windows-1251"></head><body><p>\xcc\xee\xf1\xf2 \xe7\xe0\xea\xf0\xfb\xf2.</p>`,
    )
    expect(openDocument(page, { format: 'auto' }).text).toBe('Мост закрыт.')
  })
})

describe('pages that are no whole pages', () => {
  test.each([
    ['a fragment', PARAGRAPH.repeat(3)],
    ['no body', `<html><head><title>x</title></head>${PARAGRAPH}`],
    ['unclosed', `<html><body><div><table><tr><td>${PARAGRAPH}<div><b>`],
    ['deep, but not too deep', `${'<div>'.repeat(300)}${PARAGRAPH}`],
  ])('%s', (_, page) => {
    expect(openDocument(bytes(page), { format: 'html' }).text).toContain('remain closed until spring')
  })
})

describe('time grows with the length', () => {
  const sentence = 'The minister said on Monday that the bridge would remain closed. '

  test.each([
    ['one line', sentence.repeat(80_000)],
    ['many paragraphs', `${sentence.repeat(5)}\n\n`.repeat(16_000)],
    ['spaces', `a${' '.repeat(5_000_000)}b`],
    ['line ends', `a${'\n'.repeat(5_000_000)}b`],
    ['brackets', `# a\n\n${'['.repeat(1_000_000)}`],
    ['quotations in quotations', `# a\n\n${'> '.repeat(30_000)}b`],
    ['emphasis', `# a\n\n${'**[a](b) _'.repeat(6000)}`],
  ])('%s', { timeout: 5000 }, (_, text) => {
    expect(openDocument(bytes(text), { format: 'auto' }).blocks.length).toBeGreaterThan(0)
  })
})
