/** Cuts a list into pieces of some length; the last may be shorter. */
export function* inGroups<Item>(all: readonly Item[], length: number): Generator<readonly Item[]> {
  for (let at = 0; at < all.length; at += length) yield all.slice(at, at + length)
}
