/**
 * Sentences, mentions and statements → claims: who is reported to have done what to whom, vouched for by whom.
 * @module
 */
export type { Certainty, Claim, EventType, Polarity } from './claim.ts'
export { findClaims } from './find.ts'
