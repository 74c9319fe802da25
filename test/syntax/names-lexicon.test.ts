import { expect, test } from 'vitest'
import { BinaryReader, BinaryWriter } from '../../src/syntax/binary.ts'
import { KNOWN, keyOf, readLexicon, writeLexicon } from '../../src/syntax/names/lexicon.ts'

const writer = new BinaryWriter('test')
writeLexicon(
  writer,
  new Map([
    ['jordan', KNOWN.country | KNOWN.given],
    ['sea of japan', KNOWN.region],
  ]),
)
const lexicon = readLexicon(new BinaryReader(writer.bytes(), 'test'))

test.each([
  ['Jordan', KNOWN.country | KNOWN.given],
  ['Sea of Japan', KNOWN.region],
  ['Sea of', 0],
  ['Sea of Okhotsk', -1],
  ['Japan', -1],
])('%s: %i', (phrase, bits) => {
  expect(lexicon.bits(keyOf(phrase))).toBe(bits)
})
