import type { Atom } from './atom.ts'
import { CLASSES, type ClassName } from './lexicon.ts'

/**
 * A row's pattern: elements with spaces between them. An element is a class ("MONTH"), a word ("ago"), or several of
 * either with bars ("last|next"); a question mark after it makes it optional; "name=" before it names what it matched,
 * and a class that stands alone names itself.
 */
interface Element {
  readonly mask: number
  readonly words: ReadonlySet<string>
  readonly optional: boolean
  readonly name: string
}

export type Pattern = readonly Element[]

/** What the named elements of a pattern matched. */
export type Parts = Readonly<Record<string, Atom | undefined>>

export interface Match {
  readonly parts: Parts
  /** Position after the last atom. */
  readonly next: number
}

export function compile(source: string): Pattern {
  return source.split(' ').map(compileElement)
}

function compileElement(source: string): Element {
  const optional = source.length > 1 && source.endsWith('?')
  const bare = optional ? source.slice(0, -1) : source
  const [given, body] = bare.includes('=') ? (bare.split('=') as [string, string]) : [null, bare]
  const choices = body.split('|')
  const name = given ?? (body in CLASSES ? body : '')
  const classes = choices.filter((choice) => choice in CLASSES)
  const mask = classes.reduce((bits, each) => bits | CLASSES[each as ClassName], 0)
  return { mask, words: new Set(choices.filter((choice) => !(choice in CLASSES))), optional, name }
}

/** Matches the pattern from `atoms[at]`; an optional element is taken where it can be, and given back where it must. */
export function match(pattern: Pattern, atoms: readonly Atom[], at: number): Match | null {
  const taken: (Atom | undefined)[] = []
  const next = follow(pattern, 0, atoms, at, taken)
  if (next < 0) return null
  const parts: Record<string, Atom> = {}
  for (const [index, { name }] of pattern.entries()) {
    const atom = taken[index]
    if (atom && name) parts[name] = atom
  }
  return { parts, next }
}

function follow(
  pattern: Pattern,
  index: number,
  atoms: readonly Atom[],
  at: number,
  taken: (Atom | undefined)[],
): number {
  const element = pattern[index]
  if (!element) return at
  const atom = atoms[at]
  if (atom && accepts(element, atom)) {
    taken[index] = atom
    const next = follow(pattern, index + 1, atoms, at + 1, taken)
    if (next >= 0) return next
  }
  taken[index] = undefined
  return element.optional ? follow(pattern, index + 1, atoms, at, taken) : -1
}

function accepts(element: Element, atom: Atom): boolean {
  return (atom.classes & element.mask) !== 0 || element.words.has(atom.form)
}

/** Rows by what their first atom can be, so that most words meet no row at all. */
export interface PatternIndex<Row> {
  readonly entries: readonly Entry<Row>[]
  /** Every word with which a row can begin. */
  readonly words: ReadonlySet<string>
  /** Rows for the words and combinations of classes met so far; there are few of both. */
  readonly known: Map<string | number, readonly Row[]>
}

interface Entry<Row> {
  readonly row: Row
  readonly words: ReadonlySet<string>
  readonly mask: number
}

export function index<Row extends { readonly compiled: Pattern }>(rows: readonly Row[]): PatternIndex<Row> {
  const entries = rows.map((row) => {
    const first = leading(row.compiled)
    const mask = first.reduce((bits, each) => bits | each.mask, 0)
    return { row, words: new Set(first.flatMap((each) => [...each.words])), mask }
  })
  return { entries, words: new Set(entries.flatMap((each) => [...each.words])), known: new Map() }
}

/** The elements that can come first: up to the first that can't be left out. */
function leading(pattern: Pattern): Pattern {
  const required = pattern.findIndex((each) => !each.optional)
  return pattern.slice(0, required + 1)
}

/** The rows that could begin at this atom, in their order. */
export function candidates<Row>({ entries, words, known }: PatternIndex<Row>, atom: Atom): readonly Row[] {
  const { form, classes } = atom
  const key = words.has(form) ? form : classes
  if (key === 0) return []
  const before = known.get(key)
  if (before) return before
  const fitting = entries.filter((each) => (each.mask & classes) !== 0 || each.words.has(form))
  const rows = fitting.map((each) => each.row)
  known.set(key, rows)
  return rows
}
