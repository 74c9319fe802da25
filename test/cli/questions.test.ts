import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jsonLines, onrecord, SAMPLES } from './program.ts'

describe('questions to the sample reports', { timeout: 60_000 }, () => {
  const cwd = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const ask = (...args: readonly string[]) => onrecord(args, { cwd })
  beforeAll(async () => void (await ask('add', SAMPLES)), 60_000)
  afterAll(() => rmSync(cwd, { recursive: true, force: true }))

  test('exchange: engineers one way, food the other, each with words, source and number of sources', async () => {
    const { status, stdout } = await ask('exchange', 'Iceland', 'PRT')
    const [north = '', south = ''] = stdout.split('Portugal → Iceland\n')
    expect(status).toBe(0)
    expect(north).toMatch(/^ {2}engineers {2}\d accounts from \d sources · .*\b52\b/m)
    expect(north).toContain('Iceland denies or rejects')
    expect(north).toContain('the same text in The Harbour Gazette')
    expect(south).toMatch(/^ {2}food {2}/m)
    expect(south).toMatch(/^ {16}“Portugal .*food/m)
  })

  test('timeline: in the order of time, filtered, one JSON object a line', async () => {
    const { stdout } = await ask(
      'timeline',
      '--actor',
      'Icelandic',
      '--since',
      '2026-02',
      '--until',
      '2026-04',
      '--json',
    )
    const days = jsonLines(stdout).map((each) => (each['dating'] as { first: string }).first)
    expect(days.length).toBeGreaterThan(3)
    expect(days).toEqual([...days].sort())
    expect(days.every((day) => day <= '2026-04-30')).toBe(true)
  })

  test('claims counts copies one by one, timeline does not', async () => {
    const [claims, timeline] = [
      await ask('claims', '--type', 'AID', '--json'),
      await ask('timeline', '--type', 'AID', '--json'),
    ]
    expect(jsonLines(claims.stdout).length).toBeGreaterThan(jsonLines(timeline.stdout).length)
  })

  test('every claim repeats its words, and who vouches for it', async () => {
    const { stdout } = await ask('claims', '--voice', 'Iceland', '--json')
    for (const claim of jsonLines(stdout)) {
      expect(claim).toMatchObject({
        schema: 'onrecord/claim/1',
        evidence: expect.stringMatching(/\w/),
        report: { outlet: expect.any(String) },
      })
      expect(claim['voices']).not.toEqual([])
    }
  })

  test('who: names, deeds and statements', async () => {
    const { stdout } = await ask('who', 'Solnes')
    expect(stdout).toMatch(/^Edda Solnes/)
    expect(stdout).toContain('statements')
  })

  test('statements by speaker and words', async () => {
    const { stdout } = await ask('statements', '--speaker', 'Iceland', '--about', 'ENGINEERS', '--json')
    const said = jsonLines(stdout)
    expect(said.length).toBeGreaterThan(0)
    expect(said.every((each) => /engineers/i.test(String(each['content'])))).toBe(true)
  })

  test('search finds inflected words and phrases', async () => {
    const found = async (...words: readonly string[]) =>
      jsonLines((await ask('search', ...words, '--json')).stdout).length
    expect(await found('engineer')).toBeGreaterThan(3)
    expect(await found('"lent anybody an engineer"')).toBe(3)
    expect(await found('setubal', 'food')).toBeGreaterThan(0)
  })

  test('lines keep to the width of the terminal', async () => {
    const { stdout } = await ask('timeline')
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  test.each([
    [['who', 'Icelnd'], /Did you mean "Iceland"/],
    [['timeline', '--since', '2031'], /Nothing on record fits/],
    [['search', 'zeppelin'], /Nothing on record fits/],
    [['exchange', 'Iceland', 'Ireland'], /Nothing on record passed/],
  ])('%j finds nothing: status 1 and a hint', async (args, hint) => {
    const { status, stdout, stderr } = await ask(...args)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(hint)
  })

  test.each([
    ['timeline', '--since', 'yesterday'],
    ['timeline', '--since', '2026-02-30'],
    ['timeline', '--type', 'GIFT'],
    ['timeline', '--limit', 'few'],
  ])('%s %s %s is used wrongly: status 2', async (...args) => {
    expect(await ask(...args)).toMatchObject({ status: 2, stdout: '' })
  })
})
