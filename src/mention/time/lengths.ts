import { wordSet } from '../quantity/word-set.ts'
import type { Atom } from './atom.ts'
import type { LengthUnit } from './lexicon.ts'
import type { Length, Meaning, Nothing } from './meaning.ts'
import { after, before, has, is, type Place, type Row } from './row.ts'
import { lengthOf, timesUnit } from './shifts.ts'

const REACHES: Readonly<Record<string, Length['reach']>> = {
  past: 'past', last: 'past', previous: null, preceding: null, next: 'future', coming: 'future', following: null, first: null, final: null, upcoming: 'future',
} // biome-ignore format: a table

const WORDS = {
  noLength: wordSet("light leap man calendar business working office opening school golden 's happy rush"),
  relation: wordSet('after before ago earlier later since'),
  /** Things whose age is how long they last. */
  lasting: wordSet(
    'war conflict dispute ban blockade siege embargo boycott strike truce ceasefire cease-fire insurgency rebellion uprising revolt ' +
      'occupation invasion campaign law policy treaty agreement deal pact government regime rule feud stalemate crisis recession ' +
      'investigation case trial lawsuit company firm program programme project mission',
  ),
  fraction: wordSet('of century mile pound'),
}

export function length(amount: number | null, unit: LengthUnit, reach: Length['reach'] = null): Length {
  return { kind: 'length', amount, unit, reach }
}

const nothing: Nothing = { kind: 'nothing' }

/** "three quarters of the voters" is a share, "two quarters of growth" a length. */
function isShare(unit: Atom, place: Place): boolean {
  const inSequence = place.atoms
    .slice(place.at, place.next)
    .some((atom) => atom.form === 'consecutive' || atom.form === 'straight')
  return unit.unit === 'quarter' && !inSequence && (unit.form === 'quarter' || is(after(place), WORDS.fraction))
}

function counted(amount: number | null, unit: Atom, place: Place): Meaning | null {
  if (isShare(unit, place)) return null
  return length(amount === null ? null : amount * timesUnit(unit), unit.unit!)
}

/** "a week" is a length; "$5 a week", "twice a week" say how often; "a second" may be anything. */
function article(unit: Atom, place: Place): Meaning | null {
  if (unit.unit === 'second' || unit.unit === 'quarter' || unit.unit === 'weekend') return null
  const preceding = before(place)
  const rate =
    preceding &&
    (has(preceding, 'NUM') || ['NOUN', 'NUM', 'SYM'].includes(preceding.token.upos) || preceding.form === '%')
  if (rate && !is(after(place), WORDS.relation))
    return { kind: 'repeated', value: lengthOf(timesUnit(unit), unit.unit!) }
  return length(timesUnit(unit), unit.unit!)
}

/** What makes "days" and "years" part of another word: "early years", "game days". */
const JOINED: ReadonlySet<string> = wordSet('ADJ NUM NOUN PROPN')

/** Bare "days" or "years". */
function bare(unit: Atom, place: Place): Meaning | null {
  const preceding = before(place)
  if (is(preceding, WORDS.noLength) || unit.unit === 'quarter' || unit.unit === 'weekend') return null
  if (preceding && !is(after(place), WORDS.relation) && (JOINED.has(preceding.token.upos) || preceding.form === '-'))
    return null
  return length(null, unit.unit!)
}

