import { createReadStream, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { WARCParser } from 'warcio'
import { jsonLines, onrecord } from './program.ts'

const URL = 'https://www.example.org/2031/tanks'
const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
const path = join(folder, 'case.onrecord')
const ask = (...args: string[]) => onrecord([...args, '--case', path])

const FIRST = [
  'Norland has sent 40 tanks to Sudland, according to two diplomats who asked not to be named.',
  'The ministry of transport said on Monday that it had no knowledge of any such shipment to the south.',
  'Sudland attacked the port of Roan on Sunday, residents said.',
]
const SECOND = [FIRST[0]!.replace('40', '14'), FIRST[1]!]
const THIRD = [...SECOND, 'Correction: An earlier version of this article gave a wrong number of tanks.']

describe('versions of an article', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    writeFileSync(join(folder, 'a.html'), page(FIRST, '2031-05-01T08:00:00Z'))
    writeFileSync(join(folder, 'b.html'), page(SECOND, '2031-05-01T09:00:00Z'))
    writeFileSync(join(folder, 'c.html'), page(THIRD, '2031-05-01T10:00:00Z'))
    const { status, stderr } = await ask('add', folder)
    expect([status, stderr]).toEqual([0, expect.stringContaining('3 reports added')])
  }, 60_000)

  test('edits are listed, the newest first, with what the outlet says of them', async () => {
    const { stdout } = await ask('edits', '--json')
    const [last, first] = jsonLines(stdout)
    expect(last).toMatchObject({ schema: 'onrecord/edit/1', note: THIRD[2], words: { added: 13, removed: 0 } })
    expect(first).toMatchObject({ figures: [{ before: '40', after: '14' }], note: null, isDated: true, headline: null })
    const silent = await ask('edits', '--silent', '--since', '2031', '--outlet', 'courier')
    expect(silent.stdout).toContain('figure: “40” → “14”')
    expect(silent.stdout).not.toContain('Correction')
    expect((await ask('edits', '--outlet', 'Gazette')).status).toBe(1)
  })

  test('a diff marks the words, and says what became of the claims', async () => {
    const { stdout } = await ask('diff', 'http://m.example.org/2031/tanks?utm_source=x', '1', '2')
    expect(stdout).toContain('Norland has sent [-40-]{+14+} tanks to Sudland')
    expect(stdout).toContain('[-Sudland attacked the port of Roan on Sunday, residents said.-]')
    expect(stdout).toMatch(/− claim ASSAULT +Sudland/)
    expect(stdout).toContain('quantity: 40 tanks → 14 tanks')
    const [line] = jsonLines((await ask('diff', URL, '--json')).stdout)
    expect(line).toMatchObject({
      schema: 'onrecord/diff/1',
      versions: 3,
      before: { version: 2 },
      after: { version: 3 },
    })
  })

  test.each([
    [['diff', 'https://example.org/other'], /article\/unknown/, 1],
    [['diff', URL, '1', '4'], /versions 1 to 3/, 1],
    [['diff', URL, 'x'], /not "x"/, 2],
  ])('%j is answered', async (args, message, status) => {
    const ended = await ask(...args)
    expect([ended.status, ended.stderr]).toEqual([status, expect.stringMatching(message)])
  })

  test('a version is written as one page in which nothing acts, and as a web archive', async () => {
    const [edit] = jsonLines((await ask('edits', '--json')).stdout)
    const { id } = edit!['after'] as { readonly id: string }
    const { stdout } = await ask('snapshot', id.slice(0, 10))
    expect(stdout).toContain("default-src 'none'")
    expect(stdout).toMatch(/<mark class="[^"]*onrecord-claim[^"]*"[^>]*>Norland has sent 14 tanks to Sudland<\/mark>/)
    expect((await ask('snapshot', id, '--format', 'text')).stdout).toMatch(/^Tanks on the move\n\nNorland has/)
    expect((await ask('snapshot', id, '--format', 'warc')).status).toBe(2)
    const archive = join(folder, 'c.warc.gz')
    expect((await ask('snapshot', id, '--format', 'warc', '--output', archive)).status).toBe(0)
    const records: [string | null, string][] = []
    for await (const record of new WARCParser(createReadStream(archive)))
      records.push([record.warcType ?? null, (await record.contentText()).trim()])
    expect(records.map(([type]) => type)).toEqual(['warcinfo', 'resource', 'metadata'])
    expect(records[1]![1]).toBe(page(THIRD, '2031-05-01T10:00:00Z').trim())
    expect(JSON.parse(records[2]![1])).toMatchObject({ document: id, url: URL, outlet: 'The Roan Courier' })
  })

  test('the timeline says what the newest version says, and marks what only an earlier one said', async () => {
    const claims = jsonLines((await ask('timeline', '--json')).stdout)
    expect(claims.filter(({ type }) => type === 'AID')).toMatchObject([{ objects: ['14 tanks'] }])
    const { stdout } = await ask('timeline', '--type', 'ASSAULT')
    expect(stdout).toContain('only in an earlier')
  })
})

function page(paragraphs: readonly string[], modified: string): string {
  const head = `<link rel="canonical" href="${URL}"><meta property="og:site_name" content="The Roan Courier">
    <meta property="article:modified_time" content="${modified}">`
  const body = paragraphs.map((each) => `<p>${each}</p>`).join('')
  return `<html><head>${head}</head><body><nav>Menu</nav><article><h1>Tanks on the move</h1>${body}</article></body></html>`
}
