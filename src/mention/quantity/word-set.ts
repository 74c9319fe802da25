/** A set of words, written with spaces between them. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
