import { describe, expect, test } from 'vitest'
import { openDocument } from '../../src/document/index.ts'

const SENTENCE = 'The only bridge over the Harn will remain closed until spring, the mayor said on Saturday.'
const STORY = `<p>${SENTENCE}</p><p>${SENTENCE} So it is.</p><p>${SENTENCE} Twice, he said.</p>`

function open(body: string, head = '') {
  return openDocument(Buffer.from(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`), {
    format: 'auto',
  })
}

const json = (fields: object) => `<script type="application/ld+json">${JSON.stringify(fields)}</script>`
const links = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `<h3><a href="/${at}">Bridge number ${at} closed for the whole winter</a></h3><p>${at} is the number.</p>`,
  ).join('')

describe('lists', () => {
  test.each([
    ['a front page', links(30), '<link rel="canonical" href="https://courier.example/">'],
    ['a section', links(15), '<link rel="canonical" href="https://courier.example/topics/bridges">'],
    ['a collection', `<h1>Bridges</h1>${STORY}${links(15)}`, json({ '@type': 'CollectionPage' })],
    ['links and hardly any text', links(40), ''],
  ])('%s is no article', (_, body, head) => {
    expect(() => open(body, head)).toThrow(expect.objectContaining({ code: 'document/list-page' }))
  })

  test.each([
    [
      'an article above many links',
      `<article><h1>Bridge closed</h1>${STORY}</article>${links(30)}`,
      json({ '@type': 'NewsArticle', headline: 'Bridge closed' }),
    ],
    [
      'a long article that does not say that it is one',
      `<article><h1>Bridge closed</h1>${STORY}${STORY.replaceAll('only', 'old')}${STORY.replaceAll('only', 'new')}${STORY.replaceAll('bridge', 'ferry')}</article>${links(30)}`,
      '',
    ],
    ['an article with few links', `<article><h1>Bridge closed</h1>${STORY}</article>${links(4)}`, ''],
  ])('%s is one', (_, body, head) => {
    expect(open(body, head).text).toContain(SENTENCE)
  })
})

test('a question about cookies is no article', () => {
  const question =
    '<div><h1>Before you continue to The Courier</h1><p>We and our 812 partners store and process personal data such as cookies on your device, on the basis of legitimate interest, where you agree.</p><p>You can change your privacy settings at any time. Reject all, or accept all of it.</p></div>'
  expect(() => open(question)).toThrow(expect.objectContaining({ code: 'document/consent-wall' }))
})

describe('articles that break off', () => {
  test.each([
    ['it says so in JSON-LD', STORY, json({ '@type': 'NewsArticle', isAccessibleForFree: 'False' }), 'paywall'],
    [
      'it says so to its readers',
      `${STORY}<p>Subscribe now to continue reading.</p><p>Already a subscriber? Log in.</p>`,
      '',
      'paywall',
    ],
    ['free', STORY, json({ '@type': 'NewsArticle', isAccessibleForFree: true }), undefined],
    [
      'not free, but all there',
      STORY + Array.from({ length: 12 }, (_, at) => `<p>${at}. ${SENTENCE} And so on, ${at} times.</p>`).join(''),
      json({ '@type': 'NewsArticle', isAccessibleForFree: false }),
      undefined,
    ],
  ])('%s', (_, body, head, access) => {
    expect(open(`<article><h1>Bridge closed</h1>${body}</article>`, head).access).toBe(access)
  })
})

test('a live blog is called one', () => {
  expect(open(`<article><h1>Bridge</h1>${STORY}</article>`, json({ '@type': 'LiveBlogPosting' })).kind).toBe(
    'live-blog',
  )
})
