import { describe, expect, onTestFinished, test } from 'vitest'
import { type Case, openCase } from '../../src/casefile/index.ts'
import type { Act, Subject } from '../../src/record/index.ts'
import { DATABASES } from '../store/databases.ts'
import { addInOrder, all, type Told, wholeRecord } from './whole-record.ts'

const BY = { by: 'Ada', why: null }
const ADDRESS = 'https://quay.example/engineers'

/** One article as it stood at first, and as it stood later: its second sentence has another number, and one is new. */
const FIRST: Told = {
  text: 'Iceland sent two generators to Portugal on February 3, 2026. Portugal gave 12 million euros to Iceland on February 9, 2026.',
  reading: { published: '2026-02-10', url: ADDRESS, outlet: 'The Quay' },
}
const SECOND: Told = {
  text: 'Norway thanked Denmark on February 11, 2026. Iceland sent two generators to Portugal on February 3, 2026. Portugal gave 14 million euros to Iceland on February 9, 2026.',
  reading: { published: '2026-02-12', url: ADDRESS, outlet: 'The Quay' },
}

describe.each(DATABASES)('a judgement on one version of an article, in $name', { timeout: 60_000 }, ({ newCase }) => {
  test('counts in the next one where the words are the same, and is told to be lost where they are not', async (context) => {
    const on = await open(await newCase(context))
    await addInOrder(on, [FIRST])
    await judge(on, await rejecting(on, 'two generators'))
    await judge(on, await rejecting(on, '12 million'))
    await addInOrder(on, [SECOND])
    expect(await evidence(on)).toEqual([
      'Portugal gave 14 million euros to Iceland on February 9, 2026',
      'Norway thanked Denmark on February 11, 2026',
    ])
    const [generators, money] = await on.judgements()
    expect(generators).toMatchObject({ standing: { state: 'held' }, versions: [{ lost: null }] })
    expect(money).toMatchObject({ standing: { state: 'held' }, versions: [{ lost: 'the words are gone' }] })
    expect((await on.verify(() => {})).faults).toEqual([])
  })

  test('counts in the earlier one too, says who made it there, and is taken back in all', async (context) => {
    const on = await open(await newCase(context))
    await addInOrder(on, [FIRST, SECOND])
    const before = await wholeRecord(on)
    const act = await rejecting(on, 'two generators', true)
    await judge(on, act)
    expect(await evidence(on)).not.toContain('Iceland sent two generators to Portugal on February 3, 2026')
    const rejected = (await all(on.claims({ rejected: true }))).filter(
      (each) => each.judged?.verdict?.is === 'rejected',
    )
    expect(rejected.map(({ judged, evidence: words }) => [judged?.verdict?.by, words.slice(0, 12)])).toEqual([
      ['Ada', 'Iceland sent'],
      ['Ada', 'Iceland sent'],
    ])
    await judge(on, { kind: 'undo', judgement: (await on.judgements())[0]!.judgement.id })
    expect(await wholeRecord(on)).toEqual(before)
    expect((await on.judgements()).flatMap(({ versions }) => versions)).toEqual([])
  })
})

test('it comes to the same whenever the other version comes', { timeout: 60_000 }, async (context) => {
  const records = []
  for (const [before, after] of [
    [[FIRST], [SECOND]],
    [[FIRST, SECOND], []],
    [[SECOND, FIRST], []],
  ] as const) {
    const on = await open(await DATABASES[0]!.newCase(context))
    await addInOrder(on, before)
    await judge(on, await rejecting(on, 'two generators', before.length > 1))
    await judge(on, await correcting(on))
    await addInOrder(on, after)
    records.push({ timeline: await on.timeline({}, 100), events: await on.events({}, 100) })
  }
  const times = /"at":"[^"]*"|"judgement":"[^"]*"/g
  const [first, ...others] = records.map((each) => JSON.stringify(each).replaceAll(times, ''))
  for (const other of others) expect(other).toBe(first)
})

async function open(path: string): Promise<Case> {
  const on = await openCase(path, 'write')
  onTestFinished(() => on.close())
  return on
}

/** @param isLast whether the claim of the newest version is meant, where several have it */
async function rejecting(on: Case, words: string, isLast = false): Promise<Act> {
  return { kind: 'reject', subject: await claim(on, words, isLast) }
}

async function correcting(on: Case): Promise<Act> {
  const subject = await claim(on, '12 million', false)
  return { kind: 'correct', subject, set: { dates: { first: '2026-02-08', last: '2026-02-08' } } }
}

async function claim(on: Case, words: string, isLast: boolean): Promise<Subject<'claim'>> {
  const found = (await all(on.claims({}))).filter((each) => each.evidence.includes(words))
  const byDay = found.toSorted((a, b) => ((a.report.published ?? '') < (b.report.published ?? '') ? -1 : 1))
  return (await on.part((isLast ? byDay.at(-1) : byDay[0])!.id)).subject as Subject<'claim'>
}

async function judge(on: Case, act: Act): Promise<void> {
  await on.judge(act, BY)
  await on.settle()
}

/** What the timeline says, in its order; what is no longer said is left out. */
async function evidence(on: Case): Promise<readonly string[]> {
  const { told } = await on.timeline({}, 100)
  return told.filter(({ isWithdrawn }) => !isWithdrawn).map(({ claim: { evidence: words } }) => words)
}
