import { BinaryReader } from './binary.ts'
import type { Upos } from './token.ts'

/** Finds the dictionary form of words. */
export interface Lemmatiser {
  /** "soldiers" NOUN NNS → "soldier"; names keep their capitals. `xpos` is the Penn Treebank tag. */
  lemma(form: string, upos: Upos, xpos: string): string
}

/** How a form becomes its lemma: fold case, cut `strip` characters from its end, put `add` there. */
interface Change {
  readonly keepCase: boolean
  readonly strip: number
  readonly add: string
}

/**
 * What one kind of word does at its end. The longest ending that is listed decides; `^` marks the start of the word, so
 * `^went` is a whole word and `ying` an ending.
 */
interface Endings {
  readonly changes: ReadonlyMap<string, Change>
  readonly longest: number
  /** Forms that were asked for before. */
  readonly known: Map<string, string>
}

const MOST_KNOWN = 20_000 // forms; a few megabytes for each kind at most

/** Makes a lemmatiser from the bytes of `models/lemmas.bin`: the lines `parseEndings` reads. */
export function lemmatiser(bytes: Uint8Array): Lemmatiser {
  const kinds = parseEndings(new BinaryReader(bytes, 'lemmas').string())
  const cache = new Map<string, Map<Upos, Endings | null>>()
  const endingsOf = (upos: Upos, xpos: string) => {
    const byUpos = cache.get(xpos) ?? new Map<Upos, Endings | null>()
    const known = byUpos.get(upos)
    if (known !== undefined) return known
    const found = kinds.get(`${upos} ${xpos}`) ?? kinds.get(upos) ?? null
    cache.set(xpos, byUpos.set(upos, found))
    return found
  }
  return {
    lemma(form, upos, xpos) {
      const endings = endingsOf(upos, xpos)
      if (!endings) return form.toLowerCase()
      const known = endings.known.get(form)
      if (known !== undefined) return known
      if (endings.known.size >= MOST_KNOWN) endings.known.clear()
      const lemma = lemmaOf(form, upos, endings)
      endings.known.set(form, lemma)
      return lemma
    },
  }
}

function lemmaOf(form: string, upos: Upos, endings: Endings): string {
  if (upos === 'NUM' && /^\d/.test(form)) return form.replace(/,(?=\d{3})/g, '')
  const plain = form.replaceAll('’', "'")
  if (upos === 'PROPN' && isHeadline(plain, endings)) return plain[0] + plain.slice(1).toLowerCase()
  return withoutPlural(change(plain, endings))
}

/** "cargo" of "cargoes", where the table leaves "cargoe"; "shoe" and "canoe" are shorter. */
function withoutPlural(lemma: string): string {
  return lemma.length > 5 && /[^aeiou]oe$/.test(lemma) && !/(?:shoe|tiptoe|mistletoe)$/.test(lemma)
    ? lemma.slice(0, -1)
    : lemma
}

/** Shorter words in capitals are mostly acronyms. */
const SHORTEST_HEADLINE_WORD = 6

/** Whether a name is written in capitals as in "WASHINGTON", and not because it is an acronym the table knows. */
function isHeadline(form: string, { changes }: Endings): boolean {
  return (
    form.length >= SHORTEST_HEADLINE_WORD &&
    /^\p{Lu}+$/u.test(form) &&
    changes.get(`^${form.toLowerCase()}`)?.strip !== 0
  )
}

function change(form: string, { changes, longest }: Endings): string {
  const marked = `^${form.toLowerCase()}`
  for (let from = Math.max(0, marked.length - longest); from <= marked.length; from += 1) {
    const found = changes.get(marked.slice(from))
    if (found && found.strip < marked.length) return apply(form, found)
  }
  return form.toLowerCase()
}

function apply(form: string, { keepCase, strip, add }: Change): string {
  const kept = form.slice(0, form.length - strip)
  return (keepCase ? kept : kept.toLowerCase()) + add
}

/**
 * Reads the table of endings. A line "= NOUN NNS" opens a kind of word; each line below it has a change and the endings
 * that undergo it: "-3+y ies" turns "cities" into "city". "!" before a change keeps capitals;
 * the ending "$" is the empty one, for every word that no other ending fits.
 */
export function parseEndings(table: string): ReadonlyMap<string, Endings> {
  const kinds = new Map<string, Endings>()
  let changes = new Map<string, Change>()
  for (const line of table.split('\n')) {
    if (line.startsWith('= ')) {
      changes = new Map()
      kinds.set(line.slice(2), { changes, longest: 0, known: new Map() })
    } else for (const [ending, each] of endingsIn(line)) changes.set(ending, each)
  }
  for (const [kind, endings] of kinds) {
    const longest = Math.max(...[...endings.changes.keys()].map((ending) => ending.length))
    kinds.set(kind, { ...endings, longest })
  }
  return kinds
}

function* endingsIn(line: string): Generator<readonly [string, Change]> {
  const [rule, ...endings] = line.split(' ')
  const parts = /^(!?)-(\d+)\+(.*)$/.exec(rule ?? '')
  if (!parts) return
  const each = { keepCase: parts[1] === '!', strip: Number(parts[2]), add: parts[3]! }
  for (const ending of endings) yield [ending === '$' ? '' : ending, each]
}
