import { describe, expect, test } from 'vitest'
import { articleLinks } from '../../src/document/index.ts'

const FRONT = 'https://www.courier.example/world'

function linksIn(body: string, { head = '', url = FRONT as string | undefined } = {}) {
  const page = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
  return articleLinks(Buffer.from(page), url === undefined ? {} : { url })
}

/** Ways in which pages set a headline with its link. */
const CARDS = [
  '<article><h2><a href="/world/bridge-closed-until-spring">Bridge closed until spring</a></h2><p>The mayor said so.</p></article>',
  '<a href="/world/bridge-closed-until-spring"><img src="a.jpg"><h3>Bridge closed until spring</h3><p>The mayor said so on Saturday, and the council too.</p></a>',
  '<div class="card"><a href="/world/bridge-closed-until-spring" aria-label="Bridge closed until spring"></a><p>Harn</p></div>',
  '<div><a href="/world/bridge-closed-until-spring"><img alt=""></a><span class="card-title"><a href="/world/bridge-closed-until-spring#top">Bridge closed until spring</a></span></div>',
  '<ul><li><a href="https://courier.example/world/bridge-closed-until-spring"><span>Bridge closed until spring</span></a></li></ul>',
]

describe('a list page leads to', () => {
  test.each(CARDS)('the article of a card: %s', (card) => {
    expect(linksIn(`<main>${card}</main>`)).toMatchObject([{ text: 'Bridge closed until spring' }])
  })

  test.each([
    ['navigation', '<nav><h3><a href="/a/bridge-closed-until-spring">Bridge closed until spring</a></h3></nav>'],
    ['what is most read', '<div class="most-read"><a href="/a/b-c-d-1">Bridge closed until spring again</a></div>'],
    ['a section', '<h2><a href="/section/europe">News from all over Europe</a></h2>'],
    ['a section with a short name', '<h2><a href="/business">Company Town</a></h2>'],
    ['another site', '<h2><a href="https://gazette.example/bridge-closed-now">Bridge closed until spring</a></h2>'],
    ['itself', `<h2><a href="${FRONT}/#latest">The latest from all over the world</a></h2>`],
    ['an author', '<h3><a href="/authors/ann-holt-of-the-harn">Ann Holt, who writes about bridges</a></h3>'],
    ['a newsletter', '<p><a href="/l/our-morning-letter">Sign up for our daily morning newsletter</a></p>'],
    ['a script', '<h2><a href="javascript:open()">Bridge closed until spring</a></h2>'],
    ['the rest', '<h2>Bridge closed until spring</h2><a href="/world/bridge-closed-until-spring">Read more</a>'],
  ])('no article: %s', (_, body) => {
    expect(linksIn(`<main>${body}</main>`)).toEqual([])
  })

  test('articles in their order, each with its day', () => {
    const card = (number: number, day: string) =>
      `<div><div><h3><a href="/world/report-number-${number}">Report number ${number}</a></h3></div><time datetime="${day}">then</time></div>`
    expect(linksIn(`<main>${card(2, '2026-03-14T08:30:00Z')}${card(1, '2026-03-15')}</main>`)).toEqual([
      {
        url: 'https://www.courier.example/world/report-number-2',
        text: 'Report number 2',
        published: '2026-03-14T08:30:00Z',
      },
      { url: 'https://www.courier.example/world/report-number-1', text: 'Report number 1', published: '2026-03-15' },
    ])
  })
})

describe('the site of a page that was saved is', () => {
  const body = `${CARDS[0]}<h2><a href="https://gazette.example/bridge-closed-again">Bridge closed until spring</a></h2>`
  const ours = [{ url: 'https://www.courier.example/world/bridge-closed-until-spring' }]

  test('what the page calls its address', () => {
    expect(linksIn(body, { url: undefined, head: `<link rel="canonical" href="${FRONT}">` })).toMatchObject(ours)
  })

  test('where the browser says that it had it from', () => {
    const page = `<!doctype html><!-- saved from url=(0033)${FRONT} --><html><body>${body}</body></html>`
    expect(articleLinks(Buffer.from(page), {})).toMatchObject(ours)
  })

  test('else the one that most links lead to', () => {
    const absolute = body.replaceAll('href="/', 'href="https://www.courier.example/')
    const more = '<h2><a href="https://www.courier.example/world/ferries-sail-again">Ferries sail again</a></h2>'
    expect(linksIn(absolute + more, { url: undefined })).toHaveLength(2)
  })
})
