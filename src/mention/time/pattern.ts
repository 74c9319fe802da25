import type { Atom } from './atom.ts'
import { CLASSES, type ClassName } from './lexicon.ts'

/**
 * A row's pattern: elements with spaces between them. An element is a class ("MONTH"), a word ("ago"), or several of
 * either with bars ("last|next"); a question mark after it makes it optional; "name=" before it names what it matched, and
 * a class that stands alone names itself.
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
  readonly byWord: ReadonlyMap<string, readonly Row[]>
  /** Rows that begin with a class, with the union of those classes. */
  readonly byClass: readonly { readonly mask: number; readonly row: Row }[]
}

/** The order of the rows is kept. */
export function index<Row extends { readonly compiled: Pattern }>(rows: readonly Row[]): PatternIndex<Row> {
  const byWord = new Map<string, Row[]>()
  const byClass: { mask: number; row: Row }[] = []
  for (const row of rows) {
    const first = leading(row.compiled)
    for (const word of new Set(first.flatMap((each) => [...each.words])))
      byWord.set(word, [...(byWord.get(word) ?? []), row])
    const mask = first.reduce((bits, each) => bits | each.mask, 0)
    if (mask) byClass.push({ mask, row })
  }
  return { byWord, byClass }
}

/** The elements that can come first: up to the first that can't be left out. */
function leading(pattern: Pattern): Pattern {
  const required = pattern.findIndex((each) => !each.optional)
  return pattern.slice(0, required + 1)
}

/** The rows that could begin at this atom. */
export function candidates<Row>({ byWord, byClass }: PatternIndex<Row>, atom: Atom): readonly Row[] {
  const rows = byWord.get(atom.form)
  if (!atom.classes) return rows ?? []
  const more = byClass.filter(({ mask }) => (mask & atom.classes) !== 0).map(({ row }) => row)
  return rows ? [...new Set([...rows, ...more])] : more
}
