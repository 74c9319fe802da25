import { describe, expect, test } from 'vitest'
import {
  asTheyStand,
  CORRECTION_NOTES,
  changedFigures,
  correctionNote,
  replacements,
  wordDiff,
} from '../../src/record/index.ts'

describe('what an edit changed', () => {
  test.each([
    ['It cost 40 crowns.', 'It cost 14 crowns.', [['40', '14']]],
    ['Twelve people died.', 'Thirteen people died.', [['Twelve', 'Thirteen']]],
    ['The old pier burned.', 'The new pier burned.', []],
    ['Ships left.', 'Ships left. Two sank.', []],
  ])('figures: %s → %s', async (before, after, figures) => {
    const found = changedFigures(replacements(await wordDiff(before, after)))
    expect(found.map((each) => [each.before, each.after])).toEqual(figures)
  })

  test.each(CORRECTION_NOTES)('a note: $example', async ({ example, pattern }) => {
    expect(pattern.test(example)).toBe(true)
    const stretches = await wordDiff('The pier burned.', `The old pier burned.\n\n${example}`)
    expect(correctionNote(stretches)).toBe(example)
  })

  test.each([
    'The ministry corrected the count of ships.',
    'She wrote a note to the editor.',
    'The article in the constitution was old.',
  ])('no note: %s', async (added) => {
    expect(correctionNote(await wordDiff('The pier burned.', `The pier burned.\n\n${added}`))).toBeNull()
  })

  test('a note that stood there before says nothing of this change', async () => {
    const note = 'Correction: the pier is old.'
    expect(correctionNote(await wordDiff(`It burned.\n\n${note}`, `It burned down.\n\n${note}`))).toBeNull()
  })
})

test('the newest version speaks, and what only an earlier one said is withdrawn', () => {
  const claim = (document: number) => ({ document, signature: 'AID', words: 'sent tanks' })
  const told = [
    { claim: claim(1), copies: [claim(2), claim(3)] },
    { claim: claim(1), copies: [] },
  ]
  expect(asTheyStand(told, new Set([1]))).toEqual([
    { claim: claim(2), copies: [claim(3)] },
    { claim: claim(1), copies: [], isWithdrawn: true },
  ])
})
