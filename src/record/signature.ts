import type { Claim } from '../claim/index.ts'
import type { Entity } from '../mention/index.ts'
import { words } from '../text/index.ts'
import { partyKey } from './party.ts'
import { things } from './things.ts'

/**
 * Equal for claims of the same event type by the same parties about the same things. Between copies of one text
 * equal signatures are one claim printed twice.
 */
export function signature(claim: Claim, text: string, entities: ReadonlyMap<string, Entity>): string {
  const keys = (ids: readonly string[]) =>
    ids
      .map((id) => partyKey(entities.get(id)!))
      .sort()
      .join(',')
  const objects = things((claim.object ?? []).map((each) => words(text, each)))
    .map(({ name }) => name)
    .join(',')
  return [claim.type, claim.polarity, keys(claim.actor), keys(claim.recipient), objects].join('|')
}