/** How long something takes, lasts or lies away. */
export const lengthRows: readonly Row[] = [
  {
    id: 'length/age-of-thing',
    example: 'They ended the {two-year-old} war.',
    value: 'P2Y',
    pattern: 'NUM - unit=UNIT - old',
    read: ({ NUM, unit }, place) => (is(after(place), WORDS.lasting) ? counted(NUM!.value, unit!, place) : null),
  },
  {
    id: 'length/age-hyphen',
    example: 'The 56-year-old driver was unhurt.',
    value: '',
    pattern: 'NUM -? UNIT|UNITS -? old|olds',
    read: () => nothing,
  },
  {
    id: 'length/age',
    example: 'Children under five years of age were treated.',
    value: '',
    pattern: 'NUM UNIT|UNITS of age',
    read: () => nothing,
  },
  {
    id: 'length/hyphen',
    example: 'The {120-day} deployment of 500 soldiers began.',
    value: 'P120D',
    pattern: 'NUM -? straight? unit=UNIT',
    read: ({ NUM, unit }, place) =>
      has(NUM, 'YEAR') && unit!.unit === 'year' ? null : counted(NUM!.value, unit!, place),
  },
  {
    id: 'length/counted',
    example: 'The siege lasted {three months}.',
    value: 'P3M',
    pattern:
      'NUM more|additional|full|whole|long|further|trading|working|business|consecutive|straight|calendar|school? unit=UNITS',
    read: ({ NUM, unit }, place) => counted(NUM!.value, unit!, place),
  },
  {
    id: 'length/plus',
    example: 'She served for {15-plus years}.',
    value: 'P15Y',
    pattern: 'NUM -? plus|+ unit=UNITS',
    read: ({ NUM, unit }, place) => counted(NUM!.value, unit!, place),
  },
  {
    id: 'length/range',
    example: 'Repairs take {two to three weeks}.',
    value: 'P2W',
    pattern: 'low=NUM to|or|- NUM unit=UNITS',
    read: ({ low, unit }, place) => counted(low!.value, unit!, place),
  },
  {
    id: 'length/two-units',
    example: 'The flight took {two hours and 20 minutes}.',
    value: 'PT2H20M',
    pattern: 'NUM unit=UNIT|UNITS and|,? more=NUM less=UNIT|UNITS',
    read: ({ NUM, unit, more, less }) =>
      unit!.unit === less!.unit
        ? null
        : { ...length(NUM!.value, unit!.unit!), more: { amount: more!.value, unit: less!.unit! } },
  },
  {
    id: 'length/article',
    example: 'The siege lasted {a month}.',
    value: 'P1M',
    pattern: 'a|an full|whole|entire|single|long? unit=UNIT',
    read: ({ unit }, place) => article(unit!, place),
  },
  {
    id: 'length/another',
    example: 'The talks went on for {another week}.',
    value: 'P1W',
    pattern: 'another unit=UNIT',
    read: ({ unit }, place) => (unit!.unit === 'weekend' ? null : counted(1, unit!, place)),
  },
  {
    id: 'length/and-a-half',
    example: 'The siege lasted {a year and a half}.',
    value: 'P1.5Y',
    pattern: 'a|an|one unit=UNIT and a half',
    read: ({ unit }) => length(1.5, unit!.unit!),
  },
  {
    id: 'length/half',
    example: 'The blackout lasted {half an hour}.',
    value: 'PT30M',
    pattern: 'a? half -|a|an? unit=UNIT',
    read: ({ unit }) => halfOf(unit!.unit!),
  },
  {
    id: 'length/quarter-century',
    example: 'The siege lasted {a quarter of a century}.',
    value: 'P25Y',
    pattern: 'a quarter -|of? a? century',
    read: () => length(25, 'year'),
  },
  {
    id: 'length/few',
    example: 'The siege lasted {several months}.',
    value: 'PXM',
    pattern: 'a|the? good? FEW more? of? unit=UNITS',
    read: ({ unit }) => length(null, unit!.unit!),
  },
  {
    id: 'length/whole',
    example: 'It rained {all day}.',
    value: 'P1D',
    pattern: 'all unit=day|week|month|year',
    read: ({ unit }) => length(1, unit!.unit!),
  },
  {
    id: 'length/single',
    example: 'It was the worst {single-day} loss.',
    value: 'P1D',
    pattern: 'single -? unit=UNIT',
    read: ({ unit }) => length(1, unit!.unit!),
  },
  {
    id: 'length/many-long',
    example: 'They ended the {decades-long} dispute.',
    value: 'PXY',
    pattern: 'unit=UNIT|UNITS - long|old',
    read: ({ unit }, place) => length(has(place.atoms[place.at], 'UNIT') ? timesUnit(unit!) : null, unit!.unit!),
  },
  {
    id: 'length/yearlong',
    example: 'They ended the {yearlong} dispute.',
    value: 'P1Y',
    pattern: 'word=daylong|weeklong|monthlong|yearlong',
    read: ({ word }) => length(1, word!.form.replace('long', '') as LengthUnit),
  },
  {
    id: 'length/reach',
    example: 'Nine people died in {the past 24 hours}.',
    value: 'PT24H',
    pattern:
      'the|these? reach=past|last|next|coming|previous|preceding|following|first|final|upcoming NUM consecutive|straight|full|trading|calendar? unit=UNITS',
    read: ({ reach, NUM, unit }) => length(NUM!.value * timesUnit(unit!), unit!.unit!, REACHES[reach!.form] ?? null),
  },
  {
    id: 'length/reach-few',
    example: 'Nine people died in {the past few days}.',
    value: 'PXD',
    pattern: 'the|these? reach=past|last|next|coming|previous|preceding|first|final couple? FEW? of? unit=UNITS',
    read: ({ reach, unit }) => length(null, unit!.unit!, REACHES[reach!.form] ?? null),
  },
  {
    id: 'length/reach-one',
    example: 'Nine people died in {the past week}.',
    value: 'P1W',
    pattern: 'the reach=past|last unit=UNIT',
    read: ({ reach, unit }) =>
      reach!.form === 'last' && unit!.unit === 'quarter' ? null : length(timesUnit(unit!), unit!.unit!, 'past'),
  },
  {
    id: 'length/of-year',
    example: 'Exports fell in {the first three quarters of 2019}.',
    value: 'P3Q',
    pattern: 'the? end=first|last|final NUM unit=quarters|months of YEAR',
    read: ({ end, NUM, unit, YEAR }) =>
      partOfYear(end!.form === 'first', NUM!.value, unit!.unit === 'quarter' ? 'quarter' : 'month', YEAR!.value),
  },
  {
    id: 'length/reach-and-a-half',
    example: 'Nine people died in {the past week and a half}.',
    value: 'P1.5W',
    pattern: 'the reach=past|last|next unit=UNIT and a half',
    read: ({ reach, unit }) => length(1.5, unit!.unit!, REACHES[reach!.form] ?? null),
  },
  {
    id: 'length/bare',
    example: 'The dispute has lasted {years}.',
    value: 'PXY',
    pattern: 'unit=UNITS',
    read: ({ unit }, place) => bare(unit!, place),
  },
]

/** The first or last so many months or quarters of a year. */
function partOfYear(isFirst: boolean, amount: number, unit: 'month' | 'quarter', year: number): Length | null {
  const inYear = unit === 'quarter' ? 4 : 12
  if (!(amount >= 1 && amount <= inYear)) return null
  const first = year * inYear + (isFirst ? 0 : inYear - amount)
  return {
    ...length(amount, unit),
    fills: [
      { unit, index: first },
      { unit, index: first + amount - 1 },
    ],
  }
}

/** TIMEX3 counts halves in the next smaller unit. */
function halfOf(unit: LengthUnit): Length | null {
  if (unit === 'hour') return length(30, 'minute')
  if (unit === 'day') return length(12, 'hour')
  if (unit === 'year') return length(6, 'month')
  if (unit === 'decade') return length(5, 'year')
  return unit === 'century' ? length(50, 'year') : null
}
