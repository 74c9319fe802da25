import { conflictsOf, type EventOnRecord, type Figures } from '../record/index.ts'
import { type Column, joinedCell, keysCell, namesCell } from './tables.ts'

/** An event as a row: what, when, how much, and on whose word it rests. */
export const EVENT_COLUMNS: readonly Column<EventOnRecord>[] = [
  { name: 'id', kind: 'text', says: 'its first claim, document/claim', of: ({ id }) => id },
  { name: 'type', kind: 'text', says: "PLOVER's type of event, as most claims have it", of: ({ type }) => type },
  { name: 'first_day', kind: 'text', says: 'first day it can have been, ISO 8601', of: ({ first }) => first },
  { name: 'last_day', kind: 'text', says: 'last day it can have been', of: ({ last }) => last },
  {
    name: 'is_dated',
    kind: 'boolean',
    says: 'whether some claim says when it was; else the days are those of the statements or reports',
    of: ({ isDated }) => isDated,
  },
  { name: 'actors', kind: 'text', says: 'who did it', of: ({ actors }) => namesCell(actors) },
  { name: 'actor_keys', kind: 'text', says: 'keys of these parties', of: ({ actors }) => keysCell(actors) },
  { name: 'recipients', kind: 'text', says: 'to or for whom', of: ({ recipients }) => namesCell(recipients) },
  { name: 'recipient_keys', kind: 'text', says: 'keys of these parties', of: ({ recipients }) => keysCell(recipients) },
  { name: 'place', kind: 'text', says: 'where it happened', of: ({ place }) => place?.name ?? null },
  { name: 'things', kind: 'text', says: 'what was given, taken, tested', of: ({ things }) => joinedCell(things) },
  {
    name: 'figures',
    kind: 'text',
    says: 'each amount from the least to the most: engineers: about 40 | 52 | about 65',
    of: ({ figures }) => joinedCell(figures.map(figureCell)),
  },
  {
    name: 'quantity_low',
    kind: 'number',
    says: 'the least that is told of the first amount',
    of: ({ figures: [first] }) => first?.low.low ?? first?.low.high ?? null,
  },
  {
    name: 'quantity_best',
    kind: 'number',
    says: 'what most origins have of it, else what was told last',
    of: ({ figures: [first] }) => first?.best.low ?? first?.best.high ?? null,
  },
  {
    name: 'quantity_high',
    kind: 'number',
    says: 'the most',
    of: ({ figures: [first] }) => first?.high.high ?? first?.high.low ?? null,
  },
  { name: 'quantity_unit', kind: 'text', says: 'of what', of: ({ figures: [first] }) => first?.unit || null },
  {
    name: 'claims',
    kind: 'integer',
    says: 'claims that tell of it, those of copies too',
    of: ({ tellings }) => tellings.reduce((sum, { copies }) => sum + 1 + copies.length, 0),
  },
  {
    name: 'denials',
    kind: 'integer',
    says: 'accounts that say it was not so; copies counted once',
    of: ({ tellings }) => tellings.filter(({ claim }) => claim.polarity === 'negative').length,
  },
  {
    name: 'origins',
    kind: 'integer',
    says: 'texts that say it was so and go back to no other',
    of: ({ corroboration }) => corroboration.origins,
  },
  {
    name: 'independent',
    kind: 'integer',
    says: 'independent voices, and outlets that say so themselves',
    of: ({ corroboration }) => corroboration.independent,
  },
  {
    name: 'voices',
    kind: 'text',
    says: 'who vouches for it',
    of: ({ corroboration }) => joinedCell(corroboration.voices),
  },
  {
    name: 'sources',
    kind: 'text',
    says: 'agencies and outlets whose word it is',
    of: ({ corroboration }) => joinedCell(corroboration.sources),
  },
  {
    name: 'positions',
    kind: 'text',
    says: 'who stands where, in the order of saying: Iceland: denies 2026-02-09, confirms 2026-04-02',
    of: ({ positions }) =>
      joinedCell(
        positions.map(
          ({ name, words }) =>
            `${name}: ${words.map(({ stance, day }) => [stance, day].filter(Boolean).join(' ')).join(', ')}`,
        ),
      ),
  },
  {
    name: 'changed',
    kind: 'text',
    says: 'who changed their account of it',
    of: ({ positions }) => joinedCell(positions.filter(({ hasChanged }) => hasChanged).map(({ name }) => name)),
  },
  {
    name: 'conflicts',
    kind: 'text',
    says: 'what accounts contradict each other in',
    of: (event) => joinedCell(conflictsOf(event).map(({ about }) => about)),
  },
  {
    name: 'claim_ids',
    kind: 'text',
    says: 'ids of its claims, copies left out',
    of: ({ tellings }) => joinedCell(tellings.map(({ claim }) => claim.id)),
  },
]

/** "engineers: about 40 | 52 | about 65" */
function figureCell({ unit, given }: Figures): string {
  return `${unit === '' ? '' : `${unit}: `}${given.map(({ words }) => words).join(' | ')}`
}
