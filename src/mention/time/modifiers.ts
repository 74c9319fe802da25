import type { Meaning, Modifier, Side } from './meaning.ts'
import { compile, type Pattern } from './pattern.ts'

type Kind = Meaning['kind']

/** What may stand before an expression and belongs to it. */
interface ModifierRow {
  readonly example: string
  readonly pattern: string
  readonly modifier?: Modifier
  readonly side?: Side
  readonly on: readonly Kind[]
}

const POINTS: readonly Kind[] = ['fixed', 'cyclic', 'shifted', 'hours']
const LENGTHS: readonly Kind[] = ['length', 'shifted']
const AMOUNTS: readonly Kind[] = ['length', 'shifted', 'hours']

/** TIMEX3's modifiers and the words that mean them; the longest that fits is taken. */
export const modifierRows = [
  { example: '{early this year}', pattern: 'the? very? early -?', modifier: 'START', on: POINTS },
  { example: '{the early 1990s}', pattern: 'the? very? early in?', modifier: 'START', on: POINTS },
  {
    example: '{the beginning of the year}',
    pattern: 'the? very? beginning|start|outset|dawn of',
    modifier: 'START',
    on: POINTS,
  },
  {
    example: '{the first weeks of 2024}',
    pattern: 'the? first|early|opening days|weeks|months|hours|part|years of',
    modifier: 'START',
    on: POINTS,
  },
  { example: '{mid-November}', pattern: 'the? mid -?', modifier: 'MID', on: POINTS },
  { example: '{the middle of June}', pattern: 'the middle of', modifier: 'MID', on: POINTS },
  { example: '{late last month}', pattern: 'the? late -? in?', modifier: 'END', on: POINTS },
  { example: '{the end of the month}', pattern: 'the? very? end|close of', modifier: 'END', on: POINTS },
  {
    example: '{the last days of 2024}',
    pattern: 'the? last|final|closing|waning|latter days|weeks|months|hours|part|half|years of',
    modifier: 'END',
    on: POINTS,
  },
  { example: '{earlier this month}', pattern: 'earlier|previously in?', side: 'before now', on: POINTS },
  { example: '{later this month}', pattern: 'later in?', side: 'after now', on: POINTS },
  { example: '{nearly four years}', pattern: 'nearly|almost', modifier: 'LESS_THAN', on: AMOUNTS },
  { example: '{under four years}', pattern: 'just|well? under', modifier: 'LESS_THAN', on: LENGTHS },
  { example: '{less than four years}', pattern: 'less|fewer than', modifier: 'LESS_THAN', on: LENGTHS },
  { example: '{over four years}', pattern: 'just|well? over', modifier: 'MORE_THAN', on: LENGTHS },
  { example: '{more than four years}', pattern: 'more than', modifier: 'MORE_THAN', on: LENGTHS },
  { example: '{at least four years}', pattern: 'at least', modifier: 'EQUAL_OR_MORE', on: LENGTHS },
  { example: '{up to four years}', pattern: 'up to', modifier: 'EQUAL_OR_LESS', on: LENGTHS },
  { example: '{at most four years}', pattern: 'at most', modifier: 'EQUAL_OR_LESS', on: LENGTHS },
  { example: '{no more than four years}', pattern: 'no more|longer than', modifier: 'EQUAL_OR_LESS', on: LENGTHS },
  {
    example: '{about four years}',
    pattern: 'about|around|approximately|roughly|some',
    modifier: 'APPROX',
    on: AMOUNTS,
  },
  { example: '{another four years}', pattern: 'another', on: LENGTHS },
] as const satisfies readonly ModifierRow[]

export interface CompiledModifier extends ModifierRow {
  readonly compiled: Pattern
}

export const compiledModifiers: readonly CompiledModifier[] = modifierRows.map((row: ModifierRow) => ({
  ...row,
  compiled: compile(row.pattern),
}))

/** The meaning with what the modifier adds, or null where the two don't go together. */
export function modified(row: ModifierRow, meaning: Meaning): Meaning | null {
  if (!row.on.includes(meaning.kind)) return null
  return { ...meaning, ...(row.modifier ? { modifier: row.modifier } : {}), ...(row.side ? { side: row.side } : {}) }
}
