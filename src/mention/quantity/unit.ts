import { child, hasRelation, type Token } from '../../syntax/index.ts'
import type { Figure } from './figure.ts'
import type { Piece } from './piece.ts'
import { CURRENCY_WORDS, NATIONAL_MONEY, OF_PEOPLE } from './tables.ts'
import { wordSet } from './word-set.ts'

/** What is counted, and the position after it; the name is null where nothing is. */
export interface Unit {
  readonly name: string | null
  readonly next: number
}

/** Words from a number to the noun that it counts: "9 more heavily armed North Korean special forces soldiers". */
const MAX_REACH = 8
const SKIPPED: ReadonlySet<string> = new Set(
  'more other additional of the these those its their his her our'.split(' '),
)
const BARE: ReadonlySet<string> = new Set(['them', 'those', 'whom', 'us'])
/** What a bare number of people may be: "6 dead", "500 wounded". */
const STATES = wordSet('dead killed wounded injured hurt missing arrested detained displaced homeless')
const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”', '‘', "'", '``', "''"])

/** Finds what a figure counts. */
export function unitAfter(pieces: readonly Piece[], { at, next }: Figure): Unit {
  const found = percent(pieces, next) ?? money(pieces, next) ?? noun(pieces, at, next) ?? people(pieces, at, next)
  return found ?? { name: null, next }
}

function percent(pieces: readonly Piece[], next: number): Unit | null {
  const at = pieces[next]?.form === '-' ? next + 1 : next
  const form = pieces[at]?.form
  if (form === 'percentage' && pieces[at + 1]?.form.startsWith('point'))
    return { name: 'percentage points', next: at + 2 }
  if (form === '%' || form === 'percent' || form === 'pct') return { name: 'percent', next: at + 1 }
  return form === 'per' && pieces[at + 1]?.form === 'cent' ? { name: 'percent', next: at + 2 } : null
}

function money(pieces: readonly Piece[], next: number): Unit | null {
  const [one = '', two = '', three = ''] = pieces.slice(next, next + 3).map((piece) => piece.form)
  const national = NATIONAL_MONEY.get(`${one} ${two} ${three}`) ?? NATIONAL_MONEY.get(`${one} ${two}`)
  if (national) return { name: national, next: next + (NATIONAL_MONEY.has(`${one} ${two}`) ? 2 : 3) }
  if (one === 'u.s.' || one === 'us') return CURRENCY_WORDS.get(two) === 'USD' ? { name: 'USD', next: next + 2 } : null
  const code = CURRENCY_WORDS.get(one)
  return code && pieces[next]!.token.upos !== 'VERB' ? { name: code, next: next + 1 } : null
}

/** The noun that the tree gives the number, else the noun of the words that follow it; money by its code. */
function noun(pieces: readonly Piece[], first: number, next: number): Unit | null {
  if (pieces[next]?.form === '-') return null
  const [number, last] = [pieces[first]!.token, pieces[next - 1]!.token]
  const head = compoundHead(countedNoun(number, last) ?? following(pieces, next))
  if (!head || head.index >= last.index + MAX_REACH || isCut(pieces, next, head)) return null
  if (isMeasureOf(head, pieces[next]!.token) && number.form.toLowerCase() !== 'one') return null
  let end = next
  while (end < pieces.length && pieces[end]!.token.index <= head.index) end += 1
  const name = nameOf(head)
  return { name: CURRENCY_WORDS.get(name) ?? name, next: end }
}

/** "a six year term", "a three way race": the number counts the first of two singular nouns. */
function isMeasureOf(head: Token, next: Token): boolean {
  return head !== next && head.xpos === 'NN' && next.xpos === 'NN'
}

/** "nine troops" by relation, "dozens of people" by its phrase with "of". */
function countedNoun(first: Token, last: Token): Token | null {
  for (const token of [last, first]) {
    const { head } = token
    if (head && head.index > last.index && hasRelation(token, 'nummod', 'amod', 'det') && isNoun(head)) return head
    const whole = token.children.find(
      (each) => each.index > last.index && hasRelation(each, 'nmod', 'obl') && isOf(each),
    )
    if (whole && isNoun(whole)) return whole
  }
  return null
}

/** "four plain-clothes police officers": the noun that the first noun belongs to. */
function compoundHead(noun: Token | null): Token | null {
  if (!noun) return null
  const { head } = noun
  return head && head.index > noun.index && hasRelation(noun, 'compound') && isNoun(head) ? compoundHead(head) : noun
}

/** Whether a comma or the like stands between the number and the noun. */
function isCut(pieces: readonly Piece[], next: number, noun: Token): boolean {
  for (let at = next; at < pieces.length && pieces[at]!.token.index < noun.index; at += 1) {
    if (pieces[at]!.token.upos === 'PUNCT' && pieces[at]!.form !== '-' && !QUOTES.has(pieces[at]!.form)) return true
  }
  return false
}

function isOf(token: Token): boolean {
  return child(token, 'case')?.form === 'of'
}

/** The last noun of "more North Korean soldiers"; null where something else than its modifiers comes first. */
function following(pieces: readonly Piece[], next: number): Token | null {
  let at = next
  while (SKIPPED.has(pieces[at]?.form ?? '')) at += 1
  let found: Token | null = null
  for (; at < pieces.length && at < next + MAX_REACH; at += 1) {
    const { token } = pieces[at]!
    if (isNoun(token)) found = token
    else if (found || (token.upos !== 'ADJ' && token.upos !== 'PROPN' && token.xpos !== 'VBN')) break
  }
  return found
}

function isNoun({ xpos, upos, form }: Token): boolean {
  if (!/^\p{L}/u.test(form)) return false // "131 West 23rd Street", "AK-47's"
  return upos === 'NOUN' || xpos === 'NNPS' || upos === 'SYM'
}

function nameOf(noun: Token): string {
  return noun.xpos === 'NNPS' ? noun.form : noun.form.toLowerCase()
}

/** "nine were killed", "nine of them": people, where the verb is done to people. */
function people(pieces: readonly Piece[], first: number, next: number): Unit | null {
  const last = pieces[next - 1]!.token
  if (pieces[next]?.form === 'of' && BARE.has(pieces[next + 1]?.form ?? '')) return { name: 'people', next: next + 2 }
  if (STATES.has(pieces[next]?.form ?? '')) return { name: 'people', next }
  const counts = [last, pieces[first]!.token].some((token) => isPartyTo(token))
  return counts ? { name: 'people', next } : null
}

function isPartyTo(token: Token): boolean {
  const { head } = token
  return head !== null && hasRelation(token, 'nsubj', 'obj') && OF_PEOPLE.has(head.lemma)
}
