import { expect, test } from 'vitest'
import type { Case } from '../../src/casefile/index.ts'
import type { Resolution } from '../../src/index.ts'
import { caseOf } from './judged-case.ts'

/** More of one party's deeds than are looked up one by one, each in a month of its own, beside a few of others. */
const MONTHS = ['January', 'May', 'September']
const MANY = Array.from({ length: 135 }, (_, at) => {
  return `Iceland sent ${at + 2} tents to Portugal in ${MONTHS[at % 3]} ${1980 + Math.floor(at / 3)}.`
})
const FEW = ['Spain has sent 30 tents to Iceland, traders said.', 'Portugal has denied that Spain had sent 20 tents.']

test('of whom much is told and of whom little is, the same is found as going through all of it', {
  timeout: 120_000,
}, async () => {
  const { on } = await caseOf(MANY.join(' '), ...FEW)
  await on.settle()
  const all = (await on.timeline({}, 1000)).told.map(({ claim }) => claim)
  const eventOf = await on.eventsByClaim()
  expect(new Set(eventOf.values()).size).toBeGreaterThan(120)
  for (const name of ['Iceland', 'Portugal', 'Spain']) {
    const party: Resolution = await on.party(name)
    const isOf = (parties: readonly { readonly key: string }[]) => parties.some(({ key }) => party.keys.includes(key))
    const did = all.filter(({ actors }) => isOf(actors)).map(({ id }) => id)
    const didOrMet = all.filter(({ actors, recipients }) => isOf(actors) || isOf(recipients)).map(({ id }) => id)
    const shown = async (filter: object, limit: number, from = 0) => {
      const { total, told } = await on.timeline(filter, limit, from)
      return { total, ids: told.map(({ claim }) => claim.id) }
    }
    expect(await shown({ actor: party }, 1000)).toEqual({ total: did.length, ids: did })
    expect(await shown({ party }, 1000)).toEqual({ total: didOrMet.length, ids: didOrMet })
    expect(await shown({ actor: party }, 2, 1)).toEqual({ total: did.length, ids: did.slice(1, 3) })
    expect((await Array.fromAsync(on.claims({ actor: party }))).map(({ id }) => id)).toEqual(did)
    const eventsOf = (ids: readonly string[]) => new Set(ids.map((id) => eventOf.get(id)))
    const { total, events } = await on.events({ actor: party }, 1000)
    expect(new Set(events.map(({ id }) => id))).toEqual(eventsOf(did))
    expect(total).toBe(events.length)
    expect((await on.events({ party, since: '1980-01-01' }, 1, 1)).total).toBe(eventsOf(didOrMet).size)
  }
})

const SAID = [
  'Iceland said that the bridge had closed. Icelandic minister Anna Holt said that it would open on Monday.',
  'Icelandic minister Anna Holt said that boats were late. Jonas Berg of Norway said that they were not.',
  'Anna Holt, the Icelandic minister, said that the road was open. Traders said that it was not.',
]

test('what several keys of a party said is counted once, whichever of them has said it', async () => {
  const { on } = await caseOf(...SAID)
  await on.settle()
  const { parties } = await on.parties({ limit: 100, from: 0 })
  const keys = parties.map(({ key }) => key)
  const own = new Map<string, Set<string>>()
  for (const key of keys) own.set(key, new Set((await allSaid(on, [key])).map(({ id }) => id)))
  expect([...own.values()].map(({ size }) => size).filter((size) => size > 0).length).toBeGreaterThan(2)
  for (const some of [
    ...keys.map((key) => [key]),
    keys.slice(0, 2),
    keys,
    keys.toReversed(),
    ['person:nobody', keys[0]!],
  ])
    expect((await on.profile(named(some), 1)).statements.total).toBe(
      new Set(some.flatMap((key) => [...(own.get(key) ?? [])])).size,
    )
})

async function allSaid(on: Case, keys: readonly string[]) {
  return (await on.profile(named(keys), Number.POSITIVE_INFINITY)).statements.said
}

function named(keys: readonly string[]): Resolution {
  return { name: 'somebody', keys, countries: [] }
}
