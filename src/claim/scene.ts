import type { Document } from '../document/index.ts'
import type { Entity, Mentions } from '../mention/index.ts'
import type { Statement } from '../statement/index.ts'
import type { Sentence, Token } from '../syntax/index.ts'
import type { EventType } from './claim.ts'
import type { Match } from './match.ts'
import { TRANSFERS_KEPT, type Transfer, type Transfers, transferOf } from './transfers.ts'
import { sentenceAt } from './voices.ts'

/** What a document says of places beyond the clause of an event. */
export interface Scene extends Transfers {
  readonly text: string
  readonly mentions: Mentions
  /**
   * The dateline's town, where the report comes back to it; else null. A dateline alone only says where the report was
   * written: news of one country is often written in the capital of another.
   */
  readonly town: Entity | null
  /** Whether the report opens with the entity. */
  isInOpening(entity: Entity): boolean
  /** The place named last before the token, in its sentence or the one before: what "there" means. */
  placeBefore(token: Token): Entity | null
  /** The place called by name last before the token, in its sentence. */
  namedBefore(token: Token): Entity | null
  /** The word last before the token that names a body with a house of its own: an embassy, a hospital, a court. */
  houseBefore(token: Token): Token | null
  /** Keeps where an event of the type took place, for those that are told after it. */
  note(type: EventType, place: Entity): void
  /** Where the last event of the type took place that has a place; null without one. */
  lastPlaceOf(type: EventType): Entity | null
  /** Keeps a match that is a transfer, for those that go on from it. */
  noteTransfer(match: Match): void
  /** The speaker of a statement and the word that attributes it; null where one of them is not known. */
  saying(statement: Statement): Saying | null
}

/** Who says something, and the verb or noun that says so. */
export interface Saying {
  readonly speaker: Entity
  readonly cue: Token
}

/** Ready to be asked for the places of a document. */
export function sceneOf(document: Document, sentences: readonly Sentence[], mentions: Mentions): Scene {
  const last = new Map<EventType, Entity>()
  let transfers: readonly Transfer[] = []
  return {
    text: document.text,
    mentions,
    town: townOf(document, sentences, mentions),
    isInOpening: ({ mentions: [first] }) => first !== undefined && first.head.sentence < OPENING,
    placeBefore: (token) => placeBefore(token, Math.max(0, token.sentence - 1), sentences, mentions),
    namedBefore: (token) => placeBefore(token, token.sentence, sentences, mentions, 'name'),
    houseBefore: (token) => houseBefore(token, mentions),
    note: (type, place) => void last.set(type, place),
    lastPlaceOf: (type) => last.get(type) ?? null,
    noteTransfer(match) {
      const transfer = transferOf(match)
      if (transfer) transfers = [transfer, ...transfers.slice(0, TRANSFERS_KEPT - 1)]
    },
    lastTransfers: () => transfers,
    saying: (statement) => saying(statement, sentences, mentions),
  }
}

/** Sentences, of which a dateline may be one. */
const OPENING = 2

function townOf({ dateline }: Document, sentences: readonly Sentence[], { entities }: Mentions): Entity | null {
  const name = dateline?.place?.split(',')[0]?.toLowerCase()
  const opening = sentences[0]
  if (!name || !opening) return null
  const town = entities.find((each) => each.kind === 'place' && each.name.toLowerCase() === name)
  return town?.mentions.some(({ span }) => span.start >= opening.span.end) ? town : null
}

function placeBefore(
  token: Token,
  first: number,
  sentences: readonly Sentence[],
  { entities }: Mentions,
  called?: 'name',
): Entity | null {
  const from = sentences[first]!.span.start
  let last = -1
  let found: Entity | null = null
  for (const entity of entities) {
    if (entity.kind !== 'place') continue
    for (const { span, form } of entity.mentions) {
      if (
        form === 'pronoun' ||
        (called && form !== called) ||
        span.start < from ||
        span.end > token.start ||
        span.start <= last
      )
        continue
      last = span.start
      found = entity
    }
  }
  return found
}

const HOUSED = new Set(
  'embassy consulate hospital clinic school university college church mosque court temple headquarters office'.split(
    ' ',
  ),
)

function houseBefore(token: Token, { entities }: Mentions): Token | null {
  let last: Token | null = null
  for (const { kind, mentions } of entities) {
    if (kind !== 'organization') continue
    for (const { head, form } of mentions)
      if (form !== 'pronoun' && head.start < token.start && head.start > (last?.start ?? -1) && isHoused(head))
        last = head
  }
  return last
}

function isHoused({ lemma }: Token): boolean {
  return HOUSED.has(lemma.toLowerCase())
}

function saying({ speaker, cue }: Statement, sentences: readonly Sentence[], { entities }: Mentions): Saying | null {
  const [words] = cue
  const entity = entities.find((each) => each.id === speaker)
  const sentence = words && sentences[sentenceAt(words.start, sentences)]
  const token = words && sentence?.tokens.find((each) => each.start >= words.start)
  return entity && token ? { speaker: entity, cue: token } : null
}
