import { OnRecordError } from '../text/index.ts'

const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Is the path right from here?',
  EACCES: 'reading it is not permitted.',
  EPERM: 'reading it is not permitted.',
  EISDIR: 'it is a folder; name the files in it, or use `onrecord add`, which reads folders.',
  ELOOP: 'its symbolic links lead in a circle.',
  ENAMETOOLONG: 'its name is too long for this system.',
}

/** A file could not be opened or read. */
export class InputMissing extends OnRecordError {
  readonly code = 'input/unreadable'

  constructor(name: string, systemCode: string, systemMessage: string) {
    super(`Can't read ${name}: ${unreadableName(name, systemCode) ?? SYSTEM_REASONS[systemCode] ?? systemMessage}`)
  }
}

/** There is no sentence in what should be CoNLL-U. */
export class NoTreebank extends OnRecordError {
  readonly code = 'input/no-treebank'

  constructor() {
    super(
      'The input is no CoNLL-U: no line has a number and a word with a tab between them. Without --tokens, plain text is read.',
    )
  }
}

/** Node hands on names of files as UTF-8; what is not becomes U+FFFD, and then no file goes by that name. */
function unreadableName(name: string, systemCode: string): string | null {
  const isMangled = systemCode === 'ENOENT' && name.includes('\ufffd')
  return isMangled ? 'its name is not written in UTF-8. Rename it, or pass it on standard input.' : null
}
