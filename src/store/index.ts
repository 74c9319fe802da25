/**
 * The case file: its tables, and the questions that are put to them. The only SQL.
 * @module
 */

export type { LogChecked } from './audit.ts'
export { checkLog } from './audit.ts'
export type { Arrival, Capture } from './captures.ts'
export { bytesOf, capturesOf, isUnchanged, recordUnchanged } from './captures.ts'
export type { CarriedTo } from './carry.ts'
export { carriedJudgements, carryJudgements } from './carry.ts'
export type { Cast } from './cast.ts'
export { castOf } from './cast.ts'
export { forgetContradictions, noteContradictions, openContradictions } from './contradictions.ts'
export type { SharedWords, TakenFrom } from './copy/index.ts'
export {
  copiedTexts,
  countedReports,
  forgetCopies,
  linksOf,
  numberOf,
  originsOf,
  settleCopies,
  textOfDocument,
  tracedDocuments,
  tracesOf,
  tracesOfTexts,
} from './copy/index.ts'
export type { DealingFilter, FoundTies } from './dealings.ts'
export { eventsAtPlaces, findTies, fullNames } from './dealings.ts'
export { findDenials } from './denials.ts'
export type { StoredDocument } from './document.ts'
export { documentsById } from './document.ts'
export type { Entry } from './entry.ts'
export { prepareEntry } from './entry.ts'
export { asCaseError, CaseFailed, CaseFromNewerVersion, CaseMissing, NotACaseFile, SqliteTooOld } from './errors.ts'
export type { EventFilter, ToldOf } from './events.ts'
export {
  claimsOfEvents,
  documentsOfEvents,
  eventIds,
  eventOfClaim,
  eventsByClaim,
  eventsOfAllClaims,
  findEvents,
  linksOfEvent,
} from './events.ts'
export type { FeedRow } from './feeds.ts'
export { feedRows, recordFeed, removeFeed } from './feeds.ts'
export type { ClaimFilter, ClaimInTime, ClaimKey, PartyFilter, StatementFilter } from './find.ts'
export { findClaims, findStatements } from './find.ts'
export { inOrderOfTime } from './find-judged.ts'
export { findSaid } from './find-said.ts'
export { findTellings } from './find-tellings.ts'
export { groundOf } from './ground.ts'
export { inGroups } from './groups.ts'
export { sha256 } from './hash.ts'
export { recordJudgement, standAgain } from './judge.ts'
export type { StandingJudgement } from './judgements.ts'
export { allDecisions, allJudgements, decisionsOf, judgementsById } from './judgements.ts'
export type { KeptCheckpoint, Logged } from './log.ts'
export { appendToLog, keepCheckpoint, keptCheckpoints, loggedEntries, logHead } from './log.ts'
export { LAYOUT_VERSION } from './migrations.ts'
export { openToRead, openToWrite } from './open.ts'
export { alikeTellings, countVoices } from './overview.ts'
export { namesOnRecord, partyNames } from './parties.ts'
export { kindOf, partiesByWeight } from './party-counts.ts'
export { persistently } from './persistently.ts'
export type { ListedProposal, ProposalFilter, ProposalRow, ProposalRun, ProposalVerdict } from './proposals.ts'
export {
  countProposals,
  listProposals,
  promptsOnRecord,
  recordProposalDecision,
  recordRun,
  wasProposed,
} from './proposals.ts'
export type { Queue, Queued, QueueState, Refusal } from './queue.ts'
export { enqueue, HEARTBEAT, openQueue, queueState, refusals } from './queue.ts'
export type { RecordedDocument } from './read.ts'
export { documentReader } from './read.ts'
export type { ClaimAt, ReadParts } from './read-parts.ts'
export { partsAt, readClaims, readParts } from './read-parts.ts'
export { knownKeys, recordDocument, recordEntries } from './record.ts'
export { isPartyKey, settleRegistry, unitsOfParties } from './registry.ts'
export type { Kept, ReadAnew, Replaced } from './replace.ts'
export { keptDocument, readersOnRecord, replaceDocument } from './replace.ts'
export { listReports } from './reports.ts'
export { queueForReview, settleReview } from './review.ts'
export type { DocumentFacts, DocumentRows } from './rows.ts'
export { documentRows } from './rows.ts'

export type { Found, SearchPage } from './search.ts'
export { searchWords } from './search.ts'
export { settleEvents } from './settle-events.ts'
export { settleTellings } from './settle-tellings.ts'
export type { Contents, Size } from './size.ts'
export { countAll, countEach } from './size.ts'
export { refuseOldSqlite } from './sqlite.ts'
export { stateOf } from './state.ts'
export type { Store } from './store.ts'
export { isPostgresAddress } from './store.ts'
export { countUnsettled, isUnsettled, settleBatch, settleMeanwhile, unsettle } from './unsettled.ts'
export type { DeedRow, UserRow } from './users.ts'
export { deedRows, recordDeed, recordUser, userByName, userByToken, userRows } from './users.ts'
export type { Checked, Fault } from './verify.ts'
export { checkDocument, checkFile, documentNumbers } from './verify.ts'
export type { Version } from './versions.ts'
export {
  answersOf,
  articleAt,
  articleOfDocument,
  countVersions,
  editedArticles,
  settleVersions,
  supersededDocuments,
  textOf,
  versionsOf,
} from './versions.ts'
export type { VisitRow } from './visits.ts'
export { recordVisit, visitsOf } from './visits.ts'
export { forgetWords, settleWords } from './word-index.ts'
export type { Intake, Known, Recorded } from './write.ts'
export { documentOfIntake, documentOfText, recordAgain, writtenReading } from './write.ts'
