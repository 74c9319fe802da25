import { expect, test } from 'vitest'
import { articleOf } from '../../src/record/index.ts'

const ARTICLE = 'example.org/news/2031/bridge'

test.each([
  ['https://example.org/news/2031/bridge'],
  ['http://www.example.org/news/2031/bridge/'],
  ['https://EXAMPLE.org:443/news/2031/bridge#comments'],
  ['https://m.example.org/news/2031/bridge?utm_source=mail&fbclid=1'],
  ['https://www.example.org/news/2031/bridge?ref=front'],
])('%s is the article', (url) => {
  expect(articleOf(url)).toBe(ARTICLE)
})

test.each([
  ['the same on a telephone', 'https://m.example.org/s/417', 'https://www.example.org/news/2031/bridge', ARTICLE],
  ['an AMP page', 'https://amp.example.org/bridge', 'https://example.org/news/2031/bridge', ARTICLE],
  ['an original elsewhere', 'https://example.org/news/2031/bridge', 'https://wire.example.com/b/1', ARTICLE],
  [
    'a page that takes itself for the front page',
    'https://example.org/news/2031/bridge',
    'https://example.org/',
    ARTICLE,
  ],
  ['no address at all', 'https://example.org/news/2031/bridge', 'bridge', ARTICLE],
])('what a page calls its address: %s', (_, url, canonical, article) => {
  expect(articleOf(url, canonical)).toBe(article)
})

test('parameters that tell pages from one another stay, in whatever order', () => {
  expect(articleOf('https://example.org/show?id=7&page=2')).toBe('example.org/show?id=7&page=2')
  expect(articleOf('https://example.org/show?page=2&id=7&gclid=x')).toBe('example.org/show?id=7&page=2')
})

test.each([
  [null],
  [''],
  ['https://example.org/'],
  ['https://example.org'],
  ['mailto:a@example.org'],
  ['inbox/a.html'],
])('no article: %s', (url) => {
  expect(articleOf(url)).toBeNull()
})
