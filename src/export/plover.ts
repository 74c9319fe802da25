import type { Party, RecordedClaim } from '../record/index.ts'
import type { Pieces, Selection } from './selection.ts'

/**
 * Claims as PLOVER's event records, a line each, with the names that its gold standard records use: `event`, `mode`,
 * `context`, and for each party its code and its words. What PLOVER has no field for (voices, polarity, certainty)
 * stands under `attribution`: a record without it would say more than the report does.
 */
export async function* plover(selection: Selection): Pieces {
  for await (const claim of selection.claims()) yield `${JSON.stringify(recordOf(claim))}\n`
}

function recordOf(claim: RecordedClaim): object {
  const { id, dating, type, mode, contexts, actors, recipients, place, report, evidence, polarity, certainty } = claim
  return {
    id,
    date: dating.first,
    ...(dating.last !== dating.first && { dateEnd: dating.last }),
    event: type,
    mode,
    context: contexts ?? [],
    ...parties('actor', actors),
    ...parties('recipient', recipients),
    text: evidence,
    ...(place && {
      location: { placeName: place.name, country: place.country, lat: place.latitude, lon: place.longitude },
    }),
    source: report.outlet,
    url: report.url,
    published: report.published,
    attribution: {
      polarity,
      certainty,
      voices: claim.voices.map(({ speaker, source, cue }) => ({ name: speaker?.name ?? source, cue })),
    },
  }
}

/** The country of each party, or its key where it has none, and its name: "actor", "actorText". */
function parties(role: 'actor' | 'recipient', all: readonly Party[]): object {
  return { [role]: all.map(({ country, key }) => country ?? key), [`${role}Text`]: all.map(({ name }) => name) }
}
