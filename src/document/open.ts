import { createHash } from 'node:crypto'
import type { Document } from './document.ts'
import { EmptyDocument } from './errors.ts'
import { plainBlocks } from './plain.ts'
import type { Reading } from './reading.ts'

/** Reads one article. Pure: the same bytes and the same reading give the same document. */
export function openDocument(bytes: Uint8Array, reading: Reading): Document {
  return openText(new TextDecoder().decode(bytes), reading)
}

function openText(text: string, { format: _, ...known }: Reading): Document {
  if (text.trim() === '') throw new EmptyDocument(known.id ?? 'The input')
  const blocks = plainBlocks(text)
  return {
    ...known,
    id: known.id ?? createHash('sha256').update(text).digest('hex'),
    byline: [],
    language: 'en',
    captions: [],
    related: [],
    text,
    body: blocks.map((block) => block.span),
    blocks,
  }
}

/** Reads one line of JSON Lines: `{"id", "text", "published"?, "headline"?, "outlet"?, "url"?}`; the text stays as it is. */
export function openLine(line: string, reading: Reading): Document {
  const { text, ...known } = JSON.parse(line) as { text: string; id?: string }
  return openText(text, { ...reading, ...known })
}
