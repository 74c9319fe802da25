import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quotedStretches } from '../../src/statement/quotations.ts'
import { span } from '../../src/text/index.ts'

/** The quoted stretches of a text whose paragraphs end at line ends. */
function stretchesOf(text: string) {
  let at = 0
  const blocks = text.split('\n').map((line) => {
    const block = { kind: 'paragraph' as const, span: span(text, at, at + line.length) }
    at += line.length + 1
    return block
  })
  return quotedStretches(text, blocks)
}

function quoted(text: string): readonly string[] {
  return stretchesOf(text).map(({ start, end, continues }) => (continues ? '… ' : '') + text.slice(start, end))
}

test.each([
  ['curly', 'She said “the bridge is closed,” and left.', ['“the bridge is closed,”']],
  ['straight', 'She said "the bridge is closed," and left.', ['"the bridge is closed,"']],
  ['two apostrophes', "She said ''the bridge is closed,'' and left.", ["''the bridge is closed,''"]],
  ['the typesetter’s pair', "She said ``the bridge is closed,'' and left.", ["``the bridge is closed,''"]],
  ['angle', 'Sie said «the bridge is closed» and left.', ['«the bridge is closed»']],
  ['single', "'The bridge is closed,' she said.", ["'The bridge is closed,'"]],
  ['single curly', '‘The bridge is closed,’ she said.', ['‘The bridge is closed,’']],
  [
    'two in a sentence',
    '"It is late," he said, "and the bridge is closed."',
    ['"It is late,"', '"and the bridge is closed."'],
  ],
  ['single within double', '"He told me \'go home\' twice," she said.', ['"He told me \'go home\' twice,"']],
  ['with an apostrophe inside', "'It isn't closed,' she said.", ["'It isn't closed,'"]],
  ['over a full stop', '"It is late. Go home," he said.', ['"It is late. Go home,"']],
] as const)('%s marks: %s', (_, text, expected) => {
  expect(quoted(text)).toEqual(expected)
})

test.each([
  "The workers' rights and the bosses' fears",
  "The '90s were rock 'n' roll",
  'It is 5 ft tall',
  "The ministers' aides' cars",
])('no quotation: %s', (text) => {
  expect(quoted(text)).toEqual([])
})

test('a stretch that a paragraph leaves open ends there, and the next takes it up', () => {
  expect(quoted('He said: “The bridge is closed.\n“Nobody will cross.”\nShe agreed.')).toEqual([
    '“The bridge is closed.',
    '… “Nobody will cross.”',
  ])
})

test('a forgotten mark does not reach into the next quotation', () => {
  expect(quoted('He said “the bridge is closed, and “nobody will cross” at night.')).toEqual([
    '“the bridge is closed, and ',
    '“nobody will cross”',
  ])
})

test('whatever the marks, stretches are in order, disjoint, and inside of the text', () => {
  const marks = fc.array(
    fc.constantFrom('"', '“', '”', "'", '‘', '’', '«', '»', "''", '``', ' ', 'a', 'He said', '.', '\n'),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(marks, (pieces) => {
      const text = pieces.join('').trim().replace(/\n+/g, '\n')
      fc.pre(text !== '')
      let read = 0
      for (const { start, end } of stretchesOf(text)) {
        expect(start).toBeGreaterThanOrEqual(read)
        expect(end).toBeGreaterThan(start)
        read = end
      }
      expect(read).toBeLessThanOrEqual(text.length)
    }),
  )
})
