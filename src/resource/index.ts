/**
 * Files, archives, feeds and mail → the resources in them, each to be read as one document.
 * @module
 */
export { isHidden, kindOfName, mayHoldReports } from './archive/names.ts'
export { InputTooLarge, TextTooLong } from './errors.ts'
export { resourcesIn } from './find.ts'
export { isListPage, linksOfList } from './list.ts'
export { openResource } from './open.ts'
export { type Peeked, peek } from './peek.ts'
export type { Answer, Finds, Found, Link, Resource, Source } from './resource.ts'
