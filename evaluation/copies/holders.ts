import {
  type Fingerprint,
  type Likeness,
  likenessBySample,
  type Postings,
  postingsOf,
} from '../../src/record/copy/index.ts'

/**
 * Who holds which hashes, so laid out that the holders of a document's hashes are found from it, without looking for any
 * hash (an inverted index with its forward lists).
 */
interface Holders {
  /** The documents, one list after another; each list in their order. */
  readonly documents: Uint32Array
  /** The hash of each list. */
  readonly hashes: Uint32Array
  /** Where each list begins, and behind the last where all end. */
  readonly starts: Uint32Array
  /** The lists that each document stands in, one document after another. */
  readonly lists: Uint32Array
  /** Where those of each document begin, and behind the last where all end. */
  readonly from: Uint32Array
}

/** @param size one more than the greatest number of a document */
function holdersOf({ hashes, documents }: Postings, size: number): Holders {
  const starts = startsOfLists(hashes)
  return { documents, hashes: starts.map((at) => hashes[at] ?? 0), starts, ...listsByDocument(starts, documents, size) }
}

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

/**
 * Makes ready to find, for each of all documents, those before it that share enough hashes with it.
 *
 * @param needed how many hashes each document must share with another that needs no fewer
 */
export function sharersIn(postings: Postings, needed: Uint16Array): (document: number) => readonly number[] {
  const { documents, starts, lists, from } = holdersOf(postings, needed.length)
  const counts = new Uint16Array(needed.length)
  return (document) => {
    const own = needed[document]!
    const met: number[] = []
    for (let at = from[document]!; at < from[document + 1]!; at += 1) {
      const end = starts[lists[at]! + 1]!
      for (let place = starts[lists[at]!]!; place < end; place += 1) {
        const other = documents[place]!
        if (other >= document) break
        const count = counts[other]! + 1
        counts[other] = count
        if (count === Math.min(own, needed[other]!)) met.push(other)
      }
    }
    counts.fill(0, 0, document)
    return met
  }
}

/** What is counted of a run, by whether it is quoted in the text itself and in the other. */
const [IN_NEITHER, IN_FIRST, IN_SECOND, IN_BOTH, KINDS] = [0, 1, 2, 3, 4] as const

/**
 * Makes ready to say what each of many long texts has in common with those before it, as `likenessTo` does pair by pair:
 * all pairs of a text are counted at once, from one list of holders to the next. Of texts that have much in common with
 * a hundred others each it takes a tenth of the time.
 *
 * @param texts all of them; those that are not long have nothing in common with any
 * @returns for a text's place, what tells its likeness to an earlier one; good until the next text is asked for
 */
export function likenessesIn(texts: readonly Fingerprint[]): (place: number) => (earlier: number) => Likeness {
  const held = texts.flatMap((text, document) => (text.isLong ? [{ document, hashes: text.sampled.all }] : []))
  const own = Uint32Array.from(texts, (text) => (text.isLong ? text.sampled.own : 0))
  const { documents, hashes, starts, lists, from } = holdersOf(postingsOf(held), texts.length)
  const counts = new Uint16Array(KINDS * texts.length)
  const count = (list: number, before: number, kind: number) => {
    const end = starts[list + 1]!
    for (let place = starts[list]!; place < end; place += 1) {
      const other = documents[place]!
      if (other >= before) return
      counts[KINDS * other + kind]! += 1
    }
  }
  let counted = 0
  return (text) => {
    counts.fill(0, 0, KINDS * counted)
    counted = text
    for (let at = from[text]!; at < from[text + 1]!; at += 1) {
      const list = lists[at]!
      const run = hashes[list]!
      const isQuoted = (run & 1) === 1
      count(list, text, isQuoted ? IN_BOTH : IN_NEITHER)
      // The same run as others quote it, or as they do not, has the list beside.
      const beside = isQuoted ? list - 1 : list + 1
      if (((hashes[beside] ?? 0) ^ run) === 1) count(beside, text, isQuoted ? IN_FIRST : IN_SECOND)
    }
    return (other) => {
      const of = (kind: number) => counts[KINDS * other + kind]!
      const [inNeither, inFirst, inSecond, inBoth] = [of(IN_NEITHER), of(IN_FIRST), of(IN_SECOND), of(IN_BOTH)]
      return likenessBySample({ inNeither, inFirst, inSecond, inBoth }, own[text]!, own[other]!)
    }
  }
}
