import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EntityKind } from '../../src/mention/index.ts'
import {
  blockOf,
  bondsOf,
  type Companions,
  type PartyDecisions,
  sortOut,
  type Unit,
  type Uses,
  unitOf,
} from '../../src/record/index.ts'

const NOTHING: PartyDecisions = { sameParty: [], otherParty: [] }

function unit(
  name: string,
  kind: EntityKind,
  country: string | null = null,
  sector: string | null = null,
  context = 'PRT',
) {
  return unitOf({ name, kind, country, sector }, context)
}

function register(
  units: readonly Unit[],
  {
    decisions = NOTHING,
    companions = new Map(),
    uses = new Map(),
  }: Partial<{ decisions: PartyDecisions; companions: Companions; uses: Uses }> = {},
) {
  return sortOut(units, bondsOf(units), { uses, companionsOf: async () => companions }, decisions)
}

/** Whether all units are one party; units of different blocks are never compared. */
async function areOne(
  units: readonly Unit[],
  decisions = NOTHING,
  companions = new Map<string, ReadonlySet<string>>(),
) {
  const blocks = [...Map.groupBy(units, blockOf).values()]
  const registered = await Promise.all(blocks.map((block) => register(block, { companions, decisions })))
  return new Set(registered.flat().map(({ party }) => party)).size === 1
}

test.each([
  ['Volodymyr Zelensky', 'Volodymyr Zelenskyy'],
  ['Volodymyr Zelenskiy', 'Vladimir Zelensky'],
  ['Muammar Gaddafi', 'Moammar Gadhafi'],
  ['Muammar Qaddafi', 'Muammar al-Gaddafi'],
  ['Kim Jong Un', 'Kim Jong-un'],
  ['Kim Jong Un', 'Kim Jong Il', false],
  ['Sergei Lavrov', 'Sergey Lavrov'],
  ['Dmitry Medvedev', 'Dmitri Medvedyev'],
  ['Mohammed bin Salman', 'Mohammad bin Salman'],
  ['Yasser Arafat', 'Yasir Arafat'],
  ['Alexander Lukashenko', 'Alyaksandr Lukashenka'],
  ['Abdel Fattah al-Sisi', 'Abdel-Fattah el-Sisi'],
  ['George Bush', 'George W. Bush'],
  ['Bill Clinton', 'William Clinton'],
  ['Bill Clinton', 'Hillary Clinton', false],
  ['Marta Quell', 'Marta Quelch', false],
  ['Donald Trump', 'Donald Trump Jr.', false],
  ['Gen. Otto Varga', 'Otto Varga'],
  ['rival Otto Varga', 'Otto Varga'],
  ['Slams Otto Varga', 'Otto Varga'],
  ['Real Varga', 'Otto Varga', false],
  ['Edda Solnes', 'Edda Sólnes'],
])('%s and %s', async (one, other, same = true) => {
  expect(await areOne([unit(one, 'person', 'PRT', 'GOV'), unit(other, 'person', 'PRT', 'GOV')])).toBe(same)
})

test.each([
  ['Wagner', 'Wagner Group'],
  ['Hezbollah', 'Hizbullah'],
  ['World Health Organization', 'WHO'],
  ['NATO', 'North Atlantic Treaty Organization'],
  ['Democrats', 'Democracy', false],
  ['Green Party', 'Green News', false],
])('bodies: %s and %s', async (one, other, same = true) => {
  expect(await areOne([unit(one, 'organization'), unit(other, 'organization')])).toBe(same)
})

test('two people of one name in two countries stay two, unless they are seen in the same company', async () => {
  const [one, other] = [unit('Ada Ruiz', 'person', 'PRT', 'GOV'), unit('Ada Ruiz', 'person', 'ISL', 'GOV')]
  expect(await areOne([one, other])).toBe(false)
  const company = new Set(['person:a', 'person:b', 'organization:c', 'person:d'])
  expect(await areOne([one, other], NOTHING, new Map([one, other].map(({ key }) => [key, company])))).toBe(true)
})

test('a minister and a murderer of one name stay two', async () => {
  expect(await areOne([unit('Ada Ruiz', 'person', 'PRT', 'GOV'), unit('Ada Ruiz', 'person', 'PRT', 'CRM')])).toBe(false)
})

