/**
 * How fast the API answers on a case as it is: every route that a screen asks, under its filters, without the network.
 *
 *   node evaluation/answers-speed.ts CASE [ROUNDS]
 *
 * CASE is a file or the address of a Postgres database; its own parties, types, months, places and reports make the
 * questions. Which filters a route has is read from the description of the API. Each question is asked in ROUNDS rounds
 * (3), each time of a server that has kept no answers ("cold"), and then once more of the last one ("warm"). Answers
 * are packed as a browser asks for them. First of all, each route is asked once of a case that was opened a moment ago.
 * "busy" is the processor's time of this thread for the cold answers: what they would take on an idle machine, but for
 * the time that a Postgres server takes.
 */
import { loadavg } from 'node:os'
import { caseApi } from '../src/api/index.ts'
import { type Case, openCase } from '../src/casefile/index.ts'

const [path, rounds = '3'] = process.argv.slice(2)
if (path === undefined) throw new Error('Use: node evaluation/answers-speed.ts CASE [ROUNDS]')

/** Milliseconds within which 95 of 100 answers are to come. */
const WANTED = 150

/** Routes with what the screen always says to them. */
const ROUTES: Readonly<Record<string, string>> = {
  case: '',
  timeline: 'limit=30',
  events: 'limit=100',
  network: 'limit=300',
  places: '',
  parties: 'limit=100',
  sources: '',
  copies: 'limit=100',
  changes: 'limit=50',
  conflicts: 'limit=50',
  review: 'limit=200',
  documents: 'limit=200',
  edits: 'limit=50',
}

const TYPES = ['AID', 'CONSULT', 'ASSAULT', 'AID,COOPERATE,AGREE']
const WORDS = ['said', 'president', 'minister said', '"secretary of state"', 'tax cuts', 'the', 'ferry', 'Benghazi']
const PARTY_FILTERS = ['actor', 'recipient', 'party', 'voice', 'mentioned']

/** What a case holds that can be asked for. */
interface Known {
  readonly names: readonly string[]
  readonly months: readonly string[]
  readonly places: readonly { readonly name: string; readonly at: string }[]
  readonly documents: readonly string[]
  readonly events: readonly string[]
}

/** The routes under `/api/v1/` with their parameters. */
type Declared = ReadonlyMap<string, ReadonlySet<string>>

type App = ReturnType<typeof caseApi>

/** Milliseconds. */
interface Took {
  readonly waited: number
  readonly busy: number
}

await firstAnswers()
const on = await openCase(path, 'read')
const questions = questionsFor(await whatIsKnown(on), await declaredBy(serverOf(on)))
say(`${questions.length} questions in ${rounds} rounds; load of the machine ${loadavg()[0]!.toFixed(1)}`)
tell(await measure())
await on.close()

/** One question to each route of a case that was opened a moment ago, as the first view of a screen asks. */
async function firstAnswers(): Promise<void> {
  const told: string[] = []
  for (const [route, always] of Object.entries(ROUTES)) {
    const opened = await openCase(path!, 'read')
    const { busy } = await ask(serverOf(opened), `${route}?${always}`)
    told.push(`${route} ${busy.toFixed(0)}`)
    await opened.close()
  }
  say(`each for the first time after opening the case, busy milliseconds: ${told.join(', ')}`)
}

function serverOf(opened: Case): App {
  return caseApi({ on: opened, judge: null, pages: new Map(), version: '0' })
}

/** Milliseconds until an answer is there, whole; of a file that is exported, until its beginning is. */
async function ask(app: App, question: string): Promise<Took> {
  const began = performance.now()
  const before = process.threadCpuUsage()
  const response = await app.request(`http://127.0.0.1/api/v1/${question}`, {
    headers: { host: '127.0.0.1', 'accept-encoding': 'gzip' },
  })
  if (response.status !== 200) throw new Error(`${question}: ${response.status} ${await response.text()}`)
  if (!question.startsWith('export')) await response.arrayBuffer()
  else {
    const reader = response.body!.getReader()
    await reader.read()
    await reader.cancel()
  }
  const { user, system } = process.threadCpuUsage(before)
  return { waited: performance.now() - began, busy: (user + system) / 1000 }
}

async function declaredBy(app: App): Promise<Declared> {
  const response = await app.request('http://127.0.0.1/api/v1/openapi.json', { headers: { host: '127.0.0.1' } })
  const { paths } = (await response.json()) as {
    readonly paths: Readonly<Record<string, { readonly get?: { readonly parameters?: readonly { name: string }[] } }>>
  }
  return new Map(
    Object.entries(paths).map(([route, { get }]) => [
      route.replace('/api/v1/', ''),
      new Set(get?.parameters?.map(({ name }) => name) ?? []),
    ]),
  )
}

async function whatIsKnown(opened: Case): Promise<Known> {
  const { parties } = await opened.parties({ limit: 400, from: 0 })
  const { told } = await opened.timeline({}, 2000)
  const { reports } = await opened.reports(400, 0)
  const { events } = await opened.events({ several: true }, 40)
  const found = await opened.places({})
  const months = [...new Set(told.flatMap(({ claim }) => claim.dating.first?.slice(0, 7) ?? []))]
  return {
    // Those of whom most is told, then some of whom little is.
    names: spread(parties.slice(0, 8), 8)
      .concat(spread(parties.slice(8), 8))
      .map(({ name }) => name),
    months: spread(months, 4),
    places: spread(found.slice(0, 100), 4).map(({ name, latitude, longitude }) => {
      return { name, at: `${latitude},${longitude}` }
    }),
    documents: spread(reports, 20).map(({ id }) => id),
    events: events.map(({ id }) => id),
  }
}

