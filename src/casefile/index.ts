/**
 * The case: what joins reading, the record and the store. `case.ts` is the list of all that it can be asked and told.
 * @module
 */
export type { Added, Offer } from './add.ts'
export type { Outcome } from './add-many.ts'
export type {
  Changes,
  ClaimInContext,
  Conflicts,
  Contradiction,
  EventInFull,
  Events,
  ExchangeFound,
  Hit,
  Hits,
  Profile,
  Tellings,
  Verification,
} from './answers.ts'
export type { Article, Reports } from './article.ts'
export type { Case } from './case.ts'
export { openCase } from './case.ts'
export type { CopyTree, Origin, Origins } from './copies.ts'
export {
  ArticleUnknown,
  ClaimUnknown,
  DocumentUnknown,
  FieldInvalid,
  JudgementUnknown,
  PartUnknown,
  PartyUnknown,
  QueueNeedsPostgres,
} from './errors.ts'
export type { ClaimWords, EventWords } from './filter.ts'
export { claimFilter, dateFilter, eventFilter, FilterInvalid, partyFilter } from './filter.ts'
export type { Judge, ListedJudgement, PartInContext } from './judge.ts'
export type { Consistency, EntryProof } from './log.ts'
export type { Network, Parties, PartyListed, PartyQuery } from './network.ts'
export type { VoiceCounted } from './overview.ts'
export { resourceOfPage } from './page.ts'
export type { Proposal, ProposalDecided } from './proposing/list.ts'
export { ProposalUnknown } from './proposing/list.ts'
export type { ModelAddress } from './proposing/model.ts'
export { openModel } from './proposing/model.ts'
export type { Proposer, Proposing } from './proposing/propose.ts'
export type { Readers } from './readers.ts'
export { openReaders, openReadingThreads } from './readers.ts'
export type { Reread, Rereading, RereadOutcome } from './reread.ts'
export type { ReviewQueue } from './review.ts'
export type { WrittenClaim, WrittenStatement } from './set-fields.ts'
export type { SnapshotFormat } from './snapshot.ts'
export type { Deed, Role, User } from './users.ts'
export { ROLES, UserInvalid, UserUnknown } from './users.ts'
export type { Edit, EditFilter, VersionDiff } from './versions.ts'
export type { Worked, Working } from './worker.ts'
