import type { Postings } from '../../src/record/copy/index.ts'

/** Documents that share hashes with one, and how many they share, by their numbers; good until the next are asked for. */
export interface Sharers {
  readonly met: readonly number[]
  readonly counts: Uint16Array
}

/**
 * Makes ready to count, for each of all documents, how many of its hashes every other one holds, without looking for
 * any hash: a list of holders is found from each of its holders.
 *
 * @param size one more than the greatest number of a document
 */
export function sharersIn({ hashes, documents }: Postings, size: number): (document: number) => Sharers {
  const starts = startsOfLists(hashes)
  const { from, lists } = listsByDocument(starts, documents, size)
  const counts = new Uint16Array(size)
  let met: number[] = []
  return (document) => {
    for (const each of met) counts[each] = 0
    met = []
    for (let at = from[document]!; at < from[document + 1]!; at += 1) {
      const list = lists[at]!
      for (let place = starts[list]!; place < starts[list + 1]!; place += 1) {
        const other = documents[place]!
        if (counts[other] === 0) met.push(other)
        counts[other]! += 1
      }
    }
    return { met, counts }
  }
}

/** Where the holders of each hash begin, and behind the last where all end. */
function startsOfLists(hashes: Uint32Array): Uint32Array {
  const starts = new Uint32Array(hashes.length + 1)
  let count = 0
  for (let at = 0; at < hashes.length; at += 1) {
    if (at > 0 && hashes[at] === hashes[at - 1]) continue
    starts[count] = at
    count += 1
  }
  starts[count] = hashes.length
  return starts.slice(0, count + 1)
}

/** The lists that each document stands in, one document after another; `from` says where those of each begin. */
function listsByDocument(starts: Uint32Array, documents: Uint32Array, size: number) {
  const from = new Uint32Array(size + 1)
  for (const document of documents) from[document + 1]! += 1
  for (let document = 0; document < size; document += 1) from[document + 1]! += from[document]!
  const next = from.slice()
  const lists = new Uint32Array(documents.length)
  for (let list = 0; list + 1 < starts.length; list += 1) {
    for (let place = starts[list]!; place < starts[list + 1]!; place += 1) {
      const document = documents[place]!
      lists[next[document]!] = list
      next[document]! += 1
    }
  }
  return { from, lists }
}