/** Some of a list, evenly. */
function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  return Array.from({ length: Math.min(count, items.length) }, (_, at) => {
    return items[Math.floor((at * items.length) / Math.min(count, items.length))]!
  })
}

/** A question with the route that it is counted under. */
interface Question {
  readonly route: string
  readonly filter: string
  readonly words: string
}

function questionsFor(known: Known, declared: Declared): readonly Question[] {
  const lists = Object.entries(ROUTES).flatMap(([route, always]) => {
    const has = declared.get(route)
    if (!has) throw new Error(`The API has no ${route}.`)
    return filtersOf(known, has).map((filter) => question(route, filter, always))
  })
  const [one = '', ...others] = known.names
  const pairs = others.slice(0, 9).map((other) => ({ a: one, b: other }))
  return [
    ...lists,
    ...pairs.map((pair) => question('exchange', pair)),
    ...pairs.slice(0, 3).map((pair) => question('exchange', { ...pair, since: known.months[0] ?? '' })),
    ...known.names.map((name) => question(`parties/${encodeURIComponent(name)}`, {}, 'limit=50')),
    ...known.documents.map((id) => question(`documents/${id}`, {})),
    ...known.documents.map((id) => question(`copies/${id}`, {})),
    ...known.events.map((id) => question(`events/${id}`, {})),
    ...WORDS.map((q) => question('search', { q }, 'limit=20')),
    ...[{}, { actor: one }, { type: 'AID' }].map((filter) => question('export', filter)),
  ]
}

type Filter = Readonly<Record<string, string>>

/** The filters of a list: none, each by itself, some together, and a page far behind. */
function filtersOf(known: Known, has: ReadonlySet<string>): readonly Filter[] {
  const { names, months, places } = known
  const [one = '', other = ''] = names
  const [month = ''] = months
  const parties = PARTY_FILTERS.flatMap((by) => names.map((name) => ({ [by]: name })))
  const all: readonly Filter[] = [
    ...TYPES.map((type) => ({ type })),
    ...parties,
    ...months.flatMap((each) => [{ since: each, until: each }, { since: each }, { until: each }]),
    ...['certain', 'possible,unknown'].map((certainty) => ({ certainty })),
    ...['positive', 'negative'].map((polarity) => ({ polarity })),
    ...places.flatMap(({ name, at }) => [{ place: name }, { at }]),
    ...['minister', 'said', 'tax cuts'].map((text) => ({ text })),
    ...names.slice(1, 6).map((name) => ({ between: `${one},${name}` })),
    ...['several', 'alone', 'disputed', 'conflicting'].map((only) => ({ only })),
    ...['country', 'person', 'organization', 'group'].map((kind) => ({ kind })),
    { level: 'countries' },
    { addedSince: '2020' },
    { party: one, type: 'CONSULT,ASSAULT' },
    { actor: one, recipient: other },
    { party: other, since: month },
    { voice: one, type: 'ACCUSE', certainty: 'certain' },
    { from: '2000' },
  ]
  return [{}, ...all.filter((filter) => Object.keys(filter).every((name) => has.has(name)))]
}

function question(route: string, filter: Filter, always = ''): Question {
  const words = [always, new URLSearchParams(filter).toString()].filter((each) => each !== '').join('&')
  const kind = route.includes('/') ? `${route.slice(0, route.indexOf('/'))}/…` : route
  return { route: kind, filter: Object.keys(filter).join('+') || 'none', words: `${route}?${words}` }
}

/** What each question took, cold in each round, and warm. */
type Times = ReadonlyMap<Question, { readonly cold: readonly Took[]; readonly warm: Took }>

async function measure(): Promise<Times> {
  const cold = new Map<Question, Took[]>(questions.map((each) => [each, []]))
  let app = serverOf(on)
  for (let round = 0; round < Number(rounds); round += 1) {
    app = serverOf(on)
    for (const each of questions) cold.get(each)!.push(await ask(app, each.words))
  }
  const times = new Map<Question, { cold: Took[]; warm: Took }>()
  for (const each of questions) times.set(each, { cold: cold.get(each)!, warm: await ask(app, each.words) })
  return times
}

function tell(times: Times): void {
  for (const by of ['route', 'filter'] as const) {
    say(`\n${by.padEnd(22)} asked | cold p50   p95  most | busy p50   p95  most | warm p50  p95 | the busiest`)
    for (const [name, own] of Map.groupBy(times, ([question]) => question[by])) tellOne(name, own)
  }
  const slow = [...times].filter(([, { cold }]) => middle(cold) > WANTED).length
  say(`\n${slow} of ${times.size} questions are busy for more than ${WANTED} ms, cold`)
}

function tellOne(name: string, own: readonly (readonly [Question, { cold: readonly Took[]; warm: Took }])[]): void {
  const cold = own.flatMap(([, each]) => each.cold)
  const [busiest] = own.toSorted(([, a], [, b]) => middle(b.cold) - middle(a.cold))
  const shares = (times: readonly number[], of: readonly number[], digits: number) =>
    of.map((share) => percentile(times, share).toFixed(digits).padStart(6)).join('')
  const columns = [
    `${name.padEnd(22)}${String(cold.length).padStart(6)}`,
    shares(
      cold.map(({ waited }) => waited),
      [0.5, 0.95, 1],
      0,
    ).padStart(20),
    shares(
      cold.map(({ busy }) => busy),
      [0.5, 0.95, 1],
      0,
    ).padStart(20),
    shares(
      own.map(([, { warm }]) => warm.waited),
      [0.5, 0.95],
      1,
    ).padStart(13),
    busiest![0].words.slice(0, 80),
  ]
  say(columns.join(' | '))
}

function middle(times: readonly Took[]): number {
  return percentile(
    times.map(({ busy }) => busy),
    0.5,
  )
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
