import { OnRecordError } from '../text/index.ts'

/** The line that stands in for a document that could not be read. */
export interface Failure {
  readonly schema: 'onrecord/error/1'
  readonly id: string
  readonly error: { readonly code: string; readonly message: string }
}

/**
 * Turns whatever was thrown into a line; a fault of our own is told as one and stops nothing else.
 *
 * @param id the id the document was given, else where it came from
 */
export function asFailure(id: string, error: unknown): Failure {
  return { schema: 'onrecord/error/1', id, error: reason(error) }
}

/** Code and message of whatever was thrown. */
export function reason(error: unknown): Failure['error'] {
  if (error instanceof OnRecordError) return { code: error.code, message: error.message }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return { code: 'internal', message: `A fault in onrecord itself: ${message}` }
}
