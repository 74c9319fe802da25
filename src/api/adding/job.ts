import { randomUUID } from 'node:crypto'
import { z } from '@hono/zod-openapi'

/** How one thing that was handed over stands. */
const status = z
  .enum(['waiting', 'reading', 'added', 'known', 'refused', 'nothing'])
  .describe(
    'added: reports of it are on record now; known: they were before; refused: nothing in it can be read, and ' +
      'why; nothing: it is no report and need not be one, such as a picture',
  )

const trouble = z.object({ name: z.string(), code: z.string(), message: z.string() })

export const item = z
  .object({
    number: z.number().int().describe('tells it from the others of its job'),
    name: z.string().describe('of the file, or the URL'),
    status,
    added: z.number().int().describe('reports that are on record now'),
    known: z.number().int().describe('reports that were on record before'),
    refused: z.number().int().describe('things in it that should be reports and can’t be read'),
    claims: z.number().int(),
    statements: z.number().int(),
    reports: z.array(z.string()).describe('ids of the first reports in it'),
    troubles: z.array(trouble).describe('the first things that can’t be read'),
    note: z.string().nullable().describe('what else there is to know'),
  })
  .openapi('JobItem')

export const job = z
  .object({
    id: z.string(),
    by: z.string().describe('who asked for it'),
    at: z.string(),
    isDone: z.boolean(),
    items: z.array(item),
  })
  .openapi('Job')

/** One thing that was handed over to be read: a file or a URL, and what has become of it. */
export type Item = z.infer<typeof item>

/** Reports and troubles of one thing that are told one by one; of the rest only their number. */
const MOST_TOLD = 20

/** Things to read that were handed over together. What has become of them is told as it happens. */
export interface Job {
  readonly id: string
  readonly by: string
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly items: readonly Item[]
  readonly isDone: boolean
  /** Puts something that was found on the way at the end: a page that a feed points to. */
  find(name: string): Item
  /** Notes what has become of an item. */
  note(item: Item, change: Partial<Omit<Item, 'number' | 'name'>>): void
  /** Nothing comes any more. */
  finish(): void
  /** Calls back with each item that changes from now on, and with null at the end; returns what stops that. */
  follow(changed: (item: Item | null) => void): () => void
}

export function newJob(names: readonly string[], by: string, at: string): Job {
  const items: Item[] = []
  const followers = new Set<(item: Item | null) => void>()
  let isDone = false
  const tell = (item: Item | null) => {
    for (const changed of followers) changed(item)
  }
  const job: Job = {
    id: randomUUID(),
    ...{ by, at, items },
    get isDone() {
      return isDone
    },
    find(name) {
      const made = newItem(items.length, name)
      items.push(made)
      tell(made)
      return made
    },
    note(item, change) {
      Object.assign(item, change)
      tell(item)
    },
    finish() {
      isDone = true
      tell(null)
    },
    follow(changed) {
      followers.add(changed)
      return () => followers.delete(changed)
    },
  }
  for (const name of names) job.find(name)
  return job
}

function newItem(number: number, name: string): Item {
  const nothingYet = { added: 0, known: 0, refused: 0, claims: 0, statements: 0, reports: [], troubles: [], note: null }
  return { number, name, status: 'waiting', ...nothingYet }
}

/** What an item is with one more report. */
export function withReport(
  item: Item,
  { id, isNew, claims, statements }: { id: string; isNew: boolean; claims: number; statements: number },
): Partial<Item> {
  return {
    added: item.added + (isNew ? 1 : 0),
    known: item.known + (isNew ? 0 : 1),
    claims: item.claims + claims,
    statements: item.statements + statements,
    reports: item.reports.length < MOST_TOLD ? [...item.reports, id] : item.reports,
  }
}

/** What an item is with one more thing that can't be read. */
export function withTrouble(item: Item, told: Item['troubles'][number]): Partial<Item> {
  return {
    refused: item.refused + 1,
    troubles: item.troubles.length < MOST_TOLD ? [...item.troubles, told] : item.troubles,
  }
}

/** How an item stands when all that is in it has been read. */
export function outcomeOf({ added, known, refused }: Item): Item['status'] {
  if (added > 0) return 'added'
  if (known > 0) return 'known'
  return refused > 0 ? 'refused' : 'nothing'
}
