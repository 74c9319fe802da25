/**
 * Sentences → who, what, when and how much they mention.
 * @module
 */
export type { Entity, EntityKind, Mention, Mentions, Quantity, Sector, Time, TimePrecision } from './mention.ts'
export { findMentions } from './mentions.ts'
