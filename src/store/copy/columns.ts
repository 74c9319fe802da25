/** Values in one list of a query: below what databases take, and few different lengths to compile. */
const MOST_IN_LIST = 500

/** Asks in lists that databases take, and gives all answers one after another. */
export async function inLists<Value, Row>(
  values: readonly Value[],
  ask: (some: readonly Value[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const found: Row[] = []
  for (let at = 0; at < values.length; at += MOST_IN_LIST) {
    for (const row of await ask(values.slice(at, at + MOST_IN_LIST))) found.push(row)
  }
  return found
}

/** Numbers as they are kept: 32 bits each, the lowest byte first. */
export function asBytes(numbers: Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}

/** The bytes are copied where they do not begin at a word of memory. */
export function asNumbers(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4)
}
