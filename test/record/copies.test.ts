import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Fingerprint,
  fingerprint,
  imprintOf,
  isCopying,
  LEAST_QUOTED,
  likeness,
  outletAccounts,
  paragraphsOf,
  passages,
  sourcesOf,
  type TracedReport,
} from '../../src/record/index.ts'

const AGENCY = [
  'Iceland has lent two ferries to Portugal, port workers said on Monday, as the country repairs ships that a storm had damaged.',
  'The ferries left in the night and reached Setubal four days later without their names, and with a crew that would not talk.',
]
const SPEECH =
  '“We have lent nobody a ship, and whoever says that we have lent one has been looking at the sea for too long in the sun,” the minister said.'

function printOf(...paragraphs: readonly string[]): Fingerprint {
  const imprint = imprintOf(paragraphs)
  return fingerprint(imprint, paragraphsOf(imprint), () => false)
}

describe('words', () => {
  test.each([
    ['case and accents', 'SETÚBAL Repairs', 'setubal repairs'],
    ['marks between words', 'ships – that, a “storm”', 'ships that a storm'],
    ['apostrophes', 'don’t', "don't"],
    ['commas of figures', '1,200 men', '1200 men'],
  ])('%s make no difference', (_, a, b) => {
    const bare = (text: string) => imprintOf([text]).map((word) => word & ~3)
    expect(bare(a)).toEqual(bare(b))
  })

  test('a quotation that is not closed ends with its paragraph', () => {
    const flags = Array.from(imprintOf(['He said “no', 'and left']), (word) => word & 1)
    expect(flags).toEqual([0, 0, 1, 0, 0])
  })
})

describe('likeness', () => {
  test('a text that was cut is a copy, whichever is named first', () => {
    const [whole, cut] = [printOf(...AGENCY), printOf(`Oslo: ${AGENCY[0]}`)]
    expect([isCopying(likeness(whole, cut)), isCopying(likeness(cut, whole))]).toEqual([true, true])
    expect(likeness(cut, whole).ofFirst).toBeGreaterThan(0.9)
  })

  test('another report of the same event is no copy', () => {
    const retold = printOf(
      'Two ships from the north are now at work on the Sado river. Fishermen saw them come in during the night, and the harbour office says that they will stay.',
    )
    expect(isCopying(likeness(printOf(...AGENCY), retold))).toBe(false)
  })

  test('two reports that quote one speech are no copies, and are said to quote it', () => {
    const first = printOf('The minister spoke in Bergen before he took the boat to the islands.', SPEECH)
    const second = printOf('Nobody in the opposition believes a word of what was heard at the quay.', SPEECH)
    const found = likeness(first, second)
    expect([isCopying(found), found.quoted >= LEAST_QUOTED]).toEqual([false, true])
  })
})

test('runs of words are shared as sets of them are', () => {
  const text = fc.array(fc.constantFrom('ferry', 'storm', 'port', 'crew', 'night', 'Oslo'), { maxLength: 300 })
  const runsOf = (words: readonly string[]) => new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(' ')))
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [first, second] = [runsOf(a), runsOf(b)]
      const found = likeness(printOf(a.join(' ')), printOf(b.join(' ')))
      const shared = [...first].filter((run) => second.has(run)).length
      expect(found).toMatchObject({ shared, ofFirst: shared / Math.max(1, first.size), quoted: 0 })
    }),
  )
})

test('passages say where the words stand in both', () => {
  const text = ['A storm came in from the west on Sunday.', AGENCY[1]!]
  const [found, ...more] = passages(printOf(...text), printOf(...AGENCY))
  expect(more).toEqual([])
  const length = imprintOf([AGENCY[1]!]).length
  expect(found).toMatchObject({
    from: imprintOf([text[0]!]).length,
    otherFrom: imprintOf([AGENCY[0]!]).length,
    words: length,
  })
})

test('a copy of a copy is traced to the text that holds most of it', async () => {
  const provenance = (id: string, published: string) => {
    return { id, published, isAgency: false, credit: null, isSyndicated: false, length: 40, version: 1 }
  }
  const taken = await sourcesOf(printOf(AGENCY[0]!), [
    { provenance: provenance('a', '2026-02-01'), share: 1, fingerprint: () => printOf(...AGENCY) },
    { provenance: provenance('b', '2026-02-02'), share: 1, fingerprint: () => printOf(AGENCY[0]!) },
  ])
  expect(taken.map(({ from, as }) => [from.provenance.id, as])).toEqual([['a', 'copy']])
})

test('outlets are credited with what is theirs', () => {
  const report = (id: string, outlet: string, more: Partial<TracedReport>): TracedReport => {
    const none = { agency: null, headline: null, url: null, path: null, published: null, source: null, extent: null }
    return { id, outlet, ...none, dependence: 'original', origin: id, ...more }
  }
  const accounts = outletAccounts([
    report('1', 'Lusa', {}),
    report('2', 'Courier', { agency: 'Lusa', dependence: 'copy', source: '1', extent: 1, origin: '1' }),
    report('3', 'Courier', {}),
  ])
  expect(
    accounts.map(({ name, originals, copies, copied, alone, credited, from }) => ({
      name,
      originals,
      copies,
      copied,
      alone,
      credited,
      from,
    })),
  ).toEqual([
    {
      name: 'Courier',
      originals: 1,
      copies: 1,
      copied: 0,
      alone: 1,
      credited: 0,
      from: [{ name: 'Lusa', documents: 1 }],
    },
    { name: 'Lusa', originals: 1, copies: 0, copied: 1, alone: 0, credited: 1, from: [] },
  ])
})
