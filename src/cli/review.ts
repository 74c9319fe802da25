import { emitKeypressEvents } from 'node:readline'
import type { Case, Judge } from '../casefile/index.ts'
import { type Act, pair, type Queued, type Subject } from '../record/index.ts'
import { OnRecordError } from '../text/index.ts'
import { command, type Outcome } from './command.ts'
import type { Io, Screen } from './io.ts'
import { JUDGE_OPTIONS, judgeOf } from './judging.ts'
import { json, textWidth, wrap } from './layout.ts'
import { CASE_OPTIONS, LIMIT_OPTION, limitOf } from './options.ts'
import { type Action, type Flow, type Key, moved, step } from './review/flow.ts'
import { type Entry, entryOf, screen } from './review/screen.ts'
import { showTelling } from './show-claim.ts'
import { actLine } from './show-judgement.ts'
import { withCase, withCaseToWrite } from './with-case.ts'

export const review = command({
  words: '',
  about:
    'What a person should look at first, and why it is first. On a terminal each claim is shown with its words, and is ' +
    'accepted, rejected or corrected by key; each judgement is kept at once. Elsewhere, or with --json, the queue is printed.',
  options: { ...JUDGE_OPTIONS, ...LIMIT_OPTION, ...CASE_OPTIONS },
  examples: ['review', 'review --by "Ada Solnes"', 'review --json --limit 20'],

  async run({ options }, io) {
    const { screen: terminal } = io
    if (options.json || !terminal || !io.input.isTTY)
      return withCase(options, io, (on) => printQueue(on, limitOf(options), options.json === true, io))
    return withCaseToWrite(options, io, async (on) => {
      await on.settle()
      const by = await judgeOf(options, io)
      const { queue } = await on.reviewQueue()
      if (queue.length === 0) return nothingLeft(io)
      const judged = await reviewByKey({ on, by, queue, io, terminal })
      await on.settle()
      io.say(judged === 0 ? 'Nothing was judged.' : `${judged} judged; \`onrecord judge list\` shows them.`)
      return 'ok'
    })
  },
})

function nothingLeft(io: Io): Outcome {
  io.say('Every claim has been accepted or rejected.')
  return 'nothing-found'
}

async function printQueue(on: Case, limit: number, isJson: boolean, io: Io): Promise<Outcome> {
  const { total, queue } = await on.reviewQueue(limit)
  if (total === 0) return nothingLeft(io)
  for (const { id, score, reasons, lookAlike } of queue) {
    const { claim } = await on.part(id)
    if (isJson) await io.out(json({ schema: 'onrecord/review/1', id, score, reasons, lookAlike, claim }))
    else
      await io.out(
        [...queuedLines({ score, reasons }, io), ...showTelling({ claim: claim!, copies: [] }, io), ''].join('\n'),
      )
  }
  if (total > limit) io.say(`The first ${limit} of ${total}; --limit 0 prints all.`)
  return 'ok'
}

function queuedLines(
  { score, reasons }: Pick<Queued, 'score' | 'reasons'>,
  { columns, colors }: Io,
): readonly string[] {
  const because = reasons.map((each) => `${each.because} (${each.points})`).join('; ')
  return wrap(`${score}: ${because}`, textWidth(columns)).map((line) => colors.dim(line))
}

/** What the flow goes about with. */
interface Desk {
  readonly on: Case
  readonly by: Judge
  readonly queue: readonly Queued[]
  readonly io: Io
  readonly terminal: Screen
}

/** Shows entry after entry and does what the keys say, until the person quits. @returns how many judgements were made */
async function reviewByKey({ on, by, queue, io, terminal }: Desk): Promise<number> {
  let flow: Flow = { at: 0, count: queue.length, mode: { kind: 'look' }, message: '' }
  let entry = await entryAt(on, queue, 0)
  const made: string[] = []
  const draw = () => terminal.write(frame(screen(entry, flow, { colors: io.colors, columns: terminal.columns() })))
  const stop = terminal.onResize(draw)
  try {
    draw()
    for await (const key of keysFrom(io, terminal)) {
      const next = step(flow, key, entry)
      flow = next.flow
      if (next.action?.kind === 'quit') break
      if (next.action) flow = await carriedOut(next.action, flow, { on, by, entry, made })
      entry = await entryAt(on, queue, flow.at)
      draw()
    }
  } finally {
    stop()
  }
  return made.length
}

