import type { EntityKind } from '../mention/index.ts'
import { countryNamed, foldName, type Party, partyKey } from '../record/index.ts'
import { partyNames, type Store } from '../store/index.ts'
import { FieldInvalid } from './errors.ts'
import type { PartInContext } from './judge.ts'

/** "person:Edda Solnes": somebody of whom nothing on record speaks. */
const DESCRIBED = /^(person|country|place|organization|group|other):(.+)$/s

/**
 * Who is meant by some words that a person sets for a party: one of whom the report speaks, else one by that very name
 * in the case, else a country, else one of whose name the words are a part.
 */
export async function partySet({ db }: Store, { cast }: PartInContext, words: string): Promise<Party> {
  const [, kind, name] = DESCRIBED.exec(words.trim()) ?? []
  if (kind !== undefined && name !== undefined) return described(kind as EntityKind, name.trim())
  const folded = foldName(words)
  const isNamed = (each: { readonly name: string }) => foldName(each.name) === folded
  return (
    theOne(words, cast.parties.filter(isNamed)) ??
    theOne(words, await namedInCase(db, folded)) ??
    (await asCountry(words)) ??
    theOne(
      words,
      cast.parties.filter((each) => ` ${foldName(each.name)} `.includes(` ${folded} `)),
    ) ??
    unknown(words, cast.parties)
  )
}

async function described(kind: EntityKind, name: string): Promise<Party> {
  if (kind !== 'country') return { key: partyKey({ kind, name }), name, kind, country: null }
  const country = await asCountry(name)
  if (!country) throw new FieldInvalid(`"${name}" is no country.`)
  return country
}

async function asCountry(words: string): Promise<Party | null> {
  const found = await countryNamed(words)
  return found && { key: found.code, name: found.name, kind: 'country', country: found.code }
}

async function namedInCase(db: Store['db'], folded: string): Promise<readonly Party[]> {
  const named = (await partyNames(db)).filter((each) => each.folded === folded)
  const parties = named.map(({ key, name, kind, country }): Party => ({ key, name, kind, country }))
  return [...new Map(parties.map((each) => [each.key, each])).values()]
}

function theOne(words: string, found: readonly Party[]): Party | null {
  const [only = null, another] = found
  if (another === undefined) return only
  const keys = found.map(({ key }) => key).join(', ')
  throw new FieldInvalid(
    `"${words}" can be several: ${keys}. Say which by what stands before its name, as in "${only!.kind}:${only!.name}".`,
  )
}

function unknown(words: string, parties: readonly Party[]): never {
  const there = parties.map(({ name }) => name).join(', ')
  throw new FieldInvalid(
    `Nobody called "${words}" is on record. The report speaks of ${there || 'nobody'}. ` +
      `For somebody else say what it is: person:${words}, organization:${words}, group:${words}, place:${words}.`,
  )
}
