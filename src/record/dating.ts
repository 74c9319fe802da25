import type { Claim } from '../claim/index.ts'
import type { Extraction } from '../extract.ts'
import type { Time } from '../mention/index.ts'
import type { Statement } from '../statement/index.ts'
import type { Dating } from './report.ts'

/** The times and statements of one document, by id. */
interface Known {
  readonly published: string | undefined
  readonly times: ReadonlyMap<string, Time>
  readonly statements: ReadonlyMap<string, Statement>
}

const NOWHERE: Dating = { first: null, last: null, by: 'nothing' }

/** Days for every claim and statement of a document, by id. */
export function datings({ document, mentions, statements, claims }: Extraction): {
  readonly claims: ReadonlyMap<string, Dating>
  readonly statements: ReadonlyMap<string, Dating>
} {
  const known: Known = {
    published: document.published ?? document.dateline?.date,
    times: new Map(mentions.times.map((each) => [each.id, each])),
    statements: new Map(statements.map((each) => [each.id, each])),
  }
  return {
    claims: new Map(claims.map((each) => [each.id, dateClaim(each, known)])),
    statements: new Map(statements.map((each) => [each.id, dateStatement(each, known)])),
  }
}

/** When it happened; where that is not said, when the innermost dated voice said so; else when it was published. */
function dateClaim(claim: Claim, known: Known): Dating {
  const event = days(known.times.get(claim.time ?? ''))
  if (event) return { ...event, by: 'event' }
  for (const id of [...claim.voice].reverse()) {
    const said = days(known.times.get(known.statements.get(id)?.time ?? ''))
    if (said) return { ...said, by: 'statement' }
  }
  return byPublication(known)
}

function dateStatement(statement: Statement, known: Known): Dating {
  const said = days(known.times.get(statement.time ?? ''))
  return said ? { ...said, by: 'statement' } : byPublication(known)
}

function byPublication({ published }: Known): Dating {
  if (published === undefined) return NOWHERE
  const day = published.slice(0, 10)
  return { first: day, last: day, by: 'publication' }
}

function days(time: Time | undefined): { first: string; last: string } | null {
  if (time?.start === undefined) return null
  return { first: time.start, last: time.end ?? time.start }
}

/** Whether it is an ISO 8601 day that the calendar has. */
export function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
