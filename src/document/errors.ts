import { OnRecordError } from '../text/index.ts'

/** There is nothing to read. */
export class EmptyDocument extends OnRecordError {
  readonly code = 'document/empty'

  constructor(where: string) {
    super(`${where} has no text: it is empty or holds white space only. Was it saved whole?`)
  }
}
