import type { RecordedClaim } from '../record/index.ts'
import { type Pieces, type Selection, summaryOf, voiceNames } from './selection.ts'

/**
 * What TimelineJS reads (https://timeline.knightlab.com/docs/json-format.html). Its text is shown as HTML, so that of
 * reports is escaped. Claims without a date have no place in it. A year or a month stays one.
 */
export async function* timelineJs(selection: Selection): Pieces {
  yield '{"scale":"human","events":['
  let isFirst = true
  for await (const claim of selection.claims()) {
    if (claim.dating.first === null) continue
    yield `${isFirst ? '\n' : ',\n'}${JSON.stringify(eventOf(claim))}`
    isFirst = false
  }
  yield '\n]}\n'
}

function eventOf(claim: RecordedClaim): object {
  const { dating, time, evidence, report, type, id } = claim
  const [first, last] = [dateOf(dating.first!, time?.precision), dateOf(dating.last ?? dating.first!, time?.precision)]
  const isOneDate = JSON.stringify(first) === JSON.stringify(last)
  return {
    start_date: { ...first, ...(time && dating.by === 'event' ? { display_date: escaped(time.words) } : {}) },
    ...(isOneDate ? {} : { end_date: last }),
    text: {
      headline: escaped(summaryOf(claim)),
      text: `<blockquote>${escaped(evidence)}</blockquote>${credit(claim)}`,
    },
    ...(report.url !== null &&
      isWebPage(report.url) && { media: { url: report.url, caption: escaped(report.headline ?? '') } }),
    group: type,
    unique_id: `claim-${id.replace('/', '-')}`,
  }
}

function dateOf(day: string, precision: string | undefined): object {
  const [year, month, date] = day.split('-').map(Number)
  if (precision === 'year') return { year }
  return precision === 'month' || precision === 'season' ? { year, month } : { year, month, day: date }
}

function credit(claim: RecordedClaim): string {
  const { report } = claim
  const from = [report.outlet, report.published?.slice(0, 10)].filter(Boolean).join(', ')
  return `<p>${escaped(voiceNames(claim).join(', '))}${from ? ` (${escaped(from)})` : ''}</p>`
}

function isWebPage(url: string): boolean {
  return /^https?:\/\//i.test(url)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
