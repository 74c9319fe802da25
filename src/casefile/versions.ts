import {
  changedFigures,
  compareReadings,
  correctionNote,
  countWords,
  type RecordComparison,
  type Replacement,
  replacements,
  type Stretch,
  type WordCounts,
  wordDiff,
} from '../record/index.ts'
import {
  answersOf,
  articleAt,
  articleOfDocument,
  documentReader,
  documentsById,
  editedArticles,
  type Store,
  textOf,
  type Version,
  versionsOf,
} from '../store/index.ts'
import { ArticleUnknown, VersionUnknown } from './errors.ts'

/** What changed from one version of an article to another. */
export interface Edit {
  readonly article: string
  readonly before: Version
  readonly after: Version
  /** When the version before was last known to stand there, and the one after first. */
  readonly between: readonly [last: string, first: string]
  readonly words: WordCounts
  readonly headline: Replacement | null
  readonly changes: readonly Replacement[]
  /** The changes in which one figure took the place of another. */
  readonly figures: readonly Replacement[]
  /** Whether the outlet gives another time of modification. */
  readonly isDated: boolean
  /** The paragraph that says that the text was changed; null where none does. */
  readonly note: string | null
}

/** The same with the whole text, and what became of its claims and statements. */
export interface VersionDiff extends Edit {
  /** How many versions of the article are on record. */
  readonly versions: number
  readonly stretches: readonly Stretch[]
  readonly record: RecordComparison
}

/** Which edits; what is absent does not narrow. */
export interface EditFilter {
  /** The first day, ISO 8601. */
  readonly since?: string
  /** Words of the outlet's name, whatever their case. */
  readonly outlet?: string
}

/**
 * What changed between two versions of an article: between those that are asked for, else between the last two.
 *
 * @param given an address, or the id of a document or its first digits: then what came just before it is compared to it
 */
export async function diff(store: Store, given: string, asked: readonly number[]): Promise<VersionDiff> {
  const { db } = store
  const { article, document } = await articleMeant(db, given)
  const versions = await versionsOf(db, [article])
  const [before, after] = twoOf(versions, given, asked, document)
  const { texts, ...edit } = await editBetween(db, [before, after], [before.lastAt, after.firstAt])
  const read = documentReader(db)
  const [old, now] = await Promise.all([read(before.number), read(after.number)])
  const record = compareReadings(
    { claims: old.claims.values(), statements: old.statements.values() },
    { claims: now.claims.values(), statements: now.statements.values() },
    texts,
  )
  return { ...edit, versions: versions.length, stretches: texts, record }
}

async function articleMeant(db: Store['db'], given: string) {
  if (/^https?:/i.test(given)) {
    const article = await articleAt(db, given)
    if (article === null) throw new ArticleUnknown(given, 'No article on record has that address.')
    return { article, document: null }
  }
  const [found, another] = /^[0-9a-f]{1,24}$/i.test(given) ? await documentsById(db, given.toLowerCase(), 2) : []
  if (!found) throw new ArticleUnknown(given, 'That is neither an address nor the id of a document on record.')
  if (another) throw new ArticleUnknown(given, 'Several documents have ids that begin so; give more of it.')
  const article = await articleOfDocument(db, found.number)
  if (article === null) throw new ArticleUnknown(given, 'The document has no address, so nothing is a version of it.')
  return { article, document: found.number }
}

function twoOf(
  versions: readonly Version[],
  given: string,
  asked: readonly number[],
  document: number | null,
): readonly [Version, Version] {
  const last = versions.find((each) => each.number === document)?.version ?? versions.length
  const [first, second] = asked
  const [a, b] = first === undefined ? around(last) : second === undefined ? [first, last] : [first, second]
  const [before, after] = [versions[a - 1], versions[b - 1]]
  if (!before || !after || before === after) throw new VersionUnknown(given, versions)
  return [before, after]
}

/** A version and the one before it; of the first, the one that followed. */
function around(version: number): readonly [number, number] {
  return version > 1 ? [version - 1, version] : [1, 2]
}

/** Every time that an article on record was changed, the newest first. */
export async function* edits({ db }: Store, { since, outlet }: EditFilter): AsyncGenerator<Edit, void, undefined> {
  const turns: Turn[] = []
  for (const article of await editedArticles(db)) turns.push(...(await turnsOf(db, article)))
  const name = outlet?.toLowerCase()
  const wanted = turns.filter(
    ({ after, between }) =>
      (since === undefined || between[1] >= since) &&
      (name === undefined || after.outlet?.toLowerCase().includes(name)),
  )
  for (const { before, after, between } of wanted.sort(newestFirst)) {
    const { texts: _, ...edit } = await editBetween(db, [before, after], between)
    yield edit
  }
}

/** One version that took the place of another. */
interface Turn {
  readonly before: Version
  readonly after: Version
  readonly between: readonly [last: string, first: string]
}

function newestFirst(a: Turn, b: Turn): number {
  const [older, newer] = [1, -1]
  if (a.between[1] !== b.between[1]) return a.between[1] < b.between[1] ? older : newer
  if (a.after.article !== b.after.article) return a.after.article < b.after.article ? newer : older
  return b.after.version - a.after.version
}

/** The turns of one article: also back to a text that had stood there before, where a server sent it again. */
async function turnsOf(db: Store['db'], article: string): Promise<readonly Turn[]> {
  const versions = await versionsOf(db, [article])
  const byNumber = new Map(versions.map((each) => [each.number, each]))
  const answers = await answersOf(db, article)
  const answered = new Set(answers.map(({ document }) => document))
  const files = versions
    .filter(({ number }) => !answered.has(number))
    .map((each) => ({ at: each.firstAt, document: each.number }))
  const seen = [...files, ...answers].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return seen.slice(1).flatMap(({ at, document }, place): readonly Turn[] => {
    const last = seen[place]!
    if (last.document === document) return []
    return [{ before: byNumber.get(last.document)!, after: byNumber.get(document)!, between: [last.at, at] }]
  })
}

async function editBetween(db: Store['db'], [before, after]: readonly [Version, Version], between: Edit['between']) {
  const texts = await wordDiff(await textOf(db, before.number), await textOf(db, after.number))
  const changes = replacements(texts)
  return {
    ...{ article: after.article, before, after, between, words: countWords(texts), changes },
    headline:
      before.headline === after.headline ? null : { before: before.headline ?? '', after: after.headline ?? '' },
    figures: changedFigures(changes),
    isDated: before.modified !== after.modified,
    note: correctionNote(texts),
    texts,
  }
}
