import { OnRecordError } from '../text/index.ts'

/** A document is larger than any report is. */
export class InputTooLarge extends OnRecordError {
  readonly code = 'input/too-large'

  /** @param limit in bytes */
  constructor(name: string, limit: number) {
    super(
      `${name} is longer than ${Math.round(limit / 2 ** 20)} MB, the most one document may be. ` +
        'If it holds many documents, put one on each line as JSON and use --format jsonl.',
    )
  }
}

/** The text of a document is longer than can be held in memory with all that is read from it. */
export class TextTooLong extends OnRecordError {
  readonly code = 'input/text-too-long'

  /** @param length in UTF-16 code units; `limit` likewise */
  constructor(name: string, length: number, limit: number) {
    super(
      `The text of ${name} has ${length} characters; one document may have ${limit}, more than the longest novels. ` +
        'If it holds many documents, put one on each line as JSON and use --format jsonl.',
    )
  }
}
