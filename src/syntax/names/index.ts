/**
 * Tagged sentences → names of persons, organisations and places.
 * @module
 */
export type { NameInput } from './input.ts'
export { findMissedSurnames } from './surnames.ts'
export type { NameModel } from './tag.ts'
export { nameModel, tagNames } from './tag.ts'
