import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { phraseFinder, searchableWords, searchQuery } from '../../src/record/index.ts'

const PIECES = [
  'Ferry',
  'ferries',
  'FERRIED',
  'Fährte',
  'fa\u0308hrte',
  'Ökonom',
  'skies',
  'ﬁles',
  'K',
  'É',
  'eyed',
  'ei',
  'ies',
  'éie',
  '\ufe0f',
  '3',
  '🚢',
]
const GAPS = [' ', '', '-', '’', '. ', ' — ']

test.each([
  ['"ferry files"', 'Ferries, ﬁles; ferry ﬁles'],
  ['okonom', 'Der Ökonom sagt'],
  ['"fahrte 3"', 'Die Fährte \ufe0f 3'],
])('%s stands in "%s"', (words, text) => {
  expect(phraseFinder(searchQuery(words))(text).length).toBeGreaterThan(0)
})

test('phrases are found where the words of a text are those of the phrase', () => {
  const text = array(constantFrom(...PIECES, ...GAPS), { maxLength: 40 }).map((all) => all.join(''))
  const words = array(constantFrom(...PIECES, ...GAPS, '"'), { minLength: 1, maxLength: 8 }).map((all) => all.join(''))
  assert(
    property(text, words, (text, words) => {
      const query = searchQuery(words)
      const stems = searchableWords(text)
      const standing = stems.flatMap(({ start }, at) =>
        query.flatMap((phrase, which) =>
          phrase.every((stem, ahead) => stems[at + ahead]?.stem === stem) ? [{ start, phrase: which }] : [],
        ),
      )
      expect(phraseFinder(query)(text)).toEqual(standing)
    }),
    { seed: 1, numRuns: 500 },
  )
})
