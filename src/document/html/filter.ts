import type { Piece } from '../article.ts'
import { isCreditedCaption, splitCredit } from '../credit.ts'
import { afterRelatedLabel, isJunk } from '../junk.ts'
import { isBylineLine } from '../signature/byline.ts'
import { dateOfLine } from '../signature/dates.ts'
import type { Run } from './body.ts'
import type { Survey } from './survey.ts'

/** Share of a page's text that may be taken for furniture; above it the names of its elements mislead. */
const MOST_FURNITURE = 0.3

/** Share of the text that has to be prose before what stands around it is dropped. */
const LEAST_PROSE = 0.5

/** A run that was kept, as a piece of the article. */
export interface KeptRun {
  readonly at: number
  readonly piece: Piece
}

/** A link to another article, with its address as written. */
export interface RelatedLink {
  readonly text: string
  readonly href: string | null
}

/** What is left of Readability's runs when page furniture is taken out; `related` are the links among it. */
export interface Filtered {
  readonly kept: readonly KeptRun[]
  readonly related: readonly RelatedLink[]
}

/** Drops what Readability leaves of the page around the article: sharing, links elsewhere, bylines, dates, captions. */
export function filterRuns(runs: readonly Run[], survey: Survey, headline: string | undefined): Filtered {
  const trusted = isFurnitureSmall(runs, survey)
  const related = runs.flatMap(relatedTitle)
  const captioned = new Set(survey.captions.map(({ at }) => at))
  const own = runs.filter(
    (run, at) =>
      !(trusted && survey.furniture.has(run.block)) &&
      !captioned.has(run.block) &&
      !isFurnitureText(run, headline) &&
      (!isLinkOnly(run) || headsProse(run, runs[at + 1])),
  )
  const kept = trimmed(withoutLastSection(withoutRepeats(own)), survey).map((run) => ({
    at: run.at,
    piece: pieceOf(run),
  }))
  return { kept, related }
}

function isFurnitureSmall(runs: readonly Run[], { furniture }: Survey): boolean {
  return sizeOf(runs.filter((run) => furniture.has(run.block))) <= sizeOf(runs) * MOST_FURNITURE
}

function sizeOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0)
}

/** Judged by the words alone. */
function isFurnitureText({ text }: Run, headline: string | undefined): boolean {
  if (isJunk(text) || text === headline || afterRelatedLabel(text) !== null) return true
  if (/^(?:https?:\/\/\S+|\S+@\S+\.\S+|[\w.-]+\.com\/\S*)$/i.test(text)) return true
  return text.length < 160 && (dateOfLine(text) !== null || isBylineLine(text))
}

/** A link and nothing else is a way to another page, unless it is a sentence. */
function isLinkOnly({ text, linked, tag }: Run): boolean {
  if (linked < text.length * 0.85) return false
  return tag === 'li' || (text.length < 200 && !/[.!]["”’)]*$/.test(text))
}

/** A heading may be a link, if a paragraph follows. */
function headsProse(run: Run, next: Run | undefined): boolean {
  return /^h\d$/.test(run.tag) && next !== undefined && isProse(next)
}

function relatedTitle({ text, linked, href }: Run): readonly RelatedLink[] {
  const labelled = afterRelatedLabel(text)
  return labelled && labelled.length > 15 && linked > 0 ? [{ text: labelled, href }] : []
}

/** A paragraph of text: long, or ending as a sentence does, and not made of links. */
function isProse({ text, linked, tag }: Run): boolean {
  const ends = /[.!?…:]["'”’»)\]]*$/.test(text.slice(-5))
  if (linked > text.length * (ends ? 0.7 : 0.3)) return false
  return ends ? text.length >= (tag === 'p' ? 20 : 40) : text.length >= 90
}

/** What may end an article below its last paragraph: the lines of a list, but no headings, links or single words. */
function isLine({ text, linked, tag }: Run): boolean {
  return !/^h\d$/.test(tag) && linked < text.length * 0.3 && text.split(' ').length > 4
}

/** Drops what stands above the first paragraph and below the last, in an article that is mostly prose. */
function trimmed(runs: readonly Run[], { subheadlines }: Survey): readonly Run[] {
  const above = new Set(subheadlines.map(({ at }) => at))
  const prose = runs.map((run) => isProse(run) && !above.has(run.block))
  if (sizeOf(runs.filter((_, at) => prose[at])) < sizeOf(runs) * LEAST_PROSE) return runs
  return runs.slice(prose.indexOf(true), runs.findLastIndex((run, at) => prose[at] || isLine(run)) + 1)
}

const OTHER_ARTICLES =
  /^(?:(?:more|other|latest|top|recent|related|popular|trending|recommended|best|our)\b.{0,50}\b(?:stories|news|articles|coverage|videos?|posts|reading|headlines|reviews)\b.{0,40}|about the authors?|more from .{2,40}|you (?:may|might) (?:also )?(?:like|be interested).{0,30}|what to read next|in other news|elsewhere on .{2,40}|editors?[’']? picks)[^\w.]*$/i

/** Cuts an article at a heading over other articles, if nothing but lists and links follow. */
function withoutLastSection(runs: readonly Run[]): readonly Run[] {
  const cut = runs.findIndex(
    (run, at) => at > 0 && OTHER_ARTICLES.test(run.text) && runs.slice(at + 1).every(leadsElsewhere),
  )
  return cut < 0 ? runs : runs.slice(0, cut)
}

function leadsElsewhere(run: Run): boolean {
  return run.linked > run.text.length * 0.2 || !isProse(run)
}

/** A longer run that comes again is a gallery's caption or a teaser. */
function withoutRepeats(runs: readonly Run[]): readonly Run[] {
  const seen = new Set<string>()
  return runs.filter(({ text }) => {
    if (text.length < 40) return true
    const repeated = seen.has(text)
    seen.add(text)
    return !repeated
  })
}

/** A short run that ends in a picture's credit is its caption. */
function pieceOf({ text }: Run): Piece {
  return isCreditedCaption(text) ? { kind: 'caption', ...splitCredit(text) } : { kind: 'paragraph', text }
}
