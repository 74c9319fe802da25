import { createRoute, z } from '@hono/zod-openapi'
import { eventFilter } from '../casefile/index.ts'
import { type EventOnRecord, turns } from '../record/index.ts'
import type { Served } from './app.ts'
import { answers, given, linkPages } from './asked.ts'
import { type EventInFullShown, type EventShown, eventInFullShown, eventShown } from './event-shown.ts'
import type { Api } from './person.ts'
import { claim, pageQuery, party, telling, traced } from './schema.ts'

const day = z.string().nullable().describe('ISO 8601 day')
const stance = z.enum(['asserts', 'confirms', 'denies', 'doubts', 'claims responsibility'])
const about = z.enum(['whether it happened', 'how many', 'who did it'])

const event = z
  .object({
    id: z.string().describe('its first claim: "3f…/c4"'),
    type: z.string().describe('PLOVER type'),
    first: day,
    last: day,
    isDated: z.boolean().describe('whether a claim says when it was; else the days are those of the reports'),
    actors: z.array(party).readonly(),
    recipients: z.array(party).readonly(),
    place: party.nullable(),
    things: z.array(z.string()).readonly(),
    figures: z
      .array(z.object({ unit: z.string(), low: z.string(), best: z.string(), high: z.string() }))
      .readonly()
      .describe('of each thing the least, the best supported and the most, in words'),
    changed: z.array(z.object({ name: z.string(), stances: z.array(stance).readonly() })).readonly(),
    conflicts: z.array(about).readonly(),
    reports: z.number().int().describe('reports of it, copies of one text counted once'),
    copies: z.number().int(),
    corroboration: z.object({
      origins: z.number().int(),
      sources: z.array(z.string()).readonly(),
      voices: z.array(z.string()).readonly(),
      independent: z.number().int(),
    }),
    claim,
  })
  .openapi('Event')

const claimIds = z.array(z.string()).readonly().describe('ids of claims among the reports of the event')
const eventInFull = z
  .object({
    event,
    tellings: z.array(telling).readonly(),
    figures: z
      .array(
        z.object({
          unit: z.string(),
          best: z.string(),
          given: z
            .array(
              z.object({
                words: z.string(),
                low: z.number().nullable(),
                high: z.number().nullable(),
                claims: claimIds,
                origins: z.number().int(),
              }),
            )
            .readonly(),
        }),
      )
      .readonly(),
    positions: z
      .array(
        z.object({
          holder: z.string(),
          name: z.string(),
          hasChanged: z.boolean(),
          words: z.array(z.object({ stance, day, claim: z.string() })).readonly(),
        }),
      )
      .readonly(),
    conflicts: z
      .array(z.object({ about, sides: z.array(z.object({ says: z.string(), claims: claimIds })).readonly() }))
      .readonly(),
    firstToSay: z
      .object({ so: z.string().nullable(), not: z.string().nullable() })
      .describe('claims of the reports that were first to say that it was so, and that it was not'),
    links: z
      .array(z.object({ claim: z.string(), to: z.string(), score: z.number(), because: z.string() }))
      .readonly()
      .describe('what brought its claims together'),
    documents: z.array(traced).readonly(),
  })
  .openapi('EventInFull')

/** Held by the compiler: what is shown fits what the schemas say. */
export type Fits = [
  EventShown extends z.infer<typeof event> ? true : never,
  EventInFullShown extends z.infer<typeof eventInFull> ? true : never,
]

const eventQuery = z.object({
  party: z.string().optional().describe('who did it or to whom it was done'),
  actor: z.string().optional(),
  recipient: z.string().optional(),
  type: z.string().optional().describe('PLOVER types, with commas between them'),
  since: z.string().optional().describe('from this day, month or year on'),
  until: z.string().optional().describe('up to this day, month or year'),
})

const at = z
  .string()
  .regex(/^(?:-?\d{1,3}(?:\.\d+)?,-?\d{1,3}(?:\.\d+)?)?$/)
  .optional()
  .describe('the place, as `places` has it: latitude and longitude in degrees, "48.85,2.35"')

const only = z
  .union([z.enum(['several', 'alone', 'disputed', 'conflicting']), z.literal('')])
  .optional()
  .describe('that several claims tell of; that rest on one voice; denied by some; with accounts that contradict')

/** What reports tell of, each event once; who changed their account of it, and where accounts contradict each other. */
export function addEventRoutes(app: Api, { on }: Pick<Served, 'on'>): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/events',
      request: { query: eventQuery.extend({ only, at, ...pageQuery.shape }) },
      responses: answers(
        z.object({ total: z.number().int(), events: z.array(event).readonly() }),
        'events in the order of time',
      ),
    }),
    async (context) => {
      const { limit, from, only: kind, at: where, ...words } = context.req.valid('query')
      const filter = { ...(await eventFilter(given(words), on)), ...(kind && { [kind]: true }), ...placeOf(where) }
      const { total, events } = await on.events(filter, limit, from)
      linkPages(context, { limit, from }, from + limit < total)
      return context.json({ total, events: events.map(eventShown) }, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/events/{document}/{claim}',
      request: {
        params: z.object({ document: z.string(), claim: z.string() }).describe('the id of any claim that tells of it'),
      },
      responses: answers(eventInFull, 'one event with all reports of it'),
    }),
    async (context) => {
      const { document, claim: part } = context.req.valid('param')
      const found = await on.event(`${document}/${part}`)
      return context.json(eventInFullShown(found, await on.lineage(documentsOf(found.event))), 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/changes',
      request: { query: eventQuery.extend(pageQuery.shape) },
      responses: answers(
        z.object({
          total: z.number().int(),
          changes: z
            .array(
              z.object({
                event,
                name: z.string().describe('who changed the account'),
                words: z.array(z.object({ stance, day, claim })).readonly(),
              }),
            )
            .readonly(),
        }),
        'who said of one event that it was so and that it was not, with the words by which the account turned',
      ),
    }),
    async (context) => {
      const { limit, from, ...words } = context.req.valid('query')
      const { total, changes: found } = await on.changes(await eventFilter(given(words), on), limit, from)
      linkPages(context, { limit, from }, from + limit < total)
      const changes = found.map((each) => ({
        event: eventShown(each.event),
        name: each.position.name,
        words: turns(each.position),
      }))
      return context.json({ total, changes }, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/conflicts',
      request: { query: eventQuery.extend(pageQuery.shape) },
      responses: answers(
        z.object({
          total: z.number().int().describe('events'),
          conflicts: z
            .array(
              z.object({
                event,
                conflicts: z
                  .array(
                    z.object({
                      about,
                      sides: z.array(z.object({ says: z.string(), claims: z.array(claim).readonly() })).readonly(),
                    }),
                  )
                  .readonly(),
              }),
            )
            .readonly(),
        }),
        'events of which accounts contradict each other',
      ),
    }),
    async (context) => {
      const { limit, from, ...words } = context.req.valid('query')
      const { total, conflicts: found } = await on.conflicts(await eventFilter(given(words), on), limit, from)
      linkPages(context, { limit, from }, from + limit < total)
      return context.json({ total, conflicts: found.map((each) => ({ ...each, event: eventShown(each.event) })) }, 200)
    },
  )
}

function documentsOf({ tellings }: EventOnRecord): readonly string[] {
  return [...new Set(tellings.flatMap(({ claim: own, copies }) => [own, ...copies].map(({ report: { id } }) => id)))]
}

function placeOf(at: string | undefined) {
  if (!at) return {}
  const [latitude = 0, longitude = 0] = at.split(',').map(Number)
  return { at: { latitude, longitude } }
}
