import type { Entity, Mentions } from '../mention/index.ts'
import type { Statement } from '../statement/index.ts'
import { isWithin, type Sentence, type Token } from '../syntax/index.ts'
import { type Span, words } from '../text/index.ts'
import { headOf } from './circumstances.ts'
import type { Claim } from './claim.ts'
import { dependentCertainty, factualityOf, modifierCertainty, negates } from './factuality.ts'
import type { Basis } from './find.ts'
import type { Match } from './match.ts'
import type { PlaceBy } from './place.ts'
import { wayFrom } from './tree-words.ts'
import type { Voices } from './voices.ts'

/** One part of a claim, and what it rests on. */
export interface Reason {
  readonly part:
    | 'type'
    | 'actor'
    | 'recipient'
    | 'object'
    | 'quantity'
    | 'place'
    | 'time'
    | 'polarity'
    | 'certainty'
    | 'voice'
  readonly value: string
  readonly because: string
}

/** What reasons are given about. */
export interface Matter {
  readonly text: string
  readonly claim: Claim
  readonly basis: Basis
  readonly sentence: Sentence
  readonly mentions: Mentions
  readonly statements: readonly Statement[]
  readonly voices: Voices
}

const PLACES: Readonly<Record<PlaceBy, string>> = {
  phrase: 'it stands in a phrase that says where',
  adverb: '“there” takes up the place named last',
  where: 'the clause says what happened there',
  statement: 'it was said there',
  occasion: 'something took place there at the same time',
  name: 'the event is named after it',
  party: 'a party of the event, or what is done to it, is there',
  purpose: 'what was to be done is done there',
  below: 'a clause of the same scene names it',
  above: 'the clause of the same scene that it hangs on names it',
  around: 'the clause describes what is there',
  house: 'the building spoken of is there',
  beside: 'what stands beside it took place there',
  target: 'it was done to that place',
  before: 'the sentence has named the place that “the …” takes up',
  earlier: 'the event that “the …” takes up took place there',
  dateline: 'the dateline names it, and the report comes back to it',
}

/** Why each part of a claim is what it is, in the order in which a reader asks. */
export function reasonsFor(matter: Matter): readonly Reason[] {
  const { match } = matter.basis
  if (!match) return [demandReason(matter), ...voiceReasons(matter)]
  return [
    ...typeReasons(matter, match),
    ...partyReasons(matter, match, 'actor'),
    ...partyReasons(matter, match, 'recipient'),
    ...objectReasons(matter, match),
    ...circumstanceReasons(matter, match),
    ...factualityReasons(matter, match),
    ...voiceReasons(matter),
  ]
}

/** "Norland said Sudland must leave": a demand without a verb of demanding. */
function demandReason({ claim, text }: Matter): Reason {
  const [modal] = claim.trigger
  return {
    part: 'type',
    value: claim.type,
    because: `“${modal ? words(text, modal) : ''}” in what somebody says of somebody else demands it`,
  }
}

function typeReasons({ claim }: Matter, { entry, clause }: Match): readonly Reason[] {
  const value = claim.mode ? `${claim.type} (${claim.mode})` : claim.type
  const row = `“${clause.trigger.form}” fits the row “${entry.row.name}”: ${entry.row.frame}`
  const light = clause.verb === clause.trigger ? '' : `, with “${clause.verb.form}”`
  const turned = claim.type === entry.type ? '' : `; what is promised so is ${claim.type}, not ${entry.type}`
  return [{ part: 'type', value, because: `${row}${light}${turned}` }]
}

function partyReasons(matter: Matter, match: Match, part: 'actor' | 'recipient'): readonly Reason[] {
  const { fillers, clause } = match
  const heads =
    part === 'actor' ? [fillers.actor, fillers.side] : [fillers.recipient, fillers.otherSide, fillers.complement]
  const filler = heads.find((each) => each !== null) ?? fillers.actor ?? fillers.side
  return match[part].map((entity) => {
    const spoken = mentionFor(entity, filler, matter)
    const way = filler ? wayFrom(clause.trigger, filler) : `a word beside “${clause.trigger.form}”`
    return { part, value: entity.name, because: [spoken, way].filter(Boolean).join('; ') }
  })
}

