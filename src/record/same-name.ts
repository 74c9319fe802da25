import type { Name, Word } from './name.ts'
import { spelledAlike } from './name-sound.ts'

/**
 * What binds two names: whole names that are alike; one that is short for the other, such as a family name or an
 * acronym, and may be short for somebody else's too; or two bare family names.
 */
export type NameBond = 'whole' | 'short' | 'bare'

/** Why two names may be one party's: how sure the names alone make it, 0..1, and what was compared. */
export interface Likeness {
  readonly score: number
  readonly because: string
  readonly by: NameBond
  /** The one whose name is short, of a `short` bond; else null. */
  readonly short: Name | null
}

/** Spellings further apart than this are two names however alike they sound; chosen by reading what came together. */
const MIN_ALIKE = 0.6

/** The short forms that English reports use for given names, by the full one. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  alexander: 'alex sasha',
  andrew: 'andy drew',
  anthony: 'tony',
  benjamin: 'ben bibi',
  charles: 'charlie chuck',
  christopher: 'chris',
  daniel: 'dan danny',
  donald: 'don',
  edward: 'ed ted eddie',
  elizabeth: 'liz beth betty',
  gregory: 'greg',
  jacob: 'jake',
  james: 'jim jimmy jamie',
  jeffrey: 'jeff',
  john: 'jack johnny',
  jonathan: 'jon',
  joseph: 'joe',
  katherine: 'kate kathy',
  kenneth: 'ken',
  lawrence: 'larry',
  margaret: 'maggie peggy',
  matthew: 'matt',
  michael: 'mike mick',
  nicholas: 'nick',
  patricia: 'pat patty',
  patrick: 'pat',
  peter: 'pete',
  philip: 'phil',
  rafael: 'ted rafa',
  richard: 'rick dick rich',
  robert: 'bob rob bobby',
  ronald: 'ron',
  samuel: 'sam',
  stephen: 'steve',
  steven: 'steve',
  susan: 'sue susie',
  theodore: 'ted',
  thomas: 'tom tommy',
  timothy: 'tim',
  victoria: 'vicky',
  vladimir: 'volodya',
  william: 'bill will billy',
}

/** How two units of one block go by names of one party; null where the names are two. */
export function sameName(a: Name, b: Name): Likeness | null {
  const [one, other] = [a.unit.kind, b.unit.kind]
  if (one === 'person' || other === 'person') return one === other ? samePersonName(a, b) : null
  if (one === 'place' || other === 'place') return one === other ? samePlaceName(a, b) : null
  return sameBodyName(a, b)
}

function samePersonName(a: Name, b: Name): Likeness | null {
  if (a.generation !== b.generation) return null
  if (a.words === b.words) {
    const because = `both go by “${b.unit.name}”`
    return a.given.length === 0
      ? { score: 0.6, because: `${because} alone`, by: 'bare', short: null }
      : whole(1, because)
  }
  if (a.given.length === 0 || b.given.length === 0) return bareName(a, b, wordsAlike(a.family!, b.family!))
  if (a.joined.written === b.joined.written) return whole(0.95, `${both(a, b)} differ in spaces only`)
  // Given names first: of people whose family names sound alike most differ in them, and that is quickly seen.
  const given = givenAlike(a.given, b.given)
  const family = given === null ? null : wordsAlike(a.family!, b.family!)
  if (family === null || given === null) return null
  const score = Math.min(family, given)
  const because = `${both(a, b)} sound alike (${score.toFixed(2)})`
  return given > INITIAL ? whole(score, because) : short(a.words.length < b.words.length ? a : b, score, because)
}

/** A family name alone: it may be that of the other, if nobody else is meant. */
function bareName(a: Name, b: Name, family: number | null): Likeness | null {
  if (family === null || a.given.length === b.given.length) return null
  const [bare, full] = a.given.length === 0 ? [a, b] : [b, a]
  return short(bare, 0.6 * family, `“${bare.unit.name}” is the family name of “${full.unit.name}”`)
}

