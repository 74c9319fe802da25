import type { z } from '@hono/zod-openapi'
import { failure } from './schema.ts'

/** What a question is answered with, for the description of the API. */
export const answers = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  200: { content: { 'application/json': { schema } }, description },
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
