/** The tokens of one block as they are cut, in the order of the text. */
export interface Tokens {
  readonly starts: number[]
  readonly ends: number[]
  /** True where the token continues the written word of the one before it. */
  readonly joined: boolean[]
  /** Whether a single quotation mark was opened and not closed yet. */
  inSingleQuotes: boolean
  /** Appends a token and returns where it ends. */
  add(start: number, end: number, joined?: boolean): number
}

export function noTokens(): Tokens {
  const starts: number[] = []
  const ends: number[] = []
  const joined: boolean[] = []
  return {
    starts,
    ends,
    joined,
    inSingleQuotes: false,
    add(start, end, continues = false) {
      starts.push(start)
      ends.push(end)
      joined.push(continues)
      return end
    },
  }
}
