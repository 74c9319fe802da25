import type { Compilable, Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** Statements by name, for each database they were compiled for; its transactions share its adapter. */
const texts = new WeakMap<object, Map<string, string>>()

/**
 * The SQL of a statement that is run for every row, compiled at its first use. Building it anew takes longer than
 * running it.
 *
 * @param name tells it from every other statement
 */
export function compiled(db: Kysely<Schema>, name: string, build: () => Compilable): string {
  const { adapter } = db.getExecutor()
  const known = texts.get(adapter) ?? new Map<string, string>()
  texts.set(adapter, known)
  const text = known.get(name) ?? build().compile().sql
  known.set(name, text)
  return text
}
