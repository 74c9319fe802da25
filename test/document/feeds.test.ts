import { expect, test } from 'vitest'
import { feedsNamedIn } from '../../src/document/index.ts'

test.each([
  [
    '<link rel="alternate" type="application/rss+xml" href="/feed?a=1&amp;b=2">',
    ['https://gazette.example/feed?a=1&b=2'],
  ],
  [
    "<LINK href='https://feeds.example/atom' type='application/atom+xml' rel=alternate />",
    ['https://feeds.example/atom'],
  ],
  ['<link type=application/feed+json href=news.json>', ['https://gazette.example/news.json']],
  ['<link rel="stylesheet" type="text/css" href="/a.css"><link rel="icon" href="/i.png">', []],
  ['<link type="application/rss+xml"><link type="application/rss+xml" href="javascript:x()">', []],
  ['', []],
])('%s', (html, feeds) => {
  expect(feedsNamedIn(Buffer.from(html), 'https://gazette.example/')).toEqual(feeds)
})
