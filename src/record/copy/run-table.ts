/**
 * The runs of one text, each once, laid out to be looked up: its place is where its number says or the next that was
 * free (open addressing with linear probing). A power of two in length; 0 where nothing stands.
 */
export type RunTable = Uint32Array

/** Places for each run of a text that is held against others: measured, three quarters of the time that two take. */
export const SPARSE = 8

/** Of a run's number: the lowest bit is a flag, and the next ones are those by which runs are sampled. */
const UNUSED_BITS = 3

/**
 * @param runs 0 and 1 stand for no run; one that stands there both with its lowest bit set and without has it set
 * @param sparseness of so many places, one is taken at most: a power of two. The more, the sooner a search ends
 */
export function runTable(runs: Uint32Array, sparseness = 2): RunTable {
  const table = new Uint32Array(sparseness << (32 - Math.clz32(runs.length)))
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at]!
    if (run <= 1) continue
    const place = placeOf(table, run)
    table[place] = table[place]! | run
  }
  return table
}

/** Where a run stands, whatever its lowest bit, or would stand: the table has 0 there where it does not hold it. */
export function placeOf(table: RunTable, run: number): number {
  const mask = table.length - 1
  let place = (run >>> UNUSED_BITS) & mask
  for (let held = table[place]!; held !== 0 && (held ^ run) >>> 1 !== 0; held = table[place]!)
    place = (place + 1) & mask
  return place
}
