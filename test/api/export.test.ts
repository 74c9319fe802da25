import { expect, test } from 'vitest'
import { caseOf } from '../casefile/judged-case.ts'
import { apiOf } from './served.ts'

const TEXT = 'Norland has sent 40 tanks to Sudland, according to two diplomats. Sudland denied it on Monday.'

test.each([
  ['csv', 'text/csv; charset=utf-8', 'id,type'],
  ['jsonl', 'application/x-ndjson', '{"schema":"onrecord/claim/1"'],
  ['parquet', 'application/vnd.apache.parquet', 'PAR1'],
  ['graphml', 'application/graphml+xml', '<?xml'],
  ['bibtex', 'application/x-bibtex; charset=utf-8', '@'],
  ['report', 'text/html; charset=utf-8', '<!doctype html>'],
])('%s is sent as a file', async (format, type, start) => {
  const { on } = await caseOf([
    TEXT,
    { outlet: 'The Example Courier', headline: '=HYPERLINK("http://attacker.example")' },
  ])
  await on.settle()
  const response = await apiOf(on).ask(`export?format=${format}`)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, type])
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="onrecord\.[\w.]+"$/)
  expect(
    Buffer.from(await response.arrayBuffer())
      .toString('latin1')
      .trimStart()
      .slice(0, start.length),
  ).toBe(start)
})

test('an export is narrowed like any question, and no cell of it is a formula', async () => {
  const { on } = await caseOf([TEXT, { headline: '=HYPERLINK("http://attacker.example")', outlet: '@SUM(1)' }])
  await on.settle()
  const { ask } = apiOf(on)
  const rows = async (query: string) => (await (await ask(`export?${query}`)).text()).trim().split('\r\n')
  expect((await rows('type=AID')).length).toBe(2)
  for (const row of await rows('what=sources')) expect(row).not.toMatch(/(?:^|,)"?[=@+]/)
  expect((await ask('export?format=../../etc/passwd')).status).toBe(400)
  expect((await ask('export?actor=Atlantis')).status).toBe(404)
})
