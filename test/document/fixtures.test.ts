import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Document, openDocument } from '../../src/document/index.ts'
import { words } from '../../src/text/index.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures')
const SLUGS = ['bridge-closed', 'dam-message', 'wire-copy']

test.each(SLUGS)('%s is read as expected', (slug) => {
  const folder = join(FIXTURES, slug)
  const source = readdirSync(folder).find((name) => name.startsWith('source.'))!
  const document = openDocument(readFileSync(join(folder, source)), { format: 'auto' })
  expect(readable(document)).toEqual(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')))
})

/** A document with the words its spans cover instead of the spans. */
function readable({ id: _, text, body: __, captions, related, blocks, ...rest }: Document) {
  return {
    ...rest,
    captions: captions.map(({ span, ...caption }) => ({ text: words(text, span), ...caption })),
    related,
    blocks: blocks.map(({ kind, span }) => `${kind}: ${words(text, span)}`),
  }
}
