import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseBibtex } from '@retorquere/bibtex-parser'
import { Ajv } from 'ajv'
import { parse as parseCsv } from 'csv-parse/sync'
import { MultiDirectedGraph } from 'graphology'
import { parse as parseGexf } from 'graphology-gexf'
import { parse as parseGraphml } from 'graphology-graphml'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import { CLAIM_COLUMNS, type Contents, FORMATS, type FormatName, type Selection } from '../../src/export/index.ts'
import {
  eventOf,
  type RecordedClaim,
  type RecordedStatement,
  type Report,
  type TracedReport,
} from '../../src/record/index.ts'
import { onrecord, SAMPLES, scratchFolder } from '../cli/program.ts'

/** What a spreadsheet would run, a page would render, XML, TeX and JSON would stumble over. */
const NASTY =
  '=HYPERLINK("https://evil.example","click")\n<b>&amp;</b> {\\input{x}} 100% $5 🚢\u0000 \u05e9\u05dc\u05d5\u05dd, end'

const REPORT: Report = {
  ...{ id: '3f'.repeat(12), outlet: 'The "Courier", Ltd', agency: 'Lusa', headline: NASTY },
  ...{ url: 'https://courier.example/ferries?a=1&b={2}', path: 'inbox/a.html', published: '2026-02-17T06:40:00Z' },
}

const ICELAND = { key: 'ISL', name: 'Iceland', kind: 'country', country: 'ISL' } as const
const PERSON = { key: 'person:ana "x" <y>', name: 'Ana <script>', kind: 'person', country: 'PRT' } as const
const TEXT = `🚢 ${NASTY} Iceland has lent two ferries to Ana. Nobody knows why.`
const letters = Array.from(TEXT)
const EVIDENCE = 'Iceland has lent two ferries to Ana'
const START = Array.from(TEXT.slice(0, TEXT.indexOf(EVIDENCE))).length

const CLAIM: RecordedClaim = {
  ...{
    id: `${REPORT.id}/c1`,
    report: REPORT,
    rule: 'AID/lend',
    type: 'AID',
    mode: 'money',
    contexts: ['economic', 'health'],
  },
  ...{
    polarity: 'positive',
    certainty: 'certain',
    actors: [ICELAND],
    recipients: [PERSON],
    objects: ['@two ferries', '-1'],
  },
  quantity: { words: 'two', low: 2, high: null, unit: 'ferries' },
  place: {
    key: 'place:roan',
    name: 'Roan',
    kind: 'place',
    country: 'NOR',
    latitude: 64.17,
    longitude: 10.23,
    precision: 1,
  },
  time: { words: 'in February', precision: 'month', edtf: '2026-02' },
  dating: { first: '2026-02-01', last: '2026-02-28', by: 'event' },
  voices: [{ speaker: null, source: 'port workers', cue: 'said', quotation: 'indirect', time: null }],
  ...{ evidence: EVIDENCE, span: [START, START + EVIDENCE.length], inCaption: false },
}
const JUDGED: RecordedClaim = {
  ...CLAIM,
  id: `${REPORT.id}/c2`,
  recipients: [],
  dating: { first: null, last: null, by: 'nothing' },
  judged: {
    verdict: {
      is: 'rejected',
      judgement: 'a1',
      by: 'Ana',
      at: '2026-03-01T00:00:00.000Z',
      why: 'it was lent to nobody',
    },
    ...{ corrected: [], notes: [] },
  },
}
const STATEMENT: RecordedStatement = {
  ...{
    id: `${REPORT.id}/s1`,
    report: REPORT,
    speaker: null,
    via: null,
    source: 'port workers',
    cue: 'said',
    content: NASTY,
  },
  ...{ quotation: 'indirect', confidence: 0.5, time: null, dating: CLAIM.dating, span: CLAIM.span },
}
const DOCUMENT: TracedReport = {
  ...REPORT,
  dependence: 'copy',
  source: 'b'.repeat(24),
  extent: 0.9,
  origin: 'b'.repeat(24),
}
const BARE: TracedReport = {
  ...{ id: 'b'.repeat(24), outlet: null, agency: null, headline: null, url: null, path: '+cmd.txt', published: null },
  ...{ dependence: 'original', source: null, extent: null, origin: 'b'.repeat(24) },
}

const EVENT = eventOf(CLAIM.id, [{ claim: CLAIM, copies: [] }], ({ report }) => report.id)

async function* each<Entry>(...entries: readonly Entry[]): AsyncGenerator<Entry> {
  yield* entries
}

const SELECTION: Selection = {
  claims: () => each(CLAIM, JUDGED),
  statements: () => each(STATEMENT),
  events: () => each(EVENT),
  documents: () => each(DOCUMENT, BARE),
  textOf: async () => TEXT,
}

