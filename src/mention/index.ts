/**
 * Sentences → who, what, when and how much they mention.
 * @module
 */
export { located } from './location.ts'
export type {
  Entity,
  EntityKind,
  Mention,
  Mentions,
  PlacePrecision,
  Quantity,
  Sector,
  Time,
  TimePrecision,
} from './mention.ts'
export { findMentions } from './mentions.ts'
export type { Coordinates, Gazetteer } from './places/gazetteer.ts'
export { gazetteer } from './places/gazetteer.ts'
