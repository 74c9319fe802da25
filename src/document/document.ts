import type { Span } from '../text/index.ts'

/**
 * What a stretch of the text is; sentences never cross from one block into the next. A dateline is a block of its own,
 * inside the first paragraph of the body, so that no sentence of the report begins with it.
 */
export type BlockKind = 'headline' | 'subheadline' | 'dateline' | 'paragraph' | 'caption'

/** A headline, a paragraph, a list item, a caption: what is read as running text. */
export interface Block {
  readonly kind: BlockKind
  readonly span: Span
}

/** A photo caption and who is credited for the picture. */
export interface Caption {
  readonly span: Span
  readonly credit?: string
}

/** One article as read: its text, what is known of it, and which parts of the text are what. */
export interface Document {
  /** As given, else the SHA-256 of the text in hex. */
  readonly id: string
  readonly url?: string
  /** What the page calls its own address, where that is not `url`: the page of the article itself, or the original's. */
  readonly canonical?: string
  /** What it is, if no article like others: many short ones under one address, the newest first. */
  readonly kind?: 'live-blog'
  /** What keeps part of it back: it breaks off where readers have to pay or log in. */
  readonly access?: 'paywall'
  readonly headline?: string
  /** Who published it: "The Moscow Times". */
  readonly outlet?: string
  /** Whose copy it is, if not the outlet's own: "AFP". */
  readonly agency?: string
  /** People, in the order named. */
  readonly byline: readonly string[]
  readonly dateline?: { readonly place?: string; readonly date?: string }
  /** ISO 8601 date or date with time; `modified` likewise. */
  readonly published?: string
  readonly modified?: string
  /** BCP 47 tag; "en" where nothing says otherwise. */
  readonly language: string
  readonly captions: readonly Caption[]
  readonly related: readonly { readonly text: string; readonly url?: string }[]
  /** Headline, body and captions as read; what every span refers to. */
  readonly text: string
  /** The article's own paragraphs in `text`, in order. */
  readonly body: readonly Span[]
  /** Everything in `text` that is to be parsed, in order; disjoint. */
  readonly blocks: readonly Block[]
}
