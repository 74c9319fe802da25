import { z } from '@hono/zod-openapi'
import { type Case, dateFilter, type Edit, type VersionDiff } from '../../casefile/index.ts'
import type { RecordedClaim, Replacement } from '../../record/index.ts'
import { given } from '../asked.ts'
import { type ArticleText, asData, citedClaim } from './cite.ts'

/** Stretches of text that are told of one comparison; of the rest only their number. */
const MOST_CHANGES = 60

export const editWords = z.object({
  since: z.string().optional().describe('from this day, month or year on: 2026-03-14, 2026-03 or 2026'),
  outlet: z.string().optional().describe('words of the outlet’s name'),
  limit: z.number().int().min(1).max(100).default(20).describe('how many at most'),
  from: z.number().int().min(0).default(0).describe('how many to pass over'),
})

export const diffWords = z.object({
  article: z.string().describe('its address, or the id of one of its documents'),
  versions: z
    .array(z.number().int().min(1))
    .max(2)
    .default([])
    .describe('the two to compare, from 1: [1, 3]; else the document and the version before it, or the last two'),
})

/** Times that an article was changed, the newest first. */
export async function editsTold({ limit, from, outlet, ...days }: z.infer<typeof editWords>, on: Case) {
  const edits: Edit[] = []
  const narrow = given({ outlet })
  for await (const each of on.edits({ ...dateFilter(given(days)), ...narrow })) {
    edits.push(each)
    if (edits.length > from + limit) break
  }
  return { edits: edits.slice(from, from + limit).map(citedEdit), more: edits.length > from + limit }
}

/** What changed between two versions of an article, and what became of its claims. */
export async function diffTold({ article, versions }: z.infer<typeof diffWords>, on: Case) {
  const found = await on.diff(article, versions)
  return { versions: found.versions, ...citedEdit(found), claims: citedComparison(found) }
}

function citedEdit({ article, before, after, between, words, headline, changes, figures, isDated, note }: Edit) {
  return {
    ...{ article, before: citedVersion(before), after: citedVersion(after), between, words },
    headline: headline && replaced(headline),
    changes: changes.slice(0, MOST_CHANGES).map(replaced),
    furtherChanges: Math.max(0, changes.length - MOST_CHANGES),
    figures: figures.map(replaced),
    isDated,
    note: note === null ? null : asData(note),
  }
}

function citedVersion({ version, id, url, outlet, firstAt, lastAt }: Edit['before']) {
  return { version, document: `onrecord://documents/${id}`, url, outlet, firstAt, lastAt }
}

function replaced({ before, after }: Replacement): { readonly before: ArticleText; readonly after: ArticleText } {
  return { before: asData(before), after: asData(after) }
}

function citedComparison({ record: { claims } }: VersionDiff) {
  const cited = (all: readonly RecordedClaim[]) => all.map(citedClaim)
  return {
    gone: cited(claims.gone),
    came: cited(claims.came),
    changed: claims.changed.map(({ before, after, differences }) => {
      return {
        before: citedClaim(before),
        after: citedClaim(after),
        differences: differences.map(({ field }) => field),
      }
    }),
    kept: claims.kept.length,
  }
}
