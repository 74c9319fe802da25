import { expect, test } from 'vitest'
import { openDocument, openLine } from '../../src/document/index.ts'
import { words } from '../../src/text/index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const REPORT = 'The only bridge over the Harn will remain closed until spring, the mayor said on Saturday.'

test('plain text stays as it is', () => {
  const text = `  Bridge closed for winter\n\n${REPORT}\n\n\tNobody was hurt.  \n`
  const document = openDocument(bytes(text), { format: 'text' })
  expect(document.text).toBe(text)
  expect(document.headline).toBe('Bridge closed for winter')
  expect(document.body.map((each) => words(text, each))).toEqual([REPORT, 'Nobody was hurt.'])
})

test('a byline and a date of their own above plain text are no body', () => {
  const document = openDocument(bytes(`Bridge closed for winter\nBy Ann Holt\nMay 3, 2031\n${REPORT}\n`), {
    format: 'text',
  })
  expect(document).toMatchObject({ byline: ['Ann Holt'], published: '2031-05-03' })
  expect(document.body).toHaveLength(1)
})

test.each([REPORT, `${REPORT} ${REPORT}\n\nHe left.`, 'Nobody was hurt.\n\nNobody left.'])(
  'no headline in %j',
  (text) => {
    const document = openDocument(bytes(text), { format: 'text' })
    expect(document.headline).toBeUndefined()
    expect(document.body).toHaveLength(document.blocks.length)
  },
)

test('the agency and the dateline stand in the first paragraph', () => {
  const document = openDocument(bytes(`OSTER, May 3 (Reuters) - ${REPORT}`), {
    format: 'text',
    published: '2031-05-03',
  })
  expect(document).toMatchObject({ agency: 'Reuters', dateline: { place: 'Oster', date: '2031-05-03' } })
  expect(document.blocks.map(({ kind, span }) => [kind, words(document.text, span)])).toEqual([
    ['dateline', 'OSTER, May 3 (Reuters) -'],
    ['paragraph', REPORT],
  ])
})

test('an agency that is the outlet is not named apart', () => {
  expect(
    openDocument(bytes(`OSTER (Reuters) - ${REPORT}`), { format: 'text', outlet: 'Reuters' }).agency,
  ).toBeUndefined()
})

test('an agency whose name begins like the outlet is another', () => {
  const known = { format: 'text', outlet: 'Apex News' } as const
  expect(openDocument(bytes(`OSTER (AP) - ${REPORT}`), known).agency).toBe('AP')
})

test('what is known wins over what is found', () => {
  const page = `<html><head><title>Found</title><meta name="date" content="2031-05-03"></head><body>${`<p>${REPORT}</p>`}</body></html>`
  const known = {
    id: 'a1',
    published: '2031-05-04',
    outlet: 'Known',
    url: 'https://known.example/a',
    headline: 'Known',
  }
  expect(openDocument(bytes(page), { format: 'html', ...known })).toMatchObject(known)
})

test('the id is the hash of the text', () => {
  const [a, b] = ['text', 'auto'].map((format) => openDocument(bytes(REPORT), { format: format as 'text' }))
  expect(a!.id).toMatch(/^[0-9a-f]{64}$/)
  expect(b!.id).toBe(a!.id)
})

test.each([
  ['<p>The bridge was closed for the winter.</p>', 'The bridge was closed for the winter.'],
  ['# Bridge closed\n\nThe bridge was closed.', 'Bridge closed\n\nThe bridge was closed.'],
  [
    '---\ntitle: Bridge closed\ndate: 2031-05-03\n---\nThe bridge was closed.',
    'Bridge closed\n\nThe bridge was closed.',
  ],
  ['The bridge was [closed](https://a.example).', 'The bridge was closed.'],
  ['5 < 6, and 2 * 3 * 4 is 24.', '5 < 6, and 2 * 3 * 4 is 24.'],
])('the content tells the format: %j', (source, text) => {
  expect(openDocument(bytes(source), { format: 'auto' }).text).toBe(text)
})

test('a line of JSON Lines is a document', () => {
  const line = JSON.stringify({ id: 'a1', text: ` ${REPORT}\n`, published: '2031-05-03', outlet: 'The Harn Courier' })
  expect(openLine(line, { format: 'auto' })).toMatchObject({
    id: 'a1',
    text: ` ${REPORT}\n`,
    published: '2031-05-03',
    outlet: 'The Harn Courier',
  })
})

test('front matter is read', () => {
  const source =
    '---\ntitle: "Bridge closed"\nauthor: [Ann Holt, Lee Park]\ndate: 2031-05-03\nsource: https://www.dawn.com/a\n---\n\nThe bridge was closed.'
  expect(openDocument(bytes(source), { format: 'auto' })).toMatchObject({
    headline: 'Bridge closed',
    byline: ['Ann Holt', 'Lee Park'],
    published: '2031-05-03',
    outlet: 'Dawn',
  })
})
