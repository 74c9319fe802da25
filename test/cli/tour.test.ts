import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { retaken, TOUR } from '../../scripts/tour.ts'

test('docs/tour.md shows what the commands print; else run `node scripts/tour.ts`', { timeout: 120_000 }, async () => {
  const tour = readFileSync(TOUR, 'utf8')
  expect(await retaken(tour)).toBe(tour)
})
