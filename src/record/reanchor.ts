import { codePointOffsets, codeUnitOffsets } from '../text/index.ts'
import type { Anchor, Passage, Range } from './anchor.ts'
import { canonical } from './canonical.ts'
import type { Act, Subject } from './judgement.ts'

/** What a document says now, and what is read in it: anchors of its claims and statements by their ids, "c4", "s2". */
export interface Ground {
  readonly document: string
  /** SHA-256 of the text, in hex. */
  readonly hash: string
  readonly text: string
  readonly parts: ReadonlyMap<string, Anchor>
}

/** What has become of a judgement: it holds as it was made, it has moved with its words, or it is about nothing now. */
export type Standing =
  | { readonly state: 'held' }
  | { readonly state: 'moved'; readonly act: Act }
  | { readonly state: 'lost'; readonly why: string }

/** Code points of context that are kept on each side, as Hypothesis does. */
const CONTEXT = 32

/** Code points from which words that stand once in both texts are the same words, whatever stands around them. */
const TELLING = 20

/** Cuts some words out of a text, with what it takes to find them again. */
export function passage(text: string, [start, end]: Range): Passage {
  const unit = codeUnitOffsets(text)
  const cut = (from: number, to: number) => text.slice(unit(from), unit(to))
  const length = codePointOffsets(text)(text.length)
  const words = cut(start, end)
  return {
    ...{ span: [start, end], words, before: cut(Math.max(0, start - CONTEXT), start) },
    ...{ after: cut(end, Math.min(length, end + CONTEXT)), occurrences: places(text, words).length },
  }
}

/**
 * Finds a judgement's subjects again in what their documents say now. It never takes the likeliest: what is not where
 * it was must stand in one place alone, as the same type at the same word, or it is lost. An acceptance or a rejection
 * is also lost where the machine makes something else of the words than what was judged.
 *
 * @param groundOf what a document says now; null where it is not on record any more
 */
export function reanchor(act: Act, groundOf: (document: string) => Ground | null): Standing {
  try {
    const now = moved(act, groundOf)
    return canonical(now) === canonical(act) ? { state: 'held' } : { state: 'moved', act: now }
  } catch (error) {
    if (error instanceof Lost) return { state: 'lost', why: error.why }
    throw error
  }
}

/** Ends the search for a judgement's subjects; never leaves this file. */
class Lost extends Error {
  readonly why: string

  constructor(why: string) {
    super(why)
    this.why = why
  }
}

type GroundOf = (document: string) => Ground | null

function moved(act: Act, groundOf: GroundOf): Act {
  switch (act.kind) {
    case 'accept':
    case 'reject':
      return { ...act, subject: movedSubject(act.subject, groundOf, true) }
    case 'correct':
      return movedCorrection(act, groundOf)
    case 'merge':
    case 'split': {
      if (act.what !== 'event') return act
      const [a, b] = act.pair
      return { ...act, pair: [movedSubject(a, groundOf, false), movedSubject(b, groundOf, false)] }
    }
    case 'note': {
      const { subject } = act
      return 'anchor' in subject ? { ...act, subject: movedSubject(subject, groundOf, false) } : act
    }
    case 'undo':
      return act
  }
}

function movedCorrection(act: Extract<Act, { kind: 'correct' }>, groundOf: GroundOf): Act {
  const subject = movedSubject<'claim' | 'statement'>(act.subject, groundOf, false)
  const ground = groundOf(subject.anchor.document)!
  const set = Object.fromEntries(
    Object.entries(act.set).map(([field, value]) => [field, movedField(value, ground, groundOf)]),
  )
  return { ...act, subject, set } as typeof act
}

/** Passages and voices move with their words; all else is as it was set. */
function movedField(value: unknown, ground: Ground, groundOf: GroundOf): unknown {
  if (Array.isArray(value)) return value.map((each) => movedField(each, ground, groundOf))
  if (typeof value !== 'object' || value === null) return value
  if ('anchor' in value) return movedSubject(value as Subject, groundOf, false)
  return 'occurrences' in value ? movedPassage(value as Passage, ground) : value
}

