/**
 * The names in GUM (https://gucorpling.org/gum): its mentions of persons, organisations and places, cut down from whole
 * noun phrases ("the University of Portsmouth, founded in 1869") to the name itself ("University of Portsmouth"), as
 * Universal NER marks it: no article, no title, no description.
 */

import type { NameKind, NameTag } from '../../src/syntax/token.ts'
import type { Row } from './corpora.ts'
import { DEMONYMS, TITLES } from './people.ts'
import { COUNTRIES } from './places.ts'

/** A mention as GUM brackets it: tokens `first..last` of one sentence, both included. */
interface Bracket {
  readonly kind: NameKind | null
  readonly first: number
  last: number
  /** Words of the Wikipedia article it is linked to, in lower case; empty without a link. */
  readonly article: ReadonlySet<string>
}

const KINDS: Readonly<Record<string, NameKind>> = { person: 'PER', organization: 'ORG', place: 'LOC' }
const JOINTS = new Set(['-', '–', '/', '.', "'", '’'])
const LINKS = new Set(
  'of the and & for on in at de la del da do dos van von der den bin ibn al el y e du des le di'.split(' '),
)
const NAME_PARTICLES = new Set('de la del da dos van von der den bin ibn al el y du di - le'.split(' '))

/** Tags one sentence of GUM. `open` carries brackets over from sentence to sentence; the corpus has none, so it is local. */
export function gumNames(rows: readonly Row[]): NameTag[] {
  const tags = rows.map((): NameTag => 'O')
  const names = brackets(rows).flatMap((bracket) => cut(rows, bracket))
  for (const { kind, first, last } of names.sort((a, b) => b.last - b.first - (a.last - a.first))) {
    if (tags.slice(first, last + 1).some((tag) => tag !== 'O')) continue
    for (let at = first; at <= last; at++) tags[at] = `${at === first ? 'B' : 'I'}-${kind}`
  }
  return tags
}

function brackets(rows: readonly Row[]): Bracket[] {
  const found: Bracket[] = []
  const open: { id: string; bracket: Bracket }[] = []
  for (const [at, { misc }] of rows.entries()) {
    const value = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? ''
    for (const [, opening, inside = '', closing, closed = ''] of value.matchAll(/(\()([^()]*)(\))?|([^()]+)\)/g)) {
      if (opening) {
        const bracket = bracketOf(inside, at)
        found.push(bracket)
        if (!closing) open.push({ id: inside.split('-')[0]!, bracket })
      } else {
        const index = open.findLastIndex(({ id }) => id === closed)
        if (index >= 0) open.splice(index, 1)[0]!.bracket.last = at
      }
    }
  }
  return found
}

function bracketOf(inside: string, at: number): Bracket {
  const fields = inside.split('-')
  const article = decodeURIComponent(
    fields
      .slice(7)
      .join('-')
      .replace(/%(?![0-9A-Fa-f]{2})/g, ''),
  ).toLowerCase()
  return {
    kind: KINDS[fields[1] ?? ''] ?? null,
    first: at,
    last: at,
    article: new Set(article.split(/[_\s]+/).filter(Boolean)),
  }
}

/** The name that heads a mention; none where a common noun does. */
function cut(
  rows: readonly Row[],
  { kind, first, last, article }: Bracket,
): { kind: NameKind; first: number; last: number }[] {
  if (kind === null) return []
  const head = headOf(rows, first, last)
  if (!isName(rows[head]!) && !(article.size > 0 && isCapitalisedNoun(rows[head]!))) return []
  const span = { kind, first: head, last: head }
  while (span.first > first && reachesLeft(rows, span.first, first, kind)) span.first--
  while (span.first < span.last && !isName(rows[span.first]!) && !/^\p{Lu}/u.test(rows[span.first]!.form)) span.first++
  for (let next = reachRight(rows, span, last, article); next > span.last; next = reachRight(rows, span, last, article))
    span.last = next
  return trimmed(rows, span)
}

function headOf(rows: readonly Row[], first: number, last: number): number {
  for (let at = first; at <= last; at++) if (rows[at]!.head < first || rows[at]!.head > last) return at
  return last
}

function isCapitalisedNoun({ form, upos }: Row): boolean {
  return (upos === 'NOUN' || upos === 'ADJ' || upos === 'VERB') && /^\p{Lu}/u.test(form)
}

function isName({ upos, xpos }: Row): boolean {
  return upos === 'PROPN' || xpos === 'NNP' || xpos === 'NNPS'
}

function reachesLeft(rows: readonly Row[], at: number, first: number, kind: NameKind): boolean {
  const before = rows[at - 1]!
  if (isName(before) || before.form === '&') return true
  if (JOINTS.has(before.form) && at - 2 >= first) return isName(rows[at - 2]!)
  return kind !== 'PER' && before.upos === 'ADJ' && /^\p{Lu}/u.test(before.form)
}

/** How far the name goes on to the right: the index of its new last token, or the present one. */
function reachRight(
  rows: readonly Row[],
  { kind, last: from }: { kind: NameKind; last: number },
  last: number,
  article: ReadonlySet<string>,
): number {
  const linked = article.size > 0
  for (let at = from + 1; at <= Math.min(last, from + 3); at++) {
    const { form, upos } = rows[at]!
    const word = form.toLowerCase()
    if (isName(rows[at]!)) return at
    if (linked && article.has(word) && (upos === 'NUM' || /^\p{Lu}/u.test(form))) return at
    const particle = kind === 'PER' ? NAME_PARTICLES : LINKS
    const fits =
      JOINTS.has(form) ||
      (linked ? article.has(word) : particle.has(word) && word !== 'and' && word !== 'in' && word !== 'at')
    if (!fits) return from
  }
  return from
}

function trimmed(
  rows: readonly Row[],
  span: { kind: NameKind; first: number; last: number },
): { kind: NameKind; first: number; last: number }[] {
  if (span.kind === 'PER') {
    for (let at = span.last; at >= span.first; at--)
      if (isTitle(rows[at]!.form)) span.first = Math.max(span.first, at + 1)
  }
  while (span.first <= span.last && !(isName(rows[span.first]!) || isCapitalisedNoun(rows[span.first]!))) span.first++
  while (span.first <= span.last && /^(?:the|-|–|&|'s)$/i.test(rows[span.first]!.form)) span.first++
  if (span.first > span.last) return []
  const lone = span.first === span.last
  const { form, xpos, upos } = rows[span.first]!
  if (lone && (DEMONYMS.has(form.toLowerCase()) || upos === 'ADJ' || /^\W+$|@|www\.|^https?:/.test(form))) return []
  if (lone && span.kind === 'PER' && xpos === 'NNPS') return []
  const words = rows.slice(span.first, span.last + 1).map((row) => row.form.toLowerCase())
  return [span.kind === 'ORG' && COUNTRIES.has(words.join(' ')) ? { ...span, kind: 'LOC' } : span]
}

function isTitle(form: string): boolean {
  return TITLES.has(form.toLowerCase().replace(/\.$/, ''))
}
