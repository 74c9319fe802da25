import type {
  ClaimCorrection,
  ClaimFields,
  Corrected,
  Decisions,
  Judgement,
  StatementCorrection,
  StatementFields,
} from './judgement.ts'
import type { RecordedClaim, RecordedStatement, Voice } from './report.ts'

/** Who decided, when, and why if they said so. */
export interface Decider {
  readonly judgement: string
  readonly by: string
  readonly at: string
  readonly why: string | null
}

/** One field that a person set, and what the machine had there. */
export interface CorrectedField extends Decider {
  readonly field: keyof ClaimFields | keyof StatementFields
  readonly was: unknown
}

/** What people decided on one claim or statement; it stands beside what the machine said. */
export interface Judged {
  readonly verdict: (Decider & { readonly is: 'accepted' | 'rejected' }) | null
  /** In the order of the fields' names. */
  readonly corrected: readonly CorrectedField[]
  readonly notes: readonly (Decider & { readonly text: string })[]
}

/**
 * A claim as people left it: corrected fields have the values that were set, and `judged` says what they were before.
 *
 * @param voiceOf the voice that a statement is, by its id in the case, "3f…/s2"
 */
export function judgeClaim(
  claim: RecordedClaim,
  decisions: Decisions,
  voiceOf: (statement: string) => Voice | undefined,
): RecordedClaim {
  const corrected = decisions.corrections.get(claim.id)
  const judged = judgedOf(claim.id, decisions, corrected && was(corrected, (field) => claimField(claim, field)))
  if (judged === null) return claim
  return { ...claim, ...(corrected && claimChanges(corrected.set, voiceOf)), judged }
}

/** A statement as people left it. */
export function judgeStatement(statement: RecordedStatement, decisions: Decisions): RecordedStatement {
  const corrected = decisions.corrections.get(statement.id)
  const judged = judgedOf(
    statement.id,
    decisions,
    corrected && was(corrected, (field) => statementField(statement, field)),
  )
  if (judged === null) return statement
  return { ...statement, ...(corrected && statementChanges(statement, corrected.set)), judged }
}

/** Whether a person rejected it. */
export function isRejected({ judged }: Pick<RecordedClaim, 'judged'>): boolean {
  return judged?.verdict?.is === 'rejected'
}

/** Whether it counts for something else than what the machine said: it was rejected or corrected. */
export function isChanged(each: Pick<RecordedClaim, 'judged'>): boolean {
  return isRejected(each) || (each.judged?.corrected.length ?? 0) > 0
}

function judgedOf(id: string, decisions: Decisions, corrected: readonly CorrectedField[] = []): Judged | null {
  const { accepted, rejected, notes } = decisions
  const [yes, no] = [accepted.get(id), rejected.get(id)]
  const verdict = yes
    ? { ...decider(yes), is: 'accepted' as const }
    : no
      ? { ...decider(no), is: 'rejected' as const }
      : null
  const written = (notes.get(id) ?? []).flatMap((each) =>
    each.act.kind === 'note' ? [{ ...decider(each), text: each.act.text }] : [],
  )
  const isJudged = verdict !== null || corrected.length > 0 || written.length > 0
  return isJudged ? { verdict, corrected, notes: written } : null
}

export function decider({ id, by, at, why }: Judgement): Decider {
  return { judgement: id, by, at, why }
}

function was({ from }: Corrected, before: (field: CorrectedField['field']) => unknown): readonly CorrectedField[] {
  const fields = Object.keys(from).sort() as (keyof typeof from)[]
  return fields.map((field) => ({ ...decider(from[field]!), field, was: before(field) }))
}

/** What the record has where a person can set a field. */
function claimField(claim: RecordedClaim, field: CorrectedField['field']): unknown {
  if (field === 'dates') return claim.dating
  return field in claim ? claim[field as keyof RecordedClaim] : null
}

function statementField(statement: RecordedStatement, field: CorrectedField['field']): unknown {
  if (field === 'dates') return statement.dating
  return field in statement ? statement[field as keyof RecordedStatement] : null
}

function claimChanges(
  { objects, place, dates, voices, evidence, ...plain }: ClaimCorrection,
  voiceOf: (statement: string) => Voice | undefined,
): Partial<RecordedClaim> {
  return {
    ...plain,
    ...(objects && { objects: objects.map((each) => each.words) }),
    ...(place !== undefined && { place: place && { ...place, latitude: null, longitude: null, precision: null } }),
    // What the text says of the time is not what dates it any more.
    ...(dates !== undefined && {
      time: null,
      dating: dates ? { ...dates, by: 'event' } : { first: null, last: null, by: 'nothing' },
    }),
    ...(voices && { voices: voices.flatMap(({ id }) => voiceOf(id) ?? []) }),
    ...(evidence && { evidence: evidence.words, span: evidence.span }),
  }
}

function statementChanges({ source, cue }: RecordedStatement, set: StatementCorrection): Partial<RecordedStatement> {
  const { speaker, via, dates, content } = set
  const words = (all: StatementCorrection['source']) => all?.map((each) => each.words).join(' … ')
  const [first, last] = [content?.[0], content?.at(-1)]
  return {
    ...{ source: words(set.source) ?? source, cue: words(set.cue) ?? cue },
    ...(speaker !== undefined && { speaker }),
    ...(via !== undefined && { via }),
    ...(dates !== undefined && {
      dating: dates ? { ...dates, by: 'statement' } : { first: null, last: null, by: 'nothing' },
    }),
    ...(first && last && { content: words(content)!, span: [first.span[0], last.span[1]] }),
  }
}
