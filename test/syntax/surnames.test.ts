import { expect, test } from 'vitest'
import { loadEnglish } from '../../src/models.ts'

const english = loadEnglish()
const namesIn = (text: string) =>
  english.parse(text).flatMap(({ tokens }) => tokens.filter(({ ne }) => ne.endsWith('PER')).map(({ form }) => form))

test('a surname that is a common noun too is the person whom the text names in full', () => {
  expect(namesIn('Emma Waters runs the ferry company.\n\nWaters resigned on Friday.')).toEqual([
    'Emma',
    'Waters',
    'Waters',
  ])
})

test('it stays a common noun where nobody is called so, and where a word hangs from it', () => {
  expect(namesIn('Emma Hill runs the ferry company.\n\nWaters rose on Friday.')).toEqual(['Emma', 'Hill'])
  expect(namesIn('Emma Waters runs the ferry company.\n\nThe high waters receded.')).toEqual(['Emma', 'Waters'])
})
