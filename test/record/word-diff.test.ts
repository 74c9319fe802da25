import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDiff } from '../../src/record/index.ts'

test.each([
  ['The bridge closed on Monday.', 'The bridge closed on Tuesday.', 'The bridge closed on [-Monday-]{+Tuesday+}.'],
  ['Two grey ferries left.', 'Three big ships left.', '[-Two grey ferries-]{+Three big ships+} left.'],
  ['It cost 10,000 crowns.', 'It cost 1,000 crowns.', 'It cost [-10,000-]{+1,000+} crowns.'],
  ['The pier, he said, was shut.', 'The pier was shut.', 'The pier[-, he said,-] was shut.'],
  ['It rained.', 'It rained.\n\nCorrection: it snowed.', 'It rained.{+\n\nCorrection: it snowed.+}'],
  ['Ships left.\n\nNobody was hurt.', 'Ships left.', 'Ships left.[-\n\nNobody was hurt.-]'],
  ['The harbour was shut.\n\nA boat sank.', 'A boat sank.\n\nThe harbour was open.', null],
  ['', 'New.', '{+New.+}'],
  ['', '', ''],
])('%j → %j', async (before, after, marked) => {
  const stretches = await wordDiff(before, after)
  const text = stretches.map(({ kind, text }) =>
    kind === 'kept' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`,
  )
  if (marked !== null) expect(text.join('')).toBe(marked)
})

test('both texts can be had back from what changed', async () => {
  const word = fc.constantFrom(
    'ferry',
    'ferries',
    'left',
    'two',
    '2,000',
    'the',
    ', ',
    ' ',
    ' ',
    '\n',
    '\n\n',
    '🚢',
    "don't",
    '.',
  )
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(''))
  await fc.assert(
    fc.asyncProperty(text, text, async (before, after) => {
      const stretches = await wordDiff(before, after)
      const side = (other: string) => stretches.flatMap(({ kind, text }) => (kind === other ? [] : [text])).join('')
      expect([side('added'), side('removed')]).toEqual([before, after])
      expect(stretches.every(({ text }) => text !== '')).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('long texts that have nothing in common are told apart at once', async () => {
  const text = (mark: string) => Array.from({ length: 20_000 }, (_, at) => `${mark}${at}`).join(' ')
  const started = performance.now()
  expect(await wordDiff(text('a'), text('b'))).toHaveLength(2)
  expect(performance.now() - started).toBeLessThan(5_000)
})
