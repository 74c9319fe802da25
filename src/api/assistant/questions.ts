import { z } from '@hono/zod-openapi'
import { type Case, claimFilter, dateFilter, eventFilter } from '../../casefile/index.ts'
import { conflictsOf } from '../../record/index.ts'
import { given } from '../asked.ts'
import { exchangeShown, type GivenShown, type SideShown } from '../shown.ts'
import { citedClaim, citedEvent, citedPosition, citedReport, citedStatement, citedTelling } from './cite.ts'
import { diffTold, diffWords, editsTold, editWords } from './versions.ts'

/** One question that an assistant can ask. */
export interface Question<Words extends z.ZodObject = z.ZodObject> {
  readonly title: string
  readonly says: string
  readonly words: Words
  answer(words: z.infer<Words>, on: Case): Promise<Readonly<Record<string, unknown>>>
}

/** Lets the compiler tie what a question reads to what it declares. */
function question<const Words extends z.ZodObject>(asked: Question<Words>): Question {
  return asked as unknown as Question
}

const day = (says: string) => z.string().optional().describe(`${says}: 2026-03-14, 2026-03 or 2026`)
const party = (says: string) => z.string().optional().describe(`${says}: a name, or a country by name, code or demonym`)
const dates = { since: day('from this day, month or year on'), until: day('up to this day, month or year') }
const parties = { actor: party('who did it'), recipient: party('to whom it was done') }
const type = z.string().optional().describe('PLOVER types, with commas between them: AID,COOPERATE,ASSAULT')
const limit = z.number().int().min(1).max(100).default(20).describe('how many at most')
const from = z.number().int().min(0).default(0).describe('how many to pass over')
const claimWords = {
  ...parties,
  type,
  voice: party('who vouches for it'),
  certainty: z.string().optional().describe('certain, probable, possible, unknown; with commas between them'),
  polarity: z.string().optional().describe('positive: said to be so; negative: said not to be so'),
  ...dates,
}
const eventWords = { party: party('who did it or to whom it was done'), ...parties, type, ...dates }

