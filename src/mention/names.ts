import type { Sentence, Token } from '../syntax/index.ts'
import { knownName } from './gazetteer.ts'
import { isGivenName } from './given-names.ts'
import type { Known } from './known-names.ts'
import type { Gender } from './lexicon/nouns.ts'
import type { EntityKind, Sector } from './mention.ts'
import { kindOf } from './name-kind.ts'
import {
  isGenitive,
  isHyphenated,
  isJoined,
  isLarge,
  isLinked,
  isNameWord,
  isOfOrFor,
  isOrganisationWord,
} from './name-words.ts'
import { wordClass } from './nouns.ts'
import { isShared } from './organs.ts'
import { isTitle } from './titles.ts'

/** A name in a sentence: its words, what it is, and the titles right before it. Positions are inclusive. */
export interface Name {
  readonly first: number
  readonly last: number
  /** The word that the rest of the name hangs from. */
  readonly head: Token
  readonly kind: EntityKind
  readonly country?: string
  readonly sector?: Sector
  readonly gender?: Gender
  readonly known?: Known
  /** "President" and "Gen." in "President Gen. Sawyer", in the order of the text. */
  readonly titles: readonly Token[]
}

/** The names of a sentence in the order of the text; they don't overlap. */
export function findNames(text: string, sentence: Sentence): readonly Name[] {
  const found: Name[] = []
  const { tokens } = sentence
  for (let at = 0; at < tokens.length; ) {
    const end = runEnd(text, sentence, at)
    if (end === at) at += 1
    else {
      cutRun(text, sentence, at, end, found)
      at = Math.max(end, (found.at(-1)?.last ?? 0) + 1)
    }
  }
  return found
}

/** Where the run of name words that begins at `at` ends; `at` itself where none begins. */
function runEnd(text: string, sentence: Sentence, at: number): number {
  const { tokens } = sentence
  let end = at
  while (end < tokens.length) {
    const match = usable(text, sentence, end)
    if (match) end += match.length
    else if (isNameWord(tokens, end) || (end > at && (isJoined(tokens, end) || isGenitive(tokens, end)))) end += 1
    else break
  }
  while (end > at && tokens[end - 1]!.upos === 'PUNCT') end -= 1
  return end
}

/** A known name, if its word is used as a name here: "Apple", not "apple"; "US", not "us". */
function usable(text: string, sentence: Sentence, at: number): ReturnType<typeof knownName> {
  const token = sentence.tokens[at]!
  if (token.upos === 'PUNCT') return null
  const match = knownName(text, sentence, at)
  if (!match || match.length > 1) return match
  if (token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'ADP') return null
  const common = match.known.as === 'institution' || match.known.as === 'city' || match.known.as === 'area'
  return common && token.upos !== 'PROPN' && token.ne === 'O' ? null : match
}

/** Cuts a run such as "US Secretary of State Marco Rubio" into its names. */
function cutRun(text: string, sentence: Sentence, from: number, end: number, found: Name[]): void {
  const { tokens } = sentence
  let titles: Token[] = []
  for (let at = afterOffice(tokens, from, end, titles); at < end; ) {
    const match = usable(text, sentence, at)
    if (at + 1 < end && !match && isTitle(tokens, at)) {
      if (tokens[at]!.form !== '-') titles.push(tokens[at]!)
      at += 1
      continue
    }
    const last = nameEnd(text, sentence, at, end, match?.length ?? 0, titles.length > 0) - 1
    if (match?.known.as === 'nothing') {
      at = last + 1
      continue
    }
    const whole = match && at + match.length - 1 === last
    const nameless = !match && (isCommon(tokens, at, last) || isTooLittle(tokens, at, last))
    if (nameless && (titles.length === 0 || (isCommon(tokens, at, last) && isTitle(tokens, at)))) {
      at = last + 1
      continue
    }
    // "Senate of Chile": a name that others bear too tells less than the rest of it.
    const begun = match && !whole && isShared(stretch(text, tokens, at, at + match.length - 1)) ? null : match?.known
    const known = begun ?? (titles.length === 0 ? knownInside(text, sentence, at + 1, last) : null)
    found.push(name(sentence, at, last, titles, known, Boolean(whole)))
    titles = []
    at = last + 1
  }
}

