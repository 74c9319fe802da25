import { wordSet } from '../quantity/word-set.ts'
import type { Atom } from './atom.ts'
import { clockRows } from './clocks.ts'
import { dateRows } from './dates.ts'
import { holidayRows } from './holidays.ts'
import { lengthRows } from './lengths.ts'
import type { Meaning, Nothing } from './meaning.ts'
import { type CompiledModifier, compiledModifiers, modified } from './modifiers.ts'
import { candidates, index, match } from './pattern.ts'
import { type CompiledRow, compileRow, has, type Row } from './row.ts'
import { seasonRows } from './seasons.ts'
import { setRows } from './sets.ts'
import { shiftRows } from './shifts.ts'
import { vagueRows } from './vague.ts'

/** An expression in a sentence: the atoms `at..next` and what they mean. */
export interface Found {
  readonly at: number
  readonly next: number
  readonly meaning: Meaning
}

/** The same, or words that only look like one. */
interface Core {
  readonly at: number
  readonly next: number
  readonly meaning: Meaning | Nothing
}

/** Every row of the grammar. Where two match the same words, the earlier one speaks. */
export const rows: readonly Row[] = [
  ...dateRows,
  ...seasonRows,
  ...holidayRows,
  ...shiftRows,
  ...setRows,
  ...vagueRows,
  ...lengthRows,
  ...clockRows,
]

const ROWS = index(rows.map(compileRow))
const DEFINITE: ReadonlySet<string> = wordSet('the these those past last next coming this')
const MODIFIERS = index(compiledModifiers)

/** The expressions of a sentence from left to right, the longest at each place. */
export function scan(atoms: readonly Atom[]): Found[] {
  const found: Found[] = []
  for (let at = 0; at < atoms.length; ) {
    const longest = findAt(atoms, at)
    if (longest && isFound(longest)) found.push(longest)
    at = longest?.next ?? at + 1
  }
  return found
}

function isFound(core: Core): core is Found {
  return core.meaning.kind !== 'nothing'
}

/** The longest expression that begins at the atom, with or without a modifier. */
function findAt(atoms: readonly Atom[], at: number): Core | null {
  let best = findCore(atoms, at, at, false)
  for (const row of candidates(MODIFIERS, atoms[at]!)) {
    const prefix = match(row.compiled, atoms, at)
    const core = prefix && findCore(atoms, prefix.next, at, true)
    if (!core || !isFound(core) || !canTake(row, core, atoms, prefix.next)) continue
    const meaning = modified(row, core.meaning)
    if (meaning && core.next > (best?.next ?? 0)) best = { at, next: core.next, meaning }
  }
  return best
}

/** "over the past two days" is a preposition and a length, "over two days" a length; "about a year ago" a time. */
function canTake(row: CompiledModifier, core: Found, atoms: readonly Atom[], at: number): boolean {
  if (!row.on.includes('length')) return true
  const [first, last] = [atoms[at]!.form, atoms[core.next - 1]!.form]
  return core.meaning.kind === 'shifted' ? last === 'ago' : !DEFINITE.has(first)
}

function findCore(atoms: readonly Atom[], at: number, from: number, isModified: boolean): Core | null {
  const first = atoms[at]
  if (!first) return null
  let best: Core | null = null
  for (const row of candidates(ROWS, first)) {
    const next = readRow(row, atoms, at, isModified)
    if (next && next.next > (best?.next ?? 0)) best = { ...next, at: from }
  }
  return best && isFound(best) ? withPart(best, atoms) : best
}

function readRow(row: CompiledRow, atoms: readonly Atom[], at: number, isModified: boolean): Core | null {
  const matched = match(row.compiled, atoms, at)
  if (!matched) return null
  const meaning = row.read(matched.parts, { atoms, at, next: matched.next, modified: isModified })
  return meaning && { at, next: matched.next, meaning }
}

/** "Friday morning", "yesterday evening": a part of the day after its day. */
function withPart(found: Found, atoms: readonly Atom[]): Found {
  const part = atoms[found.next]
  if (!part || !has(part, 'PART') || !isDay(found.meaning) || found.meaning.part) return found
  return { ...found, next: found.next + 1, meaning: { ...found.meaning, part: part.code! } }
}

/** Whether it is one day, wherever that day lies. */
export function isDay(meaning: Meaning): boolean {
  if (meaning.kind === 'fixed') return meaning.period.unit === 'day'
  if (meaning.kind === 'cyclic') return meaning.at(2000).unit === 'day'
  if (meaning.kind !== 'shifted') return false
  return meaning.unit === 'day' || meaning.unplaced.startsWith('XXXX-WXX-')
}
