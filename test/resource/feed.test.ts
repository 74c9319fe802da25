import { describe, expect, test } from 'vitest'
import { type Found, openResource } from '../../src/resource/index.ts'
import { foundIn, linesIn } from './found.ts'

const SENTENCE = 'The only bridge over the Harn will remain closed until spring, the mayor said on Saturday. '
const STORY = `<p>${SENTENCE.repeat(4)}</p><p>${SENTENCE.repeat(2)}</p>`

function rss(items: string, head = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>World news | The Example Courier</title><link>https://courier.example/</link>${head}${items}</channel></rss>`
}

/** What is known of each document and link, without the text. */
function known(found: readonly Found[]) {
  return found.map((each) =>
    each.kind === 'resource'
      ? each.resource.reading
      : each.kind === 'link'
        ? { ...each.link.reading, url: each.link.url }
        : each,
  )
}

describe('RSS', () => {
  test('the whole text is a document, a summary is a link', async () => {
    const found = await foundIn(
      rss(`<item><title>Bridge closed &amp;#8211; for winter</title><link>https://courier.example/a</link>
<dc:creator>Ann Holt and Lee Park</dc:creator><pubDate>Sat, 14 Mar 2026 08:30:00 GMT</pubDate>
<description>The bridge.</description><content:encoded><![CDATA[${STORY}]]></content:encoded></item>
<item><title>Ferry sunk</title><link>/b</link><pubDate>Sun, 15 Mar 2026 10:00:00 +0100</pubDate>
<description>The ferry sank.</description></item>`),
      { name: 'feed.xml' },
    )
    expect(known(found)).toEqual([
      {
        format: 'fragment',
        headline: 'Bridge closed – for winter',
        published: '2026-03-14T08:30:00Z',
        byline: 'Ann Holt and Lee Park',
        url: 'https://courier.example/a',
        outlet: 'The Example Courier',
      },
      {
        format: 'auto',
        headline: 'Ferry sunk',
        published: '2026-03-15T10:00:00+01:00',
        url: 'https://courier.example/b',
        outlet: 'The Example Courier',
      },
    ])
    const document = await open(found[0])
    expect(document).toMatchObject({ byline: ['Ann Holt', 'Lee Park'], headline: 'Bridge closed – for winter' })
    expect(document.text).toMatch(/^Bridge closed – for winter\n\nThe only bridge.*\n\nThe only bridge/)
    expect(document.body.length).toBe(2)
  })

  test.each([
    ['a text that is cut off', `<p>${SENTENCE.repeat(9)} The mayor […]</p>`, 'link'],
    ['a text that goes on elsewhere', `<p>${SENTENCE.repeat(9)}</p><a href="/a">Continue reading</a>`, 'link'],
    ['a text that ends in a question', `<p>${SENTENCE.repeat(9)} What now?</p>`, 'resource'],
    ['one sentence', SENTENCE, 'link'],
  ])('%s', async (_, content, kind) => {
    const item = `<item><title>A</title><link>https://courier.example/a</link><content:encoded><![CDATA[${content}]]></content:encoded></item>`
    expect((await foundIn(rss(item))).map((each) => each.kind)).toEqual([kind])
  })

  test('what blogs put below an entry is no text of it', async () => {
    const below = '<p>The post <a href="/a">A</a> appeared first on <a href="/">The Example Courier</a>.</p>'
    const [found] = await foundIn(
      rss(`<item><title>A</title><content:encoded><![CDATA[${STORY}${below}]]></content:encoded></item>`),
    )
    expect((await open(found)).text).not.toContain('appeared first')
  })

  test('an entry that leads nowhere is a document by its description', async () => {
    const [found] = await foundIn(
      rss(`<item><title>Bridge closed</title><description>${SENTENCE}</description></item>`),
    )
    expect((await open(found)).text).toBe(`Bridge closed\n\n${SENTENCE.trim()}`)
  })

  test('an aggregator names the outlet of each entry; what the options say wins', async () => {
    const item =
      '<item><title>A</title><link>https://news.example/1</link><source url="https://x.example">The Harn Gazette</source></item>'
    expect(known(await foundIn(rss(item)))[0]).toMatchObject({ outlet: 'The Harn Gazette' })
    expect(known(await foundIn(rss(item), { reading: { outlet: 'The Courier' } }))[0]).toMatchObject({
      outlet: 'The Courier',
    })
  })
})

