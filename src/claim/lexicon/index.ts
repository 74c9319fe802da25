import type { Token } from '../../syntax/index.ts'
import type { EventType } from '../claim.ts'
import { type ClassName, deeds, nounClasses } from './classes.ts'
import { type Frame, type Row, readFrame, type Table } from './row.ts'
import { tables } from './tables.ts'

/** One word of one row, ready to be matched. */
export interface Entry {
  /** "AID/send.arms": stable. */
  readonly rule: string
  readonly type: EventType
  readonly mode?: string
  readonly context: readonly string[]
  readonly particle: string | null
  /** Whether the word is a noun. */
  readonly nominal: boolean
  /** Whether a noun reports its event without a light verb. */
  readonly alone: boolean
  readonly frame: Frame
  readonly weight: number
  /** The row's lists of lemmas, read; null where it has none. */
  readonly modifier: ReadonlySet<string> | null
  readonly unless: ReadonlySet<string> | null
  readonly secondary: ReadonlySet<string> | null
  readonly purpose: ReadonlySet<string> | null
  readonly subject: ReadonlySet<string>
  /** Objects that say what happened where the verb says little: "filed a lawsuit". */
  readonly deeds: ReadonlySet<string>
  readonly row: Row
}

type Part = 'verbs' | 'nouns' | 'adjectives'

const byPart: Readonly<Record<Part, ReadonlyMap<string, readonly Entry[]>>> = {
  verbs: index('verbs'),
  nouns: index('nouns'),
  adjectives: index('adjectives'),
}

function index(part: Part): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>()
  for (const table of tables) {
    for (const row of table.rows)
      for (const word of row[part]?.trim().split(/\s+/) ?? []) add(found, word, entry(table, row, word, part))
  }
  return found
}

function add(into: Map<string, Entry[]>, word: string, each: Entry): void {
  const lemma = word.split('_')[0]!
  const list = into.get(lemma)
  if (list) list.push(each)
  else into.set(lemma, [each])
}

function entry({ type }: Table, row: Row, word: string, part: Part): Entry {
  const frame = readFrame(row.frame)
  const particle = word.split('_')[1] ?? null
  return {
    rule: `${type}/${word}.${row.name}`,
    type,
    ...(row.mode ? { mode: row.mode } : {}),
    context: row.context ?? [],
    particle,
    nominal: part === 'nouns',
    alone: row.alone === true,
    frame,
    weight: weigh(frame, row, particle),
    modifier: lemmas(row.modifier),
    unless: lemmas(row.unless),
    secondary: lemmas(row.secondary),
    purpose: lemmas(row.purpose),
    subject: new Set(
      row.subject && row.subject in nounClasses ? nounClasses[row.subject as ClassName] : row.subject?.split(/\s+/),
    ),
    deeds: deedsIn(frame),
    row,
  }
}

function deedsIn({ slots }: Frame): ReadonlySet<string> {
  const object = slots.find(({ role, prepositions }) => role === 'object' && prepositions === null)
  return new Set([...(object?.lemmas ?? [])].filter((lemma) => deeds.has(lemma)))
}

/** How much the whole row asks for. */
function weigh(frame: Frame, row: Row, particle: string | null): number {
  const asked = [row.modifier, row.secondary, row.purpose, row.subject].filter((each) => each !== undefined).length
  return frame.weight + (particle ? 4 : 0) + (row.needs ? 0.5 : 0) + 2 * asked
}

function lemmas(list: string | undefined): ReadonlySet<string> | null {
  return list === undefined ? null : new Set(list.trim().split(/\s+/))
}

const NONE: readonly Entry[] = []

/** The entries that a token may stand for, by its lemma and part of speech. */
export function entriesOf(token: Token): readonly Entry[] {
  switch (token.upos) {
    case 'VERB':
      if (isGerund(token)) return byPart.nouns.get(token.form.toLowerCase()) ?? NONE
      return isUnsettled(token) ? NONE : lookUp('verbs', token)
    case 'NOUN':
      if (isVerbal(token)) return lookUp('verbs', token)
      return token.deprel === 'compound' || isIdiom(token)
        ? NONE
        : (byPart.nouns.get(token.lemma) ?? byPart.nouns.get(token.lemma.replace(/s$/, '')) ?? NONE)
    case 'ADJ':
      return token.deprel === 'amod' ? NONE : (byPart.adjectives.get(token.lemma) ?? NONE)
    default:
      return NONE
  }
}

/** "Norway jails a banker": what has a subject and an object is a verb, whatever it was tagged. */
export function isVerbal({ upos, children }: Token): boolean {
  const has = (deprel: string): boolean => children.some((each) => each.deprel === deprel)
  return upos === 'NOUN' && has('nsubj') && has('obj') && !has('cop') && !has('det')
}

/** "Fighting broke out": a noun, whatever it was tagged. */
export function isGerund({ upos, xpos, deprel, children }: Token): boolean {
  return upos === 'VERB' && xpos === 'VBG' && deprel === 'nsubj' && !children.some((each) => each.deprel === 'obj')
}

/** "could neither confirm nor [deny]": nothing is denied; "[pleaded] guilty", "[called] him out": nothing is asked for. */
function isUnsettled({ lemma, deprel, head, children }: Token): boolean {
  if (lemma === 'plead') return children.some((each) => PLEADED.has(each.lemma))
  if (lemma === 'call') return children.some((each) => each.lemma === 'out' && each.deprel === 'compound:prt')
  return lemma === 'deny' && deprel === 'conj' && head?.lemma === 'confirm'
}

const PLEADED = new Set(['guilty', 'innocent', 'case'])

/** "in charge of the port": no charge is brought. */
function isIdiom({ lemma, children }: Token): boolean {
  return (
    lemma === 'charge' &&
    children.some((each) => each.deprel === 'case' && each.lemma === 'in') &&
    !children.some((each) => each.deprel === 'det')
  )
}

/** The entries of a participle that is said of its subject like an adjective: "is prepared to", "was opposed to". */
export function predicativeEntriesOf(token: Token): readonly Entry[] {
  return token.xpos === 'VBN' || token.xpos === 'JJ' ? (byPart.adjectives.get(token.form.toLowerCase()) ?? NONE) : NONE
}

/** By lemma; where the lemmatiser's spelling is off, the likely others. */
function lookUp(part: Part, { lemma, form }: Token): readonly Entry[] {
  for (const each of [lemma, `${lemma}e`, `${lemma}${lemma.at(-1)}`, lemma.slice(0, -1), form.toLowerCase()]) {
    const found = byPart[part].get(each)
    if (found) return found
  }
  return NONE
}

export type { Row, Table } from './row.ts'
export { tables } from './tables.ts'
