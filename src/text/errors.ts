/** The root of every error this program throws on purpose; `code` is stable and is what other programs compare. */
export abstract class OnRecordError extends Error {
  abstract readonly code: string

  constructor(message: string) {
    super(message)
    this.name = new.target.name
  }
}

/** A span was asked for that its text can't hold. */
export class SpanOutOfRange extends OnRecordError {
  readonly code = 'span/out-of-range'

  constructor(start: number, end: number, length: number) {
    super(
      `Span ${start}..${end} does not fit a text of ${length} code units. Was it made for another version of the text?`,
    )
  }
}
