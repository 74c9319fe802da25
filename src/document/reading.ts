/**
 * The format of some bytes; `auto` decides by looking at their content, never at a file name. `fragment` is HTML that is
 * an article from end to end, such as the entry of a feed; `jsonl`, of a document, is one line of JSON Lines.
 */
export type TextFormat = 'auto' | 'html' | 'fragment' | 'markdown' | 'text' | 'jsonl'

/** What has to be taken out of its file before it is text; `openResource` does that. */
export type PackedFormat = 'mail' | 'pdf' | 'docx' | 'odt' | 'ninjs' | 'newsml'

export type Format = TextFormat | PackedFormat

/** How to read a document, and what is known of it that its bytes don't say; what is given wins over what is found. */
export interface Reading {
  readonly format: Format
  /** The encoding that whoever sent the bytes names, in the way of HTTP; what the bytes prove wins. */
  readonly charset?: string
  readonly id?: string
  /** ISO 8601 date or date with time; `modified` likewise. */
  readonly published?: string
  readonly modified?: string
  readonly outlet?: string
  readonly url?: string
  /** What it is, where its address does not tell: a post of a live blog has that of the blog, with its own fragment. */
  readonly kind?: 'live-post'
  readonly headline?: string
  /** Who signs it, as written: "By Ann Holt, AFP". */
  readonly byline?: string
  /** BCP 47 tag. */
  readonly language?: string
}
