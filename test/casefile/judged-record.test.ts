import { describe, expect, onTestFinished, type TestContext, test } from 'vitest'
import type { Case, Judge, WrittenClaim } from '../../src/casefile/index.ts'
import { type Act, pair, type Subject } from '../../src/record/index.ts'
import { DATABASES, type Database } from '../store/databases.ts'
import { caseWith, exportsOf, type Told, wholeRecord } from './whole-record.ts'

const AGENCY =
  'Iceland has sent two generators and 40 engineers to Portugal, port workers said on Monday. ' +
  'Portugal has given 12 million euros to Iceland, a harbour official said. ' +
  'The engineers will stay in the north of the country until the repairs are done, and nobody knows when that will be.'

/** Reports of our own: a denial, an agency's text and its copy, another figure, and a later confirmation. */
const REPORTS: readonly Told[] = [
  {
    text: 'Iceland denied on Sunday that it had sent engineers to Portugal.',
    reading: { published: '2026-02-09', outlet: 'The Lamp', url: 'https://lamp.example/denial' },
  },
  { text: AGENCY, reading: { published: '2026-02-16', outlet: 'Skerry Wire', url: 'https://skerry.example/1' } },
  { text: AGENCY, reading: { published: '2026-02-17', outlet: 'The Quay', url: 'https://quay.example/engineers' } },
  {
    text: 'Iceland has sent 65 engineers to Portugal, energy analysts said on Wednesday.',
    reading: { published: '2026-03-05', outlet: 'The Clerk', url: 'https://clerk.example/more' },
  },
  {
    text: 'Iceland confirmed on Thursday that it had sent 52 engineers to Portugal.',
    reading: { published: '2026-04-02', outlet: 'The Evening', url: 'https://evening.example/confirmed' },
  },
]

const BY: Judge = { by: 'Ada', why: null }

/** In a file; `test/cli/same-answers.test.ts` holds that Postgres comes to the same. */
const [FILE] = DATABASES

