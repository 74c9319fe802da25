import type { Format, Reading } from '../document/index.ts'
import { isDay } from '../record/index.ts'
import type { Io } from './io.ts'
import { UsageError } from './usage.ts'

/** Options of every command that asks a case something. */
export const CASE_OPTIONS = {
  case: {
    flags: '--case <case>',
    says: 'the case: a file, or a database by its URL, postgres://… (else ONRECORD_CASE, else case.onrecord here)',
  },
  json: { flags: '--json', says: 'print one JSON object a line, all of them' },
} as const

/** Options of the commands that read documents: what they are, and what is known of them and not in them. */
export const READING_OPTIONS = {
  format: {
    flags: '--format <format>',
    says: 'what the input is; auto looks at the content, and reads feeds, archives, mail, PDF and more',
    choices: ['auto', 'html', 'markdown', 'text', 'jsonl'],
    default: 'auto',
  },
  published: { flags: '--published <date>', says: 'when it was published, if it does not say: 2026-03-14' },
  outlet: { flags: '--outlet <name>', says: 'who published it' },
  url: { flags: '--url <url>', says: 'where it was published' },
} as const

type ReadingOptions = { readonly [Name in Exclude<keyof typeof READING_OPTIONS, 'format'>]?: string } & {
  readonly format: string
}

/** How many entries a person gets to see at once. */
export const LIMIT_OPTION = {
  limit: { flags: '--limit <number>', says: 'print at most so many entries; 0 prints all', default: '100' },
} as const

/** Lets what people rejected come too. */
export const REJECTED_OPTION = {
  rejected: { flags: '--rejected', says: 'also what people rejected, marked as such' },
} as const

/** Options that narrow claims. */
export const CLAIM_OPTIONS = {
  actor: { flags: '--actor <party>', says: 'who did it: a name, or a country by name, code or demonym' },
  recipient: { flags: '--recipient <party>', says: 'to whom it was done' },
  type: { flags: '--type <types>', says: 'PLOVER types, with commas between them: AID,COOPERATE' },
  since: { flags: '--since <date>', says: 'from this day, month or year on: 2026-03-14, 2026-03, 2026' },
  until: { flags: '--until <date>', says: 'up to this day, month or year' },
  addedSince: {
    flags: '--added-since <date>',
    says: 'only of reports that were put on record on this day or later, in UTC',
  },
  voice: { flags: '--voice <party>', says: 'who vouches for it' },
  certainty: { flags: '--certainty <values>', says: 'certain, probable, possible, unknown; with commas between them' },
  polarity: { flags: '--polarity <value>', says: 'positive: said to be so; negative: said not to be so' },
} as const

/** Options that narrow events. */
export const EVENT_OPTIONS = {
  party: {
    flags: '--party <party>',
    says: 'who did it or to whom it was done: a name, or a country by name, code or demonym',
  },
  actor: CLAIM_OPTIONS.actor,
  recipient: CLAIM_OPTIONS.recipient,
  type: CLAIM_OPTIONS.type,
  since: CLAIM_OPTIONS.since,
  until: CLAIM_OPTIONS.until,
} as const

/** The path of the case file that is meant, or the URL of the database. */
export function casePath(given: string | undefined, env: Io['env']): string {
  if (given === '')
    throw new UsageError('case', '--case takes the path of a file or the URL of a database, and it was empty.')
  return given ?? (env['ONRECORD_CASE'] || 'case.onrecord')
}

/** The number of entries to print; all of them for 0. */
export function limitOf({ limit }: { readonly limit: string }): number {
  if (!/^\d{1,9}$/.test(limit))
    throw new UsageError('number', `--limit takes a whole number, 0 for all, not "${limit}".`)
  return Number(limit) || Number.POSITIVE_INFINITY
}

/** How the options ask for documents to be read. */
export function readingOf({ format, outlet, url, ...known }: ReadingOptions): Reading {
  return {
    format: format as Format,
    ...publishedOf(known),
    ...(outlet !== undefined && { outlet }),
    ...(url !== undefined && { url }),
  }
}

/** The day of publication that is given, if one is; anything else would stand in the record as a date. */
export function publishedOf({ published }: { readonly published?: string }): { readonly published?: string } {
  if (published === undefined) return {}
  const [, day = '', time = ''] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d.*))?$/.exec(published.trim()) ?? []
  if (isDay(day) && (time === '' || !Number.isNaN(Date.parse(published)))) return { published: published.trim() }
  throw new UsageError('date', `--published takes a day like 2026-03-14, not "${published}".`)
}
