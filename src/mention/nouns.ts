import type { Token } from '../syntax/index.ts'
import { type Gender, NOUN_CLASSES, type NounClass } from './lexicon/nouns.ts'

const byLemma = new Map<string, NounClass>()
for (const each of NOUN_CLASSES) for (const noun of each.nouns.split(' ')) byLemma.set(noun, each)

/**
 * The class of a noun that names a person, group, organisation or place; of "suicide bomber" before that of "bomber",
 * of "ex-minister" that of "minister".
 * A figure is somebody only where a word says what kind: "a senior figure".
 */
export function nounClass(token: Token): NounClass | null {
  const lemma = lemmaOf(token)
  const noun = byLemma.get(lemma.replace(/^ex-/, '')) ?? null
  const found = lemma === 'general' ? (officeOfGeneral(token) ?? noun) : noun
  const before = wordBefore(token, token.index - 1, 2)
  if (before?.upos === 'ADJ' || before?.upos === 'NOUN' || before?.upos === 'PROPN')
    return byLemma.get(`${before.form.toLowerCase()}-${lemma}`) ?? (lemma === 'unit' && isWare(before) ? null : found)
  if (/^(?:fighter|bomber)s?$/.test(lemma) && isModel(before)) return byLemma.get('warplane')!
  return lemma === 'figure' ? null : found
}

/** "Su-30 fighters", where "30 fighters" are people. */
function isModel(before: Token | null): boolean {
  return before?.upos === 'NUM' && before.children.some(({ form }) => form === '-')
}

/** "ad units", "a storage unit": nobody serves in them. */
function isWare({ upos, lemma }: Token): boolean {
  return upos === 'NOUN' && WARES.has(lemma.toLowerCase())
}

const WARES: ReadonlySet<string> = new Set(
  `ad apartment bathroom business condo condominium control cooling currency display family feed franchise heating hotel
  housing in-feed kitchen measurement memory monetary office power processing production rental residential retail sales
  storage treatment wall`.split(/\s+/),
)

/** "Secretary-General", "Attorney General": an office of its own, not a rank; null where no office stands before. */
function officeOfGeneral(token: Token): NounClass | null {
  const near = [token.head, ...(token.head?.children ?? [])]
  const at = (index: number) => wordBefore(token, index, 2) ?? near.find((each) => each?.index === index) ?? null
  const before = at(token.index - 1)
  return generalOf(before?.form === '-' ? at(token.index - 2) : before)
}

/** The office that a word makes with "General" after it. */
function generalOf(word: Token | null): NounClass | null {
  if (!word) return null
  const office = byLemma.get(word.form.toLowerCase()) ?? null
  return byLemma.get(`${word.form.toLowerCase()}-general`) ?? (office?.title ? office : null)
}

/** The class of the last word of office before a name; of "Attorney General" that of both words. */
export function officeClass(roles: readonly Token[]): NounClass | null {
  const at = roles.findLastIndex((each) => nounClass(each) !== null)
  const [before, role] = [roles[at - 1], roles[at]]
  if (!role) return null
  const isOne = before && lemmaOf(role) === 'general' && role.index - before.index <= 2
  return (isOne ? generalOf(before) : null) ?? nounClass(role)
}

/** The word at a position, where it hangs on the token by so many steps at most. */
function wordBefore(token: Token, index: number, steps: number): Token | null {
  for (const each of token.children) {
    if (each.index === index) return each
    const below = steps > 1 && each.index < token.index ? wordBefore(each, index, steps - 1) : null
    if (below) return below
  }
  return null
}

/** The class of a bare word. */
export function wordClass(word: string): NounClass | null {
  return byLemma.get(word) ?? null
}

/** The lemma in lower case; "troops" and "forces" stand as they are. */
export function lemmaOf(token: Token): string {
  const form = token.form.toLowerCase()
  return byLemma.has(form) ? form : (SHORT.get(form) ?? token.lemma.toLowerCase())
}

/** Ranks and offices as they are cut short before names. */
const SHORT: ReadonlyMap<string, string> = new Map(Object.entries({
  'sen.': 'senator', sen: 'senator', 'rep.': 'congressman', rep: 'congressman', 'gov.': 'governor', gov: 'governor',
  'gen.': 'general', gen: 'general', 'col.': 'colonel', col: 'colonel', 'capt.': 'captain', capt: 'captain',
  'maj.': 'major', maj: 'major', 'sgt.': 'sergeant', sgt: 'sergeant', 'adm.': 'admiral', adm: 'admiral',
  'lt.': 'lieutenant', lt: 'lieutenant', 'cmdr.': 'commander', cmdr: 'commander', 'brig.': 'brigadier', brig: 'brigadier',
  'rev.': 'reverend', rev: 'reverend', 'prof.': 'professor', prof: 'professor', 'amb.': 'ambassador', amb: 'ambassador',
})) // biome-ignore format: a table

/** Whether the noun stands in the plural or is one that is counted as many. */
export function isPlural(token: Token): boolean {
  return token.xpos === 'NNS' || token.xpos === 'NNPS' || token.feats.includes('Number=Plur')
}

/** Which pronoun a lone word in a name or title asks for. */
export function titleGender(form: string): Gender | null {
  const word = form.replace(/\.$/, '')
  if (HE.has(word)) return 'he'
  return SHE.has(word) ? 'she' : null
}

const HE: ReadonlySet<string> = new Set([
  'Mr',
  'Sir',
  'Lord',
  'King',
  'Prince',
  'Sheikh',
  'Sheik',
  'Emir',
  'Sultan',
  'Father',
  'Pope',
  'Imam',
  'Ayatollah',
  'Congressman',
  'Cardinal',
  'Rabbi',
  'Bishop',
  'Archbishop',
])
const SHE: ReadonlySet<string> = new Set([
  'Mrs',
  'Ms',
  'Miss',
  'Dame',
  'Lady',
  'Queen',
  'Princess',
  'Sister',
  'Congresswoman',
  'Madame',
  'Madam',
])
