import { expect, test } from 'vitest'
import { readDateline } from '../../src/document/signature/dateline.ts'

const REPORT = 'The bridge was closed.'

test.each([
  ['OSTER, Dec 27 (Reuters) - ', { place: 'Oster', date: '2031-12-27', agency: 'Reuters' }],
  ['HARN, Northshire (AP) — ', { place: 'Harn, Northshire', agency: 'AP' }],
  ['MOSCOW, December 27. /TASS/. ', { place: 'Moscow', date: '2031-12-27', agency: 'TASS' }],
  ['MOSCOW. Dec 27 (Interfax) - ', { place: 'Moscow', date: '2031-12-27', agency: 'Interfax' }],
  ['BEIJING, Dec. 27 (Xinhua) -- ', { place: 'Beijing', date: '2031-12-27', agency: 'Xinhua' }],
  ['New Delhi, Dec 27 (IANS) ', { place: 'New Delhi', date: '2031-12-27', agency: 'IANS' }],
  ['Berlin (dpa) - ', { place: 'Berlin', agency: 'dpa' }],
  ['(ANSA) - ROME, DEC 27 - ', { place: 'Rome', date: '2031-12-27', agency: 'ANSA' }],
  ['Vila Roa, Costa Nova – ', { place: 'Vila Roa, Costa Nova' }],
  ['(Reuters) - ', { agency: 'Reuters' }],
  ['SEOUL, 27 December 2031 — ', { place: 'Seoul', date: '2031-12-27' }],
  ['WASHINGTON/BEIJING, Dec 27 (Reuters) - ', { place: 'Washington/Beijing', date: '2031-12-27', agency: 'Reuters' }],
  ['OSTER (Harn Courier) — ', { place: 'Oster' }],
  ['New Delhi: ', { place: 'New Delhi' }],
  ['KUALA LUMPUR: ', { place: 'Kuala Lumpur' }],
  ['New Delhi [India], December 27 (ANI): ', { place: 'New Delhi', date: '2031-12-27', agency: 'ANI' }],
  ['Dec 27 (Reuters) - ', { date: '2031-12-27', agency: 'Reuters' }],
  ['BASRA, IRAQ — ', { place: 'Basra, Iraq' }],
  ["N'DJAMENA — ", { place: "N'Djamena" }],
  ['London — ', { place: 'London' }],
  ['UNITED NATIONS -- ', { place: 'United Nations' }],
])('%s', (opening, expected) => {
  expect(readDateline(opening + REPORT, '2032-01-02')).toEqual({ ...expected, length: opening.length })
})

test.each([
  'NATO — the alliance of the north — met on Monday.',
  'Poll: The mayor leads.',
  'UPDATE - The bridge was closed.',
  'NOTE: The bridge was closed.',
  'Ann Holt - The woman who built the bridge.',
  'U.S. President (left) said The bridge was closed.',
  'The ministry (Reuters reported) closed the bridge.',
  'OSTER',
  'The bridge was closed.',
])('none: %s', (paragraph) => {
  expect(readDateline(paragraph, '2032-01-02')).toBeNull()
})
