import { type Article, compose, flat, type Piece } from '../article.ts'
import { NoArticle } from '../errors.ts'
import { isJunk } from '../junk.ts'
import { joinSignatures } from '../signature/byline.ts'
import { findDate } from '../signature/dates.ts'
import { splitSignOff } from '../signature/signoff.ts'
import { allRuns, articleRuns } from './body.ts'
import { type PlacedCaption, readCaptions } from './captions.ts'
import { filterRuns, type KeptRun, type RelatedLink } from './filter.ts'
import { readMetadata } from './metadata.ts'
import { headlineLinks, natureOf } from './nature.ts'
import { parsePage } from './page.ts'
import { type NumberedElement, type Survey, survey } from './survey.ts'

/** Elements that are marked as a line below a headline; more of them belong to other articles' cards. */
const MARKED_LINES = 8

/**
 * Reads an article from its page: metadata and captions first, then Readability takes the body, and a filter of our own
 * takes out what belongs to the page. A fragment is all body.
 *
 * @throws {NoArticle | ListPage | ConsentWall | TooDeep | TooLarge}
 */
export function readHtml(source: string, where: string, format: 'html' | 'fragment' = 'html'): Article {
  const page = parsePage(source, where)
  const found = readMetadata(page, where)
  const surveyed = survey(page.documentElement)
  const captions = readCaptions(surveyed.captions)
  const headlineAt = placeOf(found.headline, surveyed.headlines)
  const marked = markedLines(surveyed)
  const links = format === 'html' ? headlineLinks(page, source) : 0
  const runs = format === 'html' ? articleRuns(page, surveyed) : allRuns(page, surveyed)
  const filtered = filterRuns(runs, surveyed, found.headline)
  const { kept, signature } = withoutSignOff(filtered.kept)
  const texts = kept.map(({ piece }) => piece.text)
  const nature = format === 'html' ? natureOf({ source, texts, links, found }, where) : {}
  if (kept.length === 0) throw new NoArticle(where)
  const head: readonly Piece[] = found.headline ? [{ kind: 'headline', text: found.headline }] : []
  const pieces = [...head, ...subheadlineOf(marked, kept, headlineAt), ...withCaptions(kept, captions, headlineAt)]
  return compose(pieces, {
    ...found,
    ...nature,
    signature: joinSignatures([found.signature, signature]),
    related: filtered.related.map((link) => relatedOf(link, found.url)),
  })
}

/** Where the headline stands, or else the first `h1`; 0 where the page has none. To be called before Readability. */
function placeOf(headline: string | undefined, headlines: readonly NumberedElement[]): number {
  const same = headlines.find(({ element }) => flat(element.textContent) === headline)
  return (same ?? headlines[0])?.at ?? 0
}

/** The line that is marked as standing below the headline, where it stands between that and the body. */
function subheadlineOf(marked: readonly PlacedLine[], runs: readonly KeptRun[], headlineAt: number): readonly Piece[] {
  const line = marked.find(
    ({ at, text }) => at > headlineAt && at < runs[0]!.at && text.length >= 20 && text.length <= 400,
  )
  return line && !isJunk(line.text) && !findDate(line.text) ? [{ kind: 'subheadline', text: line.text }] : []
}

interface PlacedLine {
  readonly at: number
  readonly text: string
}

/** To be called before Readability, which drops them. */
function markedLines({ subheadlines }: Survey): readonly PlacedLine[] {
  return subheadlines.slice(0, MARKED_LINES).map(({ at, element }) => ({ at, text: flat(element.textContent) }))
}

/** A relative address is one on the article's own site. */
function relatedOf(
  { text, href }: RelatedLink,
  base: string | undefined,
): { readonly text: string; readonly url?: string } {
  const url = href && URL.canParse(href, base) ? new URL(href, base) : null
  return url && /^https?:$/.test(url.protocol) ? { text, url: url.href } : { text }
}

function withoutSignOff(runs: readonly KeptRun[]) {
  const { kept, signature } = splitSignOff(runs.map((run) => run.piece.text))
  return { kept: runs.slice(0, kept), signature }
}

/** Puts the captions where they stand: from the headline down to the last paragraph; those elsewhere go with other articles. */
function withCaptions(
  runs: readonly KeptRun[],
  captions: readonly PlacedCaption[],
  headlineAt: number,
): readonly Piece[] {
  const first = Math.min(headlineAt || runs[0]!.at, runs[0]!.at)
  const last = runs.reduce((most, run) => Math.max(most, run.at), 0)
  const own = captions.filter(({ at }) => at > first && at < last)
  const words = new Set(own.map(({ piece }) => piece.text))
  const rest = runs.filter(({ piece }) => !words.has(piece.text))
  return [...own, ...rest].sort((a, b) => a.at - b.at).map(({ piece }) => piece)
}
