import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Act,
  type Anchor,
  decisions,
  type Judgement,
  judgement,
  NO_DECISIONS,
  type Subject,
} from '../../src/record/index.ts'

const ANCHOR: Anchor = {
  document: 'aa',
  text: '00',
  type: 'AID',
  quote: { span: [0, 7], words: 'Iceland', before: '', after: ' sent', occurrences: 1 },
  head: [0, 7],
  says: 'positive|ISL',
}

const claim = (id: string): Subject<'claim'> => ({ what: 'claim', id, anchor: ANCHOR })
const said = (act: Act, minute = 0, by = 'Ada'): Judgement =>
  judgement({ at: `2026-03-14T09:${String(minute).padStart(2, '0')}:00.000Z`, by, why: null, act })
const undo = (of: Judgement, minute: number) => said({ kind: 'undo', judgement: of.id }, minute)

describe('decisions', () => {
  test('nothing judged, nothing decided', () => expect(decisions([])).toEqual(NO_DECISIONS))

  test('the later of accepting and rejecting wins', () => {
    const first = said({ kind: 'reject', subject: claim('aa/c1') }, 1)
    const second = said({ kind: 'accept', subject: claim('aa/c1') }, 2)
    const { accepted, rejected } = decisions([second, first])
    expect([accepted.get('aa/c1'), rejected.size]).toEqual([second, 0])
  })

  test('corrections of one claim add up, field by field, each with who made it', () => {
    const type = said({ kind: 'correct', subject: claim('aa/c1'), set: { type: 'COERCE', polarity: 'negative' } }, 1)
    const polarity = said({ kind: 'correct', subject: claim('aa/c1'), set: { polarity: 'positive' } }, 2, 'Ben')
    expect(decisions([type, polarity]).corrections.get('aa/c1')).toEqual({
      set: { type: 'COERCE', polarity: 'positive' },
      from: { type, polarity },
    })
  })

  test('a pair is one whichever comes first, and the last word on it counts', () => {
    const merged = said({ kind: 'merge', what: 'party', pair: ['person:a', 'person:b'] }, 1)
    const split = said({ kind: 'split', what: 'party', pair: ['person:b', 'person:a'] }, 2)
    expect(decisions([merged])).toMatchObject({ sameParty: [['person:a', 'person:b']], otherParty: [] })
    expect(decisions([merged, split])).toMatchObject({ sameParty: [], otherParty: [['person:a', 'person:b']] })
  })

  test('events go by the claims that tell of them', () => {
    const act: Act = { kind: 'merge', what: 'event', pair: [claim('bb/c2'), claim('aa/c1')] }
    expect(decisions([said(act)]).sameEvent).toEqual([['aa/c1', 'bb/c2']])
  })

  test('undoing an undoing brings back what it undid', () => {
    const rejected = said({ kind: 'reject', subject: claim('aa/c1') }, 1)
    const undone = undo(rejected, 2)
    expect(decisions([rejected, undone])).toEqual(NO_DECISIONS)
    expect(decisions([rejected, undone, undo(undone, 3)])).toEqual(decisions([rejected]))
  })

  test('notes stay in order, with who wrote them', () => {
    const note = (text: string, minute: number) => said({ kind: 'note', subject: claim('aa/c1'), text }, minute)
    const [first, second] = [note('Ask the ministry.', 1), note('They confirm.', 2)]
    expect(decisions([second, first]).notes.get('aa/c1')).toEqual([first, second])
  })
})

describe('whatever is judged', () => {
  const id = fc.constantFrom('aa/c1', 'aa/c2', 'bb/c1')
  const subject = id.map(claim)
  const acts = fc.oneof<fc.Arbitrary<Act>[]>(
    fc.record({ kind: fc.constantFrom('accept', 'reject'), subject }),
    fc.record({
      kind: fc.constant('correct'),
      subject,
      set: fc.record(
        { type: fc.constantFrom('AID', 'COERCE', 'ASSAULT'), polarity: fc.constantFrom('positive', 'negative') },
        { requiredKeys: [] },
      ),
    }),
    fc.record({
      kind: fc.constantFrom('merge', 'split'),
      what: fc.constantFrom('party', 'text'),
      pair: fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('c', 'd')),
    }),
    fc.record({ kind: fc.constant('note'), subject, text: fc.string() }),
  )
  const firsts = fc
    .array(fc.tuple(acts, fc.integer({ min: 0, max: 50 }), fc.constantFrom('Ada', 'Ben')), { maxLength: 12 })
    .map((all) => all.map(([act, minute, by]) => said(act, minute, by)))
  /** Judgements with some undoings among them, and undoings of those. */
  const judgements = fc
    .tuple(firsts, fc.array(fc.nat(), { maxLength: 6 }))
    .map(([all, picks]) => withUndoings(all, picks))
  const withUndoings = (all: readonly Judgement[], picks: readonly number[]) => {
    const known = [...all]
    for (const [at, pick] of picks.entries()) {
      const target = known[pick % Math.max(1, known.length)]
      if (target) known.push(undo(target, 51 + at))
    }
    return known
  }
  const written = (given: readonly Judgement[]) => {
    const { accepted, rejected, corrections, notes, ...pairs } = decisions(given)
    const sorted = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
    return { ...pairs, maps: [accepted, rejected, corrections, notes].map(sorted) }
  }

  test('undoing the last restores exactly what was before', () =>
    fc.assert(
      fc.property(judgements, acts, (before, act) => {
        const last = said(act, 58)
        expect(written([...before, last, undo(last, 59)])).toEqual(written(before))
      }),
    ))

  test('undoing any leaves what there would be without it', () =>
    fc.assert(
      fc.property(firsts, fc.nat(), (all, pick) => {
        const target = all[pick % Math.max(1, all.length)]
        fc.pre(target !== undefined)
        const others = all.filter((each) => each.id !== target!.id)
        expect(written([...all, undo(target!, 59)])).toEqual(written(others))
      }),
    ))

  test('neither the order in which they come nor hearing one twice changes anything', () =>
    fc.assert(
      fc.property(judgements, (all) => {
        expect(written([...all, ...all].reverse())).toEqual(written(all))
      }),
    ))

  test('nothing is both accepted and rejected, no pair both one and two', () =>
    fc.assert(
      fc.property(judgements, (all) => {
        const made = decisions(all)
        expect([...made.accepted.keys()].filter((each) => made.rejected.has(each))).toEqual([])
        const keys = [...made.sameParty, ...made.otherParty].map((each) => each.join())
        expect(new Set(keys).size).toBe(keys.length)
      }),
    ))
})