describe('other kinds of feed', () => {
  test('Atom', async () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-gb"><title>The Example Courier</title>
<link href="https://courier.example/"/><link rel="self" href="https://courier.example/feed"/>
<entry><title type="html">Bridge &lt;em&gt;closed&lt;/em&gt;</title><id>urn:1</id><link href="https://courier.example/a"/>
<published>2026-03-14T08:30:00Z</published><updated>2026-03-15T08:30:00Z</updated><author><name>Ann Holt</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${STORY}</div></content></entry>
<entry><title>Ferry sunk</title><id>https://courier.example/b</id><updated>2026-03-15T08:30:00Z</updated><summary>Short.</summary></entry></feed>`
    expect(known(await foundIn(feed))).toMatchObject([
      {
        format: 'fragment',
        headline: 'Bridge closed',
        published: '2026-03-14T08:30:00Z',
        modified: '2026-03-15T08:30:00Z',
        byline: 'Ann Holt',
        language: 'en-GB',
      },
      { url: 'https://courier.example/b', headline: 'Ferry sunk' },
    ])
    expect((await open((await foundIn(feed))[0])).body.length).toBe(2)
  })

  test('RDF', async () => {
    const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://courier.example/"><title>The Example Courier</title><link>https://courier.example/</link></channel>
<item rdf:about="https://courier.example/a"><title>Bridge closed</title><link>https://courier.example/a</link><dc:date>2026-03-14</dc:date><dc:creator>Ann Holt</dc:creator></item></rdf:RDF>`
    expect(known(await foundIn(feed))).toMatchObject([
      { headline: 'Bridge closed', published: '2026-03-14', byline: 'Ann Holt', url: 'https://courier.example/a' },
    ])
  })

  test('JSON Feed', async () => {
    const feed = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Example Courier',
      home_page_url: 'https://courier.example/',
      items: [
        {
          id: '1',
          url: 'https://courier.example/a',
          title: 'Bridge',
          content_text: SENTENCE.repeat(6),
          authors: [{ name: 'Ann Holt' }],
        },
        {
          id: '2',
          url: 'https://courier.example/b',
          title: 'Ferry',
          summary: 'Short.',
          date_published: '2026-03-14T08:30:00Z',
        },
      ],
    })
    expect(known(await foundIn(feed))).toMatchObject([
      { format: 'text', headline: 'Bridge', byline: 'Ann Holt' },
      { format: 'auto', headline: 'Ferry', published: '2026-03-14T08:30:00Z' },
    ])
  })
})

const ITEM = '<item><title>Bridge &amp; ferry</title><link>https://courier.example/a</link></item>'

describe('feeds that are not well-formed', () => {
  test.each([
    ['a byte order mark', `\ufeff${rss(ITEM)}`],
    ['white space before the declaration', `\n\n  ${rss(ITEM)}`],
    ['a comment before the root', rss(ITEM).replace('<rss', '<!-- made by hand --><rss')],
    ['a document type', rss(ITEM).replace('<rss', '<!DOCTYPE rss [<!ENTITY nbsp "&#160;">]><rss')],
    ['entities of HTML', rss(ITEM.replace('Bridge', 'Bridge&nbsp;&mdash;'))],
    ['a bare ampersand', rss(ITEM.replace('&amp;', '&'))],
    ['a character that XML forbids', rss(ITEM.replace('Bridge', 'Bri\u0008dge'))],
    ['a date that is none', rss(ITEM.replace('</item>', '<pubDate>yesterday</pubDate></item>'))],
    ['an end that is torn off', rss(`${ITEM}${ITEM.replace('Bridge', 'Ferry')}`).replace(/Ferry[\s\S]*$/, 'Fer')],
    [
      'an end that is torn off in a text',
      rss(`${ITEM}<item><description><![CDATA[<p>The`).replace(/<\/channel>[\s\S]*$/, ''),
    ],
    ['tags that are not closed', rss(ITEM.replace('</item>', '<category>a</item>'))],
    ['HTML in a description', rss(ITEM.replace('</item>', '<description>one<br>two <b>three</description></item>'))],
    ['windows-1252 that says UTF-8', Buffer.from(rss(ITEM.replace('Bridge', '\x93Bridge\x94')), 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${rss(ITEM)}`, 'utf16le')],
    ['a namespace that is not declared', rss(ITEM.replace('</item>', '<media:title>x</media:title></item>'))],
    ['no root but a channel', `<channel><title>a</title>${ITEM}</channel>`],
  ])('%s', async (_, feed) => {
    expect(await linesIn(feed)).toContain('given, entry 1 → https://courier.example/a')
  })

  test('nothing in it is nothing found; what is no feed is told', async () => {
    expect(await linesIn(rss(''))).toEqual([])
    expect(await linesIn('<rss><channel><item><<<<')).toEqual(['given ! resource/broken-feed'])
  })
})

describe('sitemaps', () => {
  test.each([1, 50, 100_000])('of news, read as they come, in chunks of %d', async (chunk) => {
    const map = `<?xml version="1.0"?><urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://courier.example/a?x=1&amp;y=2</loc><lastmod>2026-03-15</lastmod><news:news><news:publication><news:name>The Example Courier</news:name><news:language>en</news:language></news:publication><news:publication_date>2026-03-14T08:30:00Z</news:publication_date><news:title><![CDATA[Bridge & ferry]]></news:title></news:news></url>
<url><loc>javascript:alert(1)</loc></url><url>
  <loc> https://courier.example/b </loc></url></urlset>`
    expect(known(await foundIn(map, { chunk }))).toEqual([
      {
        format: 'auto',
        url: 'https://courier.example/a?x=1&y=2',
        headline: 'Bridge & ferry',
        published: '2026-03-14T08:30:00Z',
        modified: '2026-03-15',
        outlet: 'The Example Courier',
        language: 'en',
      },
      { format: 'auto', url: 'https://courier.example/b' },
    ])
  })

  test('of sitemaps, and lists of feeds', async () => {
    const index = '<sitemapindex><sitemap><loc>https://courier.example/1.xml.gz</loc></sitemap></sitemapindex>'
    expect(await linesIn(index)).toEqual(['given, entry 1 → https://courier.example/1.xml.gz'])
    const list = `<opml version="2.0"><body><outline text="News"><outline type="rss" xmlUrl='https://courier.example/feed?a&amp;b'/></outline></body></opml>`
    expect(await linesIn(list)).toEqual(['given, entry 2 → https://courier.example/feed?a&b'])
  })
})

function open(found: Found | undefined) {
  if (found?.kind !== 'resource') throw new Error(`no document but ${JSON.stringify(found)}`)
  return openResource(found.resource)
}
