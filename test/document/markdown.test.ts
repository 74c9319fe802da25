import { expect, test } from 'vitest'
import { openDocument } from '../../src/document/index.ts'
import { words } from '../../src/text/index.ts'

const BODY = 'The bridge was closed on Saturday, the mayor said.'
const read = (source: string) => openDocument(new TextEncoder().encode(source), { format: 'markdown' })
const top = (lines: string) => read(`# Bridge closed\n\n${lines}\n\n${BODY}\n`)
const blocks = (source: string) => {
  const { text, blocks } = read(source)
  return blocks.map(({ kind, span }) => `${kind}: ${words(text, span)}`)
}

test.each([
  ['By [AFP](#)', { agency: 'AFP', byline: [] }],
  ['By [Ann Holt](#) and [Lee Park](#)', { byline: ['Ann Holt', 'Lee Park'] }],
  ['By **Ann Holt**, Reuters', { agency: 'Reuters', byline: ['Ann Holt'] }],
  ['By [AFP](#) | Dec. 27, 2031', { agency: 'AFP', published: '2031-12-27' }],
  ['December 27, 2031', { published: '2031-12-27' }],
  ['*Published on 27 December 2031, 10:05 GMT*', { published: '2031-12-27T10:05:00Z' }],
  ['Dec. 27, 2031\n\nUpdated: Dec. 28, 2031', { published: '2031-12-27', modified: '2031-12-28' }],
  ['## Cracks in three piers', { headline: 'Bridge closed' }],
])('above the body, %s says %o', (lines, expected) => {
  const document = top(lines)
  expect(document).toMatchObject(expected)
  expect(document.body.map((each) => words(document.text, each))).toEqual([BODY])
})

test.each([
  ['Cars turn back at the bridge. **Ann Holt/POOL/TASS**', 'Ann Holt/POOL/TASS'],
  ['Cars turn back at the bridge. **KCNA**', 'KCNA'],
  ['Cars turn back at the bridge. _harn.example_', 'harn.example'],
  ['![](a.jpg)\n\n*Cars turn back at the bridge. (AP Photo/Ann Holt)*', 'AP Photo/Ann Holt'],
  ['![](a.jpg)\nCars turn back at the bridge. Photo: Ann Holt', 'Ann Holt'],
])('a caption: %s', (source, credit) => {
  const { text, captions, body } = top(source)
  expect(captions.map((each) => [words(text, each.span), each.credit])).toEqual([
    ['Cars turn back at the bridge.', credit],
  ])
  expect(body).toHaveLength(1)
})

test.each(['Nobody told the *AP*', 'The ship is called **Harn**', 'He said: **no**'])(
  'emphasis at the end makes no caption: %s',
  (paragraph) => {
    expect(blocks(`# Bridge closed\n\n${BODY}\n\n${paragraph}\n`).at(-1)).toMatch(/^paragraph: /)
  },
)

test.each([
  [
    '**Related article:** [Ferry sunk](https://harn.example/ferry)',
    [{ text: 'Ferry sunk', url: 'https://harn.example/ferry' }],
  ],
  ['Read more: [Ferry sunk](#)', [{ text: 'Ferry sunk' }]],
  ['## Related\n\n- [Ferry sunk](#)\n- [School closed](#)', [{ text: 'Ferry sunk' }, { text: 'School closed' }]],
])('related: %s', (source, related) => {
  const document = read(`# Bridge closed\n\n${BODY}\n\n${source}\n`)
  expect(document.related).toEqual(related)
  expect(document.body).toHaveLength(1)
})

test.each([
  'Original url:\n\n<https://www.dawn.com/a>',
  'Original url: https://www.dawn.com/a',
  '**Source:** [here](https://www.dawn.com/a)',
])('the address: %s', (source) => {
  expect(read(`${BODY}\n\n${source}\n`)).toMatchObject({ url: 'https://www.dawn.com/a', outlet: 'Dawn' })
})

test('lists, quotations, headings and hard breaks are text', () => {
  expect(
    blocks(`# Bridge closed\n\n${BODY}\n\n## A ferry\n\n1. One.\n2. Two.\n\n> "No," he said.\n\nA\\\nb.\n`),
  ).toEqual([
    'headline: Bridge closed',
    `paragraph: ${BODY}`,
    'paragraph: A ferry',
    'paragraph: One.',
    'paragraph: Two.',
    'paragraph: "No," he said.',
    'paragraph: A b.',
  ])
})
