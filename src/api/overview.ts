import { createRoute, z } from '@hono/zod-openapi'
import { claimFilter, type VoiceCounted } from '../casefile/index.ts'
import type { Overview } from '../record/index.ts'
import type { Served } from './app.ts'
import { answers, given } from './asked.ts'
import type { Api } from './person.ts'
import { claimQuery } from './schema.ts'

const facet = z
  .array(z.object({ value: z.string(), entries: z.number().int() }))
  .readonly()
  .describe('under all that narrows but this choice itself')

const overview = z
  .object({
    marks: z
      .array(
        z.object({
          first: z.string().describe('ISO 8601 day'),
          last: z.string(),
          isDated: z.boolean().describe('whether the reports say when it was; else the days are theirs'),
          isOpen: z.boolean().describe('whether it goes on after the last day, for all that is known: "since March"'),
          class: z.enum(['agrees', 'helps', 'demands', 'harms']),
          entries: z.number().int(),
        }),
      )
      .readonly()
      .describe('entries that may have been on the same days, of all days'),
    undated: z.number().int(),
    types: facet,
    certainties: facet,
    polarities: facet,
  })
  .openapi('Overview')

const voices = z.object({
  voices: z.array(z.object({ value: z.string(), name: z.string(), entries: z.number().int() })).readonly(),
})

/** Held by the compiler: what the case answers fits what the schemas say. */
export type Fits = [
  Overview extends z.infer<typeof overview> ? true : never,
  VoiceCounted extends z.infer<typeof voices>['voices'][number] ? true : never,
]

/** Voices that are counted; who vouches for less is found by name. */
const MOST_VOICES = 12

/** The timeline as a whole: what is drawn above the list, and how much each filter would leave. */
export function addOverviewRoutes(app: Api, { on }: Pick<Served, 'on'>): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/timeline/overview',
      request: { query: claimQuery },
      responses: answers(overview, 'when the entries of the timeline are, and how many there are of each kind'),
    }),
    async (context) => context.json(await on.overview(await claimFilter(given(context.req.valid('query')), on)), 200),
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/timeline/voices',
      request: { query: claimQuery.omit({ voice: true }) },
      responses: answers(voices, 'who vouches for most claims; copies of one text count once'),
    }),
    async (context) => {
      const filter = await claimFilter(given(context.req.valid('query')), on)
      return context.json({ voices: await on.voices(filter, MOST_VOICES) }, 200)
    },
  )
}
