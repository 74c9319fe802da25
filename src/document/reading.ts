/**
 * The format of some bytes; `auto` decides by looking at their content, never at a file name. `jsonl` is one line of
 * JSON Lines where it is that of a document.
 */
export type Format = 'auto' | 'html' | 'markdown' | 'text' | 'jsonl'

/** How to read a document, and what is known of it that its bytes don't say; what is given wins over what is found. */
export interface Reading {
  readonly format: Format
  readonly id?: string
  /** ISO 8601 date or date with time. */
  readonly published?: string
  readonly outlet?: string
  readonly url?: string
  readonly headline?: string
}
