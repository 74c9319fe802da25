/**
 * What many documents say together: who the parties are, when things happened, which reports are copies, and what
 * two parties gave each other. Pure.
 * @module
 */
export type { ChangedAccount } from './accounts.ts'
export { changedAccounts, saidOn } from './accounts.ts'
export { articleOf } from './article.ts'
export { COPY_CONTAINMENT, containment, origins, sample, shingles } from './copies.ts'
export { datings } from './dating.ts'
export type { Dealing, Doings, Exchange, Given, Side } from './exchange.ts'
export { dealing, exchange, reportsOf, voiceName } from './exchange.ts'
export { foldName, partyKey } from './party.ts'
export type {
  DatedBy,
  Dating,
  Figure,
  Party,
  PlaceOnRecord,
  RecordedClaim,
  RecordedStatement,
  Report,
  Voice,
} from './report.ts'
export type { NamedParty, Resolution } from './resolve.ts'
export { likelyNames, resolveParty } from './resolve.ts'
export { signature } from './signature.ts'
export type { Signed, Telling } from './tellings.ts'
export { countSources, sourceName, tellings } from './tellings.ts'
export type { Thing } from './things.ts'
export { things } from './things.ts'
export type { Stretch } from './word-diff.ts'
export { wordDiff } from './word-diff.ts'
