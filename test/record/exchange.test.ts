import { expect, test } from 'vitest'
import {
  countSources,
  eventOf,
  exchange,
  type RecordedClaim,
  type Report,
  sourceName,
  tellings,
} from '../../src/record/index.ts'

const report = (id: string, outlet: string | null, agency: string | null = null): Report => {
  return { id, outlet, agency, headline: null, url: null, path: null, published: '2026-02-16' }
}

const claim = (more: Partial<RecordedClaim>): RecordedClaim => ({
  ...{ id: 'd/c1', report: report('d', 'The Courier'), rule: 'send', type: 'AID', mode: null },
  ...{
    polarity: 'positive',
    certainty: 'certain',
    actors: [],
    recipients: [],
    objects: ['two ferries'],
    quantity: null,
  },
  ...{ place: null, time: null, dating: { first: '2026-02-16', last: '2026-02-16', by: 'publication' }, voices: [] },
  ...{ evidence: 'Iceland sent two ferries', span: [0, 24], inCaption: false },
  ...more,
})

test('copies of one text tell a claim once; a claim made twice in one report stays two', () => {
  const originOf = (document: number) => (document === 3 ? 3 : 1)
  const words = ['It sent ferries', 'It has sent two ferries', 'It has sent two ferries', 'It sent ferries']
  const signed = [1, 1, 2, 3].map((document, at) => ({
    document,
    at,
    signature: 'AID|ISL|PRT|ferries',
    words: words[at]!,
  }))
  expect(
    tellings(signed, originOf).map(({ claim: first, copies }) => [first.at, copies.map((each) => each.at)]),
  ).toEqual([
    [0, []],
    [1, [2]],
    [3, []],
  ])
})

test('a copy that was reworded a little is still the same claim', () => {
  const signed = ['It has sent two ferries', 'It sent two ferries'].map((words, document) => ({
    document,
    signature: 'AID',
    words,
  }))
  expect(tellings(signed, () => 1).map(({ copies }) => copies.length)).toEqual([1])
})

test('the agency is the source of all its copies, and outlets without copies are their own', () => {
  const wire = [report('a', 'The Gazette', 'North Sea Wire'), report('b', 'The Post', 'North Sea Wire')]
  expect(sourceName(wire)).toBe('North Sea Wire')
  expect(countSources([wire, [report('c', 'North Sea Wire')], [report('d', 'The Courier')]])).toBe(2)
  expect(countSources([[report('e', null)], [report('f', null)]])).toBe(2)
})

test('what was given stands by thing, with figures, voices, sources and denials', () => {
  const voice = { speaker: null, source: 'port workers', cue: 'said', quotation: 'indirect', time: null } as const
  const told = [
    claim({ objects: ['two ferries'], voices: [voice], quantity: { words: 'two', low: 2, high: 2, unit: 'ferries' } }),
    claim({ objects: ['three ferries'], quantity: { words: 'three', low: 3, high: 3, unit: 'ferries' } }),
    claim({ objects: ['ferries'], polarity: 'negative', report: report('e', 'The Post') }),
    claim({ type: 'CONSULT', objects: [] }),
    claim({ type: 'ACCUSE', objects: [] }),
  ].map((each) => ({ claim: each, copies: [] }))
  const originOf = ({ report: { id } }: RecordedClaim) => id
  const events = told.map((each, at) => eventOf(`d/c${at}`, [each], originOf))
  const nothing = { events: [], denials: [] }
  const { fromFirst, fromSecond } = exchange({ events, denials: [] }, nothing, originOf)
  expect(fromFirst.gave).toHaveLength(1)
  expect(fromFirst.gave[0]).toMatchObject({
    thing: 'ferries',
    goods: 'machines',
    voices: ['port workers'],
    sources: 1,
    denials: 1,
  })
  expect(fromFirst.gave[0]?.figures).toMatchObject([{ low: { low: 2 }, high: { low: 3 } }])
  expect([fromFirst.dealt.length, fromFirst.against.length]).toEqual([1, 1])
  expect(fromSecond).toEqual({ gave: [], dealt: [], against: [], denies: [] })
})
