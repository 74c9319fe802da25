/**
 * Reads news reports and keeps them as a record that can be checked.
 *
 * `extract` is the whole reading of one document, pure; `openCase` is a case file and the questions to it.
 * @module
 */
export type { Analysis, WireSpan } from './analysis.ts'
export { toAnalysis } from './analysis.ts'
export type {
  Added,
  Article,
  Case,
  Changes,
  ClaimInContext,
  Conflicts,
  Consistency,
  Contradiction,
  CopyTree,
  Deed,
  Edit,
  EditFilter,
  EntryProof,
  EventInFull,
  Events,
  ExchangeFound,
  Hit,
  Hits,
  Judge,
  ListedJudgement,
  Network,
  Offer,
  Origin,
  Origins,
  Outcome,
  PartInContext,
  Parties,
  PartyQuery,
  Profile,
  Proposal,
  Proposer,
  Proposing,
  Readers,
  Reports,
  Reread,
  Rereading,
  RereadOutcome,
  ReviewQueue,
  Role,
  SnapshotFormat,
  Tellings,
  User,
  Verification,
  VersionDiff,
  VoiceCounted,
  Worked,
  Working,
  WrittenClaim,
  WrittenStatement,
} from './casefile/index.ts'
export { ClaimUnknown, FieldInvalid, JudgementUnknown, openCase, PartUnknown, PartyUnknown } from './casefile/index.ts'
export type { Certainty, Claim, EventType, Polarity } from './claim/index.ts'
export type { Block, BlockKind, Caption, Document, Format, Reading } from './document/index.ts'
export { openDocument, openLine } from './document/index.ts'
export type { Selection } from './export/index.ts'
export type { Extraction, Models } from './extract.ts'
export { extract, extractDocument } from './extract.ts'
export type { Feed, Memory } from './fetch/index.ts'
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
} from './mention/index.ts'
export { loadModels } from './models.ts'
export type {
  Act,
  Anchor,
  ChangeOfAccount,
  ClaimCorrection,
  Dating,
  Decisions,
  Exchange,
  Figure,
  Given,
  Judged,
  Judgement,
  Level,
  OutletAccount,
  Overview,
  Party,
  Passage,
  PlaceCounted,
  PlaceOnRecord,
  Queued,
  RecordedClaim,
  RecordedStatement,
  RecordedTelling,
  Report,
  Resolution,
  Side,
  Standing,
  StatementCorrection,
  Subject,
  Telling,
  TracedReport,
  TreeHead,
  Voice,
} from './record/index.ts'
export type { Answer, Resource } from './resource/index.ts'
export type { Quotation, Statement } from './statement/index.ts'
export type {
  ClaimFilter,
  Contents,
  DealingFilter,
  EventFilter,
  Fault,
  Logged,
  PartyFilter,
  ProposalFilter,
  ProposalVerdict,
  QueueState,
  Refusal,
  Size,
  StatementFilter,
} from './store/index.ts'
export type { Sentence, Token } from './syntax/index.ts'
export type { CharOffset, Span } from './text/index.ts'
export { OnRecordError } from './text/index.ts'
