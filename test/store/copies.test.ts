import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { Decisions } from '../../src/record/index.ts'
import { forgetCopies, openToWrite, type Store, settleCopies, settleVersions, sha256 } from '../../src/store/index.ts'
import { scratchFolder } from '../cli/program.ts'
import { DATABASES } from './databases.ts'

/** A report as its paragraphs. */
interface Report {
  readonly paragraphs: readonly string[]
  readonly outlet?: string
  readonly agency?: string
  readonly published?: string
  readonly url?: string
  readonly canonical?: string
}

const FERRIES = [
  'Iceland has lent two ferries to Portugal, port workers in Bergen said on Monday, as the country repairs ships that were damaged in a storm.',
  'The ferries left the harbour in the night and came to Setubal four days later, without their names and with new paint on both funnels.',
  'Nobody in the ministry would say who had ordered the paint, or why the crews were told to leave their telephones at home.',
]
const BREAD = [
  'Bakers in the old town of Evora closed their shops for a second day, after the council doubled what they pay for water.',
  'The council says that the pipes are ninety years old and that somebody has to pay for new ones before the winter.',
]
const APPEAL =
  'The Courier lives on what its readers give; if you value what you read here, become a member today and tell a friend about us.'

describe.each(DATABASES)('copies in $name', { timeout: 60_000 }, ({ newCase }) => {
  beforeEach((context) => {
    nextCase = () => newCase(context)
  })

  test('of two equal texts the later one is a copy of the earlier', async () => {
    const found = await settled([
      { paragraphs: FERRIES, outlet: 'The Gazette', published: '2026-02-18' },
      { paragraphs: FERRIES, outlet: 'The Courier', published: '2026-02-17' },
      { paragraphs: BREAD, outlet: 'The Post', published: '2026-02-16' },
    ])
    expect(found.taken).toEqual(['The Gazette copy The Courier'])
    expect(found.origins).toEqual(['The Gazette → The Courier'])
  })

  test.each<[string, Partial<Report>, Partial<Report>]>([
    [
      'what an agency publishes itself',
      { outlet: 'Lusa', published: '2026-02-20' },
      { outlet: 'The Courier', published: '2026-02-17' },
    ],
    [
      'what names no page elsewhere as its original',
      { outlet: 'The Courier', published: '2026-02-20', url: 'https://courier.example/ferries' },
      {
        outlet: 'B',
        published: '2026-02-17',
        url: 'https://b.example/x',
        canonical: 'https://courier.example/ferries',
      },
    ],
    [
      'what credits an agency on the same day',
      { outlet: 'A', published: '2026-02-17', agency: 'Lusa' },
      { outlet: 'B', published: '2026-02-17' },
    ],
    ['what is dated', { outlet: 'A', published: '2026-02-17' }, { outlet: 'B' }],
    [
      'the earlier hour, whatever the zone',
      { outlet: 'A', published: '2026-02-17T09:00:00+02:00' },
      { outlet: 'B', published: '2026-02-17T08:30:00Z' },
    ],
  ])('%s is held for the source', async (_, source, copy) => {
    const found = await settled([
      { paragraphs: FERRIES, ...copy },
      { paragraphs: FERRIES, ...source },
    ])
    expect(found.taken).toEqual([`${copy.outlet} copy ${source.outlet}`])
  })

  test('a text made of two is partly from both, and no copy of either', async () => {
    const found = await settled([
      { paragraphs: FERRIES, outlet: 'A', published: '2026-02-17' },
      { paragraphs: BREAD, outlet: 'B', published: '2026-02-17' },
      { paragraphs: [FERRIES[0]!, BREAD[0]!], outlet: 'C', published: '2026-02-18' },
    ])
    expect(found.taken).toEqual(['C partly A', 'C partly B'])
    expect(found.origins).toEqual([])
  })

  test('an appeal that stands under every article makes no copies of them', async () => {
    const titles = ['harbour', 'bridge', 'school', 'market', 'museum']
    const stories = titles.map((each, at) => ({
      paragraphs: [
        `The ${each} of Roan stays shut for ${at + 3} weeks, said a ${each} keeper who gave no name and no reason.`,
        APPEAL,
      ],
      outlet: each,
    }))
    const found = await settled(stories)
    expect(found.alike).toEqual([])
  })

  test('versions of one article are one origin', async () => {
    const url = 'https://courier.example/ferries'
    const found = await settled([
      { paragraphs: FERRIES, outlet: 'A', url, published: '2026-02-17' },
      { paragraphs: BREAD, outlet: 'B', url, published: '2026-02-18' },
    ])
    expect(found.origins).toEqual(['B → A'])
    expect(found.taken).toEqual(['B version A'])
  })

  test('what people judged goes before what was found', async () => {
    const reports = [
      { paragraphs: FERRIES, outlet: 'A', published: '2026-02-17' },
      { paragraphs: FERRIES, outlet: 'B', published: '2026-02-18' },
      { paragraphs: BREAD, outlet: 'C', published: '2026-02-19' },
    ]
    const [a, b, c] = reports.map(idOf) as [string, string, string]
    const found = await settled(reports, { otherText: [[a, b]], sameText: [[a, c]] })
    expect(found.taken).toEqual(['C copy A'])
  })

  test('a document that is removed leaves nothing behind', async () => {
    const store = await scratchStore()
    const copies = ['A', 'B', 'C'].map((outlet, at) => ({ paragraphs: FERRIES, outlet, published: `2026-02-1${at}` }))
    const numbers = await put(store, copies)
    await settleCopies(store.db, numbers)
    await forgetCopies(store.db, [numbers[0]!])
    await store.db.deleteFrom('block').where('document', '=', numbers[0]!).execute()
    const waiting = await store.db.selectFrom('unsettled').select('document').orderBy('document').execute()
    await settleCopies(
      store.db,
      waiting.map(({ document }) => document),
    )
    const { taken, origins } = await derived(store)
    expect([taken, origins]).toEqual([['C copy B'], ['C → B']])
  })
})

