import { expect, test } from 'vitest'
import type { EntityKind } from '../../src/mention/index.ts'
import { foldName, likelyNames, type NamedParty, type Names, partyKey, resolveParty } from '../../src/record/index.ts'

function named(name: string, kind: EntityKind, country: string | null, key: string, isFull = true): NamedParty {
  return { folded: foldName(name), key, name, kind, country, isFull, uses: 3 }
}

const NAMES = [
  named('Iceland', 'country', 'ISL', 'ISL'),
  named('Reykjavik', 'country', 'ISL', 'ISL', false),
  named('Edda Solnes', 'person', 'ISL', 'person:edda solnes'),
  named('Solnes', 'person', 'ISL', 'person:edda solnes', false),
  named('Setúbal', 'place', 'PRT', 'place:setubal'),
  named('Port Authority of Setúbal', 'organization', 'PRT', 'organization:port authority of setubal'),
]

const ON_RECORD: Names = {
  exact: async (folded) => NAMES.filter((each) => each.folded === folded),
  holding: async (folded) => NAMES.filter((each) => ` ${each.folded} `.includes(` ${folded} `)),
  ofParties: async (keys) => NAMES.filter(({ key }) => keys.includes(key)),
  knowCountry: async (code) => NAMES.some(({ country }) => country === code),
}

test.each([
  ['Müller-Díaz', 'muller diaz'],
  ['the Coast Guard', 'coast guard'],
  ['Norway’s navy', 'norway navy'],
  ['Ólafur', 'olafur'],
])('%s is compared as %s', (name, folded) => expect(foldName(name)).toBe(folded))

test('a country has one key however it is called; others go by kind and name', () => {
  expect(partyKey({ kind: 'country', country: 'ISL', name: 'Reykjavik' })).toBe('ISL')
  expect(partyKey({ kind: 'person', country: 'ISL', name: 'Edda Sólnes' })).toBe('person:edda solnes')
  expect(partyKey({ kind: 'group', name: 'analysts' })).toBe('group:analysts')
})

test.each(['Iceland', 'iceland', 'ISL', 'IS', 'Icelander', 'Icelandic', 'Reykjavik', 'Republic of Iceland'])(
  '%s means the country and all who act for it',
  async (words) => {
    expect(await resolveParty(words, ON_RECORD)).toEqual({ name: 'Iceland', keys: ['ISL'], countries: ['ISL'] })
  },
)

test.each(['Edda Solnes', 'solnes', 'Edda'])('%s means one person', async (words) => {
  expect(await resolveParty(words, ON_RECORD)).toMatchObject({
    name: 'Edda Solnes',
    keys: ['person:edda solnes'],
    countries: [],
  })
})

test('a word of a name is taken only where no name is that word', async () => {
  expect((await resolveParty('Setubal', ON_RECORD))?.keys).toEqual(['place:setubal'])
  expect((await resolveParty('authority', ON_RECORD))?.keys).toEqual(['organization:port authority of setubal'])
})

test('a country counts as on record where only its places or people are', async () => {
  expect(await resolveParty('Portugal', ON_RECORD)).toEqual({ name: 'Portugal', keys: ['PRT'], countries: ['PRT'] })
})

test.each(['Norway', 'Nobody', '', '???'])('nobody on record is meant by "%s"', async (words) => {
  expect(await resolveParty(words, ON_RECORD)).toBeNull()
})

test('mistyped names come with the likely ones', () => {
  expect(likelyNames('Icelnad', NAMES)).toEqual(['Iceland'])
  expect(likelyNames('Solness', NAMES)).toEqual(['Solnes'])
  expect(likelyNames('Kamchatka', NAMES)).toEqual([])
})