/** Where the name begins after the rest of an office: "Secretary of | State | Marco Rubio"; notes the office's noun. */
function afterOffice(tokens: readonly Token[], from: number, end: number, titles: Token[]): number {
  if (from < 2 || tokens[from - 1]!.form !== 'of' || !isTitle(tokens, from - 2)) return from
  for (let at = from + 1; at < end; at += 1) {
    if (tokens[at]!.ne !== 'B-PER' && !isGivenName(tokens[at]!.form)) continue
    titles.push(tokens[from - 2]!)
    return at
  }
  return from
}

/** A lone letter, a lone describing word, nothing written large: "x", "Ousted" of "Ousted President Doe", "midnight". */
function isTooLittle(tokens: readonly Token[], at: number, last: number): boolean {
  const { form, ne, deprel } = tokens[at]!
  if (at === last && (form.length === 1 || (ne === 'O' && deprel === 'nmod:desc'))) return true
  for (let word = at; word <= last; word += 1) if (/\p{Lu}|\p{Lo}/u.test(tokens[word]!.form)) return false
  return true
}

/** "President", "Minister" alone: a description written large, not a name. */
function isCommon(tokens: readonly Token[], at: number, last: number): boolean {
  if (at !== last || tokens[at]!.ne !== 'O') return false
  const found = wordClass(tokens[at]!.form.toLowerCase()) ?? wordClass(tokens[at]!.lemma.toLowerCase())
  return found !== null
}

/** The position after the name that begins at `at`, where the known part takes `known` words. */
function nameEnd(text: string, sentence: Sentence, at: number, end: number, known: number, titled: boolean): number {
  const { tokens } = sentence
  if (known > 0) {
    const next = at + known
    if (next >= end) return bodyEnd(sentence, next)
    const institution = orgEnd(tokens, next, end)
    if (institution > next) return bodyEnd(sentence, institution)
    const surname =
      titled || isGivenName(tokens[at]!.form) || (tokens[at]!.ne === 'B-PER' && tokens[next]!.ne === 'I-PER')
    if (!surname) return next
  }
  let cut = at + Math.max(known, 1)
  const pair = pairEnd(sentence, at, end)
  if (pair > end) return bodyEnd(sentence, pair)
  const root = rootWithin(tokens[cut - 1]!, at, end)
  while (cut < end && !(cut + 1 < end && isTitle(tokens, cut)) && !startsAnother(text, sentence, at, cut)) {
    const goesOn = isHyphenated(tokens, cut) || opensArticle(tokens, cut, end)
    if (tokens[cut - 1]!.ne.endsWith('PER') && tokens[cut]!.ne === 'O' && !goesOn) break
    const tied = tokens[cut]!.ne.startsWith('I') || isHyphenated(tokens, cut)
    if (!tied && rootWithin(tokens[cut]!, at, end) !== root) break
    cut += 1
  }
  return bodyEnd(sentence, cut)
}

/** "Mohammed | Shia al-Sudani": a name before an Arabic article, or the article itself. */
function opensArticle(tokens: readonly Token[], cut: number, end: number): boolean {
  for (let at = cut; at < Math.min(cut + 2, end - 2); at += 1)
    if (/^[ae]l$/i.test(tokens[at]!.form) && tokens[at + 1]!.form === '-') return true
  return false
}

/** Where the organisation ends whose known first part ends at `next`: "US | Justice Department". Else `next`. */
function orgEnd(tokens: readonly Token[], next: number, end: number): number {
  for (let at = next; at < end; at += 1) {
    const form = tokens[at]!.form
    if (isTitle(tokens, at) || isGivenName(form)) return next
    if (isOrganisationWord(form)) return at + 1
  }
  return next
}

