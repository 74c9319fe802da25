import type { EventType, Polarity } from '../claim/index.ts'

/** A claim as far as it takes to say how much it asks for a person's look. */
export interface Candidate {
  /** "3f…/c4" */
  readonly id: string
  /** Id of the document. */
  readonly document: string
  readonly type: EventType
  readonly polarity: Polarity
  /** Keys of the parties. */
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  /** Names for the keys. */
  readonly names: ReadonlyMap<string, string>
  /** Equal for claims of the same event type by the same parties about the same thing, and of the same polarity. */
  readonly signature: string
  /** Whose word it is: the agency or the outlet. */
  readonly source: string
  /** The least confidence with which a statement that vouches for it was read, 0..1; null where none does. */
  readonly confidence: number | null
}

/** Why an entry stands where it stands. */
export interface ReviewReason {
  readonly points: number
  readonly because: string
}

export interface Queued {
  readonly id: string
  /** The sum of the points. */
  readonly score: number
  /** The weightiest first. */
  readonly reasons: readonly ReviewReason[]
  /** Another report's claim that may tell of the same event, or null. */
  readonly lookAlike: string | null
}

/** What a type of event is worth looking at: deeds that are hard to undo weigh most. */
const CONSEQUENCE: Readonly<Partial<Record<EventType, number>>> = {
  ASSAULT: 3,
  COERCE: 2,
  MOBILIZE: 2,
  SANCTION: 2,
  AID: 2,
  THREATEN: 1,
}

/** Claims from which a party counts as much reported. */
const MUCH_REPORTED = 5

/** Confidence below which a statement is doubtful. */
const DOUBTFUL = 0.6

/**
 * Puts claims in the order in which a person should look at them, with the reasons; the same claims always in the same
 * order.
 *
 * @param seen documents of which something was judged already
 */
export function reviewQueue(claims: readonly Candidate[], seen: ReadonlySet<string>): readonly Queued[] {
  const known = whatIsKnown(claims)
  return claims
    .map((claim) => {
      const reasons = [
        ...consequence(claim),
        ...contradiction(claim, known),
        ...singleSource(claim, known),
        ...doubt(claim),
        ...unseen(claim, seen),
      ].sort((a, b) => b.points - a.points || (a.because < b.because ? -1 : 1))
      const score = reasons.reduce((sum, { points }) => sum + points, 0)
      return { id: claim.id, score, reasons, lookAlike: lookAlike(claim, known) }
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

interface Known {
  readonly bySignature: ReadonlyMap<string, readonly Candidate[]>
  /** Claims by what they say happened, whether they say it was so or not. */
  readonly byMatter: ReadonlyMap<string, readonly Candidate[]>
  readonly uses: ReadonlyMap<string, number>
}

function whatIsKnown(claims: readonly Candidate[]): Known {
  const uses = new Map<string, number>()
  for (const { actors, recipients } of claims)
    for (const key of new Set([...actors, ...recipients])) uses.set(key, (uses.get(key) ?? 0) + 1)
  return { uses, bySignature: Map.groupBy(claims, (each) => each.signature), byMatter: Map.groupBy(claims, matterOf) }
}

function matterOf({ type, actors, recipients }: Candidate): string {
  return [type, actors.toSorted().join(), recipients.toSorted().join()].join('|')
}

function consequence({ type }: Candidate): readonly ReviewReason[] {
  const points = CONSEQUENCE[type]
  return points === undefined ? [] : [{ points, because: `${type} weighs heavily` }]
}

/** Somebody says that it was so and somebody that it was not. */
function contradiction(claim: Candidate, { byMatter }: Known): readonly ReviewReason[] {
  if (claim.actors.length === 0 || claim.recipients.length === 0) return []
  const other = byMatter.get(matterOf(claim))?.find((each) => each.polarity !== claim.polarity)
  return other ? [{ points: 4, because: `${shortened(other.id)} says the opposite` }] : []
}

function singleSource(claim: Candidate, { bySignature, uses }: Known): readonly ReviewReason[] {
  const sources = new Set(bySignature.get(claim.signature)?.map(({ source }) => source))
  const parties = [...claim.actors, ...claim.recipients]
  const [most] = parties.toSorted((a, b) => uses.get(b)! - uses.get(a)! || (a < b ? -1 : 1))
  if (sources.size > 1 || most === undefined || uses.get(most)! < MUCH_REPORTED) return []
  const name = claim.names.get(most) ?? most
  return [{ points: 3, because: `only ${claim.source} has it, of ${name}, of whom ${uses.get(most)} claims tell` }]
}

function doubt({ confidence, actors }: Candidate): readonly ReviewReason[] {
  return [
    ...(confidence !== null && confidence < DOUBTFUL
      ? [{ points: 3, because: `who says so was read with a confidence of ${confidence.toFixed(2)}` }]
      : []),
    ...(actors.length === 0 ? [{ points: 1, because: 'it names nobody who did it' }] : []),
  ]
}

function unseen({ document }: Candidate, seen: ReadonlySet<string>): readonly ReviewReason[] {
  return seen.has(document) ? [] : [{ points: 1, because: 'nothing of this report has been judged yet' }]
}

function lookAlike({ signature, document }: Candidate, { bySignature }: Known): string | null {
  return bySignature.get(signature)?.find((each) => each.document !== document)?.id ?? null
}

function shortened(id: string): string {
  return id.replace(/^(.{8}).*\//, '$1/')
}
