import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventType } from '../../src/claim/index.ts'
import {
  type Entry,
  EventIndex,
  eventsOf,
  type Matter,
  SAME_EVENT,
  sameEvent,
  tellAnew,
} from '../../src/record/index.ts'

const NOTHING = { sameEvent: [], otherEvent: [] }
const ICELAND = { key: 'ISL', country: 'ISL', isCountry: true }
const PORTUGAL = { key: 'PRT', country: 'PRT', isCountry: true }
const NORWAY = { key: 'NOR', country: 'NOR', isCountry: true }

/** A claim by Iceland on Portugal, told on some day; a report's letter makes its id. */
function matter(report: string, day: number, more: Partial<Matter> = {}): Matter {
  const claim = `${report}/c1`
  return {
    ...{ claim, order: `2026-${String(day).padStart(4, '0')} ${claim}`, type: 'AID', polarity: 'positive' },
    ...{ word: 'send', sense: 'give', actors: [ICELAND], recipients: [PORTUGAL], days: { first: day, last: day } },
    ...{ datedBy: 'publication', reported: day, place: null, things: ['engineers'], figure: null, stems: [], ...more },
  }
}

const attack = { type: 'ASSAULT' as EventType, word: 'attack', sense: 'attack', things: [], stems: ['port', 'night'] }

describe('two claims', () => {
  test.each<[string, Partial<Matter>, Partial<Matter>, number, boolean]>([
    ['the same gift, two months apart', {}, {}, 60, true],
    ['the same gift, said and denied', {}, { polarity: 'negative' }, 50, true],
    [
      'the same gift with other figures',
      { figure: { low: 40, high: 40, unit: '' } },
      { figure: { low: 65, high: 65, unit: '' } },
      20,
      true,
    ],
    ['gifts of different things', {}, { things: ['fuel'] }, 2, false],
    ['gifts by different givers', {}, { actors: [NORWAY] }, 0, false],
    ['an attack told on one day', attack, attack, 0, true],
    ['attacks three weeks apart', attack, attack, 21, false],
    ['attacks dated a week apart', { ...attack, datedBy: 'event' }, { ...attack, datedBy: 'event' }, 7, false],
    [
      'attacks in two places',
      { ...attack, place: { key: 'place:faro', country: 'PRT', isCountry: false } },
      { ...attack, place: { key: 'place:porto', country: 'PRT', isCountry: false } },
      0,
      false,
    ],
    ['an attack and a demand', attack, { ...attack, type: 'REQUEST' }, 0, false],
    [
      'an attack, and those who were killed in it',
      attack,
      { ...attack, word: 'kill', sense: 'kill', stems: ['port', 'night', 'six'] },
      0,
      true,
    ],
  ])('%s', (_, one, other, apart, same) => {
    const [a, b] = [matter('a', 100, one), matter('b', 100 + apart, other)]
    expect((sameEvent(a, b)?.score ?? 0) >= SAME_EVENT).toBe(same)
    expect(sameEvent(b, a)?.score).toBe(sameEvent(a, b)?.score)
  })

  test('say why they are one event', () => {
    expect(sameEvent(matter('a', 1), matter('b', 2))?.because).toBe(
      'same type, same word, same actor, same recipient, some days, same thing',
    )
  })
})

test('a person’s word that claims tell of two events holds, also by way of a third claim', async () => {
  const all = [matter('a', 1), matter('b', 2), matter('c', 3)]
  const told = await eventsOf(all, { sameEvent: [], otherEvent: [['a/c1', 'c/c1']] })
  expect([...told.values()].map(({ event }) => event)).toEqual(['a/c1', 'a/c1', 'c/c1'])
})

const PARTIES = [ICELAND, PORTUGAL, NORWAY]
const some = fc.record({
  day: fc.integer({ min: 1, max: 60 }),
  actor: fc.constantFrom(...PARTIES),
  recipient: fc.constantFrom(...PARTIES, null),
  type: fc.constantFrom<EventType>('AID', 'ASSAULT', 'COERCE'),
  word: fc.constantFrom('send', 'attack'),
  thing: fc.constantFrom('engineers', 'fuel', null),
  stems: fc.subarray(['port', 'night', 'ship', 'storm']),
})
const claims = fc.array(some, { minLength: 1, maxLength: 40 }).map((all) =>
  all.map(({ day, actor, recipient, type, word, thing, stems }, at) =>
    matter(at.toString(36), day, {
      ...{ type, word, sense: word, stems, actors: [actor], recipients: recipient ? [recipient] : [] },
      ...{ things: thing ? [thing] : [], datedBy: day % 3 === 0 ? 'event' : 'publication' },
    }),
  ),
)

test('adding claims one by one, in any order, comes to the same as all at once', async () => {
  await fc.assert(
    fc.asyncProperty(claims, fc.infiniteStream(fc.nat()), async (all, numbers) => {
      const wanted = eventNames(await eventsOf(all, NOTHING))
      const index = new EventIndex()
      for (const each of shuffled(all, numbers)) await tellAnew(index, [index.put(each, null)], NOTHING)
      expect(eventNames(index.byClaim)).toEqual(wanted)
    }),
    { numRuns: 60 },
  )
})

test('taking claims out again leaves what would have been without them', async () => {
  await fc.assert(
    fc.asyncProperty(claims, claims, async (kept, extra) => {
      const others = extra.map((each) => ({ ...each, claim: `x${each.claim}`, order: `${each.order}x` }))
      const index = new EventIndex()
      const entries = [...kept, ...others].map((each) => index.put(each, null))
      await tellAnew(index, entries, NOTHING)
      const gone = others.map(({ claim }) => index.take(claim)!)
      const behind = new Set<Entry>(gone.flatMap((each) => index.after(each)))
      await tellAnew(index, behind, NOTHING)
      expect(eventNames(index.byClaim)).toEqual(eventNames(await eventsOf(kept, NOTHING)))
    }),
    { numRuns: 60 },
  )
})

function eventNames(told: ReadonlyMap<string, { readonly event: string } | Entry>): readonly string[] {
  return [...told].map(([claim, each]) => `${claim} ${'told' in each ? each.told!.event : each.event}`).sort()
}

function shuffled<Each>(all: readonly Each[], numbers: Iterator<number>): readonly Each[] {
  return all
    .map((each) => ({ each, at: numbers.next().value as number }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each)
}