async function written(format: FormatName, contents: Contents = 'claims', isMarked = false): Promise<Buffer> {
  const codeOf = contents === 'event-data' ? () => ({ code: '072', name: 'Provide military aid' }) as const : null
  const pieces: Uint8Array[] = []
  for await (const piece of FORMATS[format](SELECTION, { contents, isMarked, codeOf })) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

const lines = async (format: FormatName) =>
  (await written(format))
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('CSV', () => {
  test('is read back as it was, with an apostrophe before what would be a formula', async () => {
    const rows = parseCsv(await written('csv'), { columns: true, record_delimiter: '\r\n' })
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({
      ...{
        headline: `'${NASTY}`,
        outlet: 'The "Courier", Ltd',
        objects: "'@two ferries; -1",
        recipients: 'Ana <script>',
      },
      ...{ quantity_low: '2', quantity_high: '', latitude: '64.17', in_caption: 'false', contexts: 'economic; health' },
    })
    expect(Object.keys(rows[0] as object)).toEqual(CLAIM_COLUMNS.map(({ name }) => name))
  })

  test.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '\r=1', '＝1', '\ufeff=1', '|x'])(
    '%j is no formula',
    async (text) => {
      const selection = { ...SELECTION, documents: () => each({ ...BARE, headline: text }) }
      const pieces: string[] = []
      for await (const piece of FORMATS.csv(selection, { contents: 'sources', isMarked: false, codeOf: null }))
        pieces.push(String(piece))
      const [row] = parseCsv(pieces.join(''), { columns: true, record_delimiter: '\r\n' }) as [{ headline: string }]
      expect(row.headline).toBe(`'${text}`)
    },
  )

  test('begins with a mark only where one was asked for', async () => {
    const [marked, plain] = [await written('csv', 'statements', true), await written('csv', 'statements')]
    expect([marked.toString().charCodeAt(0), plain.toString().charCodeAt(0)]).toEqual([0xfeff, 'i'.charCodeAt(0)])
    expect(parseCsv(marked, { columns: true, bom: true, record_delimiter: '\r\n' })[0]).toMatchObject({
      content: `'${NASTY}`,
    })
  })

  test('event data have a row for each pair of parties', async () => {
    const rows = parseCsv(await written('csv', 'event-data'), { columns: true, record_delimiter: '\r\n' })
    expect(
      rows.map((row) => [
        (row as Record<string, string>)['source_name'],
        (row as Record<string, string>)['target_name'],
      ]),
    ).toEqual([
      ['Iceland', 'Ana <script>'],
      ['Iceland', ''],
    ])
  })
})

describe('tables', () => {
  test('Parquet', async () => {
    const bytes = await written('parquet')
    const file = new Uint8Array(bytes).buffer
    const rows = await parquetReadObjects({ file })
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({
      id: CLAIM.id,
      headline: NASTY,
      quantity_low: 2,
      span_start: START,
      in_caption: false,
    })
    expect(rows[1]).toMatchObject({ first_day: null, judged: 'rejected' })
  })

  test('JSON Lines', async () => {
    expect(await lines('jsonl')).toEqual([CLAIM, JUDGED].map((claim) => ({ schema: 'onrecord/claim/1', ...claim })))
  })
})

test.each<[FormatName, typeof parseGexf]>([
  ['gexf', parseGexf],
  ['graphml', parseGraphml as typeof parseGexf],
])('the network in %s', async (format, parse) => {
  const graph = parse(MultiDirectedGraph, (await written(format)).toString(), { allowUndeclaredAttributes: true })
  expect(graph.nodes().sort()).toEqual(['ISL', PERSON.key].sort())
  expect(graph.getNodeAttributes(PERSON.key)).toMatchObject({ label: 'Ana <script>', kind: 'person', country: 'PRT' })
  const [edge] = graph.edges('ISL', PERSON.key)
  expect(graph.getEdgeAttributes(edge)).toMatchObject({ type: 'AID', claims: 1, documents: 1, first: '2026-02-01' })
})

test('TimelineJS has months as months, and no markup of reports', async () => {
  const { events } = JSON.parse((await written('timelinejs')).toString())
  expect(events).toHaveLength(1)
  expect(events[0]).toMatchObject({ start_date: { year: 2026, month: 2, display_date: 'in February' }, group: 'AID' })
  expect(events[0].start_date.day).toBeUndefined()
  expect(JSON.stringify(events)).not.toMatch(/<(?:script|b)>/)
})

/** Properties that FollowTheMoney's schemata have, those that were inherited too, as far as we use them. */
const FTM_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  Article: ['title', 'name', 'publisher', 'sourceUrl', 'publishedAt', 'fileName', 'language'],
  Person: ['name', 'country'],
  PublicBody: ['name', 'country'],
  Event: [
    ...['name', 'summary', 'notes', 'keywords', 'date', 'startDate', 'endDate', 'location', 'country', 'recordId'],
    ...['sourceUrl', 'publisher', 'proof', 'organizer', 'involved'],
  ],
}