function movedPassage(given: Passage, { text }: Ground): Passage {
  const [start, end] = given.span
  const unit = codeUnitOffsets(text)
  if (text.slice(unit(start), unit(end)) === given.words && passage(text, given.span).before === given.before)
    return given
  return passage(text, located(given, text))
}

/** @param asSaid whether the machine must make of the words what it made of them before */
function movedSubject<What extends 'claim' | 'statement'>(
  subject: Subject<What>,
  groundOf: GroundOf,
  asSaid: boolean,
): Subject<What> {
  const { what, anchor } = subject
  const ground = groundOf(anchor.document)
  if (!ground) throw new Lost('the report is not on record any more')
  const place = ground.hash === anchor.text ? anchor.quote.span : located(anchor.quote, ground.text)
  const shift = place[0] - anchor.quote.span[0]
  const head: Range = [anchor.head[0] + shift, anchor.head[1] + shift]
  const there = [...ground.parts].filter(([id, each]) => id.startsWith(what[0]!) && isSame(each.head, head))
  const [id, now] = theOne(there, anchor, place, asSaid)
  return { what, id: `${anchor.document}/${id}`, anchor: now }
}

type Part = readonly [id: string, anchor: Anchor]

function theOne(there: readonly Part[], anchor: Anchor, place: Range, asSaid: boolean): Part {
  if (there.length === 0) throw new Lost('nothing is read at these words any more')
  const alike = there.filter(([, each]) => each.type === anchor.type)
  if (alike.length === 0) throw new Lost(`the words are read as ${there[0]![1].type} now`)
  const inPlace = narrowed(alike, (each) => isSame(each.quote.span, place))
  const saying = asSaid
    ? inPlace.filter(([, each]) => each.says === anchor.says)
    : narrowed(inPlace, (each) => each.says === anchor.says)
  if (saying.length === 0) throw new Lost('something else is made of these words now')
  if (saying.length > 1) throw new Lost(`the words are read as ${anchor.type} ${saying.length} times now`)
  return saying[0]!
}

/** Those that pass, where any does. */
function narrowed(parts: readonly Part[], passes: (anchor: Anchor) => boolean): readonly Part[] {
  const found = parts.filter(([, each]) => passes(each))
  return found.length > 0 ? found : parts
}

/** Where some words stand now: in one place with the same context, or in the only one where they were the only ones. */
function located(given: Passage, text: string): Range {
  const found = places(text, given.words)
  if (found.length === 0) throw new Lost('the words are gone')
  const same = found.filter((at) => isInContext(given, text, at))
  const alone = found.length === 1 && given.occurrences === 1 && given.words.length >= TELLING
  const [only, another] = same.length > 0 ? same : alone ? found : []
  if (only === undefined) throw new Lost('the words stand in another context now, where they may be others')
  if (another !== undefined) throw new Lost(`the words stand in ${same.length} places now`)
  const offset = codePointOffsets(text)
  return [offset(only), offset(only + given.words.length)]
}

function isInContext({ words, before, after }: Passage, text: string, at: number): boolean {
  const end = at + words.length
  return before === contextBefore(text, at) && after === contextAfter(text, end)
}

function contextBefore(text: string, at: number): string {
  return Array.from(text.slice(Math.max(0, at - 2 * CONTEXT), at))
    .slice(-CONTEXT)
    .join('')
}

function contextAfter(text: string, at: number): string {
  return Array.from(text.slice(at, at + 2 * CONTEXT))
    .slice(0, CONTEXT)
    .join('')
}

/** Where the words stand, in code units. */
function places(text: string, words: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}

function isSame([a, b]: Range, [c, d]: Range): boolean {
  return a === c && b === d
}
