import { type Article, compose, flat, type Piece } from '../article.ts'
import { joinSignatures } from '../byline.ts'
import { NoArticle } from '../errors.ts'
import { splitSignOff } from '../signoff.ts'
import { articleRuns } from './body.ts'
import { type PlacedCaption, readCaptions } from './captions.ts'
import type { Page } from './element.ts'
import { filterRuns, type KeptRun } from './filter.ts'
import { readMetadata } from './metadata.ts'
import { parsePage } from './page.ts'
import { type Survey, survey } from './survey.ts'

/**
 * Reads an article from its page: metadata and captions first, then Readability takes the body, and a filter of our own
 * takes out what belongs to the page.
 *
 * @throws {NoArticle | TooDeep | TooLarge}
 */
export function readHtml(source: string, where: string): Article {
  const page = parsePage(source, where)
  const found = readMetadata(page)
  const surveyed = survey(page.documentElement)
  const captions = readCaptions(surveyed.captions)
  const subheadline = readSubheadline(page, surveyed)
  const filtered = filterRuns(articleRuns(page), surveyed, found.headline)
  const { kept, signature } = withoutSignOff(filtered.kept)
  if (kept.length === 0) throw new NoArticle(where)
  const head: readonly Piece[] = found.headline ? [{ kind: 'headline', text: found.headline }] : []
  const pieces = [...head, ...subheadline, ...withCaptions(kept, captions, surveyed)]
  return compose(pieces, {
    ...found,
    signature: joinSignatures([found.signature, signature]),
    related: filtered.related.map((text) => ({ text })),
  })
}

/** The first line that is marked as standing below the headline. */
function readSubheadline(page: Page, { subheadline }: Survey): readonly Piece[] {
  const [at] = subheadline
  const element = at === undefined ? null : page.querySelector(`[data-onrecord-at="${at}"]`)
  const text = flat(element?.textContent ?? '')
  return text.length >= 20 && text.length <= 400 ? [{ kind: 'subheadline', text }] : []
}

function withoutSignOff(runs: readonly KeptRun[]) {
  const { kept, signature } = splitSignOff(runs.map((run) => run.piece.text))
  return { kept: runs.slice(0, kept), signature }
}

/** Puts the captions where they stand: from the headline down to the last paragraph; those elsewhere go with other articles. */
function withCaptions(
  runs: readonly KeptRun[],
  captions: readonly PlacedCaption[],
  { headlineAt }: Survey,
): readonly Piece[] {
  const first = Math.min(headlineAt || runs[0]!.at, runs[0]!.at)
  const last = runs.reduce((most, run) => Math.max(most, run.at), 0)
  const own = captions.filter(({ at }) => at > first && at < last)
  const words = new Set(own.map(({ piece }) => piece.text))
  const rest = runs.filter(({ piece }) => !words.has(piece.text))
  return [...own, ...rest].sort((a, b) => a.at - b.at).map(({ piece }) => piece)
}
