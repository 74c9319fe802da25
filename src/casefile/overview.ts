import { type Alike, type Facet, type Overview, overviewOf, together } from '../record/index.ts'
import { alikeTellings, type ClaimFilter, countVoices, fullNames, type Store, stateOf } from '../store/index.ts'

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
  return overviewOf(await remembered(store, parties), narrowing)
}

/** Parties whose entries are remembered. */
const MOST_REMEMBERED = 16

const known = new WeakMap<Store, Map<string, Promise<readonly Alike[]>>>()

/** The entries of some parties: the same for every choice that is made among them, as long as the case stays as it is. */
async function remembered(store: Store, parties: ClaimFilter): Promise<readonly Alike[]> {
  const entries = known.get(store) ?? new Map<string, Promise<readonly Alike[]>>()
  known.set(store, entries)
  const key = `${await stateOf(store.db)} ${JSON.stringify(parties)}`
  const found = entries.get(key) ?? alikeTellings(store.db, parties).then(together)
  entries.delete(key)
  entries.set(key, found)
  found.catch(() => entries.delete(key))
  for (const oldest of [...entries.keys()].slice(0, -MOST_REMEMBERED)) entries.delete(oldest)
  return found
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
