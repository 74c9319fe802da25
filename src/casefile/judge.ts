import type { Document } from '../document/index.ts'
import {
  type Act,
  type Decisions,
  type Ground,
  type Judgement,
  judgement,
  type RecordedClaim,
  type RecordedStatement,
  type Subject,
  undoneAmong,
} from '../record/index.ts'
import {
  allDecisions,
  allJudgements,
  type Cast,
  carriedJudgements,
  castOf,
  documentReader,
  documentsById,
  groundOf,
  judgementsById,
  recordJudgement,
  type StandingJudgement,
  type Store,
} from '../store/index.ts'
import { FieldInvalid, JudgementUnknown, PartUnknown } from './errors.ts'

/** Who judges, and why if they say so. */
export interface Judge {
  readonly by: string
  readonly why: string | null
}

/** A claim or a statement as something to judge, with the text that it stands in. */
export interface PartInContext {
  readonly subject: Subject
  readonly claim: RecordedClaim | null
  readonly statement: RecordedStatement | null
  readonly ground: Ground
  /** Who and how much the document speaks of. */
  readonly cast: Cast
}

/** A judgement as it is listed. */
export interface ListedJudgement extends StandingJudgement {
  readonly isUndone: boolean
  /** The other versions of its article, and why it does not count there; null where it does. */
  readonly versions: readonly { readonly document: string; readonly lost: string | null }[]
}

/** Puts a judgement on record, at the time that it is now. */
export async function judge({ db }: Store, act: Act, { by, why }: Judge): Promise<Judgement> {
  refuseCountries(act)
  const made = judgement({ at: new Date().toISOString(), by, why, act })
  await recordJudgement(db, made)
  return made
}

/** A country goes by its code in every report, so that it can be neither another nor two. */
function refuseCountries(act: Act): void {
  if ((act.kind !== 'merge' && act.kind !== 'split') || act.what !== 'party') return
  const country = act.pair.find((key) => !key.includes(':'))
  if (country !== undefined)
    throw new FieldInvalid(
      `${country} is a country, which goes by its code and is nobody else. Where a report means another party, correct ` +
        'the claim: `onrecord judge correct` with --actor or --recipient.',
    )
}

/** All judgements in the order in which they count. */
export async function listJudgements({ db }: Store): Promise<readonly ListedJudgement[]> {
  const all = await allJudgements(db)
  const undone = undoneAmong(all.map((each) => each.judgement))
  const carried = Map.groupBy(await carriedJudgements(db), ({ judgement }) => judgement)
  return all.map((each) => {
    const versions = (carried.get(each.judgement.id) ?? []).map(({ document, lost }) => ({ document, lost }))
    return { ...each, isUndone: undone.has(each.judgement.id), versions }
  })
}

export function decisionsOnRecord({ db }: Store): Promise<Decisions> {
  return allDecisions(db)
}

/** The one judgement whose id begins so. */
export async function findJudgement({ db }: Store, given: string): Promise<Judgement> {
  const prefix = given.trim().toLowerCase()
  if (!/^[0-9a-f]{1,16}$/.test(prefix)) throw new JudgementUnknown(given, 'That is no id of a judgement.')
  const [found, another] = await judgementsById(db, prefix, 2)
  if (!found) throw new JudgementUnknown(given, 'No judgement on record has an id that begins so.')
  if (another) throw new JudgementUnknown(given, 'Several judgements have ids that begin so; give more of it.')
  return found.judgement
}

/** The claim or statement that is meant by "3f9c2a/c4" or "3f9c2a/s2"; of the document the first digits do. */
export async function findPart({ db }: Store, given: string): Promise<PartInContext> {
  const [, prefix = '', id = ''] = /^([0-9a-f]{1,24})\/([cs]\d+)$/.exec(given.trim().toLowerCase()) ?? []
  if (prefix === '') throw new PartUnknown(given, 'That is no id of a claim or a statement.')
  const { number, document } = await findDocument(db, prefix, given)
  const ground = (await groundOf(db, document))!
  const anchor = ground.parts.get(id)
  if (!anchor) throw new PartUnknown(given, missing(ground, id))
  const { claims, statements } = await documentReader(db)(number)
  const subject: Subject = { what: id.startsWith('c') ? 'claim' : 'statement', id: `${document}/${id}`, anchor }
  return {
    subject,
    claim: claims.get(id) ?? null,
    statement: statements.get(id) ?? null,
    ground,
    cast: await castOf(db, number),
  }
}

function missing({ parts }: Ground, id: string): string {
  const what = id.startsWith('c') ? 'claims' : 'statements'
  const there = [...parts.keys()].filter((each) => each.startsWith(id[0]!))
  return `The document has ${there.length} ${what}, and no ${id}.`
}

/** The one document whose id begins so: its id in full and its number. */
export async function findDocument(
  db: Store['db'],
  prefix: string,
  given = prefix,
): Promise<{ readonly document: string; readonly number: number; readonly opened: Document }> {
  if (!/^[0-9a-f]{1,24}$/.test(prefix)) throw new PartUnknown(given, 'That is no id of a document.')
  const [found, another] = await documentsById(db, prefix, 2)
  if (!found) throw new PartUnknown(given, 'No document on record has an id that begins so.')
  if (another) throw new PartUnknown(given, 'Several documents have ids that begin so; give more of it.')
  return { document: found.caseId, number: found.number, opened: found.document }
}
