import { PassThrough } from 'node:stream'
import picocolors from 'picocolors'
import { describe, expect, test } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { columnsOf } from '../../src/cli/layout.ts'
import { runProgram } from '../../src/cli/program.ts'
import { type Action, type Flow, type Shown, step } from '../../src/cli/review/flow.ts'
import { caseOf, told } from '../casefile/judged-case.ts'
import { inProcess } from './in-process.ts'
import { jsonLines } from './program.ts'

const SENT = 'Iceland sent two engineers to Portugal on February 3, 2026. Norway attacked Denmark on February 5, 2026.'

const SHOWN: Shown = {
  words: [
    [0, 7],
    [8, 12],
    [13, 16],
    [17, 26],
  ],
  evidence: [1, 2],
}

describe('keys', () => {
  test.each<[string, readonly string[], Action | null]>([
    ['accept', ['a'], { kind: 'accept' }],
    ['reject with a reason', ['r', ...'No.', 'return'], { kind: 'reject', why: 'No.' }],
    ['reject without one', ['r', 'return'], { kind: 'reject', why: null }],
    ['leave before rejecting', ['r', 'escape'], null],
    ['note', ['n', ...'Ask', 'backspace', 'return'], { kind: 'note', text: 'As' }],
    ['set a field', ['c', 't', ...'AID', 'return'], { kind: 'set', words: { type: 'AID' } }],
    [
      'set a list',
      ['c', 'a', ...'Iceland, Norway', 'return'],
      { kind: 'set', words: { actors: ['Iceland', 'Norway'] } },
    ],
    ['choose words', ['c', 'e', 'right', 'tab', 'left', 'return'], { kind: 'set', words: { evidence: '0..26' } }],
    [
      'never cross the ends',
      ['c', 'x', 'left', 'left', 'left', 'return'],
      { kind: 'set', words: { objects: ['8..12'] } },
    ],
    ['undo', ['u'], { kind: 'undo' }],
    ['merge', ['m'], { kind: 'merge' }],
    ['quit', ['?', 'x', 'q'], { kind: 'quit' }],
    ['quit at once', ['n', 'ctrl-c'], { kind: 'quit' }],
    ['set nothing where nothing is written', ['c', 'p', 'return'], null],
  ])('%s', (_, keys, action) => expect(press(keys).action).toEqual(action))

  test('skip and go back, and stay at the ends', () => {
    expect(press(['s', 'right', 'left']).flow.at).toBe(1)
    expect(press(['s', 's', 's', 's']).flow).toMatchObject({ at: 2, message: 'That was the last one.' })
    expect(press(['left']).flow).toMatchObject({ at: 0, message: 'That is the first one.' })
  })
})

describe('review', { timeout: 60_000 }, () => {
  test('prints the queue with its reasons where there is no terminal', async () => {
    const { path } = await caseOf(SENT)
    const { stdout } = await inProcess(['review', '--json'], path)
    expect(jsonLines(stdout)).toMatchObject([
      { schema: 'onrecord/review/1', claim: { type: 'ASSAULT' }, reasons: [{ because: 'ASSAULT weighs heavily' }, {}] },
      { claim: { type: 'AID' } },
    ])
    expect((await inProcess(['review'], path)).stdout).toMatch(/^4: ASSAULT weighs heavily \(3\); nothing of this/)
  })

  test('on a terminal shows each claim, keeps each judgement, and fits into 80 columns', async () => {
    const { on, path } = await caseOf(SENT)
    const { screens, status } = await typed(path, [
      'r',
      ...'No.',
      '\r',
      'c',
      'y',
      ...'negative',
      '\r',
      'n',
      ...'Ask',
      '\r',
      'q',
    ])
    expect(status).toBe(0)
    expect(screens[0]).toMatch(/\[Norway attacked\s+Denmark on February 5, 2026\.\]/)
    expect(screens.at(-1)).toMatch(/note by Ada, .*: Ask/)
    expect(Math.max(...screens.join('\n').split('\n').map(columnsOf))).toBeLessThanOrEqual(80)
    expect(await told(on)).toEqual(['AID Iceland>Portugal 2026-02-03'])
    expect((await on.judgements()).map(({ judgement }) => judgement.act.kind)).toEqual(['reject', 'correct', 'note'])
  })

  test('undoes what it did, and says when a value can’t be meant', async () => {
    const { on, path } = await caseOf(SENT)
    const { screens } = await typed(path, ['a', 'u', 'u', 'c', 't', ...'GIFT', '\r', 'q'])
    expect(screens.join('\n')).toContain('There is nothing to undo.')
    expect(screens.at(-1)).toContain('"GIFT" is no type. There is AGREE')
    expect((await on.decisions()).accepted.size).toBe(0)
  })
})

function press(keys: readonly string[]) {
  let flow: Flow = { at: 0, count: 3, mode: { kind: 'look' }, message: '' }
  let action: Action | null = null
  for (const name of keys) ({ flow, action } = step(flow, { name, text: name.length === 1 ? name : '' }, SHOWN))
  return { flow, action }
}

/** Runs `review` on a terminal of 80 columns, and types. */
async function typed(path: string, keys: readonly string[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} })
  const drawn: string[] = []
  const io: Io = {
    ...{ input, error: new PassThrough(), env: { ONRECORD_CASE: path }, columns: 80 },
    ...{ colors: picocolors.createColors(false), interrupted: new AbortController().signal },
    ...{ out: async () => {}, say: () => {} },
    screen: { columns: () => 80, write: (text) => void drawn.push(text), onResize: () => () => {} },
  }
  for (const key of keys) input.write(key)
  const status = await runProgram(['review', '--by', 'Ada'], io)
  const screens = drawn
    .filter((each) => each.includes(`\u001b[2J`))
    .map((each) => each.slice(each.indexOf('\u001b[H') + 3).replaceAll('\r', ''))
  return { screens, status }
}