describe.each([FILE!])('what people decide, in $name', { timeout: 60_000 }, ({ newCase }) => {
  test('a rejected claim is gone from every answer and every export, and an undoing brings all back', async (context) => {
    const on = await open(newCase, context)
    const before = await wholeRecord(on)
    expect(figures(before)).toContain('engineers 40..65')
    await judge(on, { kind: 'reject', subject: await claim(on, '65 engineers') })
    const after = await wholeRecord(on)
    expect(figures(after)).toContain('engineers 40..52')
    const { exports: _, claims: ofAll, search: __, contents: ___, ...answers } = after
    expect(ofAll.map(({ evidence }) => evidence).join()).not.toContain('65 engineers')
    expect(JSON.stringify([answers.events, answers.exchange, answers.conflicts, answers.timeline])).not.toContain('65')
    for (const [format, lines] of Object.entries(after.exports))
      if (!/annotations|statements|sources/.test(format)) expect(lines.join(), format).not.toContain('65 engineers')
    await undoLast(on)
    expect(await wholeRecord(on)).toEqual(before)
  })

  test('a corrected type, party, day, figure and passage is what every answer has', async (context) => {
    const on = await open(newCase, context)
    const before = await wholeRecord(on)
    await correct(on, '65 engineers', {
      ...{ type: 'COOPERATE', mode: 'none', recipients: ['place:Madeira'], dates: '2026-03-01' },
      ...{ quantity: '66 engineers', evidence: 'Iceland has sent 65 engineers' },
    })
    const after = await wholeRecord(on)
    const set = after.timeline.told.map((each) => each.claim).find(({ evidence }) => evidence.endsWith('65 engineers'))
    expect(set).toMatchObject({ type: 'COOPERATE', dating: { first: '2026-03-01' }, time: null })
    const event = after.events.events.find(({ type }) => type === 'COOPERATE')
    expect(event).toMatchObject({
      recipients: [{ name: 'Madeira' }],
      first: '2026-03-01',
      figures: [{ low: { low: 66 } }],
    })
    expect(figures(after)).toContain('engineers 40..52')
    expect(
      after.conflicts.conflicts
        .flatMap(({ conflicts }) => conflicts.flatMap(({ sides }) => sides))
        .map(({ says }) => says),
    ).not.toContain('65')
    expect(after.exports['csv claims']!.find((line) => line.includes('COOPERATE'))).toContain('66,66,engineers')
    expect(after.exports['annotations claims']!.join()).toContain('"exact":"Iceland has sent 65 engineers"')
    await undoLast(on)
    expect(await wholeRecord(on)).toEqual(before)
  })

  test('a figure that is set goes before the words of the report, also where its copies were not judged', async (context) => {
    const on = await open(newCase, context)
    await correct(on, '12 million', { quantity: '13 million euros' }, 'Skerry Wire')
    const record = await wholeRecord(on)
    expect(figures(record)).toContain('money 13000000..13000000')
  })

  test('events that are parted and joined rest on what is left to them', async (context) => {
    const on = await open(newCase, context)
    const before = await wholeRecord(on)
    const [one, other] = [await claim(on, '65 engineers'), await claim(on, '52 engineers')]
    await judge(on, { kind: 'split', what: 'event', pair: pair(one, other) })
    expect((await on.event(one.id)).event.id).not.toBe((await on.event(other.id)).event.id)
    await undoLast(on)
    await judge(on, { kind: 'merge', what: 'event', pair: pair(one, await claim(on, '12 million', 'Skerry Wire')) })
    const { event } = await on.event(one.id)
    expect(event.figures.map(({ unit }) => unit).sort()).toEqual(['engineers', 'generators', 'money'])
    await undoLast(on)
    expect(await wholeRecord(on)).toEqual(before)
  })

  test('parties that have no name are joined too, and count as one voice', async (context) => {
    const on = await open(newCase, context)
    const before = await wholeRecord(on)
    const keys = await Promise.all(
      ['port workers', 'energy analysts'].map(async (each) => (await on.party(each)).keys[0]!),
    )
    const voices = async () => (await on.events({ several: true }, 1)).events[0]!.corroboration.voices
    expect(await voices()).toHaveLength(3)
    await judge(on, { kind: 'merge', what: 'party', pair: pair(keys[0]!, keys[1]!) })
    expect(await voices()).toHaveLength(2)
    expect((await on.party('port workers')).keys).toEqual((await on.party('energy analysts')).keys)
    await undoLast(on)
    expect(await wholeRecord(on)).toEqual(before)
  })
})

test('a country is nobody else', { timeout: 60_000 }, async (context) => {
  const on = await open(DATABASES[0]!.newCase, context)
  const act: Act = { kind: 'merge', what: 'party', pair: ['ISL', 'group:port workers'] }
  await expect(on.judge(act, BY)).rejects.toMatchObject({ code: 'judgement/field' })
  expect(await on.judgements()).toEqual([])
  expect(Object.keys(await exportsOf(on))).toContain('csv event-data')
})

async function open(newCase: Database['newCase'], context: TestContext): Promise<Case> {
  const on = await caseWith(await newCase(context), REPORTS)
  onTestFinished(() => on.close())
  return on
}

/** "engineers 40..65" for each figure of each event. */
function figures({ events }: Awaited<ReturnType<typeof wholeRecord>>): readonly string[] {
  return events.events.flatMap((each) => each.figures.map(({ unit, low, high }) => `${unit} ${low.low}..${high.high}`))
}

/** The claim whose clause has some words, of the first outlet or of one. */
async function claim(on: Case, words: string, outlet?: string): Promise<Subject<'claim'>> {
  for await (const { id, evidence, report } of on.claims({}))
    if (evidence.includes(words) && (outlet === undefined || report.outlet === outlet))
      return (await on.part(id)).subject as Subject<'claim'>
  throw new Error(`no claim says ${words}`)
}

async function correct(on: Case, words: string, set: WrittenClaim, outlet?: string): Promise<void> {
  const subject = await claim(on, words, outlet)
  await judge(on, { kind: 'correct', subject, set: await on.claimFields(await on.part(subject.id), set) })
}

async function judge(on: Case, act: Act): Promise<void> {
  await on.judge(act, BY)
  await on.settle()
}

async function undoLast(on: Case): Promise<void> {
  await judge(on, { kind: 'undo', judgement: (await on.judgements()).at(-1)!.judgement.id })
}
