/**
 * What many documents say together: who the parties are, when things happened, which reports are copies, and what
 * two parties gave each other. Pure.
 * @module
 */
export type { Anchor, Passage, Range } from './anchor.ts'
export { articleOf, articleOfPost } from './article.ts'
export type { KeptEntry, Ledger, LogFault } from './audit.ts'
export { auditLog } from './audit.ts'
export { canonical } from './canonical.ts'
export type { Carried } from './carry.ts'
export { anchoredIn, carry } from './carry.ts'
export type { Checkpoint, SignedCheckpoint } from './checkpoint.ts'
export {
  CheckpointUnreadable,
  checkpointNote,
  isSignedBy,
  KeyUnreadable,
  keysOf,
  readCheckpoint,
  signatureLine,
} from './checkpoint.ts'
export type { Comparison, Difference, Pair as ComparedPair, RecordComparison } from './comparison.ts'
export { compareReadings } from './comparison.ts'
export type { Fingerprint, Sample } from './copy/fingerprint.ts'
export { fingerprint } from './copy/fingerprint.ts'
export type { Imprint, WordPlace } from './copy/imprint.ts'
export { imprintOf } from './copy/imprint.ts'
export type { Likeness } from './copy/likeness.ts'
export {
  anchorsNeeded,
  isCopying,
  LEAST_QUOTED,
  likeness,
  likenessTo,
  likenessToLong,
  sharedAnchors,
} from './copy/likeness.ts'
export type { Candidate, Dependence, Provenance, Taken } from './copy/lineage.ts'
export { isStillFrom, precedence, sourcesOf } from './copy/lineage.ts'
export type { CountedReport, OutletAccount } from './copy/outlets.ts'
export { outletAccounts } from './copy/outlets.ts'
export type { Paragraph } from './copy/paragraphs.ts'
export { HOLDERS_LOOKED_AT, isBoilerplate, LEAST_HOLDERS, paragraphsOf } from './copy/paragraphs.ts'
export type { SharedPassage } from './copy/passages.ts'
export { extentOf, passages } from './copy/passages.ts'
export type { Held, Postings } from './copy/postings.ts'
export { countHolders, joined, NO_POSTINGS, postingsOf } from './copy/postings.ts'
export type { TracedReport } from './copy/traced.ts'
export { datings, isDay } from './dating.ts'
export { byTime, decisions, standing, undoneAmong } from './decisions.ts'
export type { Replacement } from './edit.ts'
export { CORRECTION_NOTES, changedFigures, correctionNote, replacements } from './edit.ts'
export type { Conflict, Corroboration, EventOnRecord } from './event.ts'
export { conflictsOf, eventOf } from './event.ts'
export type { EventClass } from './event-class.ts'
export { classOf, EVENT_TYPES } from './event-class.ts'
export type { Entry, Load } from './event-index.ts'
export { EventIndex, eventsOf, tellAnew } from './event-index.ts'
export { eventAsJson } from './event-json.ts'
export type { EventDecisions, Told } from './events.ts'
export { mergedEvents } from './events.ts'
export type { Dealing, Doings, Exchange, Given, Side } from './exchange.ts'
export { dealing, exchange, reportsOf, voiceName } from './exchange.ts'
export type { FigureGiven, Figures } from './figures.ts'
export { amountsOf, clash, figuresOf, measureOf } from './figures.ts'
export { firstToSay } from './first.ts'
export type { GoodsClass } from './goods.ts'
export { goodsClass } from './goods.ts'
export type { CorrectedField, Decider, Judged } from './judged.ts'
export { decider, isChanged, isRejected, judgeClaim, judgeStatement } from './judged.ts'
export type {
  Act,
  ClaimCorrection,
  ClaimFields,
  Corrected,
  Days,
  Decisions,
  Judgement,
  Noted,
  Pair,
  Paired,
  StatementCorrection,
  StatementFields,
  Subject,
} from './judgement.ts'
export { judgement, NO_DECISIONS, pair } from './judgement.ts'
export type { LogEntry } from './log.ts'
export { judgementEntry, written } from './log.ts'
export type { Matter } from './matter.ts'
export { matterOf } from './matter.ts'
export type { Hash, Peaks, TreeHead } from './merkle.ts'
export {
  consistencyProof,
  EMPTY_ROOT,
  grown,
  inclusionProof,
  leafHash,
  NO_PEAKS,
  nodeHash,
  provesConsistency,
  provesInclusion,
  rootOf,
} from './merkle.ts'
export type { EventsAtPlace, EventsOfTie, Level, PlaceCounted, Tie, TypeCount } from './network.ts'
export { placeCounts, tie } from './network.ts'
export type { Alike, Facet, Mark, Narrowing, Overview } from './overview.ts'
export { overviewOf, together } from './overview.ts'
export { foldName, partyKey } from './party.ts'
export type { ChangeOfAccount, Position, Stance, Word } from './positions.ts'
export { holderOf, positionsOf, saidOn, stanceOf, turns } from './positions.ts'
export type { CheckedProposal, Proposed } from './proposal.ts'
export { checkProposals, PROPOSABLE_TYPES } from './proposal.ts'
export type { Ground, Standing } from './reanchor.ts'
export { passage, reanchor } from './reanchor.ts'
export type { Companions, PartyDecisions, Registered, Uses } from './registry.ts'
export { bondsOf, gradeOf, MOST_USES, needUses, sortOut } from './registry.ts'
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
export type { NamedParty, Names, Resolution } from './resolve.ts'
export { countryNamed, likelyNames, resolveParty } from './resolve.ts'
export type { Candidate as ReviewCandidate, Queued, ReviewReason, Surroundings } from './review.ts'
export { MUCH_REPORTED, partiesIn, queuedAs, reviewMatter, reviewQueue } from './review.ts'
export { matterKeys, SAME_EVENT, sameEvent } from './same-event.ts'
export type { Collection, PhraseHit, SearchQuery, SearchWord } from './search-words.ts'
export { bm25, phraseFinder, searchableWords, searchQuery } from './search-words.ts'
export { signature, signatureOnRecord } from './signature.ts'
export { SPEAKING_ROWS, speaksFor } from './speaks-for.ts'
export type { RecordedTelling, Signed, Telling } from './tellings.ts'
export { asTheyStand, countSources, sourceName, tellings } from './tellings.ts'
export type { Thing } from './things.ts'
export { things } from './things.ts'
export type { Unit, UnitOf } from './unit.ts'
export { blockOf, partyOfUnit, unitOf } from './unit.ts'
export type { Stretch, WordCounts } from './word-diff.ts'
export { countWords, wordDiff } from './word-diff.ts'
