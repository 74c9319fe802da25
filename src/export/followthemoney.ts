import { createHash } from 'node:crypto'
import type { Party, RecordedClaim, Report } from '../record/index.ts'
import { alpha2 } from './country-codes.ts'
import { type Pieces, type Selection, summaryOf, voiceNames } from './selection.ts'

type Values = Readonly<Record<string, readonly (string | null | undefined)[]>>

/** An entity of FollowTheMoney (https://followthemoney.tech/explorer/): all values are lists of strings. */
interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Values
}

/** Which schema of FollowTheMoney a party is; all of these may be involved in an event. */
const SCHEMAS: Readonly<Record<Party['kind'], string>> = {
  person: 'Person',
  organization: 'Organization',
  country: 'PublicBody',
  group: 'Organization',
  place: 'LegalEntity',
  other: 'LegalEntity',
}

/**
 * Entities a line each, as Aleph takes them: an Article for each document, a party once, and an Event for each claim,
 * whose proof is its article.
 */
export async function* followTheMoney(selection: Selection): Pieces {
  const written = new Set<string>()
  for await (const claim of selection.claims()) {
    const parties = [...claim.actors, ...claim.recipients]
    for (const entity of [articleOf(claim.report), ...parties.map(partyOf), eventOf(claim)]) {
      if (written.has(entity.id)) continue
      written.add(entity.id)
      yield `${JSON.stringify(withValues(entity))}\n`
    }
  }
}

function articleOf({ id, headline, outlet, url, published, path }: Report): Entity {
  return {
    id: idOf('document', id),
    schema: 'Article',
    properties: {
      ...{ title: [headline], name: [headline ?? path ?? id], publisher: [outlet], sourceUrl: [url] },
      ...{ publishedAt: [published], fileName: [path], language: ['eng'] },
    },
  }
}

function partyOf({ key, name, kind, country }: Party): Entity {
  return { id: idOf('party', key), schema: SCHEMAS[kind], properties: { name: [name], country: [alpha2(country)] } }
}

function eventOf(claim: RecordedClaim): Entity {
  const { id, dating, evidence, place, report, actors, recipients } = claim
  const isOneDay = dating.first === dating.last
  const days = isOneDay ? { date: [dating.first] } : { startDate: [dating.first], endDate: [dating.last] }
  const notes = [
    ...(claim.polarity === 'negative' ? ['said not to be so'] : []),
    ...(claim.certainty === 'certain' ? [] : [`certainty: ${claim.certainty}`]),
    ...voiceNames(claim).map((name) => `according to ${name}`),
  ]
  return {
    id: idOf('claim', id),
    schema: 'Event',
    properties: {
      ...{ name: [summaryOf(claim)], summary: [evidence], notes, keywords: [claim.type, claim.mode], ...days },
      ...{ location: [place?.name], country: [alpha2(place?.country ?? null)], recordId: [id] },
      ...{ sourceUrl: [report.url], publisher: [report.outlet], proof: [idOf('document', report.id)] },
      ...{
        organizer: actors.map(({ key }) => idOf('party', key)),
        involved: recipients.map(({ key }) => idOf('party', key)),
      },
    },
  }
}

/** Ids as FollowTheMoney makes them of keys: SHA-1 in hex. */
function idOf(kind: string, key: string): string {
  return createHash('sha1').update(`onrecord ${kind} ${key}`).digest('hex')
}

/** Without what is not there, each value once. */
function withValues({ id, schema, properties }: Entity): object {
  const kept = Object.entries(properties).flatMap(([name, values]) => {
    const there = [...new Set(values.filter((each) => each !== null && each !== undefined && each !== ''))]
    return there.length > 0 ? [[name, there] as const] : []
  })
  return { id, schema, properties: Object.fromEntries(kept) }
}
