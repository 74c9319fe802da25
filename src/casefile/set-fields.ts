import { type Certainty, type EventType, MODES, type Polarity } from '../claim/index.ts'
import {
  type ClaimCorrection,
  type Figure,
  type Party,
  type Passage,
  passage,
  type Range,
  type StatementCorrection,
  type Subject,
} from '../record/index.ts'
import type { Store } from '../store/index.ts'
import { FieldInvalid } from './errors.ts'
import { daysSet } from './filter.ts'
import type { PartInContext } from './judge.ts'
import { partySet } from './set-party.ts'

/** What a person writes for a field, to be read; "none" says that there is none. */
export interface WrittenClaim {
  readonly type?: string
  readonly mode?: string
  readonly actors?: readonly string[]
  readonly recipients?: readonly string[]
  readonly objects?: readonly string[]
  readonly quantity?: string
  readonly place?: string
  readonly dates?: string
  readonly polarity?: string
  readonly certainty?: string
  readonly voices?: readonly string[]
  readonly evidence?: string
}

export interface WrittenStatement {
  readonly speaker?: string
  readonly via?: string
  readonly source?: readonly string[]
  readonly cue?: readonly string[]
  readonly content?: readonly string[]
  readonly dates?: string
}

const CERTAINTIES: Record<Certainty, true> = { certain: true, probable: true, possible: true, unknown: true }
const POLARITIES: Record<Polarity, true> = { positive: true, negative: true }

/** Reads what a person wrote for the fields of a claim; throws `FieldInvalid` where it can't be meant. */
export async function readClaimFields(
  store: Store,
  part: PartInContext,
  words: WrittenClaim,
): Promise<ClaimCorrection> {
  const { type, mode, actors, recipients, objects, quantity, place, dates, polarity, certainty, voices, evidence } =
    words
  const read = {
    ...(type !== undefined && { type: oneOf('type', type.toUpperCase(), MODES) as EventType }),
    ...(actors && { actors: await partiesSet(store, part, actors) }),
    ...(recipients && { recipients: await partiesSet(store, part, recipients) }),
    ...(objects && { objects: given(objects).map((each) => passageSet(part, each)) }),
    ...(quantity !== undefined && { quantity: isNone(quantity) ? null : figureSet(part, quantity) }),
    ...(place !== undefined && { place: isNone(place) ? null : await partySet(store, part, place) }),
    ...(dates !== undefined && { dates: daysSet(dates) }),
    ...(polarity !== undefined && { polarity: oneOf('polarity', polarity.toLowerCase(), POLARITIES) as Polarity }),
    ...(certainty !== undefined && {
      certainty: oneOf('certainty', certainty.toLowerCase(), CERTAINTIES) as Certainty,
    }),
    ...(voices && { voices: given(voices).map((each) => voiceSet(part, each)) }),
    ...(evidence !== undefined && { evidence: passageSet(part, evidence) }),
  }
  return mode === undefined ? read : { ...read, mode: modeSet(mode, read.type ?? part.claim!.type) }
}

/** The same for a statement. */
export async function readStatementFields(
  store: Store,
  part: PartInContext,
  { speaker, via, source, cue, content, dates }: WrittenStatement,
): Promise<StatementCorrection> {
  const passages = (all: readonly string[]) => given(all).map((each) => passageSet(part, each))
  return {
    ...(speaker !== undefined && { speaker: isNone(speaker) ? null : await partySet(store, part, speaker) }),
    ...(via !== undefined && { via: isNone(via) ? null : await partySet(store, part, via) }),
    ...(source && { source: passages(source) }),
    ...(cue && { cue: passages(cue) }),
    ...(content && { content: passages(content) }),
    ...(dates !== undefined && { dates: daysSet(dates) }),
  }
}

function isNone(words: string): boolean {
  return words.trim().toLowerCase() === 'none'
}

/** What stands in a list; nothing where it is only "none". */
function given(all: readonly string[]): readonly string[] {
  return all.length === 1 && isNone(all[0]!) ? [] : all
}

function oneOf(field: string, value: string, known: Readonly<Record<string, unknown>>): string {
  if (Object.hasOwn(known, value)) return value
  throw new FieldInvalid(`"${value}" is no ${field}. There is ${Object.keys(known).join(', ')}.`)
}

