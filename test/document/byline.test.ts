import { expect, test } from 'vitest'
import { isBylineLine, readByline } from '../../src/document/signature/byline.ts'

test.each([
  ['By AFP', [], 'AFP'],
  ['By Ann Holt and Lee Park, Associated Press', ['Ann Holt', 'Lee Park'], 'AP'],
  ['ANN HOLT, Associated Press', ['Ann Holt'], 'AP'],
  ['Reuters Staff', [], 'Reuters'],
  ['By Ann Holt in Oster for The Harn Courier', ['Ann Holt'], undefined],
  ['By Ann Holt | AP', ['Ann Holt'], 'AP'],
  ['AFP with Ann Holt', ['Ann Holt'], 'AFP'],
  ['By Ann Holt, Staff Writer', ['Ann Holt'], undefined],
  ['By Mark van der Berg and Khalid al-Masri', ['Mark van der Berg', 'Khalid al-Masri'], undefined],
  ['By Associated Press Writer Ann Holt', ['Ann Holt'], 'AP'],
  ['Robert Lane, Ap National Security Writer', ['Robert Lane'], 'AP'],
  ['Associated Press\n  Published 9:04 PM', [], 'AP'],
  ['Agencies', [], undefined],
  ['Political desk', [], undefined],
  ['Follow @harncourier', [], undefined],
])('%s', (byline, people, agency) => {
  expect(readByline(byline)).toEqual(agency ? { people, agency } : { people })
})

test.each(['By Ann Holt', 'By Ann Holt and Lee Park', 'Associated Press'])('is a byline: %s', (line) => {
  expect(isBylineLine(line)).toBe(true)
})

test.each([
  'By Monday the river had risen by a metre.',
  'By land and by sea, the ministry said, help was on its way.',
  'Ann Holt said no.',
])('is no byline: %s', (line) => {
  expect(isBylineLine(line)).toBe(false)
})
