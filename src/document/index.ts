/**
 * Bytes → one article: its text, what is known of it, and which parts of the text are what.
 * @module
 */
export { decode, encodingOf } from './decode.ts'
export type { Block, BlockKind, Caption, Document } from './document.ts'
export {
  BadLine,
  BinaryInput,
  ConsentWall,
  EmptyDocument,
  ListPage,
  NoArticle,
  NoDocument,
  TooDeep,
  TooLarge,
} from './errors.ts'
export { escaped } from './html/clean.ts'
export { feedsNamedIn } from './html/feeds.ts'
export type { ListedLink } from './html/list.ts'
export { articleLinks } from './html/list.ts'
export type { Mark, PageOfDocument } from './marked-page.ts'
export { markedText, pageOf } from './marked-page.ts'
export { openDocument, openLine } from './open.ts'
export type { Format, PackedFormat, Reading, TextFormat } from './reading.ts'
export { agencyNamed } from './signature/agencies.ts'
export { isoDate } from './signature/dates.ts'
export { knownOutlet } from './signature/outlets.ts'