/** How alike two words are that have the same consonants; null where they have not, or are spelled too differently. */
function wordsAlike(a: Word, b: Word): number | null {
  if (a.written === b.written) return 1
  if (a.sound !== b.sound) return null
  const alike = Math.max(spelledAlike(a.written, b.written), 0.95 * spelledAlike(a.spoken, b.spoken))
  return alike >= MIN_ALIKE ? alike : null
}

/** Given names: the first must fit, of the rest those that both have; initials and short forms fit their names. */
function givenAlike(a: readonly Word[], b: readonly Word[]): number | null {
  const first = firstAlike(a[0]!, b[0]!)
  if (first === null) return null
  const [restA, restB] = [a.slice(1), b.slice(1)]
  if (restA.length === 0 && restB.length === 0) return first
  if (restA.length === 0 || restB.length === 0) return Math.min(first, MIDDLE_LEFT_OUT)
  const rest = restA.map((each, at) => (restB[at] === undefined ? MIDDLE_LEFT_OUT : firstAlike(each, restB[at])))
  return rest.includes(null) ? null : Math.min(first, ...rest.map((each) => each ?? 0))
}

/** How sure it is that a name without some middle name, or with an initial for the given name, is the same. */
const [MIDDLE_LEFT_OUT, SHORT_FORM, INITIAL] = [0.85, 0.75, 0.65] as const

function firstAlike(a: Word, b: Word): number | null {
  const alike = wordsAlike(a, b)
  if (alike !== null) return alike
  const [one, other] = [a.written, b.written]
  if ((one.length === 1 || other.length === 1) && one[0] === other[0]) return INITIAL
  return isShortFor(one, other) || isShortFor(other, one) ? SHORT_FORM : null
}

function isShortFor(form: string, name: string): boolean {
  return (SHORT_FORMS[name] ?? '').split(' ').includes(form)
}

function samePlaceName(a: Name, b: Name): Likeness | null {
  if (a.folded === b.folded) return whole(1, `both go by “${b.unit.name}”`)
  const alike = wordsAlike(a.joined, b.joined)
  if (alike === null || a.folded.length < 4) return null
  return short(a.unit.key > b.unit.key ? a : b, alike, `${both(a, b)} sound alike (${alike.toFixed(2)})`)
}

function sameBodyName(a: Name, b: Name): Likeness | null {
  if (a.folded === b.folded) return whole(1, `both go by “${b.unit.name}”`)
  if (a.words === b.words && !differInKind(a, b)) return whole(0.85, `${both(a, b)} say the same`)
  if (a.acronym !== null || b.acronym !== null) return acronym(a, b)
  if (a.joined.sound.length < 3 || a.given.length !== b.given.length || differInKind(a, b)) return null
  const alike = a.given.map((each, at) => wordsAlike(each, b.given[at]!) ?? 0)
  const score = Math.min(...alike)
  return score < MIN_BODY_ALIKE ? null : whole(Math.min(0.8, score), `${both(a, b)} sound alike (${score.toFixed(2)})`)
}

/** Names of bodies are words of the language, of which many look alike: "Democrats", "Democracy". */
const MIN_BODY_ALIKE = 0.75

function acronym(a: Name, b: Name): Likeness | null {
  const [letters, long] = a.acronym !== null ? [a, b] : [b, a]
  const isTold = letters.acronym!.length > 2 || (a.unit.sector !== null && a.unit.sector === b.unit.sector)
  if (!isTold || long.acronym !== null || long.initials !== letters.acronym) return null
  return short(letters, 0.7, `“${letters.unit.name}” are the first letters of “${long.unit.name}”`)
}

/** Words that are left out when names are compared, but tell two bodies of one name apart: "X Party", "X News". */
const KINDS = ['party', 'news', 'front', 'private', 'network', 'agency', 'corp'] as const

function differInKind(a: Name, b: Name): boolean {
  const [one, other] = [a, b].map(({ folded }) => KINDS.filter((kind) => folded.split(' ').includes(kind)))
  return one!.length > 0 && other!.length > 0 && one!.join() !== other!.join()
}

function both(a: Name, b: Name): string {
  return `“${a.unit.name}” and “${b.unit.name}”`
}

function whole(score: number, because: string): Likeness {
  return { score, because, by: 'whole', short: null }
}

function short(name: Name, score: number, because: string): Likeness {
  return { score, because, by: 'short', short: name }
}
