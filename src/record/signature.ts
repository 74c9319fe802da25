import type { Claim } from '../claim/index.ts'
import type { Entity } from '../mention/index.ts'
import { words } from '../text/index.ts'
import { partyKey } from './party.ts'
import type { Party, RecordedClaim } from './report.ts'
import { things } from './things.ts'

/**
 * Equal for claims of the same event type by the same parties about the same things. Between copies of one text
 * equal signatures are one claim printed twice.
 */
export function signature(claim: Claim, text: string, entities: ReadonlyMap<string, Entity>): string {
  const keys = (ids: readonly string[]) => ids.map((id) => partyKey(entities.get(id)!))
  const objects = (claim.object ?? []).map((each) => words(text, each))
  return asSignature(claim, keys(claim.actor), keys(claim.recipient), objects)
}

/** The same of a claim on record, as people left it. */
export function signatureOnRecord(claim: RecordedClaim): string {
  const keys = (parties: readonly Party[]) => parties.map(({ key }) => key)
  return asSignature(claim, keys(claim.actors), keys(claim.recipients), claim.objects)
}

function asSignature(
  { type, polarity }: Pick<Claim, 'type' | 'polarity'>,
  actors: readonly string[],
  recipients: readonly string[],
  objects: readonly string[],
): string {
  const named = things(objects).map(({ name }) => name)
  return [type, polarity, actors.toSorted().join(','), recipients.toSorted().join(','), named.join(',')].join('|')
}
