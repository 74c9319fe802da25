import type { Entity, EntityKind } from '../mention/index.ts'
import { soundOf } from './name-sound.ts'
import { foldName, partyKey } from './party.ts'

/**
 * A party as reports speak of it: one name with one country and one sector. The registry says which units are one
 * party. What tells them apart is read from each document alone, so that it is the same whatever else is on record.
 */
export interface Unit {
  /** Party key, country, sector and context, with "|" between them. */
  readonly key: string
  /** "person:kim jong un", or a country's code: `partyKey`. */
  readonly party: string
  /** As it is written. */
  readonly name: string
  readonly kind: EntityKind
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null
  readonly sector: string | null
  /** The country that its reports speak of most, where its own is not known. */
  readonly context: string | null
}

export type UnitOf = Pick<Entity, 'name' | 'kind'> & {
  readonly country: string | null
  readonly sector: string | null
}

/**
 * The unit of an entity that has a name and is no country.
 *
 * @param context the country that the document speaks of most, or null
 */
export function unitOf({ name, kind, country, sector }: UnitOf, context: string | null): Unit {
  const party = partyKey({ kind, name, ...(country !== null && { country }) })
  const near = country === null ? context : null
  const key = [party, country ?? '', sector ?? '', near ?? ''].join('|')
  return { key, party, name, kind, country, sector, context: near }
}

/** The party of a unit by its key; no party has a stroke in it. */
export function partyOfUnit(key: string): string {
  return key.slice(0, key.indexOf('|'))
}

/** Words that stand before a name and are no part of it. */
const TITLES = new Set(
  'mr mrs ms miss sir dame lord lady dr prof professor gen general lt col colonel maj capt captain sgt adm admiral president premier minister sen senator rep gov governor rev pope king queen prince princess sheikh shaikh sheik ayatollah imam mullah chancellor ambassador secretary judge justice chairman'.split(
    ' ',
  ),
)

/**
 * Words that reports put before a whole name, and verbs of headlines ("Slams Donald Trump"), which are taken for a part
 * of it. Many are family names too, so that two words must be left.
 */
const BEFORE_NAMES = new Set(
  `rival republican democrat democratic libertarian conservative labour liberal socialist independent billionaire
  millionaire businessman businesswoman mogul tycoon magnate frontrunner candidate nominee presidential contender
  incumbent senators congressman congresswoman lawmaker governors govs mayor vice former ex late deputy acting then
  moderator anchor host comedian actor actress singer author activist lawyer attorney journalist reporter analyst
  spokesman spokeswoman coach pastor reverend bishop archbishop cardinal commander warlord strongman dictator oligarch
  financier banker wife husband son daughter brother sister anti pro real icon
  slams praises endorses blasts backs attacks mocks calls urges tells meets hits rips bashes defends thanks accuses
  nominates picks hails warns sues`.split(/\s+/),
)

/** The Arabic article, in the forms that assimilation gives it. */
const PARTICLES = new Set('al el as ad ash ar az'.split(' '))

/** Which of two people of one name and family is meant. */
const GENERATIONS = new Set('jr sr ii iii iv'.split(' '))

/** "jr" of "Donald Trump Jr."; empty where the name does not say. */
export function generationOf(name: string): string {
  return foldName(name)
    .split(' ')
    .filter((word, at) => at > 0 && GENERATIONS.has(word))
    .join(' ')
}

/** Family names that stand first, in Korean, Chinese and Vietnamese names. */
const FAMILY_FIRST = new Set(
  'kim lee yi park pak choi choe jung jeong kang cho yoon yun jang chang lim im han shin seo kwon hwang ahn song ryu hong moon yang bae baek nam roh noh ri xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang deng feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren mao wen tsai lai hun pol min aung nguyen tran pham ho'.split(
    ' ',
  ),
)

/** The words of a person's name that tell people apart. */
export function personWords(name: string): readonly string[] {
  const words = foldName(name).split(' ')
  let from = Math.max(
    0,
    words.findIndex((word) => !TITLES.has(word)),
  )
  while (words.length - from > 2 && BEFORE_NAMES.has(words[from]!)) from += 1
  const own = words.slice(from).filter((word) => !PARTICLES.has(word) && !GENERATIONS.has(word))
  return own.length > 0 ? own : words
}

/** Where the family name stands among the words of a name: at the end, or first in some countries' names. */
export function familyAt(words: readonly string[]): number {
  const isFirst = words.length > 1 && words.length < 4 && FAMILY_FIRST.has(words[0]!)
  return isFirst ? 0 : words.length - 1
}

/** Words of organisations' names that come and go. */
const GENERIC = new Set(
  'group movement organization organisation company co corp corporation inc ltd llc plc private military pmc mercenary mercenaries party militia rebels network news agency front forces brigade brigades battalion of and for al el'.split(
    ' ',
  ),
)

/** The words of an organisation's or group's name without those that come and go; all where nothing else is left. */
export function coreWords(name: string): readonly string[] {
  const words = foldName(name).split(' ')
  const core = words.filter((word) => !GENERIC.has(word))
  return core.length > 0 ? core : words
}

/** "UN", "NATO": a name in capitals, short enough to stand for longer words; else null. */
export function acronymOf(name: string): string | null {
  const letters = name.replace(/\./g, '')
  return /^[A-Z]{2,6}$/.test(letters) ? letters.toLowerCase() : null
}

/** The first letters of the words of a name that has several, without "of" and "the". */
export function initialsOf(name: string): string | null {
  const words = foldName(name.replace(/-/g, ' '))
    .split(' ')
    .filter((word) => word !== 'of' && word !== 'and' && word !== 'for')
  return words.length > 1 ? words.map((word) => word[0]).join('') : null
}

/**
 * The block of a unit: only units of one block are compared. Each has exactly one, which follows from its name alone,
 * so that a new name asks for one block to be sorted out anew and no other.
 */
export function blockOf({ kind, name }: Unit): string {
  if (kind === 'person') {
    const words = personWords(name)
    return `person ${soundOf(words[familyAt(words)]!)}`
  }
  if (kind === 'place') return `place ${soundOf(foldName(name).replaceAll(' ', ''))}`
  const acronym = acronymOf(name)
  const core = coreWords(name)
  const initials = acronym ?? (core.length > 1 ? initialsOf(name) : null)
  return initials ? `body ${initials.slice(0, 2)}` : `word ${soundOf(core[0]!)}`
}
