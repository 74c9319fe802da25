import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Judge, Role } from '../casefile/index.ts'

/** Who asks. */
export interface Person {
  readonly name: string
  readonly role: Role
}

/** The API with what each request carries along. */
export type Api = OpenAPIHono<{ Variables: { person: Person } }>

/** Who asks where only this machine can: the one who judges, or nobody in particular. */
export function personOf(judge: Judge | null): Person {
  return judge === null ? { name: 'reader', role: 'reader' } : { name: judge.by, role: 'admin' }
}
