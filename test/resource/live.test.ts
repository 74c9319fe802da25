import { expect, test } from 'vitest'
import { openResource } from '../../src/resource/index.ts'
import { foundIn } from './found.ts'

const SENTENCE = 'The only bridge over the Harn will remain closed until spring, the mayor said on Saturday.'
const POSTS = [
  {
    '@type': 'BlogPosting',
    headline: 'Second &amp; last',
    articleBody: `${SENTENCE}\nHe said so twice on that day.`,
    datePublished: '2026-03-14T09:30:00Z',
    url: '/live#2',
  },
  {
    '@type': 'BlogPosting',
    headline: 'First',
    articleBody: `<p>${SENTENCE}</p>`,
    datePublished: '2026-03-14T08:30:00Z',
    author: { name: 'Ann Holt' },
  },
  { '@type': 'BlogPosting', headline: 'Empty', articleBody: '' },
]

function page(fields: object): string {
  const json = JSON.stringify({
    '@graph': [{ '@type': 'LiveBlogPosting', publisher: { name: 'The Courier' }, ...fields }],
  })
  return `<!doctype html><html><head><script type="application/ld+json">${json}</script></head><body><h1>Live</h1><p>${SENTENCE}</p><p>${SENTENCE} Twice.</p></body></html>`
}

test('each post of a live blog is a document with its own time', async () => {
  const found = await foundIn(page({ liveBlogUpdate: POSTS }), { reading: { url: 'https://courier.example/live' } })
  const documents = await Promise.all(
    found.map((each) => (each.kind === 'resource' ? openResource(each.resource) : null)),
  )
  expect(documents).toMatchObject([
    {
      headline: 'Second & last',
      published: '2026-03-14T09:30:00Z',
      url: 'https://courier.example/live#2',
      outlet: 'The Courier',
      text: `Second & last\n\n${SENTENCE}\n\nHe said so twice on that day.`,
    },
    {
      headline: 'First',
      published: '2026-03-14T08:30:00Z',
      url: 'https://courier.example/live',
      byline: ['Ann Holt'],
      text: `First\n\n${SENTENCE}`,
    },
  ])
})

test('one that does not list its posts is one document', async () => {
  const [found] = await foundIn(page({}))
  expect(found?.kind === 'resource' && (await openResource(found.resource)).kind).toBe('live-blog')
})
