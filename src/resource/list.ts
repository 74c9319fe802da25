import { articleLinks } from '../document/index.ts'
import type { Link, Resource } from './resource.ts'
import { charsetOf } from './whole.ts'

/** What `openResource` throws of a page that is a list of articles, by its code. */
const LIST_PAGE = 'document/list-page'

/** Whether a page could not be read because it is a list of articles. */
export function isListPage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === LIST_PAGE
}

/** The articles that a list page leads to, in its order; empty where none can be told from what is around them. */
export function linksOfList({ name, bytes, reading, answer }: Resource): readonly Link[] {
  const charset = charsetOf({ reading, ...(answer && { answer }) })
  const url = answer?.url ?? reading.url
  const links = articleLinks(bytes, { ...(url && { url }), ...(charset && { charset }) })
  return links.map(({ url, text, published }, at) => ({
    name: `${name}, link ${at + 1}`,
    url,
    reading: { format: 'auto', headline: text, ...(published && { published }) },
  }))
}