function modeSet(mode: string, type: EventType): string | null {
  if (isNone(mode)) return null
  const known = MODES[type]
  if (known.includes(mode.toLowerCase())) return mode.toLowerCase()
  const there = known.length > 0 ? `PLOVER has ${known.join(', ')}, and none` : 'PLOVER has none'
  throw new FieldInvalid(`"${mode}" is no mode of ${type}: ${there}.`)
}

async function partiesSet(store: Store, part: PartInContext, all: readonly string[]): Promise<readonly Party[]> {
  const parties: Party[] = []
  for (const each of given(all)) parties.push(await partySet(store, part, each))
  return parties
}

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`
const FIGURE = new RegExp(`^(${NUMBER})?(\\.\\.)?(${NUMBER})? +(\\S.*)$`)

/** A figure that the report has in these words, else a number with its unit: "52 engineers", "9.. troops", "10..20 trucks". */
function figureSet({ cast }: PartInContext, words: string): Figure {
  const known = cast.figures.find((each) => each.words.toLowerCase() === words.trim().toLowerCase())
  if (known) return known
  const [, low, range, high, unit] = FIGURE.exec(words.trim()) ?? []
  if (unit === undefined || (low === undefined && high === undefined)) {
    const there = cast.figures.map((each) => `"${each.words}"`).join(', ')
    throw new FieldInvalid(
      `"${words}" is no figure. Write "52 engineers", "9.. troops" or "10..20 trucks"` +
        `${there ? `, or as the report has it: ${there}` : ''}.`,
    )
  }
  const { scale, of } = scaled(unit)
  const bound = (each: string | undefined) => (each === undefined ? null : Number(each.replaceAll(',', '')) * scale)
  return { words: words.trim(), low: bound(low), high: bound(range === undefined ? low : high), unit: of }
}

/** "million euros": a million times euros. */
function scaled(unit: string): { readonly scale: number; readonly of: string } {
  const [, word = '', of = ''] = /^(dozen|hundred|thousand|million|billion|trillion) +(\S.*)$/i.exec(unit) ?? []
  return word === '' ? { scale: 1, of: unit } : { scale: SCALES[word.toLowerCase()]!, of: of.replace(/^of +/i, '') }
}

const SCALES: Readonly<Record<string, number>> = {
  ...{ dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
}

/** The statement of the same document with this id: "s2". */
function voiceSet({ ground }: PartInContext, id: string): Subject<'statement'> {
  const wanted = id.slice(id.indexOf('/') + 1)
  const anchor = ground.parts.get(wanted)
  const there = [...ground.parts.keys()].filter((each) => each.startsWith('s'))
  if (!anchor || !wanted.startsWith('s')) {
    throw new FieldInvalid(`"${id}" is no statement of this report. It has ${there.join(', ') || 'none'}.`)
  }
  return { what: 'statement', id: `${ground.document}/${wanted}`, anchor }
}

/** Words of the text, or their place in it: "120..131" in code points. Words that stand in several places need theirs. */
export function passageSet({ ground, subject }: PartInContext, words: string): Passage {
  const { text } = ground
  const [, start, end] = /^(\d+)\.\.(\d+)$/.exec(words.trim()) ?? []
  if (start !== undefined) return passage(text, rangeSet(text, Number(start), Number(end)))
  const places = placesOf(text, words.trim())
  const [from, to] = subject.anchor.quote.span
  const inside = places.filter((each) => from <= each[0] && each[1] <= to)
  const [only, another] = inside.length > 0 ? inside : places
  if (!only) throw new FieldInvalid(`“${words}” does not stand in the report. What is recorded must be its own words.`)
  if (another) {
    const there = (inside.length > 0 ? inside : places).map((each) => each.join('..')).join(', ')
    throw new FieldInvalid(`“${words}” stands in several places: ${there}. Give one of them instead of the words.`)
  }
  return passage(text, only)
}

function rangeSet(text: string, start: number, end: number): Range {
  const length = Array.from(text).length
  if (start < end && end <= length) return [start, end]
  throw new FieldInvalid(`${start}..${end} is no place in the report's text, which is ${length} characters long.`)
}

/** Where some words stand, in code points. */
function placesOf(text: string, words: string): readonly Range[] {
  if (words === '') return []
  const found: Range[] = []
  const length = Array.from(words).length
  for (let at = text.indexOf(words), start = 0, before = 0; at >= 0; at = text.indexOf(words, at + 1)) {
    start += Array.from(text.slice(before, at)).length
    before = at
    found.push([start, start + length])
  }
  return found
}
