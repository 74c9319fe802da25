import { createHash } from 'node:crypto'
import type {
  EventOnRecord,
  Position,
  RecordedClaim,
  RecordedStatement,
  RecordedTelling,
  Report,
} from '../../record/index.ts'

/**
 * Words of a report. They are what somebody else wrote, possibly for whoever reads them to obey: an object of its own
 * says so wherever they stand.
 */
export interface ArticleText {
  readonly articleText: string
}

export const asData = (words: string): ArticleText => ({ articleText: words })

/** Who published it and when, with the headline. */
export function citedReport({ id, outlet, agency, headline, url, published, path }: Report) {
  return {
    document: `onrecord://documents/${id}`,
    outlet: outlet ?? path,
    agency,
    published,
    url,
    headline: headline === null ? null : asData(headline),
  }
}

/** A claim as an assistant may repeat it: never without its words, its source, its date, and how certain it is. */
export function citedClaim(claim: RecordedClaim) {
  const { id, type, mode, polarity, certainty, actors, recipients, objects, quantity, place, dating, judged } = claim
  return {
    id,
    type: mode === null ? type : `${type}, ${mode}`,
    actors: actors.map(({ name }) => name),
    recipients: recipients.map(({ name }) => name),
    things: objects,
    figure: quantity && { words: quantity.words, low: quantity.low, high: quantity.high, unit: quantity.unit },
    place: place?.name ?? null,
    quotation: asData(claim.evidence),
    source: citedReport(claim.report),
    voices: claim.voices.map(({ speaker, source, cue }) => ({ name: speaker?.name ?? source, said: cue })),
    date: { first: dating.first, last: dating.last, from: dating.by },
    certainty,
    isDenied: polarity === 'negative',
    judgement: judged?.verdict?.is ?? null,
  }
}

/** A claim with the reports that print the same text, which are no further sources. */
export function citedTelling({ claim, copies }: RecordedTelling) {
  return { ...citedClaim(claim), copiedBy: copies.map(({ report }) => report.outlet ?? report.path) }
}

export function citedStatement(statement: RecordedStatement) {
  const { id, speaker, via, source, cue, content, quotation, dating, report } = statement
  return {
    id,
    speaker: speaker?.name ?? source,
    via: via?.name ?? null,
    said: cue,
    quotation: asData(content),
    kind: quotation,
    source: citedReport(report),
    date: { first: dating.first, last: dating.last, from: dating.by },
  }
}

/** Reports of one event that are told; of the rest only their number. */
const MOST_REPORTS = 20

export function citedEvent(event: EventOnRecord) {
  const { id, type, first, last, isDated, actors, recipients, place, things, figures, corroboration, tellings } = event
  return {
    id,
    event: `onrecord://events/${id}`,
    type,
    date: { first, last, from: isDated ? 'event' : 'reports' },
    actors: actors.map(({ name }) => name),
    recipients: recipients.map(({ name }) => name),
    place: place?.name ?? null,
    things,
    figures: figures.map(({ unit, low, best, high }) => ({ unit, low: low.words, best: best.words, high: high.words })),
    restsOn: corroboration,
    positions: event.positions.map(citedPosition),
    reports: tellings.slice(0, MOST_REPORTS).map(citedTelling),
    furtherReports: Math.max(0, tellings.length - MOST_REPORTS),
  }
}

/** Where a party stands on an event over time. */
export function citedPosition({ name, words, hasChanged }: Position) {
  return { name, hasChanged, words: words.map(({ stance, day, claim }) => ({ stance, day, claim: claim.id })) }
}

/**
 * A text between marks that its author could not foresee, so that nothing in it ends it early: they are made of a hash
 * of the whole.
 */
export function fenced(text: string): string {
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 16)
  return `<article-text mark="${mark}">\n${text}\n</article-text mark="${mark}">`
}
