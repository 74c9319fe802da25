import type { Atom } from './atom.ts'
import type { Repeated } from './meaning.ts'
import type { Row } from './row.ts'
import { lengthOf, timesUnit } from './shifts.ts'

const set = (value: string): Repeated => ({ kind: 'repeated', value })

/** "daily" but not "The Daily Caller". */
function frequency({ form, unit, token }: Atom): Repeated | null {
  if (token.upos === 'PROPN' || (token.form !== form && token.index > 0)) return null
  return set(form === 'quarterly' ? 'P3M' : lengthOf(1, unit!))
}

/** How often something happens. */
export const setRows: readonly Row[] = [
  {
    id: 'set/every',
    example: 'The river floods {every year}.',
    value: 'P1Y',
    pattern: 'every|each single? unit=UNIT',
    read: ({ unit }) => (unit!.unit === 'second' ? null : set(lengthOf(timesUnit(unit!), unit!.unit!))),
  },
  {
    id: 'set/every-few',
    example: 'The river floods {every two years}.',
    value: 'P2Y',
    pattern: 'every NUM unit=UNITS',
    read: ({ NUM, unit }) => set(lengthOf(NUM!.value, unit!.unit!)),
  },
  {
    id: 'set/every-other',
    example: 'The river floods {every other year}.',
    value: 'P2Y',
    pattern: 'every other|second unit=UNIT',
    read: ({ unit }) => set(lengthOf(2, unit!.unit!)),
  },
  {
    id: 'set/every-weekday',
    example: 'They meet {every Friday}.',
    value: 'XXXX-WXX-5',
    pattern: 'every|each WEEKDAY',
    read: ({ WEEKDAY }) => set(`XXXX-WXX-${WEEKDAY!.value}`),
  },
  {
    id: 'set/every-month',
    example: 'They meet {every October}.',
    value: 'XXXX-10',
    pattern: 'every|each MONTH',
    read: ({ MONTH }) => set(`XXXX-${`${MONTH!.value}`.padStart(2, '0')}`),
  },
  {
    id: 'set/every-morning',
    example: 'They meet {every morning}.',
    value: 'XXXX-XX-XXTMO',
    pattern: 'every|each PART',
    read: ({ PART }) => set(`XXXX-XX-XXT${PART!.code}`),
  },
  {
    id: 'set/weekdays',
    example: 'They meet on {Fridays} at the harbour.',
    value: 'XXXX-WXX-5',
    pattern: 'WEEKDAYS',
    read: ({ WEEKDAYS }) => set(`XXXX-WXX-${WEEKDAYS!.value}`),
  },
  {
    id: 'set/frequency',
    example: 'The {annual} fair was called off.',
    value: 'P1Y',
    pattern: 'FREQUENCY',
    read: ({ FREQUENCY }) => frequency(FREQUENCY!),
  },
  {
    id: 'set/times-a',
    example: 'The pumps run {twice a week}.',
    value: 'P1W',
    pattern: 'once|twice a|an|per|every|each unit=UNIT',
    read: ({ unit }) => set(lengthOf(timesUnit(unit!), unit!.unit!)),
  },
  {
    id: 'set/number-times-a',
    example: 'The pumps run {three times a week}.',
    value: 'P1W',
    pattern: 'NUM times a|an|per|every|each unit=UNIT',
    read: ({ unit }) => set(lengthOf(timesUnit(unit!), unit!.unit!)),
  },
  {
    id: 'set/per',
    example: 'They fire 200 shells {per day}.',
    value: 'P1D',
    pattern: 'per unit=UNIT|annum',
    read: ({ unit }) => set(unit!.unit ? lengthOf(timesUnit(unit!), unit!.unit) : 'P1Y'),
  },
]
