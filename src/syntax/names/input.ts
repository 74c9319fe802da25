/** A tagged sentence whose names are wanted; all arrays run in parallel. */
export interface NameInput {
  readonly forms: readonly string[]
  /** Universal part-of-speech tags. */
  readonly upos: readonly string[]
  /** Penn Treebank tags. */
  readonly xpos: readonly string[]
}
