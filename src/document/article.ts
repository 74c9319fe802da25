import { type Span, span } from '../text/index.ts'
import type { Block, BlockKind, Caption, Document } from './document.ts'
import type { Signature } from './signature/byline.ts'

/** What a text says of itself; `Reading` may know better. */
export interface Found {
  readonly kind?: Document['kind']
  readonly access?: Document['access']
  readonly headline?: string
  readonly outlet?: string
  readonly signature: Signature
  readonly published?: string
  readonly modified?: string
  readonly url?: string
  readonly language?: string
  readonly related?: readonly { readonly text: string; readonly url?: string }[]
}

/** One article as its format gives it, before what is known from elsewhere is joined to it. */
export interface Article {
  readonly text: string
  readonly body: readonly Span[]
  readonly blocks: readonly Block[]
  readonly captions: readonly Caption[]
  readonly found: Found
}

/** A piece of an article that has been taken out of its markup. */
export interface Piece {
  readonly kind: BlockKind
  readonly text: string
  /** Of a caption: who is credited for the picture. */
  readonly credit?: string
}

/** Builds the text of an article from its pieces, parted by blank lines, with a block for each. */
export function compose(pieces: readonly Piece[], found: Found): Article {
  const full = pieces.filter((piece) => piece.text !== '')
  const text = full.map((piece) => piece.text).join('\n\n')
  let at = 0
  const blocks = full.map((piece) => {
    const start = at
    at += piece.text.length + 2
    return { ...piece, span: span(text, start, start + piece.text.length) }
  })
  return {
    text,
    body: blocks.filter((block) => block.kind === 'paragraph').map((block) => block.span),
    blocks: blocks.map(({ kind, span }) => ({ kind, span })),
    captions: blocks
      .filter((block) => block.kind === 'caption')
      .map(({ span, credit }) => (credit ? { span, credit } : { span })),
    found,
  }
}

/** Text as it is read: white space made one space, soft hyphens and zero-width characters dropped. */
export function flat(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
