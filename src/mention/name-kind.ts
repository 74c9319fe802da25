import type { Token } from '../syntax/index.ts'
import { givenNameGender, isGivenName } from './given-names.ts'
import type { Gender, NounClass } from './lexicon/nouns.ts'
import type { EntityKind, Sector } from './mention.ts'
import { COMPANY, isOrganisationWord } from './name-words.ts'
import { titleGender, wordClass } from './nouns.ts'

/** What a name says of its bearer. */
interface NameKindFound {
  readonly kind: EntityKind
  readonly sector?: Sector
  readonly gender?: Gender
}

/** What an unknown name is: by its titles, its first and last word, the recogniser's tag, its place in the clause. */
export function kindOf(tokens: readonly Token[], first: number, last: number, titles: readonly Token[]): NameKindFound {
  const start = tokens[first]!.form
  const gender = titles.map((each) => titleGender(each.form)).find(Boolean) ?? givenNameGender(start)
  if (titles.length > 0) return { kind: 'person', ...(gender && { gender }) }
  for (let at = last; at >= first; at -= 1) {
    const found = isOrganisationWord(tokens[at]!.form) ? classOfLast(tokens, first, at) : null
    if (found && !PLACES.has(found.kind) && (last > first || tokens[at]!.ne.endsWith('ORG'))) {
      return { kind: found.kind, ...(found.sector && { sector: found.sector }) }
    }
    if (last > first && COMPANY.has(tokens[at]!.form)) return { kind: 'organization' }
  }
  const tag = tokens
    .slice(first, last + 1)
    .find((each) => each.ne !== 'O')
    ?.ne.slice(2)
  if (
    last > first &&
    isGivenName(start) &&
    tag !== 'ORG' &&
    !(tag === 'LOC' && wordClass(tokens[last]!.form.toLowerCase()))
  )
    return { kind: 'person', ...(gender && { gender }) }
  if (tag === 'PER') return { kind: 'person', ...(gender && { gender }) }
  if (tag === 'ORG') return { kind: 'organization' }
  if (tag === 'LOC' || wordClass(tokens[last]!.form.toLowerCase())?.kind === 'place') return { kind: 'place' }
  return { kind: untagged(tokens[first]!, first === last) }
}

/** The class of a name's noun with the word before it, "Central Bank", else alone. */
function classOfLast(tokens: readonly Token[], first: number, at: number): NounClass | null {
  const word = tokens[at]!.form.toLowerCase()
  const pair = at > first ? wordClass(`${tokens[at - 1]!.form.toLowerCase()}-${word}`) : null
  return pair ?? wordClass(word)
}

const PLACES: ReadonlySet<EntityKind> = new Set(['place', 'country', 'person'])

function untagged(token: Token, single: boolean): EntityKind {
  if (single && isGivenName(token.form)) return 'person'
  if (single && /^\p{Lu}{2,6}$/u.test(token.form)) return 'organization'
  return 'other'
}
