import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inProcess } from './in-process.ts'
import { jsonLines, SAMPLES } from './program.ts'

describe('judge', { timeout: 60_000 }, () => {
  const cwd = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const ask = (...args: readonly string[]) => inProcess(args, join(cwd, 'case.onrecord'))
  let id = ''
  beforeAll(async () => {
    await ask('add', SAMPLES)
    const [claim] = jsonLines((await ask('claims', '--type', 'AID', '--actor', 'Iceland', '--json')).stdout)
    id = String(claim!['id']).replace(/^(.{8}).*\//, '$1/')
  }, 60_000)
  afterAll(() => rmSync(cwd, { recursive: true, force: true }))

  test('corrects a claim under the short id that the timeline prints, and shows what it was and who says so', async () => {
    const correct = ['judge', 'correct', id, '--type', 'coerce', '--actor', 'Portugal', '--date', '2026-03']
    const { status, stdout } = await ask(...correct, '--by', 'Ada', '--why', 'The minister was asked.')
    expect([status, stdout]).toEqual([0, expect.stringContaining(`correct claim ${id}: type COERCE`)])
    const { stdout: shown } = await ask('timeline', '--type', 'COERCE', '--actor', 'Portugal')
    expect(shown).toMatch(/COERCE Portugal → Portugal/)
    expect(shown).toContain(id)
    expect(shown).toMatch(/corrected by Ada, \d{4}-\d\d-\d\d: actor was Iceland; date was 2026/)
  })

  test('undoes the last judgement of whoever asks, and lists all with what became of them', async () => {
    expect((await ask('judge', 'undo', '--by', 'Ben')).stderr).toContain('Ben has made no judgement that stands')
    expect((await ask('judge', 'undo', '--by', 'Ada')).status).toBe(0)
    const listed = jsonLines((await ask('judge', '--json')).stdout)
    expect(listed).toMatchObject([
      { schema: 'onrecord/judgement/1', by: 'Ada', isUndone: true, standing: { state: 'held' } },
      { act: { kind: 'undo' }, isUndone: false },
    ])
    expect((await ask('judge', 'list', '--lost')).stderr).toContain('Every judgement holds on to its words.')
  })

  test.each([
    [['reject', 'zz/c1'], 1, 'That is no id of a claim or a statement.'],
    [['reject'], 2, 'takes the id of a claim or statement'],
    [['approve', 'ID'], 2, '"approve" is no way of judging. There is accept, reject'],
    [['correct', 'ID'], 2, 'Say what is to be set: --type'],
    [['correct', 'ID', '--speaker', 'Iceland'], 2, 'A claim has no --speaker.'],
    [['correct', 'ID', '--type', 'GIFT'], 1, '"GIFT" is no type. There is AGREE'],
    [['correct', 'ID', '--mode', 'visit'], 1, 'is no mode of AID: PLOVER has money'],
    [['correct', 'ID', '--actor', 'Zanzibar Sea Rescue'], 1, 'The report speaks of'],
    [['correct', 'ID', '--object', 'a zeppelin'], 1, 'does not stand in the report'],
    [['correct', 'ID', '--voice', 's99'], 1, 'is no statement of this report. It has s1'],
    [['merge', 'party', 'Iceland', 'ISL'], 2, 'are the same party already'],
    [['merge', 'ships', 'a', 'b'], 2, 'party "Zelensky" "Zelenskiy"'],
  ])('%j says what is wrong', async (args, status, message) => {
    const ended = await ask('judge', ...args.map((each) => (each === 'ID' ? id : each)), '--by', 'Ada')
    expect(ended.stderr).toContain(message)
    expect(ended.status).toBe(status)
  })
})
