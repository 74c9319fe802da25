import { expect, test } from 'vitest'
import { read, told } from './marked.ts'

/** The last claim of a text: "Norway → Chad". */
function last(text: string): string {
  const claim = told(text).at(-1)
  const names = (all: readonly string[] = []): string => all.join(', ') || '–'
  return `${claim?.type}: ${names(claim?.actor)} → ${names(claim?.recipient)}`
}

test.each([
  ['Norway lent Chad $30 million and delivered four drones.', 'AID: Norway → Chad'],
  ['Norway gave Chad a loan of 30 million euros. It also delivered four drones.', 'AID: Norway → Chad'],
  [
    'Norway shipped 12,000 crates of rifles to Chad. A Danish agency said 28,000 crates had been delivered.',
    'AID: Norway → Chad',
  ],
  ['Norway sent fuel to Chad, receiving gold in return.', 'AID: Chad → Norway'],
  ['Norway, which has supplied Chad with rifles since May, was suspending deliveries.', 'SANCTION: Norway → Chad'],
  ['Norway shipped rifles to Chad. In return, Chad sent doctors.', 'AID: Chad → Norway'],
  ['Norway shipped rifles to Chad. Six tanks were sent in return.', 'AID: Chad → Norway'],
])('what was told before: %s', (text, sides) => expect(last(text)).toBe(sides))

test.each([
  ['something else', 'Norway shipped rifles to Chad. Six tanks were delivered on Monday.', 1],
  [
    'long before',
    'Norway shipped rifles to Chad. It rained. It snowed. It froze. The rifles were delivered on Monday.',
    1,
  ],
])('%s: %s', (_, text, count) => expect(told(text).filter(({ recipient }) => recipient.length > 0)).toHaveLength(count))

test('each goes on from the one of its goods', () => {
  const claims = told(
    'Norway shipped 12,000 crates of rifles to Chad. Chad gave Norway oil. A Danish agency told lawmakers that 28,000 crates had been delivered, and that two radars had been transferred in exchange.',
  )
  expect(claims.slice(2).map(({ actor, recipient }) => [actor, recipient])).toEqual([
    [['Norway'], ['Chad']],
    [['Chad'], ['Norway']],
  ])
})

test('who claims an attack vouches for it', () => {
  const { claims, statements } = read('The attack was claimed by Danish rebels.')
  expect(claims.map(({ voice }) => voice)).toEqual([statements.map(({ id }) => id)])
})
