import { describe, expect, test } from 'vitest'
import type { Case } from '../../src/casefile/index.ts'
import type { Party, Subject } from '../../src/record/index.ts'
import { caseOf, told } from './judged-case.ts'

const SENT = 'Iceland sent two engineers to Portugal on February 3, 2026. Norway attacked Denmark on February 5, 2026.'
const ICELAND = { keys: ['ISL'], countries: ['ISL'] }
const NORWAY = { keys: ['NOR'], countries: ['NOR'] }
const norway: Party = { key: 'NOR', name: 'Norway', kind: 'country', country: 'NOR' }
const BY = { by: 'Ada', why: 'The ministry was asked.' }

describe('judgements on claims', { timeout: 30_000 }, () => {
  test('a rejected claim leaves, shown where rejected ones are asked for, and an undoing brings it back', async () => {
    const { on } = await caseOf(SENT)
    const before = await told(on)
    expect(before).toEqual(['AID Iceland>Portugal 2026-02-03', 'ASSAULT Norway>Denmark 2026-02-05'])
    const rejected = await on.judge({ kind: 'reject', subject: await claim(on) }, BY)
    expect(await told(on)).toEqual(before.slice(1))
    expect(await told(on, { actor: ICELAND })).toEqual([])
    expect(await told(on, { rejected: true })).toEqual(before)
    await on.judge({ kind: 'undo', judgement: rejected.id }, BY)
    expect(await told(on)).toEqual(before)
  })

  test('a corrected claim is found and sorted under what it was set to, and not under what it was', async () => {
    const { on } = await caseOf(SENT)
    const set = { type: 'COERCE', actors: [norway], dates: { first: '2026-03-01', last: '2026-03-01' } } as const
    await on.judge({ kind: 'correct', subject: await claim(on), set }, BY)
    const now = 'COERCE Norway>Portugal 2026-03-01'
    expect(await told(on)).toEqual(['ASSAULT Norway>Denmark 2026-02-05', now])
    expect(await told(on, { actor: NORWAY, types: ['COERCE'], since: '2026-03-01' })).toEqual([now])
    expect(await told(on, { actor: ICELAND })).toEqual([])
    expect(await told(on, { types: ['AID'] })).toEqual([])
  })

  test('what the machine said stands beside what a person set', async () => {
    const { on } = await caseOf(SENT)
    await on.judge({ kind: 'correct', subject: await claim(on), set: { type: 'COERCE', actors: [] } }, BY)
    const { claim: shown } = await on.part((await claim(on)).id)
    expect(shown?.judged).toMatchObject({
      verdict: null,
      corrected: [
        { field: 'actors', was: [{ key: 'ISL' }], by: 'Ada', why: BY.why },
        { field: 'type', was: 'AID', by: 'Ada' },
      ],
    })
  })

  test('the machine’s own rows stay sealed as they were', async () => {
    const { on } = await caseOf(SENT)
    await on.judge({ kind: 'correct', subject: await claim(on), set: { type: 'COERCE' } }, BY)
    expect((await on.verify(() => {})).faults).toEqual([])
  })

  test('a note stands beside the claim and changes nothing', async () => {
    const { on } = await caseOf(SENT)
    const before = await told(on)
    await on.judge({ kind: 'note', subject: await claim(on), text: 'Which engineers?' }, BY)
    expect(await told(on)).toEqual(before)
    const { claim: shown } = await on.part((await claim(on)).id)
    expect(shown?.judged?.notes).toMatchObject([{ text: 'Which engineers?', by: 'Ada' }])
  })
})

describe('judgements on statements', { timeout: 30_000 }, () => {
  const SAID = 'Iceland sent two engineers to Portugal, the Norwegian defence ministry said on Monday.'

  test('a corrected speaker is found as the claim’s voice and as who said it', async () => {
    const { on } = await caseOf(SAID)
    const statement = (await on.part(`${await documentId(on)}/s1`)).subject as Subject<'statement'>
    expect(await told(on, { voice: NORWAY })).toHaveLength(1)
    const speaker: Party = { key: 'DNK', name: 'Denmark', kind: 'country', country: 'DNK' }
    await on.judge({ kind: 'correct', subject: statement, set: { speaker } }, BY)
    expect(await told(on, { voice: NORWAY })).toEqual([])
    expect(await told(on, { voice: { keys: ['DNK'], countries: [] } })).toHaveLength(1)
    expect(await said(on, { speaker: { keys: ['DNK'], countries: [] } })).toEqual(['Denmark'])
    expect(await said(on, { speaker: NORWAY })).toEqual([])
  })

  test('a rejected statement vouches for nothing', async () => {
    const { on } = await caseOf(SAID)
    const { subject } = await on.part(`${await documentId(on)}/s1`)
    await on.judge({ kind: 'reject', subject }, BY)
    expect(await said(on, {})).toEqual([])
    expect(await told(on, { voice: NORWAY })).toEqual([])
    expect((await on.part((await claim(on)).id)).claim?.voices).toEqual([])
  })
})

describe('a claim or statement to judge', { timeout: 30_000 }, () => {
  test.each([
    ['3f9c2a', 'no id of a claim'],
    ['ffffff/c1', 'No document'],
    ['/c1', 'no id of a claim'],
  ])('is not found as %s', async (id, what) => {
    const { on } = await caseOf(SENT)
    await expect(on.part(id)).rejects.toThrow(what)
  })

  test('is not guessed where several documents begin so, nor where the document has none of that number', async () => {
    const { on } = await caseOf(SENT)
    await expect(on.part(`${await documentId(on)}/c9`)).rejects.toThrow('The document has 2 claims, and no c9.')
    await expect(on.judgement('zz')).rejects.toThrow('no id of a judgement')
  })
})

async function documentId(on: Case): Promise<string> {
  return [...(await on.contents()).keys()][0]!
}

async function claim(on: Case): Promise<Subject<'claim'>> {
  return (await on.part(`${await documentId(on)}/c1`)).subject as Subject<'claim'>
}

async function said(on: Case, filter: Parameters<Case['statements']>[0]): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { speaker } of on.statements(filter)) found.push(speaker?.name ?? '')
  return found
}
