import { OnRecordError } from '../text/index.ts'

/** Nobody on record goes by these words. */
export class PartyUnknown extends OnRecordError {
  readonly code = 'party/unknown'

  constructor(words: string, likely: readonly string[]) {
    const hint = likely.length > 0 ? ` Did you mean ${likely.map((each) => `"${each}"`).join(' or ')}?` : ''
    super(`Nobody called "${words}" is on record.${hint}`)
  }
}

/** No claim on record goes by this id, or more than one does. */
export class ClaimUnknown extends OnRecordError {
  readonly code = 'claim/unknown'

  constructor(id: string, what: string) {
    super(`${what} Claims go by the id that \`onrecord claims --json\` prints, such as 3f9c2a/c4; "${id}" was given.`)
  }
}

/** No claim or statement on record goes by this id, or more than one does. */
export class PartUnknown extends OnRecordError {
  readonly code = 'part/unknown'

  constructor(id: string, what: string) {
    super(
      `${what} Claims and statements go by the id that \`onrecord claims --json\` and \`onrecord statements --json\` ` +
        `print, such as 3f9c2a/c4 or 3f9c2a/s2, documents by its first part; "${id}" was given.`,
    )
  }
}

/** No judgement on record goes by this id, or more than one does. */
export class JudgementUnknown extends OnRecordError {
  readonly code = 'judgement/unknown'

  constructor(id: string, what: string) {
    super(`${what} \`onrecord judge list\` prints the ids of judgements; "${id}" was given.`)
  }
}

/** What a field is to be set to can't be read. */
export class FieldInvalid extends OnRecordError {
  readonly code = 'judgement/field'
}

/** The log has nothing in it that a checkpoint could be made of. */
export class LogEmpty extends OnRecordError {
  readonly code = 'log/empty'

  constructor() {
    super('The log is empty: it begins with the first thing that is added or judged.')
  }
}

/** No entry of the log is at this place or tells of this id. */
export class EntryUnknown extends OnRecordError {
  readonly code = 'log/entry'

  constructor(given: string) {
    super(`No entry of the log is at place "${given}" or tells of a document or judgement whose id begins so.`)
  }
}

/** No document on record goes by this id, or more than one does. */
export class DocumentUnknown extends OnRecordError {
  readonly code = 'document/unknown'

  constructor(id: string, what: string) {
    super(`${what} Documents go by the first part of the id of a claim, such as 3f9c2a; "${id}" was given.`)
  }
}

/** A queue is for many machines, and a file is on one. */
export class QueueNeedsPostgres extends OnRecordError {
  readonly code = 'queue/needs-postgres'

  constructor(path: string) {
    super(
      `${path} is a file; only a case in Postgres has a queue for workers: --case postgres://…. ` +
        'On one machine, `onrecord add --jobs N` reads with several threads.',
    )
  }
}

/** No article on record is meant by these words, or more than one is. */
export class ArticleUnknown extends OnRecordError {
  readonly code = 'article/unknown'

  constructor(given: string, what: string) {
    super(
      `${what} "${given}" was given. \`onrecord edits\` lists the articles of which several versions are on record.`,
    )
  }
}

/** An article has no such versions. */
export class VersionUnknown extends OnRecordError {
  readonly code = 'version/unknown'

  constructor(given: string, versions: readonly Seen[]) {
    const [only, another] = versions
    super(
      only && !another
        ? `Only one version of ${given} is on record, ${seen(only)}, so there is nothing to compare it with.`
        : `${given} has versions 1 to ${versions.length}; ask for two different ones of them.`,
    )
  }
}

/** When a version is first and last known to have stood at its address: ISO 8601 with time, in UTC; empty where nothing says. */
interface Seen {
  readonly firstAt: string
  readonly lastAt: string
}

function seen({ firstAt, lastAt }: Seen): string {
  const [first, last] = [firstAt, lastAt].map((at) => `${at.slice(0, 16).replace('T', ' ')} UTC`)
  if (firstAt === '') return 'nobody knows since when'
  return firstAt === lastAt ? `seen once, ${first}` : `seen first ${first} and last, unchanged, ${last}`
}