/** The questions that people put to a case, by the names of the commands that ask them. */
export const QUESTIONS: Readonly<Record<string, Question>> = {
  timeline: question({
    title: 'What happened, in order',
    says: 'Claims in the order of time: who did what to whom, when, how much, and according to whom. What copies of one text repeat counts once.',
    words: z.object({ ...claimWords, limit, from }),
    async answer({ limit: most, from: start, ...words }, on) {
      const { total, told } = await on.timeline(await claimFilter(given(words), on), most, start)
      return { total, claims: told.map(citedTelling) }
    },
  }),
  exchange: question({
    title: 'What two parties gave each other',
    says: 'What each of two parties gave the other, did against it and denies, with figures, voices and the number of independent sources.',
    words: z.object({ a: z.string().describe('one party'), b: z.string().describe('the other'), ...dates, limit }),
    async answer({ a, b, limit: most, ...days }, on) {
      const [first, second] = [await on.party(a), await on.party(b)]
      const shown = exchangeShown(await on.exchange(first, second, dateFilter(given(days))))
      return { [first.name]: sideOf(shown.fromFirst, most), [second.name]: sideOf(shown.fromSecond, most) }
    },
  }),
  events: question({
    title: 'Events, each once',
    says: 'What reports tell of, each event once: its figures as a range, on how many origins and voices it rests, and who says so.',
    words: z.object({ ...eventWords, limit }),
    async answer({ limit: most, ...words }, on) {
      const { total, events } = await on.events(await eventFilter(given(words), on), most)
      return { total, events: events.map(citedEvent) }
    },
  }),
  event: question({
    title: 'One event',
    says: 'All reports of one event, who was first, who confirmed or denied it and when, and where accounts contradict each other.',
    words: z.object({ id: z.string().describe('of the event or of any claim that tells of it: "3f9c2a/c4"') }),
    async answer({ id }, on) {
      const { event, links } = await on.event(id)
      const conflicts = conflictsOf(event).map(({ about, sides }) => ({
        about,
        sides: sides.map(({ says, claims }) => ({ says, claims: claims.map((claim) => claim.id) })),
      }))
      return { ...citedEvent(event), conflicts, links }
    },
  }),
  changes: question({
    title: 'Who changed their account',
    says: 'Parties that said of one event that it was so and that it was not, with the claims by which their account turned.',
    words: z.object({ ...eventWords, limit }),
    async answer({ limit: most, ...words }, on) {
      const { total, changes: found } = await on.changes(await eventFilter(given(words), on), most)
      return {
        total,
        changes: found.map(({ event, position }) => ({
          ...citedPosition(position),
          event: `onrecord://events/${event.id}`,
          type: event.type,
          claims: position.words.map(({ claim }) => citedClaim(claim)),
        })),
      }
    },
  }),
  conflicts: question({
    title: 'Where accounts contradict each other',
    says: 'Events of which reports contradict each other: in figures, in who did it, in whether it was so.',
    words: z.object({ ...eventWords, limit }),
    async answer({ limit: most, ...words }, on) {
      const { total, conflicts: found } = await on.conflicts(await eventFilter(given(words), on), most)
      return {
        total,
        events: found.map(({ event, conflicts }) => ({
          ...citedEvent(event),
          conflicts: conflicts.map(({ about, sides }) => ({
            about,
            sides: sides.map(({ says, claims }) => ({ says, claims: claims.map(({ id }) => id) })),
          })),
        })),
      }
    },
  }),
  who: question({
    title: 'A party',
    says: 'A party: its names, what it did and what was done to it, what it said, and where it changed its account.',
    words: z.object({ name: z.string().describe('a name, or a country by name, code or demonym'), limit }),
    async answer({ name, limit: most }, on) {
      const { names, claims, statements, changes } = await on.profile(await on.party(name), most)
      return {
        names,
        claims: { total: claims.total, first: claims.told.map(citedTelling) },
        statements: { total: statements.total, first: statements.said.map(citedStatement) },
        changes: changes.map(({ event, position }) => ({
          ...citedPosition(position),
          event: `onrecord://events/${event.id}`,
        })),
      }
    },
  }),
  sources: question({
    title: 'Outlets and agencies',
    says: 'Outlets and agencies: how many of their reports are their own, whom they copy, who copies them, who stands alone.',
    words: z.object({}),
    answer: async (_, on) => ({ outlets: await on.outlets() }),
  }),
  search: question({
    title: 'Reports that hold some words',
    says: 'Sentences of reports that hold the words, with the claims and statements in them.',
    words: z.object({ words: z.string().min(1), limit }),
    async answer({ words, limit: most }, on) {
      const { hits } = await on.search(words, most)
      return {
        reports: hits.map(({ report, passages, claims, statements }) => ({
          source: citedReport(report),
          passages: passages.map((articleText) => ({ articleText })),
          claims: claims.map(citedClaim),
          statements: statements.map(citedStatement),
        })),
      }
    },
  }),
  edits: question({
    title: 'What outlets changed in their articles',
    says: 'Every time that an article was changed after it appeared, the newest first: words, figures, the headline, and whether the outlet says so.',
    words: editWords,
    answer: editsTold,
  }),
  diff: question({
    title: 'Two versions of an article',
    says: 'What changed from one version of an article to another, and which of its claims are gone, new or different.',
    words: diffWords,
    answer: diffTold,
  }),
  documents: question({
    title: 'The reports on record',
    says: 'The reports on record, the last published first; each can be read as a resource.',
    words: z.object({ limit, from }),
    async answer({ limit: most, from: start }, on) {
      const { total, reports } = await on.reports(most, start)
      return { total, reports: reports.map(citedReport) }
    },
  }),
}

function sideOf({ gave, dealt, against, denies }: SideShown, most: number) {
  return {
    gave: gave.slice(0, most).map((each) => thingOf(each)),
    dealt: dealt.slice(0, most).map(citedTelling),
    against: against.slice(0, most).map(citedTelling),
    denies: denies.slice(0, most).map(citedTelling),
  }
}

function thingOf({ thing, goods, figures, voices, sources, denials, tellings }: GivenShown) {
  return { thing, goods, figures, voices, sources, denials, claims: tellings.map(citedTelling) }
}
