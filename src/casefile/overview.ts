import { type Facet, type Overview, overviewOf, together } from '../record/index.ts'
import { alikeTellings, type ClaimFilter, countVoices, fullNames, type Store } from '../store/index.ts'
import { remembered } from './remembered.ts'

/** Who vouches for how many claims. */
export interface VoiceCounted extends Facet {
  /** The name by which the party goes; its key is the `value`. */
  readonly name: string
}

/** A timeline as a whole: when its entries are, and how many there are of each kind. Copies of one text count once. */
export async function overview(store: Store, filter: ClaimFilter): Promise<Overview> {
  // All that a facet may leave out is narrowed by here, and not in the database.
  const { types, certainties, polarity, since, until, ...parties } = filter
  const narrowing = {
    ...(types && { types }),
    ...(certainties && { certainties }),
    ...(polarity !== undefined && { polarity }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
  }
  // The entries of some parties are the same for every choice that is made among them.
  const entries = await remembered(store, 'overview', JSON.stringify(parties), async () =>
    together(await alikeTellings(store.db, parties)),
  )
  return overviewOf(entries, narrowing)
}

/** Those who vouch for most claims that pass a filter, the most first. */
export async function voices({ db }: Store, filter: ClaimFilter, most: number): Promise<readonly VoiceCounted[]> {
  const counted = await countVoices(db, filter, most)
  const names = await fullNames(
    db,
    counted.map(({ party }) => party),
  )
  return counted.map(({ party, claims }) => ({ value: party, name: names.get(party)?.name ?? party, entries: claims }))
}
