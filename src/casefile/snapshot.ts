import { gunzipSync } from 'node:zlib'
import { type Document, type Mark, markedText, pageOf, type Reading } from '../document/index.ts'
import { isRejected, type RecordedClaim, type RecordedStatement } from '../record/index.ts'
import { bytesOf, type Capture, capturesOf, documentReader, keptDocument, type Store } from '../store/index.ts'
import { codeUnitOffsets, span } from '../text/index.ts'
import { findDocument } from './judge.ts'
import { snapshotHtml } from './snapshot-html.ts'
import { snapshotWarc } from './snapshot-warc.ts'

/** A document with the bytes it came in, and all that is to be shown of it. */
export interface Kept {
  readonly id: string
  readonly document: Document
  readonly reader: string | null
  readonly reading: Reading
  readonly captures: readonly (Capture & { readonly content: Uint8Array })[]
  readonly claims: readonly RecordedClaim[]
  readonly statements: readonly RecordedStatement[]
}

export type SnapshotFormat = 'html' | 'warc' | 'text'

/** A document as it was when it was read, in one file. */
export async function snapshot(store: Store, given: string, format: SnapshotFormat): Promise<Uint8Array> {
  const kept = await keptOf(store, given)
  if (format === 'warc') return snapshotWarc(kept)
  if (format === 'text') return new TextEncoder().encode(`${kept.document.text}\n`)
  return new TextEncoder().encode(snapshotHtml(kept, contentOf(kept)))
}

async function keptOf({ db }: Store, given: string): Promise<Kept> {
  const { document: id, number, opened } = await findDocument(db, given.trim().toLowerCase(), given)
  const { bytes, reading, reader } = await keptDocument(db, number)
  const recorded = await documentReader(db)(number)
  const found = await capturesOf(db, number)
  const contents = new Map<string, Uint8Array>()
  for (const hash of new Set(found.map(({ bytes: each }) => each)))
    contents.set(hash, gunzipSync(await bytesOf(db, hash)))
  const captures = found.map((each) => ({ ...each, content: contents.get(each.bytes)! }))
  const ofOlderCase = { path: recorded.report.path ?? id, at: '', bytes: '', answer: null, content: bytes }
  return {
    ...{ id, document: opened, reader, reading: reading ?? { format: 'auto' } },
    captures: captures.length > 0 ? captures : [ofOlderCase],
    claims: [...recorded.claims.values()].filter((each) => !isRejected(each)),
    statements: [...recorded.statements.values()].filter((each) => !isRejected(each)),
  }
}

/** The page, or the text where there is no page, with the words of claims and statements marked. */
function contentOf(kept: Kept): string {
  const { document, reading, captures } = kept
  const marks = marksOf(kept)
  const page = pageOf(captures[0]!.content, document, reading)
  return page ? page.marked(marks) : markedText(document.text, marks)
}

function marksOf({ document: { text }, claims, statements }: Kept): readonly Mark[] {
  const unit = codeUnitOffsets(text)
  const place = ([start, end]: readonly [number, number]) => span(text, unit(start), unit(end))
  return [
    ...statements.map((each) => {
      const who = each.speaker?.name ?? (each.source || 'somebody not named')
      return {
        span: place(each.span),
        id: partOf(each.id),
        kind: 'statement',
        title: `${partOf(each.id)}: said by ${who}`,
      }
    }),
    ...claims.map((each) => {
      return { span: place(each.span), id: partOf(each.id), kind: 'claim', title: `${partOf(each.id)}: ${each.type}` }
    }),
  ]
}

/** "3f9c2a…/c4" → "c4" */
export function partOf(id: string): string {
  return id.slice(id.indexOf('/') + 1)
}
