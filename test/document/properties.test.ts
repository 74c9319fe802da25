import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Document, openDocument, openLine } from '../../src/document/index.ts'
import { OnRecordError } from '../../src/text/index.ts'

const PIECES = [
  'The only bridge over the Harn will remain closed until spring, the mayor said on Saturday.',
  'Bridge closed for winter',
  'OSTER, May 3 (AP) — ',
  'By Ann Holt',
  '**Related article:** [Ferry sunk](#)',
  '<p>',
  '</p><div class="caption">',
  '<figure><figcaption>Cars turn back. (AP Photo/Ann Holt)</figcaption></figure>',
  '# ',
  '- ',
  '> ',
  '---\ntitle: a\n---\n',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '\u00a0',
  '😀',
  '“',
  '(Reporting by Ann Holt)',
]

const source = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 30 })
  .map((pieces) => pieces.join(''))

test.each(['auto', 'html', 'markdown', 'text'] as const)(
  'blocks are in order and apart, and hold the body: %s',
  (format) => {
    fc.assert(
      fc.property(source, (text) => {
        const document = opened(() => openDocument(new TextEncoder().encode(text), { format }))
        if (document) checkBlocks(document)
      }),
      { numRuns: 150 },
    )
  },
)

test('a line keeps its text', () => {
  fc.assert(
    fc.property(source, (text) => {
      const document = opened(() => openLine(JSON.stringify({ id: 'a1', text }), { format: 'auto' }))
      if (document) expect(document.text).toBe(text)
    }),
  )
})

function checkBlocks({ text, body, blocks }: Document): void {
  let end = 0
  for (const { span } of blocks) {
    expect(span.start).toBeGreaterThanOrEqual(end)
    expect(span.end).toBeGreaterThan(span.start)
    expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end))
    end = span.end
  }
  expect(end).toBeLessThanOrEqual(text.length)
  for (const { start, end } of body) {
    const inside = blocks.filter(({ span }) => start <= span.start && span.end <= end)
    expect(inside[0]?.span.start).toBe(start)
    expect(inside.at(-1)?.span.end).toBe(end)
  }
}

/** What can't be opened is refused on purpose, and never by accident. */
function opened(open: () => Document): Document | null {
  try {
    return open()
  } catch (error) {
    if (error instanceof OnRecordError) return null
    throw error
  }
}
