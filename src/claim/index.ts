/**
 * Sentences, mentions and statements → claims: who is reported to have done what to whom, vouched for by whom.
 * @module
 */
export type { Cameo } from './cameo.ts'
export { cameoOf } from './cameo.ts'
export type { Certainty, Claim, EventType, Polarity } from './claim.ts'
export type { Explanation, RuleShown, Silence } from './explain.ts'
export { explainClaims, explainSilence } from './explain.ts'
export type { Basis, Trace } from './find.ts'
export { findClaims } from './find.ts'
export { MODES } from './plover.ts'
export type { Reason } from './reasons.ts'
export type { TreeLine } from './tree-words.ts'
