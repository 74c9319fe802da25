/** Values in one `in (…)`: databases limit the number of parameters of a statement. */
const MOST_VALUES = 500

/** Runs a query over a list of any length, some values at a time, and puts the rows of all together. */
export async function inChunks<Value, Row>(
  values: readonly Value[],
  query: (some: readonly Value[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let at = 0; at < values.length; at += MOST_VALUES)
    rows.push(...(await query(values.slice(at, at + MOST_VALUES))))
  return rows
}
