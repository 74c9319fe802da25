import { type Article, compose } from '../article.ts'
import { NoArticle } from '../errors.ts'
import { articleRuns } from './body.ts'
import { parsePage } from './page.ts'

/** Reads an article from its page. */
export function readHtml(source: string, where: string): Article {
  const page = parsePage(source, where)
  const runs = articleRuns(page)
  if (runs.length === 0) throw new NoArticle(where)
  return compose(
    runs.map(({ text }) => ({ kind: 'paragraph', text })),
    { signature: { people: [] } },
  )
}
