import { expect, test } from 'vitest'
import { changedAccounts, type Party, type RecordedClaim } from '../../src/record/index.ts'

const country = (key: string, name: string): Party => ({ key, name, kind: 'country', country: key })
const iceland = country('ISL', 'Iceland')
const portugal = country('PRT', 'Portugal')
const minister: Party = { key: 'person:halla', name: 'Halla', kind: 'person', country: 'ISL' }

/** Iceland's word that it sent something to Portugal on a day, or that it did not. */
function word(day: string, polarity: 'positive' | 'negative', more: Partial<RecordedClaim> = {}): RecordedClaim {
  const report = { id: day, outlet: 'The Courier', agency: null, headline: null, url: null, path: null, published: day }
  const voice = { speaker: iceland, source: 'Iceland', cue: 'said', quotation: 'indirect', time: null } as const
  return {
    ...{ id: `${day}/c1`, report, rule: 'AID/send', type: 'AID', mode: null, polarity, certainty: 'certain' },
    ...{
      actors: [iceland],
      recipients: [portugal],
      objects: ['two engineers'],
      quantity: null,
      place: null,
      time: null,
    },
    ...{ dating: { first: day, last: day, by: 'publication' }, voices: [voice], evidence: 'it sent engineers' },
    ...{ span: [0, 17], inCaption: false },
    ...more,
  } as RecordedClaim
}

const days = (claims: readonly RecordedClaim[]) =>
  changedAccounts(claims).map(({ accounts }) => accounts.map(({ id, polarity }) => `${id.slice(0, 10)} ${polarity}`))

test('denied in February, confirmed in April: in the order of saying, whatever the order of reading', () => {
  const told = [word('2026-04-02', 'positive'), word('2026-02-09', 'negative'), word('2026-02-16', 'negative')]
  expect(days(told)).toEqual([['2026-02-09 negative', '2026-04-02 positive']])
})

test('a denial without a recipient is of the same matter when it names the same thing', () => {
  const denial = word('2026-02-09', 'negative', { actors: [minister], recipients: [] })
  expect(days([denial, word('2026-04-02', 'positive')])).toHaveLength(1)
})

test.each([
  ['the same word twice', [word('2026-02-09', 'negative'), word('2026-04-02', 'negative')]],
  ['another type', [word('2026-02-09', 'negative'), word('2026-04-02', 'positive', { type: 'SANCTION' })]],
  [
    'another recipient and another thing',
    [
      word('2026-02-09', 'negative'),
      word('2026-04-02', 'positive', { recipients: [country('NOR', 'Norway')], objects: ['fuel'] }),
    ],
  ],
])('%s is no change', (_, told) => expect(days(told)).toEqual([]))
