import type { Act } from './judgement.ts'
import { type Ground, reanchor } from './reanchor.ts'

/** What a judgement on one version of an article comes to in another. */
export type Carried =
  | { readonly state: 'carried'; readonly act: Act }
  /** The other version does not say what was judged, or not so that it can't be mistaken. */
  | { readonly state: 'lost'; readonly why: string }

/**
 * Finds what a judgement is about in another version of its article, by the rules by which a report that is read anew
 * keeps its judgements: in the same context or as the only such words, and read as the same.
 *
 * @param from id of the version that was judged
 * @param to id of the other one
 * @param groundOf what each document says now
 */
export function carry(act: Act, from: string, to: string, groundOf: (document: string) => Ground | null): Carried {
  const over = rehomed(act, from, to) as Act
  const standing = reanchor(over, groundOf)
  if (standing.state === 'lost') return standing
  return { state: 'carried', act: standing.state === 'moved' ? standing.act : over }
}

/** Ids of the documents in whose words an act holds on, each once. */
export function anchoredIn(act: Act): readonly string[] {
  if (act.kind === 'undo') return []
  const subjects = 'pair' in act ? act.pair : [act.subject]
  const ids = subjects.flatMap((each) => (typeof each !== 'string' && 'anchor' in each ? each.anchor.document : []))
  return [...new Set(ids)]
}

/** The same value with every anchor in one document put into another. */
function rehomed(value: unknown, from: string, to: string): unknown {
  if (Array.isArray(value)) return value.map((each) => rehomed(each, from, to))
  if (typeof value !== 'object' || value === null) return value
  const all = Object.entries(value).map(([name, each]) => {
    const isPlace = name === 'document' && each === from
    return [name, isPlace ? to : name === 'id' ? idIn(each, from, to) : rehomed(each, from, to)]
  })
  return Object.fromEntries(all)
}

function idIn(id: unknown, from: string, to: string): unknown {
  return typeof id === 'string' && id.startsWith(`${from}/`) ? `${to}${id.slice(from.length)}` : id
}
