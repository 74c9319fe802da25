import type { EventInFull } from '../casefile/index.ts'
import {
  type Conflict,
  conflictsOf,
  type EventOnRecord,
  type FigureGiven,
  type Figures,
  firstToSay,
  type Position,
  type RecordedClaim,
  type RecordedTelling,
  type Stance,
  type TracedReport,
  turns,
} from '../record/index.ts'

/** An event as it stands in a list: its figures as the words of the least, the best supported and the most. */
export interface EventShown
  extends Pick<
    EventOnRecord,
    'id' | 'type' | 'first' | 'last' | 'isDated' | 'actors' | 'recipients' | 'place' | 'things' | 'corroboration'
  > {
  readonly figures: readonly { readonly [Name in 'unit' | 'low' | 'best' | 'high']: string }[]
  /** Who said that it was so and that it was not; others have no place here. */
  readonly changed: readonly { readonly name: string; readonly stances: readonly Stance[] }[]
  readonly conflicts: readonly Conflict['about'][]
  /** Reports of it; what copies of one text repeat is one. */
  readonly reports: number
  /** Copies beside them. */
  readonly copies: number
  /** The first of the surest that say it was so. */
  readonly claim: RecordedClaim
}

/** A word of a party on an event; its claim is among the reports of the event. */
export interface WordShown {
  readonly stance: Stance
  readonly day: string | null
  readonly claim: string
}

/** One event with all reports of it. Claims are named by their ids where they stand among the reports already. */
export interface EventInFullShown {
  readonly event: EventShown
  readonly tellings: readonly RecordedTelling[]
  readonly figures: readonly {
    readonly unit: string
    /** The best supported. */
    readonly best: string
    readonly given: readonly (Omit<FigureGiven, 'claims'> & { readonly claims: readonly string[] })[]
  }[]
  readonly positions: readonly (Omit<Position, 'words'> & { readonly words: readonly WordShown[] })[]
  readonly conflicts: readonly {
    readonly about: Conflict['about']
    readonly sides: readonly { readonly says: string; readonly claims: readonly string[] }[]
  }[]
  /** Ids of the claims of the reports that were first to say that it was so, and that it was not. */
  readonly firstToSay: { readonly so: string | null; readonly not: string | null }
  readonly links: EventInFull['links']
  /** The documents of its reports and those that they were taken from, the first published first. */
  readonly documents: readonly TracedReport[]
}

export function eventShown(event: EventOnRecord): EventShown {
  const { id, type, first, last, isDated, actors, recipients, place, things, corroboration, tellings } = event
  return {
    ...{ id, type, first, last, isDated, actors, recipients, place, things, corroboration },
    figures: event.figures.map(figuresShown),
    changed: event.positions
      .filter(({ hasChanged }) => hasChanged)
      .map((position) => ({ name: position.name, stances: turns(position).map(({ stance }) => stance) })),
    conflicts: conflictsOf(event).map(({ about }) => about),
    reports: tellings.length,
    copies: tellings.reduce((sum, { copies }) => sum + copies.length, 0),
    claim: tellings.map(({ claim }) => claim).sort(bestFirst)[0]!,
  }
}

function bestFirst(a: RecordedClaim, b: RecordedClaim): number {
  return doubtOf(a) - doubtOf(b)
}

/** Without a unit; claims that deny it come after all that don't. */
function doubtOf({ polarity, certainty, inCaption }: RecordedClaim): number {
  return (polarity === 'positive' ? 0 : 4) + (certainty === 'certain' ? 0 : 2) + (inCaption ? 1 : 0)
}

function figuresShown({ unit, low, best, high }: Figures): EventShown['figures'][number] {
  return { unit, low: low.words, best: best.words, high: high.words }
}

export function eventInFullShown({ event, links }: EventInFull, documents: readonly TracedReport[]): EventInFullShown {
  return {
    event: eventShown(event),
    tellings: event.tellings,
    figures: event.figures.map(({ unit, best, given }) => ({
      ...{ unit, best: best.words },
      given: given.map(({ claims, ...figure }) => ({ ...figure, claims: claims.map(({ id }) => id) })),
    })),
    positions: event.positions.map(({ words, ...holder }) => ({ ...holder, words: words.map(wordShown) })),
    conflicts: conflictsOf(event).map(({ about, sides }) => ({
      about,
      sides: sides.map(({ says, claims }) => ({ says, claims: claims.map(({ id }) => id) })),
    })),
    firstToSay: {
      so: firstToSay(event.tellings, 'positive')?.id ?? null,
      not: firstToSay(event.tellings, 'negative')?.id ?? null,
    },
    links,
    documents,
  }
}

export function wordShown({ stance, day, claim }: Position['words'][number]): WordShown {
  return { stance, day, claim: claim.id }
}
