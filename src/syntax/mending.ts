/** A sentence's tree while it is mended; all of one length. */
export interface Tree {
  readonly forms: readonly string[]
  /** Penn Treebank tags. */
  readonly tags: readonly string[]
  /** -1 at the root. */
  readonly heads: Int32Array
  /** Indices into the names that the mender was made with. */
  readonly relations: Uint8Array
}

/** Relations by their place among the names that a model has for them. */
export interface Relations {
  /** -1 where the model has none of that name. */
  index(name: string): number
  /** 1 for each whose name matches; shape [relations]. */
  all(pattern: RegExp): Uint8Array
}

/** @param names the relations by their index, as the model has them */
export function relationsOf(names: readonly string[]): Relations {
  return {
    index: (name) => names.indexOf(name),
    all: (pattern) => Uint8Array.from(names, (name) => Number(pattern.test(name))),
  }
}

/** Hangs a word on another one; not on what stands below it, which would close a circle. */
export function attach({ heads, relations }: Tree, word: number, head: number, relation: number): void {
  for (let at = head; at >= 0; at = heads[at]!) if (at === word) return
  heads[word] = head
  relations[word] = relation
}

/** Whether a word has a dependent of the sort. */
export function has({ heads, relations }: Tree, word: number, sort: Uint8Array): boolean {
  for (let at = 0; at < heads.length; at++) if (heads[at] === word && sort[relations[at]!]) return true
  return false
}

/** The word after the last comma before another word; 0 without one. */
export function afterComma(forms: readonly string[], word: number): number {
  for (let at = word - 1; at >= 0; at--) if (forms[at] === ',') return at + 1
  return 0
}

/** The only word from `first` up to `end` that hangs on none of the others; -1 where there are several. */
export function topOf({ heads }: Tree, first: number, end: number): number {
  let top = -1
  for (let at = first; at < end; at++) {
    const head = heads[at]!
    if (head >= first && head < end) continue
    if (top >= 0) return -1
    top = at
  }
  return top
}

/** The nearest verb above a word that has a subject of its own and is in no relative clause; -1 without one. */
export function clauseAbove(tree: Tree, word: number, isSubject: Uint8Array, relative: number): number {
  for (let at = tree.heads[word]!; at >= 0; at = tree.heads[at]!)
    if (tree.tags[at]!.startsWith('VB') && has(tree, at, isSubject) && tree.relations[at] !== relative) return at
  return -1
}

/** "autumn" of "reported last autumn that": when, not what. */
export function isTime(form: string): boolean {
  return /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|day|night|week|weekend|month|year|spring|summer|autumn|fall|winter)$/.test(
    form,
  )
}

/** Tags of verbs that have a tense. */
export const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP'])

/** What reports at the end of a sentence. */
export const REPORTING: ReadonlySet<string> = new Set(
  'said says say told reported reports added wrote announced confirmed'.split(' '),
)
