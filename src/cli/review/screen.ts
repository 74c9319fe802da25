import type { PartInContext } from '../../casefile/index.ts'
import type { Queued, Range } from '../../record/index.ts'
import type { Io } from '../io.ts'
import { columnsOf, printable, textWidth, wrap } from '../layout.ts'
import { showTelling } from '../show-claim.ts'
import { shortId } from '../show-judgement.ts'
import { type Flow, MENU, type Shown } from './flow.ts'

/** Code points of text that are shown on each side of the evidence. */
const AROUND = 240

/** An entry of the queue with its claim and the words that can be chosen from. */
export interface Entry extends Shown {
  readonly queued: Queued
  readonly part: PartInContext
  /** The text in code points. */
  readonly letters: readonly string[]
}

/** Lays out the words around the evidence, from sentence to sentence where they end near. */
export function entryOf(queued: Queued, part: PartInContext): Entry {
  const letters = Array.from(part.ground.text)
  const [start, end] = part.claim!.span
  const words = wordsIn(letters, [Math.max(0, start - AROUND), Math.min(letters.length, end + AROUND)])
  const from = words.findIndex(([, wordEnd]) => wordEnd > start)
  const to = words.findLastIndex(([wordStart]) => wordStart < end)
  return { queued, part, letters, words, evidence: [Math.max(0, from), Math.max(0, to)] }
}

/** The whole words in a stretch of text. */
function wordsIn(letters: readonly string[], [from, to]: Range): readonly Range[] {
  const found: Range[] = []
  let start = -1
  for (let at = from; at <= to; at += 1) {
    const isSpace = at === to || /\s/.test(letters[at]!)
    if (!isSpace && start < 0) start = at
    if (isSpace && start >= 0) {
      found.push([start, at])
      start = -1
    }
  }
  const isWhole = (at: number) =>
    at <= 0 || at >= letters.length || /\s/.test(letters[at - 1]!) || /\s/.test(letters[at]!)
  return found.slice(isWhole(from) ? 0 : 1, isWhole(to) ? undefined : -1)
}

/** The whole screen, one string a line, none wider than the terminal. */
export function screen(
  entry: Entry,
  flow: Flow,
  { colors, columns }: Pick<Io, 'colors' | 'columns'>,
): readonly string[] {
  const { queued, part } = entry
  const width = textWidth(columns)
  const because = queued.reasons.map(({ points, because: why }) => `${why} (${points})`).join('; ')
  const telling = { claim: part.claim!, copies: [] }
  return [
    colors.bold(`${flow.at + 1} of ${flow.count}  ·  ${shortId(queued.id)}  ·  score ${queued.score}`),
    ...wrap(because, width).map(colors.dim),
    '',
    ...marked(entry, flow, width, colors),
    '',
    ...showTelling(telling, { colors, columns }),
    ...(queued.lookAlike ? ['', `m  the same event as ${shortId(queued.lookAlike)}?`] : []),
    '',
    ...footer(flow, width),
    ...wrap(flow.message, width).map(colors.yellow),
  ]
}

/** The words with the evidence, or those being chosen, set off: by colour, or by brackets where there is none. */
function marked(entry: Entry, { mode }: Flow, width: number, colors: Io['colors']): readonly string[] {
  const [from, to] = mode.kind === 'span' ? [mode.from, mode.to] : entry.evidence
  const [head] = [entry.part.subject.anchor.head]
  const lines: string[] = []
  let [line, used] = ['', 0]
  for (const [at, range] of entry.words.entries()) {
    const isIn = from <= at && at <= to
    const bare = printable(entry.letters.slice(...range).join(''))
    const word = colors.isColorSupported ? bare : `${at === from ? '[' : ''}${bare}${at === to ? ']' : ''}`
    const isNewParagraph = at > 0 && entry.letters.slice(entry.words[at - 1]![1], range[0]).includes('\n')
    if (used > 0 && (isNewParagraph || used + 1 + columnsOf(word) > width)) {
      lines.push(line)
      ;[line, used] = ['', 0]
    }
    const isHead = range[0] < head[1] && head[0] < range[1]
    const shown = isIn ? colors.underline(isHead ? colors.bold(word) : word) : colors.dim(word)
    line += used > 0 ? ` ${shown}` : shown
    used += (used > 0 ? 1 : 0) + columnsOf(word)
  }
  return line === '' ? lines : [...lines, line]
}

const KEYS = 'a accept  r reject  c correct  n note  m merge  s skip  ← → move  u undo  ? help  q quit'

const HELP = [
  'a  accept the claim as it stands',
  'r  reject it; a reason can be written',
  'c  correct a field: choose it by its letter, then write or choose words',
  'n  write a note to it',
  'm  say that it tells of the same event as the look-alike that is shown',
  's  skip it; → and ← go on and back',
  'u  undo your last judgement',
  'q  quit; what was judged is kept at each key',
]

function footer({ mode }: Flow, width: number): readonly string[] {
  switch (mode.kind) {
    case 'look':
      return wrap(KEYS, width)
    case 'help':
      return HELP.flatMap((line) => wrap(line, width))
    case 'menu':
      return ['Correct what?', ...wrap(MENU.map(([key, , says]) => `${key} ${says}`).join(' · '), width)]
    case 'write':
      return wrap(`${PROMPTS[mode.field] ?? `${mode.field} (none for nothing)`}: ${mode.text}_`, width)
    case 'span':
      return wrap(
        `${mode.field}: ← → move its ${mode.edge === 'from' ? 'beginning' : 'end'}, Tab the other end, Enter sets it`,
        width,
      )
  }
}

const PROMPTS: Readonly<Record<string, string>> = {
  why: 'Why is it rejected? Enter without words gives no reason',
  note: 'Note',
  actors: 'Who did it, with commas between several (none for nobody)',
  recipients: 'To whom, with commas between several (none for nobody)',
  dates: 'When: 2026-03-14, 2026-03, 2026-03-01..2026-03-07 (none for no date)',
  voices: 'Who vouches: s1, s2, outermost first (none for the outlet itself)',
}
