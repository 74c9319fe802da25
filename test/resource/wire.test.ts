import { describe, expect, test } from 'vitest'
import { openResource } from '../../src/resource/index.ts'
import { foundIn, linesIn } from './found.ts'

const SENTENCE = 'The only bridge over the Harn will remain closed until spring, the mayor said on Saturday.'
const TEXT = `Bridge closed\n\nOSTER, March 14 — ${SENTENCE}\n\n${SENTENCE} Twice.`

async function documentsIn(text: string) {
  const found = await foundIn(text)
  return Promise.all(found.flatMap((each) => (each.kind === 'resource' ? [openResource(each.resource)] : [])))
}

const KNOWN = {
  headline: 'Bridge closed',
  byline: ['Ann Holt'],
  outlet: 'Example Wire',
  published: '2026-03-14T08:30:00Z',
}

describe('ninjs', () => {
  const body = `<p>${SENTENCE}</p><p>${SENTENCE} Twice.</p>`
  const first = {
    uri: 'urn:example:1',
    type: 'text',
    headline: 'Bridge closed',
    byline: 'Ann Holt',
    dateline: 'OSTER, March 14',
    firstcreated: '2026-03-14T08:30:00Z',
    versioncreated: '2026-03-14T09:30:00Z',
    language: 'en',
    body_html: body,
  }
  const third = {
    uri: 'https://wire.example/1',
    standard: { name: 'ninjs', version: '3.0' },
    headlines: [
      { role: 'short', value: 'Bridge' },
      { role: 'main', value: 'Bridge closed' },
    ],
    by: [{ name: 'Ann Holt' }],
    dateline: 'OSTER, March 14 —',
    contentCreated: '2026-03-14T08:30:00Z',
    versionCreated: '2026-03-14T09:30:00Z',
    infoSources: [{ name: 'Example Wire' }],
    bodies: [
      { contentType: 'text/plain', value: 'x' },
      { contentType: 'text/html', value: body },
    ],
  }

  test.each([
    ['1', { ...first, provider: 'Example Wire' }],
    [
      '1, as text',
      {
        ...first,
        body_html: undefined,
        body_text: `${SENTENCE}\n\n${SENTENCE} Twice.`,
        copyrightholder: 'Example Wire',
      },
    ],
    ['3', third],
  ])('version %s', async (_, item) => {
    const [document] = await documentsIn(JSON.stringify(item, null, 2))
    expect(document).toMatchObject({
      ...KNOWN,
      modified: '2026-03-14T09:30:00Z',
      dateline: { place: 'Oster', date: '2026-03-14' },
    })
    expect(document!.text).toBe(TEXT)
  })

  test('a list; pictures and what was withdrawn are passed over', async () => {
    const list = {
      _items: [first, { uri: 'urn:2', type: 'picture', headline: 'x' }, { ...first, pubstatus: 'canceled' }],
    }
    const lines = await linesIn(JSON.stringify(list))
    expect(lines.map((line) => line.slice(0, 40).replace(/ = .*/, ''))).toEqual([
      'given, item 1',
      'given, item 2 ~ picture',
      'given, item 3 ~ a withdrawn item',
    ])
  })

  test('cut off, or without a text', async () => {
    expect(await linesIn(JSON.stringify(first).slice(0, -20))).toEqual(['given ! resource/broken-ninjs'])
    await expect(documentsIn(JSON.stringify({ ...first, body_html: ' ' }))).rejects.toMatchObject({
      code: 'document/no-article',
    })
  })
})

const NAMESPACE = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'

function newsItem(content: string, itemClass = 'ninat:text'): string {
  return `<newsItem guid="urn:1" standard="NewsML-G2" xml:lang="en"><itemMeta><itemClass qcode="${itemClass}"/><provider><name>Example Wire</name></provider><firstCreated>2026-03-14T08:30:00Z</firstCreated><versionCreated>2026-03-14T09:30:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><by>By Ann Holt</by><dateline>OSTER, March 14</dateline><headline>Bridge closed</headline><language tag="en"/></contentMeta><contentSet>${content}</contentSet></newsItem>`
}

const NITF = `<nitf><head><docdata><date.issue norm="20260314T083000Z"/></docdata></head><body><body.head><hedline><hl1>Bridge closed</hl1></hedline><byline>By <person>Ann Holt</person></byline><distributor>Example Wire</distributor><dateline>OSTER, March 14</dateline></body.head><body.content><media><media-caption>A picture.</media-caption></media><p>${SENTENCE}</p><p>${SENTENCE} Twice.</p></body.content></body></nitf>`
const XHTML = `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${SENTENCE}</p><p>${SENTENCE} Twice.</p></body></html></inlineXML>`

describe('NewsML-G2 and NITF', () => {
  test.each([
    ['XHTML', newsItem(XHTML)],
    ['NITF', newsItem(`<inlineXML contenttype="application/nitf+xml">${NITF}</inlineXML>`)],
    ['text', newsItem(`<inlineData contenttype="text/plain">${SENTENCE}\n\n${SENTENCE} Twice.</inlineData>`)],
  ])('an item with %s', async (_, item) => {
    const [document] = await documentsIn(
      `<?xml version="1.0" encoding="UTF-8"?>${item.replace('<newsItem', `<newsItem ${NAMESPACE}`)}`,
    )
    expect(document).toMatchObject({ ...KNOWN, language: 'en', modified: '2026-03-14T09:30:00Z' })
    expect(document!.text).toBe(TEXT)
  })

  test('a message with several; pictures are passed over', async () => {
    const message = `<newsMessage ${NAMESPACE}><itemSet>${newsItem(XHTML)}${newsItem('<remoteContent href="a.jpg"/>', 'ninat:picture')}${newsItem(XHTML)}</itemSet></newsMessage>`
    const documents = await documentsIn(message)
    expect(documents.map(({ text }) => text)).toEqual([TEXT, TEXT])
    expect((await linesIn(message))[1]).toBe('given, item 2 ~ picture')
  })

  test('a story in NITF alone', async () => {
    const [document] = await documentsIn(NITF)
    expect(document).toMatchObject({ ...KNOWN, published: '2026-03-14' })
    expect(document!.text).toBe(TEXT)
  })

  test('empty, without a text, or nested too deep', async () => {
    expect(await linesIn(`<newsMessage ${NAMESPACE}></newsMessage>`)).toEqual(['given ! resource/broken-newsml'])
    await expect(documentsIn(newsItem('<remoteContent href="a.html"/>'))).rejects.toMatchObject({
      code: 'document/no-article',
    })
    expect(await linesIn(`<newsMessage>${'<a>'.repeat(20_000)}`)).toEqual(['given ! resource/broken-newsml'])
  })
})
