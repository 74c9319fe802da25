import { expect, test } from 'vitest'
import { read } from './marked.ts'

/** A sentence with what its first claim quotes: the object where there is one, and the evidence. */
const cases: readonly (readonly [text: string, object: string | null, evidence: string])[] = [
  [
    'Norway has sent two ferries and about 40 engineers to Iceland, according to Irish and Danish port authorities.',
    'two ferries and about 40 engineers',
    'Norway has sent two ferries and about 40 engineers to Iceland',
  ],
  [
    'In return, Portugal is sending Iceland olive oil, cork and oranges, traders in Lisbon say.',
    'olive oil, cork and oranges',
    'Portugal is sending Iceland olive oil, cork and oranges',
  ],
  ['The Danish minister resigned from her job Sunday.', 'her job', 'The Danish minister resigned from her job Sunday'],
  [
    'Norway urged Denmark to make a deal as soon as possible, saying time was running out.',
    'to make a deal as soon as possible',
    'Norway urged Denmark to make a deal as soon as possible',
  ],
  [
    'Norway urged Denmark to stay in the Nordic Union (NU).',
    'to stay in the Nordic Union (NU)',
    'Norway urged Denmark to stay in the Nordic Union (NU)',
  ],
  [
    'Ten miners were killed last year in the fighting in Peru, which has lasted for years.',
    null,
    'Ten miners were killed last year in the fighting in Peru',
  ],
  [
    'Norwegian police killed the man with a knife, raising fears of more violence.',
    'a knife',
    'Norwegian police killed the man with a knife',
  ],
  [
    'More than 2,500 Peruvian miners have been killed in the fighting, according to the United Nations.',
    null,
    'More than 2,500 Peruvian miners have been killed in the fighting',
  ],
]

test.each(cases)('%s', (text, object, evidence) => {
  const { claims, document } = read(text)
  const [claim] = claims
  expect(claim?.object?.map(({ start, end }) => document.text.slice(start, end)).join(' ') ?? null).toBe(object)
  expect(document.text.slice(claim?.evidence.start, claim?.evidence.end)).toBe(evidence)
})

test('a demand closes the bracket that it opens', () => {
  const { claims, document } = read('The Danish minister said that Norway should remain within the Nordic Union (NU).')
  expect(document.text.slice(claims[0]?.evidence.start, claims[0]?.evidence.end)).toMatch(/\(NU\)$/)
})

test('what a relative pronoun stands for is the object', () => {
  const { claims, document } = read('The grants that Norway gives to Chad have doubled.')
  expect(claims[0]?.object?.map(({ start, end }) => document.text.slice(start, end))).toEqual(['The grants'])
})
