import { expect, test } from 'vitest'
import { linkedArticle } from '../../src/document/html/json-ld.ts'
import { readMetadata } from '../../src/document/html/metadata.ts'
import { parsePage } from '../../src/document/html/page.ts'
import { outletOf } from '../../src/document/signature/outlets.ts'

const read = (head: string, body = '') =>
  readMetadata(parsePage(`<html><head>${head}</head><body>${body}</body></html>`, 'the page'), 'the page')
const jsonLd = (json: string) => `<script type="application/ld+json">${json}</script>`

test.each([
  ['<meta property="article:published_time" content="2031-05-03T10:05:00+0100">', '2031-05-03T10:05:00+01:00'],
  ['<meta name="DC.date.issued" content="2031-05-03">', '2031-05-03'],
  ['<meta itemprop="datePublished" content="May 3, 2031">', '2031-05-03'],
  [jsonLd('{"@type": "NewsArticle", "datePublished": "2031-05-03T10:05:00Z"}'), '2031-05-03T10:05:00Z'],
  ['<link rel="canonical" href="https://a.example/2031/05/03/bridge">', '2031-05-03'],
  ['<link rel="canonical" href="https://a.example/2031/05/bridge">', undefined],
  ['<meta name="date" content="soon">', undefined],
])('%s was published on %s', (head, published) => {
  expect(read(head).published).toBe(published)
})

test.each([
  ['<time datetime="2031-05-03T10:05">3 May</time>', '2031-05-03T10:05:00'],
  ['<span class="publish-date">Published: 3 May 2031</span>', '2031-05-03'],
  ['<p>On 3 May 2031 the bridge fell.</p>', undefined],
])('in the body, %s was published on %s', (body, published) => {
  expect(read('', body).published).toBe(published)
})

test.each([
  [jsonLd('{"@type": "NewsArticle", "author": {"@type": "Person", "name": "Ann Holt"}}'), '', ['Ann Holt'], undefined],
  [
    jsonLd('{"@type": "NewsArticle", "author": ["Ann Holt", {"name": "Lee Park"}]}'),
    '',
    ['Ann Holt', 'Lee Park'],
    undefined,
  ],
  [
    jsonLd('{"@graph": [{"@type": "Article", "author": {"@id": "#a"}}, {"@id": "#a", "name": "Ann Holt"}]}'),
    '',
    ['Ann Holt'],
    undefined,
  ],
  ['<meta name="author" content="By ANN HOLT, Associated Press">', '', ['Ann Holt'], 'AP'],
  [
    '<meta name="author" content="admin">',
    '<p class="byline">By <a href="/x">Ann Holt</a></p>',
    ['Ann Holt'],
    undefined,
  ],
  ['<meta property="article:author" content="https://www.facebook.com/holt">', '', [], undefined],
  ['', '<a rel="author" href="/x">Reuters</a>', [], 'Reuters'],
  [
    '',
    '<a class="story-author__link" href="/x">Ann Holt</a><p class="story-author__role">Reporter</p>',
    ['Ann Holt'],
    undefined,
  ],
  ['', '<p class="byline">By Courier Staff | 3 May 2031</p><p class="byline">By Ann Holt</p>', [], undefined],
  [
    jsonLd('{"@type": "NewsArticle", "author": {"name": "Ann Holt"}}'),
    '<p class="byline">By Ann Holt, Lee Park and Mary Low</p>',
    ['Ann Holt', 'Lee Park', 'Mary Low'],
    undefined,
  ],
])('%s %s is signed by %j, %s', (head, body, people, agency) => {
  expect(read(head, body).signature).toEqual(agency ? { people, agency } : { people })
})

test.each([
  ['<title>Bridge closed | The Harn Courier</title>', '', 'Bridge closed'],
  [
    '<title>Bridge closed - The Harn Courier</title><meta property="og:site_name" content="The Harn Courier">',
    '',
    'Bridge closed',
  ],
  [
    '<title>Bridge closed</title>',
    '<h1>The Harn Courier</h1><h1>Bridge closed for good</h1>',
    'Bridge closed for good',
  ],
  [
    '<meta property="og:title" content="Nine things about bridges">',
    '<h1>The Harn Courier</h1>',
    'Nine things about bridges',
  ],
  ['', '<h1>Bridge closed</h1>', 'Bridge closed'],
  [
    '<meta property="og:title" content="Nine things about bridges">',
    '<h1>Why my neighbour swims to work</h1>',
    'Why my neighbour swims to work',
  ],
])('%s %s is headed %j', (head, body, headline) => {
  expect(read(head, body).headline).toBe(headline)
})

test.each([
  ['<meta property="og:site_name" content="The Harn Courier | News from the valley">', 'The Harn Courier'],
  [jsonLd('{"@type": "NewsArticle", "publisher": {"name": "The Harn Courier"}}'), 'The Harn Courier'],
  [
    '<link rel="canonical" href="https://www.theguardian.com/world/a"><meta property="og:site_name" content="the Guardian">',
    'The Guardian',
  ],
  [
    '<link rel="canonical" href="https://apnews.com/a"><meta property="og:site_name" content="The Harn Courier">',
    'The Harn Courier',
  ],
  ['<link rel="canonical" href="https://news.harn.example/a">', 'news.harn.example'],
])('%s comes from %s', (head, outlet) => {
  expect(read(head).outlet).toBe(outlet)
})

test.each([
  ['https://www.themoscowtimes.com/2025/12/27/a', 'The Moscow Times'],
  ['http://edition.cnn.com/a', 'CNN'],
  ['https://www.bbc.co.uk/news/world-1', 'BBC News'],
  ['https://m.harn.example/a', 'harn.example'],
  ['harn.example', null],
])('%s belongs to %s', (url, outlet) => {
  expect(outletOf(url)).toBe(outlet)
})

test.each([
  ['a comma too many', '{"@type": "NewsArticle", "headline": "Bridge closed",}'],
  ['a comment around it', '<!-- {"@type": "NewsArticle", "headline": "Bridge closed"} -->'],
  ['CDATA', '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Bridge closed"}\n//]]>'],
  ['a line break in a string', '{"@type": "NewsArticle", "description": "a\nb", "headline": "Bridge closed"}'],
  ['entities', '{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;Bridge closed&quot;}'],
  ['quotation marks left open', '{"@type": "NewsArticle", "description": "the "bridge"", "headline": "Bridge closed"}'],
  ['a list', '[{"@type": "BreadcrumbList"}, {"@type": ["NewsArticle"], "headline": "Bridge closed"}]'],
])('JSON-LD with %s is read', (_, json) => {
  expect(linkedArticle([json])?.headline).toBe('Bridge closed')
})

test.each(['{', '{"@type": "Organization", "name": "The Harn Courier"}', 'null', '""'])(
  'no article in the JSON-LD %s',
  (json) => {
    expect(linkedArticle([json])).toBeNull()
  },
)