/** "“it”, a pronoun": the mention of an entity below a word, else the nearest in the sentence. */
function mentionFor(entity: Entity, filler: Token | null, { text, sentence }: Matter): string {
  const here = entity.mentions.filter(({ head }) => head.sentence === sentence.index)
  const best = here.find(({ head }) => filler !== null && isWithin(head, filler)) ?? here[0]
  return best ? `“${words(text, best.span)}”, a ${best.form}` : 'taken up from another sentence'
}

function objectReasons({ claim, text }: Matter, { fillers, clause }: Match): readonly Reason[] {
  const head = fillers.object ?? fillers.complement
  const [span] = claim.object ?? []
  return head && span ? [{ part: 'object', value: words(text, span), because: wayFrom(clause.trigger, head) }] : []
}

function circumstanceReasons({ claim, basis, text, sentence, mentions }: Matter, { clause }: Match): readonly Reason[] {
  const found: Reason[] = []
  const way = (span: Span): string => {
    const head = headOf(span.start, span.end, sentence)
    return head ? wayFrom(clause.trigger, head) : ''
  }
  const quantity = mentions.quantities.find((each) => each.id === claim.quantity)
  if (quantity) found.push({ part: 'quantity', value: words(text, quantity.span), because: way(quantity.span) })
  const { place } = basis
  if (place) {
    const here = place.entity.mentions.find(({ head }) => head.sentence === sentence.index)
    const where = here ? `; ${wayFrom(clause.trigger, here.head)}` : ''
    found.push({ part: 'place', value: place.entity.name, because: `${PLACES[place.by]}${where}` })
  }
  const time = mentions.times.find((each) => each.id === claim.time)
  if (time) {
    const by = time.resolvedBy ? `, resolved by ${SOURCES[time.resolvedBy]}` : ''
    const value = `${words(text, time.span)} (${time.edtf ?? time.timex.value})`
    found.push({ part: 'time', value, because: `${way(time.span)}${by}` })
  }
  return found
}

const SOURCES = {
  text: 'its own words',
  published: 'the day of publication',
  dateline: 'the dateline',
  'other time': 'another time of the text',
} as const

function factualityReasons(matter: Matter, match: Match): readonly Reason[] {
  const { claim } = matter
  const { trigger, verb, object } = match.clause
  const governors: Token[] = []
  factualityOf(match.clause, matter.voices.isCue, (token) => governors.push(token))
  const own = [...trigger.children, ...(verb === trigger ? [] : verb.children)]
  const negations = [...own, ...(object && object !== trigger ? object.children : [])].filter(negates)
  const doubts = own.filter((each) => dependentCertainty(each) !== 'certain' || modifierCertainty(each) !== 'certain')
  const denial = deniedBy(matter)
  const above = governors.map((each) => `“${each.form}” above it`)
  const turned = [...negations.map(quoted), ...above, ...(denial ? [denial] : [])]
  const weakened = [...doubts.map(quoted), ...above]
  return [
    { part: 'polarity', value: claim.polarity, because: listed(turned, 'nothing turns it over') },
    { part: 'certainty', value: claim.certainty, because: listed(weakened, 'nothing makes it doubtful') },
  ]
}

function deniedBy({ claim, statements, voices, text }: Matter): string | null {
  const inner = statements.find((each) => each.id === claim.voice.at(-1))
  return inner && voices.denies(inner)
    ? `the voice says so: “${inner.cue.map((each) => words(text, each)).join(' … ')}”`
    : null
}

function quoted({ form }: Token): string {
  return `“${form}”`
}

function listed(parts: readonly string[], otherwise: string): string {
  return parts.length > 0 ? parts.join(', ') : otherwise
}

function voiceReasons({ claim, statements, mentions, text }: Matter): readonly Reason[] {
  if (claim.voice.length === 0)
    return [{ part: 'voice', value: 'the outlet', because: 'no statement covers the words of the event' }]
  return claim.voice.flatMap((id) => {
    const statement = statements.find((each) => each.id === id)
    if (!statement) return []
    const speaker = mentions.entities.find((each) => each.id === statement.speaker)
    const source = statement.source.map((each) => words(text, each)).join(' … ')
    const cue = statement.cue.map((each) => words(text, each)).join(' … ')
    const because = `“${cue}” covers it${source ? `; the source is “${source}”` : ''} (${statement.quotation})`
    return [{ part: 'voice' as const, value: speaker?.name ?? (source || 'somebody not named'), because }]
  })
}
