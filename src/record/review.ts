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
export const MUCH_REPORTED = 5

/** Confidence below which a statement is doubtful. */
const DOUBTFUL = 0.6

/** What the rest of the record says of a claim. */
export interface Surroundings {
  /** The first claim that says the opposite: whether what it tells of was so. */
  readonly opposite: string | null
  /** Outlets and agencies whose word it is, by its signature. */
  readonly sources: number
  /** Claims that tell of each of its parties, by their keys. */
  readonly uses: ReadonlyMap<string, number>
  /** Whether something of its report was judged. */
  readonly isSeen: boolean
  readonly lookAlike: string | null
}

/**
 * Puts claims in the order in which a person should look at them, with the reasons; the same claims always in the same
 * order.
 *
 * @param seen documents of which something was judged already
 */
export function reviewQueue(claims: readonly Candidate[], seen: ReadonlySet<string>): readonly Queued[] {
  const known = whatIsKnown(claims)
  return claims
    .map((claim) => queuedAs(claim, surroundingsOf(claim, known, seen)))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

/** Where one claim stands in the queue, and why. */
export function queuedAs(claim: Candidate, { opposite, sources, uses, isSeen, lookAlike }: Surroundings): Queued {
  const reasons = [
    ...consequence(claim),
    ...contradiction(opposite),
    ...singleSource(claim, sources, uses),
    ...doubt(claim),
    ...unseen(isSeen),
  ].sort((a, b) => b.points - a.points || (a.because < b.because ? -1 : 1))
  return { id: claim.id, score: reasons.reduce((sum, { points }) => sum + points, 0), reasons, lookAlike }
}

interface Known {
  readonly bySignature: ReadonlyMap<string, readonly Candidate[]>
  /** Claims by what they say happened, whether they say it was so or not. */
  readonly byMatter: ReadonlyMap<string, readonly Candidate[]>
  readonly uses: ReadonlyMap<string, number>
}

function whatIsKnown(claims: readonly Candidate[]): Known {
  const uses = new Map<string, number>()
  for (const claim of claims) for (const key of partiesIn(claim)) uses.set(key, (uses.get(key) ?? 0) + 1)
  const told = claims.filter((claim) => reviewMatter(claim) !== null)
  return { uses, bySignature: Map.groupBy(claims, (each) => each.signature), byMatter: Map.groupBy(told, matterIn) }
}

function matterIn(claim: Candidate): string {
  return reviewMatter(claim) ?? ''
}

function surroundingsOf(
  claim: Candidate,
  { byMatter, bySignature, uses }: Known,
  seen: ReadonlySet<string>,
): Surroundings {
  const alike = bySignature.get(claim.signature) ?? []
  return {
    opposite: byMatter.get(matterIn(claim))?.find((each) => each.polarity !== claim.polarity)?.id ?? null,
    sources: new Set(alike.map(({ source }) => source)).size,
    uses,
    isSeen: seen.has(claim.document),
    lookAlike: alike.find((each) => each.document !== claim.document)?.id ?? null,
  }
}

/** The parties of a claim, each once. */
export function partiesIn({ actors, recipients }: Candidate): readonly string[] {
  return [...new Set([...actors, ...recipients])]
}

/** Equal for claims that say of one matter that it was so, or that it was not; null where one side is not named. */
export function reviewMatter({ type, actors, recipients }: Candidate): string | null {
  if (actors.length === 0 || recipients.length === 0) return null
  return [type, actors.toSorted().join(), recipients.toSorted().join()].join('|')
}

function consequence({ type }: Candidate): readonly ReviewReason[] {
  const points = CONSEQUENCE[type]
  return points === undefined ? [] : [{ points, because: `${type} weighs heavily` }]
}

/** Somebody says that it was so and somebody that it was not. */
function contradiction(opposite: string | null): readonly ReviewReason[] {
  return opposite === null ? [] : [{ points: 4, because: `${shortened(opposite)} says the opposite` }]
}

function singleSource(claim: Candidate, sources: number, uses: ReadonlyMap<string, number>): readonly ReviewReason[] {
  const [most] = partiesIn(claim).toSorted((a, b) => uses.get(b)! - uses.get(a)! || (a < b ? -1 : 1))
  if (sources > 1 || most === undefined || uses.get(most)! < MUCH_REPORTED) return []
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

function unseen(isSeen: boolean): readonly ReviewReason[] {
  return isSeen ? [] : [{ points: 1, because: 'nothing of this report has been judged yet' }]
}

function shortened(id: string): string {
  return id.replace(/^(.{8}).*\//, '$1/')
}