/** Whether a name of its own begins at `cut` within a run: another tag, or a country after a finished name. */
function startsAnother(text: string, sentence: Sentence, at: number, cut: number): boolean {
  const token = sentence.tokens[cut]!
  const given = cut === at + 1 && isGivenName(sentence.tokens[at]!.form)
  if (token.ne.startsWith('B-') && sentence.tokens[cut - 1]!.ne !== 'O' && !given) return true
  const as = usable(text, sentence, cut)?.known.as
  return as === 'demonym' && !isGivenName(sentence.tokens[at]!.form)
}

/** "Food | and Drug Administration": where the words before "and" hang from a body's noun after it; else `end`. */
function pairEnd({ tokens }: Sentence, at: number, end: number): number {
  if (tokens[end]?.form !== 'and' && tokens[end]?.form !== '&') return end
  let next = end + 1
  while (next < tokens.length && isNameWord(tokens, next)) next += 1
  if (next === end + 1 || !isOrganisationWord(tokens[next - 1]!.form)) return end
  const above = headOf(tokens, at, end - 1)
  return above.deprel === 'compound' && above.head === tokens[next - 1] ? next : end
}

/** The highest word above the token that still lies in the stretch: words of one name share it. */
function rootWithin(token: Token, from: number, end: number): Token {
  let root = token
  while (root.head && root.head.index >= from && root.head.index < end) root = root.head
  return root
}

/** Takes the rest of a body's name along: "Ministry | of Defence", "Union | for the Total Independence | of Angola". */
function bodyEnd({ tokens }: Sentence, end: number): number {
  if (!isOrganisationWord(tokens[end - 1]!.form)) return end
  let reached = end
  for (let next = end; isOfOrFor(tokens[next]); ) {
    next += tokens[next + 1]?.form.toLowerCase() === 'the' ? 2 : 1
    const from = next
    while (next < tokens.length && (isLarge(tokens, next) || isLinked(tokens, next))) next += 1
    if (next === from) break
    reached = next
  }
  return reached
}

function name(
  { tokens }: Sentence,
  first: number,
  last: number,
  titles: readonly Token[],
  known: Known | null,
  whole: boolean,
): Name {
  const head = headOf(tokens, first, last)
  const base = { first, last, head, titles }
  if (known && whole && !(titles.length > 0 && known.kind === 'place' && known.as !== 'capital')) {
    return { ...base, kind: known.kind, known, ...described(known) }
  }
  const found = kindOf(tokens, first, last, titles)
  const country = known && !whole && tells(known, found.kind) ? known.country : undefined
  const kind = found.kind === 'other' && country && DIRECTIONS.has(tokens[first]!.form) ? 'place' : found.kind
  return { ...base, ...found, kind, ...(country && { country }) }
}

/** Whether a place within a name tells whose it is: "Bank of England" yes; a surname that a town bears too no. */
function tells({ as }: Known, kind: EntityKind): boolean {
  return kind !== 'person' && !(kind === 'other' && as === 'city')
}

/** A country or place within a longer name: "South | Lebanon", "Bank of | England". */
function knownInside(text: string, sentence: Sentence, from: number, last: number): Known | null {
  for (let at = last; at >= from; at -= 1) {
    const match = usable(text, sentence, at)
    if (!match?.known.country || at + match.length - 1 !== last) continue
    if (!isShared(stretch(text, sentence.tokens, at, last))) return match.known
  }
  return null
}

function stretch(text: string, tokens: readonly Token[], first: number, last: number): string {
  return text.slice(tokens[first]!.start, tokens[last]!.end)
}

const DIRECTIONS: ReadonlySet<string> = new Set(
  'North South East West Northern Southern Eastern Western Central Upper Lower Greater Northeast Northwest Southeast Southwest Occupied'.split(
    ' ',
  ),
)

function described({ country, sector }: Known): { country?: string; sector?: Sector } {
  return { ...(country && { country }), ...(sector && { sector }) }
}

/** The word of the stretch whose own head lies outside. */
function headOf(tokens: readonly Token[], first: number, last: number): Token {
  for (let at = first; at <= last; at += 1) {
    const above = tokens[at]!.head
    if (!above || above.index < first || above.index > last) return tokens[at]!
  }
  return tokens[first]!
}