/** So long that texts with two of its paragraphs are compared by a sample of their runs. */
const LISTS = [1, 2, 3].map((list) => {
  const places = Array.from({ length: 90 }, (_, at) => `place${(at * at * list) % 997}`)
  return `The ferries of list ${list} call at ${places.join(' ')} in this order.`
})

test('no order of adding and no size of batches changes what is found', { timeout: 60_000 }, async () => {
  nextCase = async () => join(scratchFolder(), 'case.onrecord')
  const stories = [FERRIES, BREAD, LISTS]
  const report = fc
    .record({
      story: fc.nat({ max: 3 }),
      kept: fc.subarray([0, 1, 2], { minLength: 1 }),
      more: fc.constantFrom('none', 'appeal', 'other'),
      day: fc.option(fc.integer({ min: 10, max: 12 })),
      agency: fc.constantFrom(null, null, 'Lusa'),
      page: fc.constantFrom(null, null, 'a', 'b'),
      outlet: fc.uuid(),
    })
    .map(({ story, kept, more, day, agency, page, outlet }): Report => {
      const own = stories[story] ?? [
        `A story that only ${outlet} tells, of a cat which came home to ${outlet.slice(0, 4)} after nine long years at sea.`,
      ]
      const other = more === 'appeal' ? [APPEAL] : more === 'other' ? [BREAD[0]!] : []
      const known = { outlet, ...(day && { published: `2026-02-${day}` }), ...(agency && { agency }) }
      const paragraphs = [...kept.flatMap((at) => own[at] ?? []), ...other]
      return { ...known, paragraphs, ...(page && { url: `https://courier.example/${page}` }) }
    })
  // What all four share becomes boilerplate with the fourth, after the first was held for a copy of the second.
  const stale: Report[] = [
    { outlet: 'A', paragraphs: [BREAD[0]!, BREAD[1]!, BREAD[0]!], url: 'https://courier.example/b' },
    { outlet: 'B', paragraphs: [FERRIES[2]!, BREAD[0]!] },
    { outlet: 'C', paragraphs: [FERRIES[1]!, BREAD[0]!], url: 'https://courier.example/b' },
    { outlet: 'D', published: '2026-02-10', paragraphs: [BREAD[0]!, APPEAL] },
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(report, { minLength: 2, maxLength: 9, selector: ({ outlet }) => outlet }),
      fc.nat(),
      fc.integer({ min: 1, max: 4 }),
      async (reports, turn, batch) => {
        const distinct = [...new Map(reports.map((each) => [idOf(each), each])).values()].filter(
          (each) => each.paragraphs.length > 0,
        )
        const atOnce = await settled(distinct)
        const turned = [
          ...distinct.slice(turn % distinct.length),
          ...distinct.slice(0, turn % distinct.length),
        ].reverse()
        expect(await settled(turned, {}, batch)).toEqual(atOnce)
      },
    ),
    { numRuns: 15, endOnFailure: true, examples: [[stale, 1, 1]] },
  )
})

