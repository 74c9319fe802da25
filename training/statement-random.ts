import { random, shuffle } from './random.ts'

/** A copy in an order that depends on the seed alone. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  return shuffle([...items], random(seed * 0x9e3779b9 + 0x6d2b79f5))
}
