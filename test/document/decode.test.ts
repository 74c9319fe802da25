import { expect, test } from 'vitest'
import { decode } from '../../src/document/index.ts'

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const QUOTES = '\x93Don\x92t go\x94, he said \x96 twice\x85'
const READ = '“Don’t go”, he said – twice…'

test.each([
  ['without a word about it', undefined, QUOTES],
  ['called ISO-8859-1 by the server', 'iso-8859-1', QUOTES],
  ['called UTF-8 by the server', 'utf-8', QUOTES],
  ['called by a name nobody knows', 'x-klingon', QUOTES],
  ['called UTF-8 by the page', undefined, `<meta charset="utf-8"><p>${QUOTES}`],
  ['called ISO-8859-1 by the page', 'utf-8', `<meta charset=iso-8859-1><p>${QUOTES}`],
  ['called UTF-16 by the page', undefined, `<meta charset=utf-16><p>${QUOTES}`],
  ['called Shift_JIS, which it can’t be', 'shift_jis', QUOTES],
  ['pasted into UTF-8', 'utf-8', `${'caf\xc3\xa9 '.repeat(60)}${QUOTES}`],
])('quotation marks of windows-1252, %s', (_, charset, text) => {
  expect(decode(latin1(text), 'a.html', charset)).toContain(READ)
})

const RUSSIAN = latin1('\xcc\xee\xf1\xf2 \xe7\xe0\xea\xf0\xfb\xf2')
const PAGE = Buffer.from('<meta charset="windows-1251"><p>')

test.each([
  ['the server alone says it', 'windows-1251', RUSSIAN],
  ['the page says it, the server what servers say', 'iso-8859-1', Buffer.concat([PAGE, RUSSIAN])],
  ['the page says it, the server is wrong', 'utf-8', Buffer.concat([PAGE, RUSSIAN])],
])('windows-1251: %s', (_, charset, bytes) => {
  expect(decode(bytes, 'a.html', charset)).toContain('Мост закрыт')
})

test.each([
  ['UTF-8 that the server calls windows-1252', 'windows-1252', Buffer.from('“Don’t”'), '“Don’t”'],
  [
    'UTF-8 that the page calls windows-1252',
    undefined,
    Buffer.from('<meta charset=windows-1252>“Don’t”'),
    '<meta charset=windows-1252>“Don’t”',
  ],
  ['UTF-16, little end first', undefined, Buffer.from('\ufeff“Don’t”', 'utf16le'), '“Don’t”'],
  ['UTF-16, big end first', undefined, Buffer.from('\ufeff“Don’t”', 'utf16le').swap16(), '“Don’t”'],
  [
    'UTF-16 without a mark',
    undefined,
    Buffer.from('He said “Don’t” and left.', 'utf16le'),
    'He said “Don’t” and left.',
  ],
  ['UTF-16 that the server names', 'utf-16le', Buffer.from('“Don’t” – мост', 'utf16le'), '“Don’t” – мост'],
  ['Shift_JIS', 'shift_jis', latin1('\x8b\xb4\x82\xcd Don'), '橋は Don'],
  ['ISO-2022-JP', 'iso-2022-jp', latin1('\x1b$B663q\x1b(B Don'), '橋椛 Don'],
])('%s', (_, charset, bytes, text) => {
  expect(decode(bytes, 'a.txt', charset)).toBe(text)
})

test('what was cut off in the middle of a character is told from what was pasted', () => {
  expect(decode(latin1(`${'caf\xc3\xa9 '.repeat(20)}\xe2\x80`), 'a.txt')).toBe(`${'café '.repeat(20)}\ufffd`)
  expect(decode(latin1(`${'caf\xc3\xa9 '.repeat(20)}caf\xe9 d\x92Or`), 'a.txt')).toBe(`${'café '.repeat(21)}d’Or`)
})
