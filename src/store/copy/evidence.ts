import type { Kysely } from 'kysely'
import {
  type Dependence,
  fingerprint,
  imprintOf,
  LEAST_QUOTED,
  likeness,
  paragraphsOf,
  passages,
  type WordPlace,
} from '../../record/index.ts'
import type { Schema } from '../schema.ts'
import { readBoilerplate } from './boilerplate.ts'
import { readBodies } from './imprints.ts'

/** A passage that a document shares with another, in the words of each. */
export interface SharedWords {
  readonly words: string
  readonly otherWords: string
}

/** One document that another was taken from. */
export interface TakenFrom {
  /** Ids of the two documents. */
  readonly document: string
  readonly source: string
  readonly dependence: Dependence
  readonly extent: number
  readonly shared: readonly SharedWords[]
  /** Whether both also quote one statement. */
  readonly isQuotingToo: boolean
}

/** Every document that one was taken from, or that was taken from it, by its number, with what they share. */
export async function linksOf(db: Kysely<Schema>, number: number): Promise<readonly TakenFrom[]> {
  const rows = await db
    .selectFrom('taken')
    .innerJoin('document as own', 'own.number', 'taken.document')
    .innerJoin('document as other', 'other.number', 'taken.source')
    .select(['taken.document as number', 'taken.source as from', 'dependence', 'extent'])
    .select(['own.id as document', 'other.id as source'])
    .where((where) => where.or([where('taken.document', '=', number), where('taken.source', '=', number)]))
    .orderBy('own.id')
    .orderBy('taken.position')
    .execute()
  const boilerplate = await readBoilerplate(db)
  const read = (each: number) => readWords(db, each, boilerplate)
  const links: TakenFrom[] = []
  for (const { number: own, from, dependence, ...row } of rows)
    links.push({ ...row, dependence: dependence as Dependence, ...compare(await read(own), await read(from)) })
  return links
}

type Words = Awaited<ReturnType<typeof readWords>>

async function readWords(db: Kysely<Schema>, number: number, boilerplate: ReadonlySet<number>) {
  const [body] = await readBodies(db, [number])
  const paragraphs = body?.paragraphs ?? []
  const places: WordPlace[] = []
  const imprint = imprintOf(paragraphs, places)
  return { paragraphs, places, print: fingerprint(imprint, paragraphsOf(imprint), (each) => boilerplate.has(each)) }
}

function compare(own: Words, other: Words) {
  const shared = passages(own.print, other.print).map(({ from, to, otherFrom, otherTo }) => {
    return { words: between(own, from, to), otherWords: between(other, otherFrom, otherTo) }
  })
  return { shared, isQuotingToo: likeness(own.print, other.print).quoted >= LEAST_QUOTED }
}

/** The text from one word up to another, with what stands between paragraphs as one line feed. */
function between({ paragraphs, places }: Words, from: number, to: number): string {
  const [first, last] = [places[from], places[Math.min(to, places.length) - 1]]
  if (!first || !last) return ''
  if (first.paragraph === last.paragraph) return paragraphs[first.paragraph]!.slice(first.start, last.end)
  const inside = paragraphs.slice(first.paragraph + 1, last.paragraph)
  const begin = paragraphs[first.paragraph]!.slice(first.start)
  return [begin, ...inside, paragraphs[last.paragraph]!.slice(0, last.end)].join('\n')
}