test('FollowTheMoney', async () => {
  const entities = await lines('followthemoney')
  const entity = {
    type: 'object',
    required: ['id', 'schema', 'properties'],
    additionalProperties: false,
    properties: {
      id: { type: 'string', pattern: '^[0-9a-f]{40}$' },
      schema: { enum: Object.keys(FTM_PROPERTIES) },
      properties: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string', minLength: 1 } } },
    },
  }
  const isEntity = new Ajv().compile(entity)
  for (const each of entities) {
    expect(isEntity(each), JSON.stringify(isEntity.errors)).toBe(true)
    expect(FTM_PROPERTIES[each.schema]).toEqual(expect.arrayContaining(Object.keys(each.properties)))
  }
  const byId = new Map(entities.map((each) => [each.id, each]))
  const [event] = entities.filter(({ schema }) => schema === 'Event')
  expect(byId.get(event.properties.proof[0]).schema).toBe('Article')
  expect(byId.get(event.properties.organizer[0]).properties).toEqual({ name: ['Iceland'], country: ['is'] })
  expect(entities).toHaveLength(byId.size)
})

test('Web Annotations point to the words, by place and by quotation', async () => {
  const annotations = await lines('annotations')
  expect(annotations.map(({ motivation }) => motivation)).toEqual(['classifying', 'classifying', 'identifying'])
  for (const { target } of annotations) {
    const [position, quote] = target.selector
    expect(letters.slice(position.start, position.end).join('')).toBe(EVIDENCE)
    expect(quote.exact).toBe(EVIDENCE)
    expect(TEXT).toContain(quote.prefix + quote.exact + quote.suffix)
    expect(target.source).toBe(REPORT.url)
  }
})

test('ClaimReview holds what people judged and nothing else', async () => {
  const reviews = await lines('claimreview')
  expect(reviews).toHaveLength(1)
  expect(reviews[0]).toMatchObject({
    ...{ '@type': 'ClaimReview', author: { name: 'Ana' }, reviewRating: { ratingValue: 1 } },
    itemReviewed: { '@type': 'Claim', author: { name: 'port workers' }, appearance: { url: REPORT.url } },
  })
})

test('PLOVER keeps who vouches for it', async () => {
  const [record] = await lines('plover')
  expect(record).toMatchObject({
    event: 'AID',
    context: ['economic', 'health'],
    actor: ['ISL'],
    actorText: ['Iceland'],
  })
  expect(record.attribution).toEqual({
    polarity: 'positive',
    certainty: 'certain',
    voices: [{ name: 'port workers', cue: 'said' }],
  })
})

test('BibTeX survives what TeX would obey', async () => {
  const { entries, errors } = parseBibtex((await written('bibtex')).toString(), { sentenceCase: { guess: false } })
  expect(errors).toEqual([])
  expect(entries).toHaveLength(2)
  const [first] = entries
  expect(String(first!.fields.title).replace(/<[^>]+>/g, '')).toContain('100% $5 🚢')
  expect(first!.fields).toMatchObject({ date: '2026-02-17', url: 'https://courier.example/ferries?a=1&b=%7B2%7D' })
})

test('CSL JSON', async () => {
  const items = JSON.parse((await written('csl-json')).toString())
  expect(items).toEqual([
    {
      ...{ id: REPORT.id, type: 'article-newspaper', title: NASTY, 'container-title': REPORT.outlet, source: 'Lusa' },
      ...{ URL: REPORT.url, issued: { 'date-parts': [[2026, 2, 17]] } },
    },
    { id: BARE.id, type: 'article-newspaper', title: '+cmd.txt' },
  ])
})

test('the command writes files wholly or not at all', { timeout: 60_000 }, async () => {
  const folder = scratchFolder()
  const [caseFile, out] = [join(folder, 'case.onrecord'), join(folder, 'claims.csv')]
  await onrecord(['add', SAMPLES, '--case', caseFile])
  const run = (...args: string[]) => onrecord(['export', '--case', caseFile, ...args])
  expect(await run('--type', 'AID', '--out', out)).toMatchObject({ status: 0, stdout: '' })
  const rows = parseCsv(readFileSync(out), { columns: true, record_delimiter: '\r\n' }) as { type: string }[]
  expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(['AID']))
  const before = readFileSync(out, 'utf8')
  expect((await run('--type', 'SANCTION', '--out', out)).status).toBe(1)
  expect(readFileSync(out, 'utf8')).toBe(before)
  expect((await run('--out', folder)).status).toBe(1)
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  expect((await run('--format', 'parquet')).status).toBe(2)
})