test('a bare family name joins the one who bears it in that country, and nobody where several do', async () => {
  const bare = unit('Ruiz', 'person', 'PRT', 'GOV')
  expect(await areOne([bare, unit('Ada Ruiz', 'person', 'PRT', 'GOV')])).toBe(true)
  expect(await areOne([bare, unit('Ada Ruiz', 'person', 'ISL', 'GOV')])).toBe(false)
  const three = await register([bare, unit('Ada Ruiz', 'person', 'PRT'), unit('Olga Ruiz', 'person', 'PRT')])
  expect(new Set(three.map(({ party }) => party)).size).toBe(3)
})

test('every join has its reason', async () => {
  const units = [unit('Edda Solnes', 'person', 'ISL'), unit('Edda Solness', 'person', 'ISL')]
  const joined = (await register(units)).flatMap((each) => each.joined ?? [])
  expect(joined).toHaveLength(1)
  expect(joined[0]?.score).toBeGreaterThan(0.8)
  expect(joined[0]?.because).toContain('“Edda Solness” and “Edda Solnes” sound alike')
})

test('a name is whose it is by far most often, and nobody’s where two are known by it', async () => {
  const [minister, murderer] = [unit('Ada Ruiz', 'person', 'PRT', 'GOV'), unit('Ada Ruiz', 'person', 'PRT', 'CRM')]
  const keysWith = async (uses: number) => {
    const known = new Map([
      [minister.key, 200],
      [murderer.key, uses],
    ])
    return (await register([minister, murderer], { uses: known })).map(({ party }) => party).sort()
  }
  expect(await keysWith(2)).toEqual(['person:ada ruiz', murderer.key])
  expect(await keysWith(150)).toEqual([murderer.key, minister.key])
})

test('a party goes by the shortest of its whole names', async () => {
  const spellings = ['Slams Ana Costa', 'Ana M. Costa', 'Ana Costa', 'Costa', 'billionaire Ana Costa']
  const found = await register(spellings.map((name) => unit(name, 'person', 'PRT', 'GOV')))
  expect(found.map(({ party }) => party)).toEqual(spellings.map(() => 'person:ana costa'))
})

test('a trade misread once does not part two spellings', async () => {
  const units = [
    unit('Edda Solness', 'person', 'ISL', 'GOV'),
    unit('Edda Solnes', 'person', 'ISL', 'GOV'),
    unit('Edda Solnes', 'person', 'ISL', 'CRM'),
    unit('Edda Solnes', 'person', 'ISL'),
  ]
  const partiesWith = async (uses: readonly number[]) => {
    const known = new Map(units.map(({ key }, at) => [key, uses[at]!]))
    return new Set((await register(units, { uses: known })).map(({ party }) => party)).size
  }
  expect(await partiesWith([200, 50, 1, 100])).toBe(1)
  expect(await partiesWith([200, 50, 60, 100])).toBe(2)
})

test('people have the last word', async () => {
  const [one, other] = [unit('Ada Ruiz', 'person', 'PRT'), unit('Ada Ruyz', 'person', 'PRT')]
  expect(await areOne([one, other], { sameParty: [], otherParty: [[one.party, other.party]] })).toBe(false)
  const stranger = unit('Olga Ruiz', 'person', 'ISL')
  expect(await areOne([one, stranger], { sameParty: [[one.party, stranger.party]], otherParty: [] })).toBe(true)
})

test('the order of the units does not matter', async () => {
  const names = ['Ruiz', 'Ada Ruiz', 'Ada Ruyz', 'Olga Ruiz', 'A. Ruiz', 'Ada M. Ruiz']
  const places = ['PRT', 'ISL', null]
  const some = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...places)), {
    minLength: 2,
    selector: String,
  })
  await fc.assert(
    fc.asyncProperty(some, async (all) => {
      const units = all.map(([name, country]) => unit(name, 'person', country))
      const parties = async (order: readonly Unit[]) =>
        (await register(order)).map(({ unit: { key }, party }) => `${key} ${party}`).sort()
      expect(await parties(units.toReversed())).toEqual(await parties(units))
    }),
  )
})
