import { describe, expect, test } from 'vitest'
import {
  conflictsOf,
  eventOf,
  figuresOf,
  goodsClass,
  measureOf,
  type Party,
  positionsOf,
  type RecordedClaim,
  SPEAKING_ROWS,
  speaksFor,
  turns,
} from '../../src/record/index.ts'

const iceland: Party = { key: 'ISL', name: 'Iceland', kind: 'country', country: 'ISL' }
const portugal: Party = { key: 'PRT', name: 'Portugal', kind: 'country', country: 'PRT' }
const norway: Party = { key: 'NOR', name: 'Norway', kind: 'country', country: 'NOR' }
const halla: Party = { key: 'person:halla', name: 'Halla', kind: 'person', country: 'ISL', sector: 'GOV' }

interface Said {
  readonly speaker?: Party
  readonly source?: string
  readonly cue?: string
}

/** Somebody's word on a day that Iceland sent something to Portugal, or that it did not. */
function word(day: string, polarity: 'positive' | 'negative', said: Said = {}, more: Partial<RecordedClaim> = {}) {
  const { speaker = iceland, source = speaker.name, cue = 'said' } = said
  return {
    ...{ id: `${day}/c1`, rule: 'send.give', type: 'AID', mode: null, polarity, certainty: 'certain' },
    report: { id: day, outlet: 'The Courier', agency: null, headline: null, url: null, path: null, published: day },
    ...{ actors: [iceland], recipients: [portugal], objects: ['engineers'], quantity: null, place: null, time: null },
    dating: { first: day, last: day, by: 'publication' },
    voices: [{ speaker, source, cue, quotation: 'indirect', time: null }],
    ...{ evidence: 'it sent engineers', span: [0, 17], inCaption: false },
    ...more,
  } as RecordedClaim
}

const originOf = ({ report }: RecordedClaim) => report.id
const told = (claims: readonly RecordedClaim[]) =>
  eventOf(
    claims[0]!.id,
    claims.map((claim) => ({ claim, copies: [] })),
    originOf,
  )

test('denied in February, confirmed in April: in the order of saying, whatever the order of reading', () => {
  const claims = [
    word('2026-04-02', 'positive', { cue: 'confirmed' }),
    word('2026-02-09', 'negative'),
    word('2026-02-16', 'negative'),
  ]
  const [position] = positionsOf(claims)
  expect(position).toMatchObject({ holder: 'ISL', name: 'Iceland', hasChanged: true })
  expect(turns(position!).map(({ day, stance }) => `${day} ${stance}`)).toEqual([
    '2026-02-09 denies',
    '2026-04-02 confirms',
  ])
})

test('the minister and the country are one holder, and keep its account together', () => {
  const claims = [
    word('2026-02-09', 'negative', { speaker: halla, source: 'Energy Minister Halla' }),
    word('2026-04-02', 'positive'),
  ]
  expect(positionsOf(claims)).toMatchObject([{ holder: 'ISL', hasChanged: true }])
})

test.each([
  ['an opposition lawmaker', 'an opposition lawmaker from Akureyri'],
  ['a former minister', 'former Energy Minister Halla'],
  ['a court', 'a court in Reykjavik'],
])('%s who contradicts the country is no change of its account', (_, source) => {
  const speaker: Party = { ...halla, key: 'person:other', name: source }
  const positions = positionsOf([word('2026-02-09', 'negative'), word('2026-02-10', 'positive', { speaker, source })])
  expect(positions.map(({ holder, hasChanged }) => [holder, hasChanged])).toEqual([
    ['ISL', false],
    ['person:other', false],
  ])
})

describe('who speaks for a country', () => {
  test.each(SPEAKING_ROWS)('$example: $speaks', ({ example, speaks }) => {
    const speaker: Party = { key: 'group:x', name: example, kind: 'group', country: 'ISL', sector: 'GOV' }
    expect(speaksFor(speaker, example)).toBe(speaks ? 'ISL' : null)
  })
})

describe('figures', () => {
  const figure = (day: string, low: number, words = String(low)) =>
    word(day, 'positive', {}, { quantity: { words, low, high: low, unit: '' } })

  test('best supported is what most origins have, not what most articles print', () => {
    const claims = [
      figure('2026-02-01', 40),
      figure('2026-02-02', 65),
      { ...figure('2026-02-03', 65), id: 'x/c1' },
      figure('2026-02-04', 40),
      figure('2026-02-05', 40),
    ]
    const [figures] = figuresOf(claims, ({ report: { id } }) => (id > '2026-02-01' && id < '2026-02-04' ? 'wire' : id))
    expect([figures?.low.low, figures?.best.low, figures?.high.low]).toEqual([40, 40, 65])
    expect(figures?.given.map(({ origins }) => origins)).toEqual([3, 1])
  })

  test('a denial gives no figure', () =>
    expect(figuresOf([{ ...figure('2026-02-01', 40), polarity: 'negative' }], originOf)).toEqual([]))

  test.each([
    ['two', 2, 2],
    ['about 40', 40, 40],
    ['at least 1,200', 1200, null],
    ['up to three dozen', null, 36],
    ['14 million', 14_000_000, 14_000_000],
  ])('%s', (words, low, high) => expect(measureOf(words, 'x')).toMatchObject({ low, high }))

  test('some is no number', () => expect(measureOf('several', 'x')).toBeNull())
})

describe('conflicts', () => {
  test('whether it happened', () => {
    const [conflict] = conflictsOf(told([word('2026-02-09', 'negative'), word('2026-02-16', 'positive')]))
    expect(conflict?.about).toBe('whether it happened')
    expect(conflict?.sides.map(({ claims }) => claims.length)).toEqual([1, 1])
  })

  test('figures that cannot both be right, and none where they can', () => {
    const of = (low: number, high: number | null) =>
      word(`2026-02-${low}`, 'positive', {}, { quantity: { words: String(low), low, high, unit: '' } })
    expect(conflictsOf(told([of(12, 12), of(14, 14)])).map(({ about }) => about)).toEqual(['how many'])
    expect(conflictsOf(told([of(12, null), of(14, 14)]))).toEqual([])
  })

  test('who did it', () => {
    const [conflict] = conflictsOf(
      told([word('2026-02-09', 'positive'), word('2026-02-16', 'positive', {}, { actors: [norway] })]),
    )
    expect(conflict).toMatchObject({ about: 'who did it', sides: [{ says: 'Iceland' }, { says: 'Norway' }] })
  })
})

test('an event rests on independent voices, of which a country is one, and never on articles', () => {
  const { corroboration } = told([
    word('2026-02-09', 'positive'),
    word('2026-02-10', 'positive', { speaker: halla, source: 'Energy Minister Halla' }),
    word('2026-02-11', 'positive', {}, { voices: [] }),
  ])
  expect(corroboration).toMatchObject({ origins: 3, voices: ['Halla'], independent: 2, sources: ['The Courier'] })
})

test.each([
  ['artillery shells', 'arms'],
  ['missiles', 'arms'],
  ['rockets', 'arms'],
  ['troops', 'troops'],
  ['money', 'money'],
  ['military equipment', 'arms'],
  ['medical supplies', 'medicine'],
  ['fuel', 'fuel'],
  ['poems', 'other'],
])('%s are %s', (thing, goods) => expect(goodsClass(thing)).toBe(goods))
