import { expect, test } from 'vitest'
import { openDocument } from '../../src/document/index.ts'
import { words } from '../../src/text/index.ts'

const FIRST = 'The only bridge over the Harn will remain closed until spring, the mayor said on Saturday.'
const LAST = 'A ferry will carry cars from Monday, and nobody will pay for it before the end of June.'

const read = (between: string, above = '') => {
  const page = `<html><body><article><h1>Bridge closed</h1>${above}<div class="body"><p>${FIRST}</p>${between}<p>${LAST}</p></div></article></body></html>`
  return openDocument(new TextEncoder().encode(page), { format: 'html' })
}
const bodyOf = ({ text, body }: ReturnType<typeof read>) => body.map((each) => words(text, each))

test.each([
  '<div class="newsletter-signup"><p>Every morning we send you what matters in the valley.</p></div>',
  '<aside><p>The bridge was built in 1921 by two brothers from Oster.</p></aside>',
  '<p>Sign up for our newsletter</p>',
  '<p><a href="/a">Who built the Harn bridge?</a></p>',
  '<ul><li><a href="/a">Who built the Harn bridge?</a></li></ul>',
  '<p>READ MORE: <a href="/a">Who built the Harn bridge?</a></p>',
  '<p>By Ann Holt</p>',
  '<p>Published 3 May 2031, 18:40 GMT</p>',
  '<p>https://harn.example/bridge</p>',
  '<p>12 comments</p>',
  `<p>${FIRST}</p>`,
])('is no body: %s', (furniture) => {
  expect(bodyOf(read(furniture))).toEqual([FIRST, LAST])
})

test.each([
  ['<p>“No,” he said.</p>', ['“No,” he said.']],
  ['<h2>A ferry instead</h2>', ['A ferry instead']],
  ['<ul><li>Nine houses were lost.</li><li>Nobody was hurt</li></ul>', ['Nine houses were lost.', 'Nobody was hurt']],
  ['<p>It is <a href="/a">the second bridge</a> to be closed.</p>', ['It is the second bridge to be closed.']],
  ['<p>The bridge<br>is old.<br>It creaks.</p>', ['The bridge is old.', 'It creaks.']],
  [
    '<p>The law&nbsp;&shy;stands &amp; the bridge&#8217;s piers fall.</p>',
    ['The law stands & the bridge’s piers fall.'],
  ],
  ['<p>Like him, the minister left.</p>', ['Like him, the minister left.']],
])('is body: %s', (part, expected) => {
  expect(bodyOf(read(part))).toEqual([FIRST, ...expected, LAST])
})

test.each([
  [
    '<figure><img src="a.jpg"><figcaption>Cars turn back. <span class="credit">Ann Holt/AFP</span></figcaption></figure>',
    'Ann Holt/AFP',
  ],
  [
    '<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">Cars turn back. (Photo by Ann Holt)</p></div>',
    'Ann Holt',
  ],
  [
    '<div class="image"><img src="a.jpg"><div class="image-caption">Cars turn back. REUTERS/Ann Holt</div></div>',
    'REUTERS/Ann Holt',
  ],
  ['<figure><img src="a.jpg"><figcaption><span>Image caption</span> Cars turn back.</figcaption></figure>', undefined],
  ['<figure><img src="a.jpg"><figcaption>Image: <span>Cars turn back.</span></figcaption></figure>', undefined],
  [
    '<figure><img src="a.jpg"><div class="Figure-caption">Cars turn back.</div><div class="Figure-credit">(Ann Holt / AFP)</div></figure>',
    'Ann Holt / AFP',
  ],
  [
    '<div><img src="a.jpg"><figcaption>Cars turn back.</figcaption><figcaption>Photo: Example Images</figcaption></div>',
    'Example Images',
  ],
  [
    '<div class="c-picture__caption"><p>Cars turn back.</p><p class="c-picture__source">Photo by Ann Holt</p></div>',
    'Ann Holt',
  ],
  [
    '<div class="media__title"><span>Cars turn back.</span> <span>© </span><span>Reuters / Ann Holt</span></div>',
    'Reuters / Ann Holt',
  ],
])('a caption: %s', (figure, credit) => {
  for (const document of [read(figure), read('', figure)]) {
    expect(document.captions.map((each) => [words(document.text, each.span), each.credit])).toEqual([
      ['Cars turn back.', credit],
    ])
    expect(bodyOf(document)).toEqual([FIRST, LAST])
  }
})

test.each([
  '<a href="/b"><figure><img src="b.jpg"><figcaption>Ferry sinks in the harbour of Oster</figcaption></figure></a>',
  '<div class="video-player"><figcaption>Watch the ferry sink off Oster</figcaption></div>',
  '<aside><figure><figcaption>The harbour of Oster in 1921.</figcaption></figure></aside>',
  '<div class="media__title">Ferry sinks in the harbour of Oster</div>',
])('a caption of something else: %s', (figure) => {
  expect(read(figure).captions).toEqual([])
})

test.each(['form', 'div class="paywall"', 'div class="social-bar"'])('an article that stands in <%s>', (open) => {
  const figure = '<figure><img src="a.jpg"><figcaption>Cars turn back.</figcaption></figure>'
  const page = `<html><body><${open}><h1>Bridge closed</h1>${figure}<p>${FIRST}</p><p>${LAST}</p></${open.split(' ')[0]}></body></html>`
  const document = openDocument(new TextEncoder().encode(page), { format: 'html' })
  expect(document.captions).toHaveLength(1)
  expect(bodyOf(document)).toEqual([FIRST, LAST])
})

test('a caption above the headline that is shown goes with something else', () => {
  const above = '<h1>Live</h1><figure><figcaption>Watch the harbour now, live</figcaption></figure>'
  const page = `<html><body>${above}<article><h1>Bridge closed</h1><p>${FIRST}</p><p>${LAST}</p></article></body></html>`
  const document = openDocument(
    new TextEncoder().encode(page.replace('<body>', '<head><title>Bridge closed</title></head><body>')),
    { format: 'html' },
  )
  expect(document).toMatchObject({ headline: 'Bridge closed', captions: [] })
})

test('a dateline may be marked', () => {
  const page = `<html><body><p><span class="dateline">OSTER, Northshire (AP)</span> — ${FIRST}</p><p>${LAST}</p></body></html>`
  const document = openDocument(new TextEncoder().encode(page), { format: 'html' })
  expect(document).toMatchObject({ agency: 'AP', dateline: { place: 'Oster, Northshire' } })
  expect(document.blocks.map(({ kind }) => kind)).toEqual(['dateline', 'paragraph', 'paragraph'])
})
