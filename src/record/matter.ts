import { stemmer } from 'stemmer'
import type { EventType, Polarity } from '../claim/index.ts'
import { foldName } from './party.ts'
import type { DatedBy, Party, RecordedClaim } from './report.ts'
import { things } from './things.ts'

/** A party as far as claims are compared by it. */
export interface Side {
  /** Key of the party in the registry. */
  readonly key: string
  readonly country: string | null
  readonly isCountry: boolean
}

/** Days since 1970-01-01; both ends are inside. */
export interface Days {
  readonly first: number
  readonly last: number
}

/** What a claim tells of, as far as it takes to say whether another tells of the same. */
export interface Matter {
  /** "3f…/c4" */
  readonly claim: string
  /** Where it stands among all claims: by the day of its report, then by ids. No two stand in one place. */
  readonly order: string
  readonly type: EventType
  readonly polarity: Polarity
  /** Word and sense of the lexicon row that made it: "kill" and "kill". */
  readonly word: string
  readonly sense: string
  readonly actors: readonly Side[]
  readonly recipients: readonly Side[]
  /** When it was; null where nothing says. What dates it by its report or its statement may be long before. */
  readonly days: Days | null
  readonly datedBy: DatedBy
  /** The day of the report, or null. */
  readonly reported: number | null
  readonly place: { readonly key: string; readonly country: string | null; readonly isCountry: boolean } | null
  readonly things: readonly string[]
  readonly figure: { readonly low: number | null; readonly high: number | null; readonly unit: string } | null
  /** Stems of the words that say it, without those of its parties and its own word. */
  readonly stems: readonly string[]
}

/** The matter of a claim. */
export function matterOf(claim: RecordedClaim): Matter {
  const { id, report, rule, type, polarity, actors, recipients, dating, objects, quantity, place } = claim
  const [word = '', ...sense] = rule.split('.')
  const days = daysOf(dating.first, dating.last)
  const named = [...actors, ...recipients, ...(place ? [place] : [])].map(({ name }) => name)
  return {
    ...{ claim: id, order: orderOf(claim), type, polarity, word, sense: sense.join('.') },
    ...{ actors: actors.map(side), recipients: recipients.map(side), days, datedBy: dating.by },
    reported: report.published === null ? null : dayOf(report.published),
    place: place ? { key: place.key, country: place.country, isCountry: place.kind === 'country' } : null,
    things: things(
      objects,
      recipients.map(({ name }) => name),
    ).map(({ name }) => name),
    figure: quantity ? { low: quantity.low, high: quantity.high, unit: quantity.unit } : null,
    stems: stemsOf(claim.evidence, [...named, word]),
  }
}

/** Reports without a day stand last. */
function orderOf({ id, report }: Pick<RecordedClaim, 'id' | 'report'>): string {
  const [document = '', part = ''] = id.split('/')
  return `${report.published?.slice(0, 10) ?? '9999'} ${document} ${part.slice(1).padStart(6, '0')}`
}

function side({ key, country, kind }: Party): Side {
  return { key, country, isCountry: kind === 'country' }
}

const DAY = 86_400_000 // milliseconds

function daysOf(first: string | null, last: string | null): Days | null {
  const [from, to] = [first ?? last, last ?? first]
  return from === null || to === null ? null : { first: dayOf(from), last: dayOf(to) }
}

/** @param date ISO 8601, a day or a moment */
export function dayOf(date: string): number {
  return Math.floor(Date.parse(date.slice(0, 10)) / DAY)
}

/** Words that stand in any clause and say nothing of what it tells. */
const EMPTY = new Set(
  'a an the and or but of in on at to for from by with without as into over after before during under against about than that which who whom whose this these those it its he his him she her they them their we our us i my you your be is are was were been being has have had do does did will would shall should can could may might must not no nor so if then there here when while where how what also more most some any all each both such only just even still yet now one said says say saying tell told according mr mrs ms'.split(
    ' ',
  ),
)

/**
 * Stems that tell one clause from another (Porter 1980), in the order of the alphabet.
 *
 * @param names what is left out, word by word
 */
function stemsOf(words: string, names: readonly string[]): readonly string[] {
  const named = new Set(names.flatMap((name) => foldName(name).split(' ')).map(stemmer))
  const own = foldName(words)
    .split(' ')
    .filter((word) => word.length > 1 && !EMPTY.has(word))
    .map(stemmer)
  return [...new Set(own.filter((stem) => !named.has(stem)))].sort()
}
