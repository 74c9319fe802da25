import type { Kysely } from 'kysely'
import type { Decisions } from '../../record/index.ts'
import type { Schema } from '../schema.ts'
import { wantedWords } from '../wanted.ts'

/** What people decided of pairs of documents. */
export interface Judged {
  /** Documents that are one text with a document. */
  same(document: number): ReadonlySet<number>
  /** Documents that are not, whatever they have in common. */
  other(document: number): ReadonlySet<number>
}

const NONE: ReadonlySet<number> = new Set()

/** Decisions by the documents' numbers; those on documents that are not on record wait until they are. */
export async function judgedTexts(
  db: Kysely<Schema>,
  { sameText, otherText }: Pick<Decisions, 'sameText' | 'otherText'>,
): Promise<Judged> {
  const ids = [...new Set([...sameText, ...otherText].flat())]
  const rows = await db
    .selectFrom('document')
    .select(['number', 'id'])
    .where('id', 'in', wantedWords(db, ids))
    .execute()
  const numbers = new Map(rows.map(({ number, id }) => [id, number]))
  const [same, other] = [sameText, otherText].map((pairs) => bothWays(pairs, numbers)) as [Pairs, Pairs]
  return { same: (document) => same.get(document) ?? NONE, other: (document) => other.get(document) ?? NONE }
}

type Pairs = ReadonlyMap<number, ReadonlySet<number>>

function bothWays(pairs: readonly (readonly [string, string])[], numbers: ReadonlyMap<string, number>): Pairs {
  const found = new Map<number, Set<number>>()
  for (const each of pairs) {
    const [a, b] = each.map((id) => numbers.get(id))
    if (a === undefined || b === undefined) continue
    found.set(a, (found.get(a) ?? new Set()).add(b))
    found.set(b, (found.get(b) ?? new Set()).add(a))
  }
  return found
}
