import { OnRecordError } from '../text/index.ts'

/** The command line asks for something that can't be meant. Ends with exit status 2. */
export class UsageError extends OnRecordError {
  readonly code: `usage/${string}`

  constructor(what: string, message: string) {
    super(message)
    this.code = `usage/${what}`
  }
}
