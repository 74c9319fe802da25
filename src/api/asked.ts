import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { failure } from './schema.ts'

/** What a question is answered with, for the description of the API. */
export const answers = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  200: {
    content: { 'application/json': { schema } },
    description,
    headers: z.object({
      Link: z.string().optional().describe('of a list: the next page and the one before (RFC 8288)'),
    }),
  },
  400: { content: { 'application/json': { schema: failure } }, description: 'asked wrongly' },
  404: { content: { 'application/json': { schema: failure } }, description: 'nothing on record goes by these words' },
})

/** What is asked for: fields of a form that were left empty ask for nothing. */
export function given<Query extends Readonly<Record<string, string | undefined>>>(
  query: Query,
): { readonly [Name in keyof Query]?: string } {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== '')) as {
    [Name in keyof Query]?: string
  }
}

/** Which entries of a list are asked for. */
export interface Page {
  readonly limit: number
  readonly from: number
}

/**
 * Says where the pages before and behind this one are, in a `Link` header (RFC 8288).
 *
 * @param isMore whether entries come behind this page
 */
export function linkPages(context: Context, { limit, from }: Page, isMore: boolean): void {
  const { pathname, searchParams } = new URL(context.req.url)
  const link = (relation: string, start: number) => {
    const words = new URLSearchParams(searchParams)
    words.set('from', String(start))
    return `<${pathname}?${words}>; rel="${relation}"`
  }
  const links = [
    ...(isMore ? [link('next', from + limit)] : []),
    ...(from > 0 ? [link('prev', Math.max(0, from - limit))] : []),
  ]
  if (links.length > 0) context.header('Link', links.join(', '))
}
