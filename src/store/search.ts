import { type Kysely, sql } from 'kysely'
import { codePointOffsets } from '../text/index.ts'
import type { Schema } from './schema.ts'

/** A document in which all the words stand. */
export interface Found {
  readonly document: number
  /** The sentences that hold some of the words, those with most of them first, in code points. */
  readonly passages: readonly { readonly start: number; readonly end: number; readonly words: string }[]
}

/** Marks that no text holds: controls of ASCII. */
const [OPEN, CLOSE] = ['\u0001', '\u0002'] as const

/** Documents that hold all the words, in any inflection, the most fitting first. */
export async function searchWords(db: Kysely<Schema>, words: string, limit: number): Promise<readonly Found[]> {
  const query = asQuery(words)
  if (query === '') return []
  const { rows } = await sql<{ document: number; marked: string }>`
    select rowid as document, highlight(document_words, 1, ${OPEN}, ${CLOSE}) as marked
    from document_words where document_words match ${query} order by rank, rowid limit ${limit}`.execute(db)
  return Promise.all(
    rows.map(async ({ document, marked }) => ({ document, passages: await passages(db, document, marked) })),
  )
}

/** Words as FTS5 asks for them: each in quotation marks, so that none is an operator; phrases stay phrases. */
function asQuery(words: string): string {
  const parts = words.match(/"[^"]+"|[^\s"]+/g) ?? []
  return parts
    .map((part) => part.replaceAll('"', ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => `"${part}"`)
    .join(' ')
}

async function passages(db: Kysely<Schema>, document: number, marked: string): Promise<Found['passages']> {
  const { text, hits } = unmark(marked)
  const offset = codePointOffsets(text)
  const points = hits.map(({ start, words }) => ({ start: offset(start), words }))
  const sentences = await db
    .selectFrom('sentence')
    .select(['span_start', 'span_end'])
    .where('document', '=', document)
    .orderBy('position')
    .execute()
  const letters = Array.from(text)
  return sentences
    .map(({ span_start: start, span_end: end }) => {
      const inside = points.filter((each) => start <= each.start && each.start < end)
      const kinds = new Set(inside.map((each) => each.words.toLowerCase())).size
      return { start, end, kinds, words: letters.slice(start, end).join('') }
    })
    .filter(({ kinds }) => kinds > 0)
    .sort((a, b) => b.kinds - a.kinds || a.start - b.start)
    .map(({ start, end, words }) => ({ start, end, words }))
}

/** The text without the marks, and where they stood. */
function unmark(marked: string): { text: string; hits: readonly { readonly start: number; readonly words: string }[] } {
  let text = ''
  const hits: { start: number; words: string }[] = []
  for (const [at, part] of marked.split(OPEN).entries()) {
    if (at === 0) text = part
    else {
      const [words = '', after = ''] = part.split(CLOSE)
      hits.push({ start: text.length, words })
      text += words + after
    }
  }
  return { text, hits }
}
