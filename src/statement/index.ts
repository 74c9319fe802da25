/**
 * Sentences and mentions → who is reported to have said what.
 * @module
 */

export { type StatementModel, statementModel } from './model.ts'
export type { Quotation, Statement } from './statement.ts'
export { findStatements } from './statements.ts'
