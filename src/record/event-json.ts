import type { EventOnRecord } from './event.ts'

/** An event for programs: claims and figures go by the ids of the claims, which are printed in full elsewhere. */
export function eventAsJson(event: EventOnRecord) {
  const { tellings, figures, positions, ...rest } = event
  return {
    ...rest,
    claims: tellings.map(({ claim, copies }) => ({ claim: claim.id, copies: copies.map(({ id }) => id) })),
    figures: figures.map(({ unit, low, best, high, given }) => ({
      ...{ unit, low: low.words, best: best.words, high: high.words },
      given: given.map(({ claims, ...figure }) => ({ ...figure, claims: claims.map(({ id }) => id) })),
    })),
    positions: positions.map(({ words, ...holder }) => ({
      ...holder,
      words: words.map(({ stance, day, claim }) => ({ stance, day, claim: claim.id })),
    })),
  }
}