async function settled(reports: readonly Report[], decisions: Partial<Decisions> = {}, batch = reports.length || 1) {
  const store = await scratchStore()
  for (let at = 0; at < reports.length; at += batch) {
    const numbers = await put(store, reports.slice(at, at + batch))
    await settleVersions(store.db, numbers)
    await settleCopies(store.db, numbers, { sameText: [], otherText: [], ...decisions })
  }
  return derived(store)
}

/** Makes an empty case in the database whose turn it is. */
let nextCase = async (): Promise<string> => join(scratchFolder(), 'case.onrecord')

async function scratchStore(): Promise<Store> {
  const store = await openToWrite(await nextCase())
  onTestFinished(() => store.close())
  return store
}

function idOf(report: Report): string {
  return sha256(JSON.stringify(report)).slice(0, 24)
}

/** Records the reports without what was found in them, which copies do not ask for. */
async function put({ db }: Store, reports: readonly Report[]): Promise<readonly number[]> {
  const numbers: number[] = []
  for (const report of reports) {
    const text = report.paragraphs.join('\n\n')
    const hash = sha256(JSON.stringify(report))
    const { outlet = null, agency = null, published = null, url = null, canonical = null } = report
    await db.insertInto('bytes').values({ sha256: hash, length: 0, gzip: new Uint8Array() }).execute()
    const { number } = await db
      .insertInto('document')
      .values({
        ...{ id: idOf(report), given_id: null, bytes_sha256: hash, text_sha256: hash, outlet, agency, published, url },
        ...{ canonical, headline: null, byline: '[]', dateline_place: null, dateline_date: null, modified: null },
        ...{ language: 'en', text, seal: null, reading: null, reader: null },
      })
      .returning('number')
      .executeTakeFirstOrThrow()
    let start = 0
    for (const [position, each] of report.paragraphs.entries()) {
      const span = { span_start: start, span_end: start + each.length }
      await db
        .insertInto('block')
        .values({ document: number, position, kind: 'paragraph', is_body: 1, ...span })
        .execute()
      start += each.length + 2
    }
    numbers.push(number)
  }
  return numbers
}

/** All that was found, by the names of the outlets. */
async function derived({ db }: Store) {
  const rows = await db.selectFrom('document').select(['number', 'outlet']).execute()
  const names = new Map(rows.map(({ number, outlet }) => [number, outlet ?? '']))
  const named = (number: number) => names.get(number)!
  const taken = await db.selectFrom('taken').selectAll().orderBy('document').orderBy('position').execute()
  const origins = await db.selectFrom('origin').selectAll().execute()
  const alike = await db.selectFrom('likeness').selectAll().execute()
  const boilerplate = await db.selectFrom('boilerplate').selectAll().orderBy('paragraph').execute()
  return {
    taken: [...Map.groupBy(taken, ({ document }) => named(document))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, group]) => group.map((each) => `${name} ${each.dependence} ${named(each.source)}`)),
    origins: origins.map((each) => `${named(each.document)} → ${named(each.origin)}`).sort(),
    alike: alike
      .map(({ first, second, of_first, of_second }) => sides([named(first), of_first], [named(second), of_second]))
      .sort(),
    boilerplate,
  }
}

function sides(a: readonly [string, number], b: readonly [string, number]): string {
  return (a[0] < b[0] ? [a, b] : [b, a]).map(([name, share]) => `${name} ${share.toFixed(6)}`).join(' ')
}
