import { expect, test } from 'vitest'
import type { EventInFullShown, EventShown } from '../../src/api/event-shown.ts'
import type { Article, Network, Parties, Proposal, Tellings, VoiceCounted } from '../../src/casefile/index.ts'
import type { Overview } from '../../src/record/index.ts'
import { caseOf, put } from '../casefile/judged-case.ts'
import { propose } from './proposed.ts'
import { apiOf, caseOfSamples } from './served.ts'

interface ProposalsAnswer {
  readonly total: number
  readonly proposals: readonly Proposal[]
  readonly prompts: readonly { readonly id: string }[]
}

interface EventsAnswer {
  readonly total: number
  readonly events: readonly EventShown[]
}

const TEXT = 'Norland has sent 40 tanks to Sudland, according to two diplomats. Sudland denied it on Monday.'

const served = async (by: string | null = 'Ann Holt') => {
  const { on } = await caseOf([TEXT, { outlet: 'The Example Courier', headline: 'Tanks' }])
  await on.settle()
  return { on, ...apiOf(on, { by }) }
}
const answer = async <Answer>(response: Response | Promise<Response>) => (await (await response).json()) as Answer

test('the timeline is that of the case, narrowed and in pages', async () => {
  const { ask } = await served()
  const all = await answer<Tellings>(ask('timeline'))
  expect(all.told.map(({ claim }) => claim.type)).toContain('AID')
  const aid = await answer<Tellings>(ask('timeline?type=AID&actor=&limit=1'))
  expect(aid.total).toBe(1)
  expect(aid.told[0]!.claim).toMatchObject({
    objects: ['40 tanks'],
    evidence: expect.stringContaining('sent 40 tanks'),
  })
  expect(await answer<Tellings>(ask(`timeline?from=${all.total}`))).toEqual({ total: all.total, told: [] })
})

test('the timeline as a whole counts what its list holds, and each choice leaves what it says', async () => {
  const { ask } = apiOf(await caseOfSamples())
  const whole = await answer<Overview>(ask('timeline/overview'))
  const { total } = await answer<Tellings>(ask('timeline?limit=1'))
  const drawn = whole.marks.reduce((sum, { entries }) => sum + entries, whole.undated)
  expect(drawn).toBe(total)
  const facets = { type: whole.types, certainty: whole.certainties, polarity: whole.polarities }
  for (const [name, all] of Object.entries(facets))
    for (const { value, entries } of all)
      expect([value, (await answer<Tellings>(ask(`timeline?limit=1&${name}=${value}`))).total]).toEqual([
        value,
        entries,
      ])
  const { voices } = await answer<{ voices: readonly VoiceCounted[] }>(ask('timeline/voices'))
  expect(voices[0]).toMatchObject({ value: 'ISL', name: 'Iceland' })
  const { total: vouched } = await answer<Tellings>(ask('timeline?limit=1&voice=ISL'))
  expect(voices[0]!.entries).toBeGreaterThanOrEqual(vouched)
})

test('what goes on since a day has no end', async () => {
  const { on } = await caseOf('Portugal has supplied Iceland with 900 tons of food since January, officials said.')
  await on.settle()
  const { marks } = await answer<Overview>(apiOf(on).ask('timeline/overview'))
  expect(marks).toContainEqual(
    expect.objectContaining({ first: '2026-01-01', isOpen: true, isDated: true, class: 'helps' }),
  )
})

