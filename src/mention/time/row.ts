import { wordSet } from '../quantity/word-set.ts'
import type { Atom } from './atom.ts'
import { CLASSES } from './lexicon.ts'
import type { Meaning, Nothing } from './meaning.ts'
import { compile, type Parts, type Pattern } from './pattern.ts'

/** Where a row matched. */
export interface Place {
  readonly atoms: readonly Atom[]
  readonly at: number
  readonly next: number
  /** After a modifier: "the end of". */
  readonly modified: boolean
}

/** One kind of expression. */
export interface Row {
  readonly id: string
  /** A sentence with the expression in braces, and its TIMEX3 value when published on Saturday, 2025-12-27. */
  readonly example: string
  readonly value: string
  readonly pattern: string
  /** Null where the words turn out to mean something else here. */
  readonly read: (parts: Parts, place: Place) => Meaning | Nothing | null
}

export interface CompiledRow extends Row {
  readonly compiled: Pattern
}

export function compileRow(row: Row): CompiledRow {
  return { ...row, compiled: compile(row.pattern) }
}

/** The atom before the expression. */
export function before({ atoms, at }: Place): Atom | undefined {
  return atoms[at - 1]
}

/** The atom after the expression. */
export function after({ atoms, next }: Place): Atom | undefined {
  return atoms[next]
}

export function is(atom: Atom | undefined, words: ReadonlySet<string>): boolean {
  return atom !== undefined && words.has(atom.form)
}

export function has(atom: Atom | undefined, name: keyof typeof CLASSES): boolean {
  return atom !== undefined && (atom.classes & CLASSES[name]) !== 0
}

/** Prepositions before a bare point in time. */
export const AT_TIME: ReadonlySet<string> = wordSet(
  'in on at by since until till from to before after during through throughout for of between around about over within into ' +
    'towards toward starting beginning ending past',
)

/** Words before a bare month or season, beside prepositions. */
export const LEADING: ReadonlySet<string> = wordSet(
  'last this next in by during since until early late mid - every through',
)
