import type { Figure } from './figure.ts'
import type { Piece } from './piece.ts'
import { BOUNDS, type Bound } from './tables.ts'

const BY_LAST_WORD: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly bound: Bound }[]> =
  groupBounds()

function groupBounds(): Map<string, { words: string[]; bound: Bound }[]> {
  const found = new Map<string, { words: string[]; bound: Bound }[]>()
  for (const { words, bound } of BOUNDS) {
    const each = { words: words.split(' '), bound }
    const last = each.words.at(-1)!
    found.set(
      last,
      [...(found.get(last) ?? []), each].sort((a, b) => b.words.length - a.words.length),
    )
  }
  return found
}

/** The bound that the longest phrase before the number sets. */
export function boundBefore(pieces: readonly Piece[], figure: Figure): Partial<Figure> {
  const { at } = figure
  const row = BY_LAST_WORD.get(pieces[at - 1]?.form ?? '')?.find(({ words }) =>
    words.every((word, n) => fits(pieces[at - words.length + n], word)),
  )
  if (!row || (row.words[0] === 'over' && HANDING.has(pieces[at - 2]?.form ?? ''))) return {}
  return { at: at - row.words.length, ...bounded(figure, row.bound) }
}

/** Verbs that an "over" belongs to: "handed over 1,200 rifles" hands over just so many. */
const HANDING: ReadonlySet<string> = new Set('hand hands handed handing turn turns turned turning'.split(' '))

function fits(piece: Piece | undefined, word: string): boolean {
  return piece !== undefined && (word === '*' || piece.form === word)
}

function bounded({ low, high }: Figure, bound: Bound): Partial<Figure> {
  if (bound === 'at least') return { low, high: null }
  return bound === 'at most' ? { low: null, high: high ?? low } : {}
}

/** "100 or more", "100 or fewer", "100-plus". */
export function boundAfter(pieces: readonly Piece[], figure: Figure): Partial<Figure> {
  const { next } = figure
  const [one, two] = [pieces[next]?.form, pieces[next + 1]?.form]
  if ((one === 'or' && two === 'more') || (one === '-' && two === 'plus')) return { high: null, next: next + 2 }
  if (one === '+') return { high: null, next: next + 1 }
  return one === 'or' && (two === 'fewer' || two === 'less') ? { low: null, high: figure.high, next: next + 2 } : {}
}