test('a judged claim is counted as people left it', async () => {
  const { on, ask } = await served()
  const { told } = await answer<Tellings>(ask('timeline?type=AID'))
  const set = { polarity: 'negative' }
  const body = JSON.stringify({ act: 'correct', id: told[0]!.claim.id, set })
  const made = await ask('judgements', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  expect(made.status).toBe(201)
  const { polarities } = await answer<Overview>(ask('timeline/overview?type=AID'))
  expect(polarities).toContainEqual({ value: 'negative', entries: 1 })
  expect((await answer<Tellings>(ask('timeline?type=AID&polarity=negative'))).total).toBe(1)
  expect((await answer<Tellings>(ask('timeline?type=AID&polarity=positive'))).total).toBe(0)
  expect((await on.decisions()).corrections.size).toBe(1)
})

test.each(['timeline', 'documents', 'events', 'parties', 'network', 'review', 'search?q=sent'])(
  '%s comes in pages that lead to each other and hold all once',
  async (path) => {
    const { ask } = await served()
    const of = (limit: number) => `${path}${path.includes('?') ? '&' : '?'}limit=${limit}`
    const listIn = (found: Record<string, unknown>) =>
      (['told', 'reports', 'events', 'ties', 'queue', 'hits', 'parties'] as const)
        .map((name) => found[name])
        .find((each) => Array.isArray(each)) as readonly unknown[]
    const all = listIn(await answer(ask(of(100))))
    const read: unknown[] = []
    for (let next: string | null = of(1); next !== null; ) {
      const response: Response = await ask(next)
      read.push(...listIn(await answer(response)))
      const [, way = null] = /<\/api\/v1\/([^>]*)>; rel="next"/.exec(response.headers.get('link') ?? '') ?? []
      next = way
    }
    expect(all.length).toBeGreaterThan(0)
    expect(read).toEqual(all)
  },
)

test('what a model proposes is decided on, and stays apart', async () => {
  const { on, ask } = await served()
  await propose(on)
  const listed = async (query = '') => answer<ProposalsAnswer>(ask(`proposals${query}`))
  const { total, proposals, prompts } = await listed()
  expect([total, proposals[0]!.model, proposals[0]!.decided]).toEqual([1, 'example/parrot', null])
  expect(prompts.map(({ id }) => id)).toEqual([proposals[0]!.prompt])
  expect((await listed('?dropped=true')).proposals[0]!.dropped).toContain('do not stand in the report')
  const before = await answer<Tellings>(ask('timeline'))
  const decide = (verdict: string, id = proposals[0]!.id) =>
    ask(`proposals/${id}/decisions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ verdict }),
    })
  expect((await decide('accepted')).status).toBe(201)
  expect((await listed()).total).toBe(0)
  expect((await listed('?verdict=accepted')).proposals[0]!.decided).toMatchObject({ is: 'accepted', by: 'Ann Holt' })
  expect(await answer<Tellings>(ask('timeline'))).toEqual(before)
  await decide('open')
  expect((await listed()).total).toBe(1)
  expect((await decide('accepted', 'nobody')).status).toBe(404)
  expect((await decide('perhaps')).status).toBe(400)
  const reader = apiOf(on, { by: null })
  const body = JSON.stringify({ verdict: 'accepted' })
  const refused = await reader.ask(`proposals/${proposals[0]!.id}/decisions`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body },
  })
  expect(refused.status).toBe(403)
})

test('a report comes with its text, and its claims where they stand in it', async () => {
  const { ask } = await served()
  const { reports } = await answer<{ reports: { id: string }[] }>(ask('documents'))
  const article = await answer<Article>(ask(`documents/${reports[0]!.id.slice(0, 8)}`))
  expect(article.text).toContain(TEXT)
  const [{ span, evidence }] = article.claims as [Article['claims'][number]]
  expect(
    Array.from(article.text)
      .slice(...span)
      .join(''),
  ).toBe(evidence)
})

test.each([
  ['timeline?type=GIFT', 400, 'usage/choice'],
  ['timeline?since=soon', 400, 'usage/date'],
  ['timeline?polarity=maybe', 400, 'usage/choice'],
  ['timeline?limit=0', 400, 'usage/query'],
  ['timeline?actor=Atlantis', 404, 'party/unknown'],
  ['documents/zz', 404, 'document/unknown'],
  ['exchange?a=Norland', 400, 'usage/query'],
  ['events?only=never', 400, 'usage/query'],
  ['events/abc/c1', 404, 'claim/unknown'],
  ['nothing', 404, 'path/unknown'],
])('%s is answered %i %s', async (path, status, code) => {
  const { ask } = await served()
  const response = await ask(path)
  expect(response.status).toBe(status)
  expect(await response.json()).toMatchObject({ error: { code } })
})

test('an event comes with all reports of it, its figures and positions by the ids of their claims', async () => {
  const { ask } = apiOf(await caseOfSamples())
  const { total, events } = await answer<EventsAnswer>(ask('events?recipient=Portugal&only=disputed'))
  expect(total).toBe(1)
  expect((await answer<EventsAnswer>(ask('events?recipient=Portugal&only=disputed&from=1'))).events).toEqual([])
  const found = await answer<EventInFullShown>(ask(`events/${events[0]!.claim.id}`))
  expect(found.event).toEqual(events[0])
  const ids = new Set(found.tellings.map(({ claim }) => claim.id))
  const named = [...found.figures.flatMap(({ given }) => given), ...found.positions.flatMap(({ words }) => words)]
  expect(named.flatMap((each) => ('claims' in each ? each.claims : each.claim)).filter((id) => !ids.has(id))).toEqual(
    [],
  )
  const documents = new Set(found.documents.map(({ id }) => id))
  expect(found.documents.filter(({ source }) => source !== null && !documents.has(source))).toEqual([])
  expect(await answer(ask('changes'))).toMatchObject({
    total: 1,
    changes: [{ event: { id: events[0]!.id }, name: 'Iceland' }],
  })
  expect(await answer(ask('changes?from=1'))).toMatchObject({ total: 1, changes: [] })
  const conflicts = await answer<{ total: number; conflicts: object[] }>(ask('conflicts'))
  expect(conflicts.total).toBe(conflicts.conflicts.length)
  expect(await answer(ask('conflicts?limit=1&from=1'))).toEqual({
    total: conflicts.total,
    conflicts: conflicts.conflicts.slice(1, 2),
  })
})

test('who did what to whom is counted in events, a country apart from those who act for it', async () => {
  const { ask } = apiOf(await caseOfSamples())
  const { ties } = await answer<Network>(ask('network?level=countries'))
  expect(ties.map(({ from, to }) => `${from} ${to}`)).toEqual(expect.arrayContaining(['ISL PRT', 'PRT ISL']))
  for (const { from, to, events } of ties)
    expect([from, to, (await answer<EventsAnswer>(ask(`events?actor=${from}&recipient=${to}`))).total]).toEqual([
      ...[from, to, events],
    ])
  expect((await answer<Network>(ask('network?level=countries&limit=1'))).ties).toEqual(ties.slice(0, 1))
  expect((await answer<Network>(ask('network?type=AID&until=2025'))).ties).toEqual([])
  const { total, parties } = await answer<Parties>(ask('parties?kind=country&limit=1'))
  expect(parties).toMatchObject([{ key: 'ISL', kind: 'country' }])
  expect(total).toBeGreaterThan(1)
  const { places } = await answer<{ places: { name: string; latitude: number; longitude: number }[] }>(ask('places'))
  expect(await answer(ask('places?limit=1&from=1'))).toEqual({ total: places.length, places: places.slice(1, 2) })
  const [{ latitude, longitude }] = places as [(typeof places)[number]]
  expect((await answer<EventsAnswer>(ask(`events?at=${latitude},${longitude}`))).total).toBe(1)
})

test('what did not change is not sent again', async () => {
  const { ask } = await served()
  const etag = (await ask('timeline')).headers.get('etag')!
  expect((await ask('timeline', { headers: { 'if-none-match': etag } })).status).toBe(304)
})

test('a judgement is put on record under the name of who judges, and can be undone', async () => {
  const { on, ask } = await served()
  const { told } = await answer<Tellings>(ask('timeline?type=AID'))
  const { id } = told[0]!.claim
  const post = (body: object) =>
    ask('judgements', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const rejected = await answer<{ id: string }>(post({ act: 'reject', id, why: 'The diplomats took it back.' }))
  expect((await answer<Tellings>(ask('timeline?type=AID'))).total).toBe(0)
  expect(await on.judgements()).toMatchObject([{ judgement: { by: 'Ann Holt', why: 'The diplomats took it back.' } }])
  expect((await post({ act: 'undo', id: rejected.id })).status).toBe(201)
  expect((await answer<Tellings>(ask('timeline?type=AID'))).total).toBe(1)
  const listed = (query: string) =>
    answer<{ total: number; judgements: { id: string; state: string; what: string }[] }>(ask(`judgements${query}`))
  expect(await listed('')).toMatchObject({
    total: 2,
    judgements: [{ what: 'judgement' }, { id: rejected.id, by: 'Ann Holt', what: 'claim', state: 'undone' }],
  })
  expect(await listed('?limit=1&from=1')).toMatchObject({ total: 2, judgements: [{ id: rejected.id }] })
  expect((await ask('judgements?limit=1')).headers.get('link')).toContain('rel="next"')
  for (const [query, total] of [
    ['?by=Ann+Holt', 2],
    ['?by=Vic', 0],
    ['?what=claim&state=undone', 1],
    ['?act=accept', 0],
    [`?about=${id}`, 1],
  ] as const)
    expect([query, (await listed(query)).total]).toEqual([query, total])
  expect((await post({ act: 'accept', id: 'abc/c99' })).status).toBe(404)
})

test('a field is corrected by words or by their place; two claims are brought to one event', async () => {
  const { on, ask } = await served()
  const post = (body: object) =>
    ask('judgements', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const { told } = await answer<Tellings>(ask('timeline?type=AID'))
  const { id, report } = told[0]!.claim
  const { text } = await answer<Article>(ask(`documents/${report.id}`))
  const start = text.indexOf('tanks')
  expect(
    (await post({ act: 'correct', id, set: { objects: [`${start}..${start + 5}`], quantity: '41 tanks' } })).status,
  ).toBe(201)
  const corrected = (await answer<Tellings>(ask('timeline?type=AID'))).told[0]!.claim
  expect(corrected).toMatchObject({ objects: ['tanks'], quantity: { low: 41 } })
  expect(await answer(post({ act: 'correct', id, set: { type: 'GIFT' } }))).toMatchObject({
    error: { code: 'judgement/field' },
  })
  for (const lacking of [
    { act: 'correct', id },
    { act: 'note', id },
    { act: 'merge', id, of: 'event' },
  ])
    expect(await answer(post(lacking))).toMatchObject({ error: { code: 'judgement/incomplete' } })
  await put(on, 'Norland has sent shells to Sudland, a minister said.')
  await on.settle()
  const all = await answer<Tellings>(ask('timeline?type=AID'))
  const other = all.told.find(({ claim }) => claim.id !== id)!.claim.id
  expect((await post({ act: 'merge', of: 'event', id, other })).status).toBe(201)
  expect((await on.event(id)).event.id).toBe((await on.event(other)).event.id)
})

test.each([
  ['a name that a stranger’s DNS points here', { host: 'onrecord.attacker.example' }],
  ['a page of another site', { origin: 'https://attacker.example' }],
  ['a page from the same machine, another port', { host: '127.0.0.1:7350', origin: 'http://127.0.0.1:8080' }],
])('is refused: %s', async (_, headers) => {
  const { ask } = await served()
  expect((await ask('timeline', { headers })).status).toBe(403)
})

test('is refused: a form of another site, a judgement where nobody judges', async () => {
  const form = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"act":"reject","id":"a/c1"}' }
  expect((await (await served()).ask('judgements', form)).status).toBe(403)
  const json = { ...form, headers: { 'content-type': 'application/json' } }
  expect((await (await served(null)).ask('judgements', json)).status).toBe(403)
})

test.each([
  ['/party/U.S.', 200],
  ['/report/3f9c', 200],
  ['/favicon.ico', 404],
  ['/assets/gone.js', 404],
])('%s is answered %i: a view of the screen, or a file that is not there', async (path, status) => {
  const { app } = await served()
  expect((await app.request(`http://127.0.0.1${path}`, { headers: { host: '127.0.0.1' } })).status).toBe(status)
})

test('every answer forbids what the screen does not need', async () => {
  const { app } = await served()
  const page = await app.request('http://127.0.0.1/report/3f9c', { headers: { host: '127.0.0.1' } })
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/)
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
})

test('the description names every path', async () => {
  const { ask } = await served()
  const { openapi, paths } = await answer<{ openapi: string; paths: object }>(ask('openapi.json'))
  expect(openapi).toBe('3.1.0')
  expect(Object.keys(paths).sort()).toEqual(
    [
      'case',
      'changes',
      'conflicts',
      'copies',
      'copies/{document}',
      'documents',
      'documents/{id}',
      'documents/{id}/diff',
      'edits',
      'events',
      'events/{document}/{claim}',
      'exchange',
      'export',
      'jobs/{id}',
      'jobs/{id}/events',
      'judgements',
      'network',
      'parties',
      'parties/{name}',
      'places',
      'proposals',
      'proposals/{id}/decisions',
      'reports',
      'review',
      'search',
      'session',
      'sources',
      'timeline',
      'timeline/overview',
      'timeline/voices',
    ].map((path) => `/api/v1/${path}`),
  )
})
