import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Case, openCase } from '../../src/casefile/index.ts'
import type { Act, RecordedClaim } from '../../src/record/index.ts'
import { DATABASES } from '../store/databases.ts'
import { addInOrder, all, type Told, wholeRecord } from './whole-record.ts'

/** What reports are made of: an exchange with its denial and figures, an attack, talks, and voices for them. */
const SENTENCES = [
  'Iceland has sent 40 engineers to Portugal, port workers said.',
  'Iceland has sent 52 engineers and two generators to Portugal, the defence ministry in Oslo said on Tuesday.',
  'Iceland denied that it had sent engineers to Portugal.',
  'Iceland confirmed on Thursday that it had sent engineers to Portugal.',
  'Portugal gave 12 million euros to Iceland in February, according to a harbour official.',
  'Portugal gave 14 million euros to Iceland in February.',
  'Rebels attacked a bridge in Denmark on February 3, 2026, killing nine people.',
  'Edda Solnes met Vasco Lobato in Oslo on Monday, and Solnes thanked Portugal.',
] as const

/** A report: some sentences, of an outlet, on a day; some stand at one address and are versions of one article. */
const REPORT: fc.Arbitrary<Told> = fc
  .record({
    sentences: fc.subarray([...SENTENCES], { minLength: 1, maxLength: 3 }),
    outlet: fc.constantFrom('The Quay', 'Skerry Wire', 'The Lamp'),
    page: fc.constantFrom('a', 'b', 'c'),
    day: fc.integer({ min: 10, max: 28 }),
  })
  .map(({ sentences, outlet, page, day }) => ({
    text: sentences.join(' '),
    reading: { outlet, published: `2026-02-${day}`, url: `https://${outlet.slice(-4).toLowerCase()}.example/${page}` },
  }))

/** Versions of one article of one day would be told apart only by when they were read. */
const REPORTS = fc.uniqueArray(REPORT, {
  minLength: 2,
  maxLength: 4,
  selector: ({ reading }) => `${reading?.url} ${reading?.published}`,
})

/** Which claim is judged, by a number to be taken modulo how many there are, and how. */
const JUDGEMENT = fc.record({ nth: fc.nat(), how: fc.constantFrom('accept', 'reject', 'correct', 'note') })

const BY = { by: 'Ada', why: null }
const NAMES = ['Iceland', 'Portugal'] as const

describe.each(DATABASES)('a case in $name, whatever is put into it', { timeout: 120_000 }, ({ name, newCase }) => {
  const numRuns = name === 'SQLite' ? 3 : 1

  test('comes to the same in any order, settled at once or each time, judged early or late', async (context) => {
    const wanted = fc.tuple(REPORTS, fc.array(JUDGEMENT, { minLength: 1, maxLength: 2 }), fc.infiniteStream(fc.nat()))
    await fc.assert(
      fc.asyncProperty(wanted, async ([reports, judgements, numbers]) => {
        const [one, other] = [
          await openCase(await newCase(context), 'write'),
          await openCase(await newCase(context), 'write'),
        ]
        await addInOrder(one, reports)
        const acts = await actsOf(one, judgements)
        for (const act of acts) await one.judge(act, BY)
        await one.settle()
        const order = reports.map((report) => ({ report, at: numbers.next().value ?? 0 })).sort((a, b) => a.at - b.at)
        const left = [...acts]
        for (const { report } of order) {
          await addInOrder(other, [report])
          const known = await other.contents()
          for (const act of left.splice(0)) {
            if (known.has(documentOf(act))) await other.judge(act, BY)
            else left.push(act)
          }
        }
        await other.settle()
        expect(await recordOf(other)).toEqual(await recordOf(one))
        await Promise.all([one.close(), other.close()])
      }),
      { numRuns },
    )
  })

  test('is as before when all is added again, and when what was judged is undone', async (context) => {
    await fc.assert(
      fc.asyncProperty(REPORTS, fc.array(JUDGEMENT, { minLength: 1, maxLength: 3 }), async (reports, judgements) => {
        const on = await openCase(await newCase(context), 'write')
        await addInOrder(on, reports)
        const before = await recordOf(on)
        const made = []
        for (const act of await actsOf(on, judgements)) made.push(await on.judge(act, BY))
        await addInOrder(on, reports.toReversed())
        for (const { id } of made.toReversed()) {
          await on.judge({ kind: 'undo', judgement: id }, BY)
          await on.settle()
        }
        expect(await recordOf(on)).toEqual(before)
        expect((await on.verify(() => {})).faults).toEqual([])
        await on.close()
      }),
      { numRuns },
    )
  })
})

function documentOf(act: Act): string {
  return 'subject' in act && 'anchor' in act.subject ? act.subject.anchor.document : ''
}

/** Judgements that come to the same in any order: corrections of one field always set the same. */
async function actsOf(
  on: Case,
  judgements: readonly { readonly nth: number; readonly how: 'accept' | 'reject' | 'correct' | 'note' }[],
): Promise<readonly Act[]> {
  const claims: readonly RecordedClaim[] = await all(on.claims({}))
  const acts = new Map<string, Act>()
  for (const { nth, how } of claims.length === 0 ? [] : judgements) {
    const { subject } = await on.part(claims[nth % claims.length]!.id)
    if (subject.what !== 'claim') continue
    const claim = { ...subject, what: 'claim' as const }
    const act: Act =
      how === 'correct'
        ? { kind: how, subject: claim, set: { type: 'COERCE', dates: { first: '2026-02-01', last: '2026-02-02' } } }
        : how === 'note'
          ? { kind: how, subject: claim, text: 'Ask the harbour office.' }
          : { kind: how, subject: claim }
    acts.set(claim.anchor.quote.words, act)
  }
  return [...acts.values()]
}

/** The whole record without the moments at which people judged, the ids that follow from these, and documents' numbers. */
async function recordOf(on: Case): Promise<unknown> {
  const known = await Promise.all(NAMES.map((each) => on.party(each).catch(() => null)))
  if (known.includes(null)) return JSON.parse(without(await on.timeline({}, Number.POSITIVE_INFINITY)))
  return JSON.parse(without(await wholeRecord(on)))
}

function without(record: unknown): string {
  return JSON.stringify(record, (key, value: unknown) => (key === 'number' ? undefined : value))
    .replaceAll(/\\*"(?:at|datePublished)\\*":\\*"2\d{3}-\d\d-\d\dT[^"\\]*\\*",?/g, '')
    .replaceAll(/\\*"judgement\\*":\\*"[0-9a-f]{16}\\*",?/g, '')
}
