import { createRoute, z } from '@hono/zod-openapi'
import type { Case, PartInContext } from '../casefile/index.ts'
import { type Act, type Pair, pair, type Subject } from '../record/index.ts'
import { OnRecordError } from '../text/index.ts'
import type { Served } from './app.ts'
import { noteDeed } from './desk/sign-in.ts'
import type { Api } from './person.ts'
import { failure } from './schema.ts'

const words = z.string().max(2000)
const list = z.array(words).max(100)

const body = z.object({
  act: z.enum(['accept', 'reject', 'correct', 'merge', 'split', 'note', 'undo']),
  id: z.string().describe('of a claim or statement, "3f9c2a/c4"; for undo, of a judgement; see `of` for pairs'),
  why: z.string().max(2000).optional(),
  text: z.string().min(1).max(5000).optional().describe('the note'),
  of: z
    .enum(['event', 'party', 'text'])
    .optional()
    .describe('what is merged or split: events by ids of claims, parties by names or keys, texts by ids of documents'),
  other: z.string().optional().describe('the second of the two that are merged or split'),
  set: z
    .object({
      ...{ type: words, mode: words, quantity: words, place: words, dates: words, polarity: words, certainty: words },
      ...{ evidence: words, actors: list, recipients: list, objects: list, voices: list },
      ...{ speaker: words, via: words, source: list, cue: list, content: list },
    })
    .partial()
    .optional()
    .describe('fields of a claim or statement as `judge correct` takes them; passages in words or as "120..131"'),
})

type Asked = z.infer<typeof body>

const judged = z
  .object({ id: z.string(), at: z.string(), by: z.string(), why: z.string().nullable() })
  .openapi('Judgement')

const refused = (description: string) => ({ content: { 'application/json': { schema: failure } }, description })

/** What people decide. Judgements are appended; undoing one is a judgement too. */
export function addJudgementRoutes(app: Api, served: Served): void {
  const { on } = served
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/judgements',
      request: { body: { content: { 'application/json': { schema: body } }, required: true } },
      responses: {
        201: { content: { 'application/json': { schema: judged } }, description: 'it is on record' },
        400: refused('asked wrongly'),
        403: refused('the case is only read'),
        404: refused('nothing on record has this id'),
      },
    }),
    async (context) => {
      const person = context.get('person')
      if (person.role === 'reader') {
        const message = 'This case is only read here: it can’t be written to, or --read-only was given.'
        return context.json({ error: { code: 'judgement/read-only', message } }, 403)
      }
      const asked = context.req.valid('json')
      const by = { by: person.name, why: asked.why?.trim() || null }
      const made = await on.judge(await actOf(asked, on), by)
      await noteDeed(context, served, 'judged', made.id)
      await on.settle()
      return context.json({ id: made.id, at: made.at, by: made.by, why: made.why }, 201)
    },
  )
}

/** A judgement lacks a part of what it takes. */
class JudgementIncomplete extends OnRecordError {
  readonly code = 'judgement/incomplete'
}

async function actOf({ act, id, text, of, other, set }: Asked, on: Case): Promise<Act> {
  switch (act) {
    case 'undo':
      return { kind: act, judgement: (await on.judgement(id)).id }
    case 'note':
      if (text === undefined) throw new JudgementIncomplete('A note needs a `text`.')
      return { kind: act, subject: (await on.part(id)).subject, text }
    case 'correct':
      return correction(await on.part(id), set ?? {}, on)
    case 'merge':
    case 'split':
      if (of === undefined || other === undefined)
        throw new JudgementIncomplete(`To ${act} takes what is meant, \`of\`, and the second of the two, \`other\`.`)
      return of === 'event'
        ? { kind: act, what: of, pair: pair(await claimSubject(on, id), await claimSubject(on, other)) }
        : { kind: act, what: of, pair: await pairOf(of, [id, other], on) }
    default:
      return { kind: act, subject: (await on.part(id)).subject }
  }
}

async function correction(part: PartInContext, set: NonNullable<Asked['set']>, on: Case): Promise<Act> {
  const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined))
  if (Object.keys(given).length === 0) throw new JudgementIncomplete('To correct takes what is to be `set`.')
  const { subject } = part
  return subject.what === 'claim'
    ? { kind: 'correct', subject: { ...subject, what: 'claim' }, set: await on.claimFields(part, given) }
    : { kind: 'correct', subject: { ...subject, what: 'statement' }, set: await on.statementFields(part, given) }
}

async function claimSubject(on: Case, id: string): Promise<Subject<'claim'>> {
  const { subject } = await on.part(id)
  if (subject.what === 'claim') return { ...subject, what: 'claim' }
  throw new JudgementIncomplete(`${id} is a statement. Events go by the claims that tell of them.`)
}

async function pairOf(of: 'party' | 'text', given: readonly [string, string], on: Case): Promise<Pair> {
  const [a, b] = await Promise.all(given.map((each) => (of === 'text' ? on.documentId(each) : keyOf(each, on))))
  if (a === b) throw new JudgementIncomplete(`"${given[0]}" and "${given[1]}" are the same ${of} already.`)
  return pair(a!, b!)
}

/** The key of the one party that is meant; keys may be given as they are, those of single names of a party too. */
async function keyOf(words: string, on: Case): Promise<string> {
  if (words.includes(':') && (await on.isPartyKey(words))) return words
  const { keys } = await on.party(words)
  if (keys.length === 1) return keys[0]!
  throw new JudgementIncomplete(`"${words}" can be several parties: ${keys.join(', ')}. Give one of these keys.`)
}
