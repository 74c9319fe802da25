import { type Span, words } from '../../text/index.ts'
import type { Article } from '../article.ts'
import { isBylineLine, joinSignatures, readByline, type Signature } from '../signature/byline.ts'
import { dateOfLine } from '../signature/dates.ts'
import { splitSignOff } from '../signature/signoff.ts'
import { opensWithHeadline } from './headline.ts'
import { paragraphsOf } from './paragraphs.ts'

/** Lines below the headline that are looked at for a byline and a date. */
const TOP_LINES = 4

/**
 * Reads plain text, which stays as it is. Everything is body but a clear headline in the first line, and, below it, a
 * byline or a date that fill a line of their own.
 *
 * @param known the headline, where it is known from elsewhere
 */
export function readPlain(text: string, known: { readonly headline?: string }): Article {
  const paragraphs = paragraphsOf(text)
  const first = paragraphs[0]!
  const repeated = known.headline !== undefined && words(text, first) === known.headline
  const headed = repeated || opensWithHeadline(text, paragraphs)
  const top = topLines(text, headed ? paragraphs.slice(1) : paragraphs)
  const body = paragraphs.slice((headed ? 1 : 0) + top.lines.length)
  const { signature } = splitSignOff(body.slice(-5).map((each) => words(text, each).slice(0, 400)))
  return {
    text,
    body,
    captions: [],
    found: {
      ...(headed ? { headline: words(text, first) } : {}),
      ...(top.published ? { published: top.published } : {}),
      signature: joinSignatures([top.signature, signature]),
    },
    blocks: [
      ...(headed ? [{ kind: 'headline', span: first } as const] : []),
      ...top.lines.filter((line) => line.date).map(({ span }) => ({ kind: 'paragraph', span }) as const),
      ...body.map((span) => ({ kind: 'paragraph', span }) as const),
    ],
  }
}

interface Top {
  readonly lines: readonly { readonly span: Span; readonly date: string | null }[]
  readonly signature: Signature
  readonly published?: string
}

/** The byline and date lines that a text begins with; the last paragraph is never one. */
function topLines(text: string, paragraphs: readonly Span[]): Top {
  const lines: Top['lines'][number][] = []
  let signature: Signature = { people: [] }
  for (const span of paragraphs.slice(0, Math.min(TOP_LINES, paragraphs.length - 1))) {
    const line = span.end - span.start < 200 ? words(text, span) : ''
    const date = dateOfLine(line)
    if (!date && !isBylineLine(line)) break
    if (!date) signature = readByline(line)
    lines.push({ span, date })
  }
  const published = lines.find((line) => line.date)?.date
  return published ? { lines, signature, published } : { lines, signature }
}