async function entryAt(on: Case, queue: readonly Queued[], at: number): Promise<Entry> {
  const queued = queue[at]!
  return entryOf(queued, await on.part(queued.id))
}

/** Clears what is shown and writes the lines from the top. */
function frame(lines: readonly string[]): string {
  return `\u001b[2J\u001b[3J\u001b[H${lines.join('\r\n')}\r\n`
}

interface Doing {
  readonly on: Case
  readonly by: Judge
  readonly entry: Entry
  /** Ids of the judgements that were made here and stand. */
  readonly made: string[]
}

/** Does what a key asks for; what can't be done is told, and the entry stays. */
async function carriedOut(action: Action, flow: Flow, { on, by, entry, made }: Doing): Promise<Flow> {
  try {
    const why = action.kind === 'reject' ? (action.why ?? by.why) : by.why
    const act = await actOf(action, on, entry, made)
    if (act === null)
      return { ...flow, message: action.kind === 'undo' ? 'There is nothing to undo.' : 'No look-alike is shown.' }
    const { id } = await on.judge(act, { by: by.by, why })
    if (action.kind === 'undo') made.pop()
    else made.push(id)
    const goesOn = action.kind === 'accept' || action.kind === 'reject'
    return { ...(goesOn ? moved(flow, 1).flow : flow), message: `${actLine(act)}: kept as ${id.slice(0, 6)}.` }
  } catch (error) {
    if (error instanceof OnRecordError) return { ...flow, message: error.message }
    throw error
  }
}

async function actOf(action: Action, on: Case, { queued, part }: Entry, made: readonly string[]): Promise<Act | null> {
  const subject = part.subject as Subject<'claim'>
  switch (action.kind) {
    case 'accept':
    case 'reject':
      return { kind: action.kind, subject }
    case 'note':
      return { kind: 'note', subject, text: action.text }
    case 'set':
      return { kind: 'correct', subject, set: await on.claimFields(part, action.words) }
    case 'undo':
      return made.length === 0 ? null : { kind: 'undo', judgement: made.at(-1)! }
    case 'merge': {
      if (queued.lookAlike === null) return null
      const other = (await on.part(queued.lookAlike)).subject as Subject<'claim'>
      return { kind: 'merge', what: 'event', pair: pair(subject, other) }
    }
    case 'quit':
      return null
  }
}

/** Keys as they are pressed; the terminal is as it was when it ends. */
async function* keysFrom({ input }: Io, terminal: Screen): AsyncGenerator<Key, void, undefined> {
  const keyboard = input as NodeJS.ReadStream
  const waiting: Key[] = []
  let wake: () => void = () => {}
  let isOpen = true
  const pressed = (text: string | undefined, key: { name?: string; ctrl?: boolean; meta?: boolean }) => {
    waiting.push(asKey(text ?? '', key))
    wake()
  }
  const ended = () => {
    isOpen = false
    wake()
  }
  emitKeypressEvents(keyboard)
  keyboard.on('keypress', pressed).on('end', ended)
  keyboard.setRawMode(true)
  keyboard.resume()
  terminal.write('\u001b[?1049h\u001b[?25l')
  try {
    while (isOpen || waiting.length > 0) {
      const key = waiting.shift()
      if (key) yield key
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    terminal.write('\u001b[?25h\u001b[?1049l')
    keyboard.setRawMode(false)
    keyboard.off('keypress', pressed).off('end', ended)
    keyboard.pause()
  }
}

function asKey(text: string, { name = '', ctrl = false }: { readonly name?: string; readonly ctrl?: boolean }): Key {
  if (ctrl && name === 'c') return { name: 'ctrl-c', text: '' }
  const isCharacter = /^[^\p{Cc}]+$/u.test(text)
  return { name: isCharacter ? text : name === 'enter' ? 'return' : name, text: isCharacter ? text : '' }
}
