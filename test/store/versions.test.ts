import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Added, type Case, openCase } from '../../src/casefile/index.ts'
import { openDocument, type Reading } from '../../src/document/index.ts'
import type { Models } from '../../src/extract.ts'
import { loadModels } from '../../src/models.ts'
import { openToRead } from '../../src/store/index.ts'
import { scratchFolder } from '../cli/program.ts'

const URL = 'https://www.example.org/2031/bridge'
const FIRST = page('Norland has sent 40 tanks to Sudland, according to two diplomats who asked not to be named.')
const SECOND = page('Norland has sent 14 tanks to Sudland, according to two diplomats who asked not to be named.')

let models: Models | null = null

describe('versions of an article', { timeout: 30_000 }, () => {
  test('the same address with another text is another version', async () => {
    const path = await caseOf(async (on) => {
      await put(on, FIRST, { at: '2031-05-01T08:00:00Z' })
      await put(on, SECOND, { at: '2031-05-01T09:00:00Z', url: 'http://example.org/2031/bridge?utm_source=x#top' })
    })
    expect(await versions(path)).toEqual([
      { number: 1, first_at: '2031-05-01T08:00:00.000Z', last_at: '2031-05-01T08:00:00.000Z', is_newest: 0 },
      { number: 2, first_at: '2031-05-01T09:00:00.000Z', last_at: '2031-05-01T09:00:00.000Z', is_newest: 1 },
    ])
  })

  test('the order in which they appeared counts, not that in which they were read', async () => {
    const path = await caseOf(async (on) => {
      await put(on, SECOND, { at: '2031-05-01T09:00:00Z' })
      await on.settle()
      await put(on, FIRST, { at: '2031-05-01T08:00:00Z' })
    })
    expect((await versions(path)).map((each) => each.is_newest)).toEqual([0, 1])
  })

  test('the same text is a capture, whatever stands around it, and what came back is the newest', async () => {
    const seen: Added[] = []
    const path = await caseOf(async (on) => {
      for (const [html, hour] of [
        [FIRST, '08'],
        [FIRST, '09'],
        [FIRST.replace('<nav>', '<nav>An advertisement. '), '10'],
        [SECOND, '11'],
        [FIRST, '12'],
        [FIRST, '12'],
      ] as const)
        seen.push(await put(on, html, { at: `2031-05-01T${hour}:00:00Z` }))
    })
    expect(seen.map(({ isNew }) => isNew)).toEqual([true, false, false, true, false, false])
    expect(await versions(path)).toMatchObject([
      { number: 1, last_at: '2031-05-01T12:00:00.000Z', is_newest: 1 },
      { number: 2, last_at: '2031-05-01T11:00:00.000Z', is_newest: 0 },
    ])
    expect(await captures(path)).toEqual(['08', '09', '10', '11', '12'].map((hour) => `2031-05-01T${hour}:00:00.000Z`))
  })

  test('the posts of a live blog are no versions of each other, but of themselves', async () => {
    const path = await caseOf(async (on) => {
      for (const [html, url, hour] of [
        [FIRST, `${URL}#post-1`, '08'],
        [SECOND, `${URL}#post-2`, '09'],
        [SECOND.replace('two', 'three'), `${URL}#post-2`, '10'],
        [FIRST.replace('two', 'four'), URL, '11'],
      ] as const)
        await put(on, html, { at: `2031-05-01T${hour}:00:00Z`, url, kind: 'live-post' })
    })
    expect((await versions(path)).map(({ number, is_newest }) => [number, is_newest])).toEqual([
      [1, 1],
      [1, 0],
      [2, 1],
    ])
  })

  test('a file is captured once, however often it is read, and says itself when it was changed', async () => {
    const path = await caseOf(async (on) => {
      await put(on, withModified(SECOND, '2031-05-01T11:00:00+02:00'))
      await put(on, withModified(FIRST, '2031-05-01T10:30:00+02:00'))
      await put(on, withModified(FIRST, '2031-05-01T10:30:00+02:00'))
    })
    expect((await versions(path)).map((each) => each.first_at)).toEqual([
      '2031-05-01T08:30:00.000Z',
      '2031-05-01T09:00:00.000Z',
    ])
    expect(await captures(path)).toHaveLength(2)
  })

  test('bytes that are damaged are noticed, also those of a later capture', async () => {
    const path = await caseOf(async (on) => {
      await put(on, FIRST, { at: '2031-05-01T08:00:00Z' })
      await put(on, FIRST.replace('<nav>', '<nav>An advertisement. '), { at: '2031-05-01T09:00:00Z' })
    })
    const { db, close } = await openToRead(path)
    const [, later] = await db.selectFrom('capture').select('bytes_sha256').orderBy('at').execute()
    await db
      .updateTable('bytes')
      .set({ gzip: new Uint8Array(1) })
      .where('sha256', '=', later!.bytes_sha256)
      .execute()
    await close()
    const on = await openCase(path, 'read')
    onTestFinished(() => on.close())
    expect((await on.verify(() => {})).faults).toMatchObject([{ where: 'bytes' }])
  })
})

function page(sentence: string): string {
  const more = 'The ministry of transport said on Monday that it had no knowledge of any such shipment to the south.'
  return `<html><body><nav>Menu</nav><article><h1>Tanks sent</h1><p>${sentence}</p><p>${more}</p></article></body></html>`
}

function withModified(html: string, at: string): string {
  return html.replace('<html>', `<html><head><meta property="article:modified_time" content="${at}"></head>`)
}

/** A case that something was put into, settled and closed. */
async function caseOf(fill: (on: Case) => Promise<void>): Promise<string> {
  const path = join(scratchFolder(), 'case.onrecord')
  const on = await openCase(path, 'write')
  await fill(on)
  await on.settle()
  await on.close()
  return path
}

function put(
  on: Case,
  html: string,
  answer?: { readonly at: string; readonly url?: string } & Pick<Reading, 'kind'>,
): Promise<Added> {
  const bytes = new TextEncoder().encode(html)
  const reading: Reading = {
    ...{ format: 'html', url: answer?.url ?? URL },
    ...(answer?.kind && { kind: answer.kind }),
  }
  const offer = { path: 'bridge.html', bytes, reading, open: async () => openDocument(bytes, reading) }
  const loaded = () => {
    models ??= loadModels()
    return models
  }
  const said = answer && { url: answer.url ?? URL, at: answer.at, status: 200, headers: [['server', 'x']] as const }
  return on.add({ ...offer, ...(said && { answer: said }) }, loaded)
}

async function versions(path: string) {
  const { db, close } = await openToRead(path)
  onTestFinished(close)
  return db
    .selectFrom('version')
    .select(['number', 'first_at', 'last_at', 'is_newest'])
    .orderBy('article')
    .orderBy('number')
    .execute()
}

async function captures(path: string): Promise<readonly string[]> {
  const { db, close } = await openToRead(path)
  onTestFinished(close)
  return (await db.selectFrom('capture').select('at').orderBy('at').execute()).map(({ at }) => at)
}
