/**
 * The case file: its tables, and the questions that are put to them. The only SQL.
 * @module
 */
export { copyPairs } from './copies.ts'
export type { StoredDocument } from './document.ts'
export { documentsById } from './document.ts'
export { asCaseError, CaseFailed, CaseFromNewerVersion, CaseMissing, NotACaseFile, SqliteTooOld } from './errors.ts'
export type { ClaimFilter, ClaimKey, PartyFilter, StatementFilter } from './find.ts'
export { findClaims, findStatements } from './find.ts'
export { LAYOUT_VERSION } from './migrations.ts'
export { partyNames } from './parties.ts'
export type { RecordedDocument } from './read.ts'
export { documentReader } from './read.ts'
export type { Found } from './search.ts'
export { searchWords } from './search.ts'
export type { Contents, Size } from './size.ts'
export { countAll, countEach } from './size.ts'
export type { Store } from './sqlite.ts'
export { openToRead, openToWrite, refuseOldSqlite } from './sqlite.ts'
export type { Checked, Fault } from './verify.ts'
export { checkDocument, checkFile, documentNumbers } from './verify.ts'
export type { Intake, Recorded } from './write.ts'
export { documentOfIntake, recordDocument, sha256 } from './write.ts'
