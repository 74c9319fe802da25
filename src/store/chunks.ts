/** Values in one `in (…)`: databases limit the number of parameters of a statement. */
const MOST_VALUES = 500

/**
 * Runs a query over a list of any length, some values at a time, and puts the rows of all together.
 *
 * @param query asks for what is `in` some values; one may be there twice
 */
export async function inChunks<Value, Row>(
  values: readonly Value[],
  query: (some: readonly Value[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let at = 0; at < values.length; at += MOST_VALUES)
    rows.push(...(await query(filledUp(values.slice(at, at + MOST_VALUES)))))
  return rows
}

/**
 * As many values as the next power of two, the last one again and again: a statement is prepared and kept for each
 * number of values, and there would be hundreds of each.
 */
function filledUp<Value>(values: readonly Value[]): readonly Value[] {
  const length = Math.min(2 ** Math.ceil(Math.log2(values.length)), MOST_VALUES)
  return [...values, ...Array.from({ length: length - values.length }, () => values.at(-1)!)]
}
