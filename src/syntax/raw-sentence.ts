/** A sentence as the tokeniser leaves it: where its tokens stand in the text, and no analysis yet. */
export interface RawSentence {
  /** Index of the block of the document it stands in; 0 for a bare text. */
  readonly block: number
  /** Where each token starts, in UTF-16 code units of the text; rising, and never over another token. */
  readonly starts: readonly number[]
  /** Where each token ends; `ends[i] <= starts[i + 1]`. */
  readonly ends: readonly number[]
  /** True where the token continues the written word of the one before it, as "n't" does in "don't". */
  readonly joined: readonly boolean[]
}
