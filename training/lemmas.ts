/**
 * Learns the endings that the lemmatiser changes.   node training/lemmas.ts DATA    (DATA holds ud/)
 *
 * For each kind of word (universal and Penn tag) a trie of endings is grown from the treebanks; an ending is kept where
 * what most of its words do differs from what the next shorter ending says.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { BinaryWriter } from '../src/syntax/binary.ts'
import { readConllu } from '../src/syntax/conllu.ts'
import { type Inflected, irregularNouns, irregularVerbs, regularPlural, regularVerb } from './inflection.ts'

const LEAST_WORDS = 2 // different words that must share an ending before it is learned

/** How often a form from the table of irregular words counts: more than a slip of an annotator. */
const SURE = 3

/** change ("-3+y") → how often, by ending */
type Counts = Map<string, Map<string, number>>

interface Kind {
  /** Endings shorter than the word, counted once for each different word. */
  readonly endings: Counts
  /** Whole words ("^went"), counted each time. */
  readonly words: Counts
}

/** Kinds of words that are inflected alike learn from one another. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  'VERB VBD': ['VERB VBN'],
  'VERB VBN': ['VERB VBD'],
}

function learn(paths: readonly string[]): string {
  const forms = new Map<string, Map<string, number>>()
  const add = (kind: string, { form, lemma }: { form: string; lemma: string }, times = 1) => {
    count(forms, kind, `${form} ${lemma}`, times)
  }
  const verbs = new Set<string>()
  const nouns = new Set<string>()
  for (const token of paths.flatMap((path) =>
    readConllu(readFileSync(path, 'utf8')).sentences.flatMap(({ tokens }) => tokens),
  )) {
    const { form, lemma, upos, xpos, feats } = token
    if (feats.includes('Typo=Yes') || lemma === '_') continue
    const kind = `${upos} ${xpos}`
    for (const each of [kind, upos, ...(ALIKE[kind] ?? [])]) add(each, token)
    if (upos === 'VERB' && /^[a-z]{3,}$/.test(lemma)) verbs.add(lemma)
    if (kind === 'NOUN NN' && /^[a-z]{3,}$/.test(form)) nouns.add(lemma)
  }
  const sure: Inflected[] = [...irregularVerbs(), ...irregularNouns()]
  const regular: Inflected[] = [
    ...[...verbs].flatMap((verb) => [...regularVerb(verb)]),
    ...[...nouns].map(regularPlural),
  ]
  for (const each of sure) add(kindOf(each), each, SURE)
  for (const each of regular) add(kindOf(each), each)
  return [...forms.keys()]
    .sort()
    .map((kind) => tableOf(kind, grow(kind, forms.get(kind)!)))
    .join('')
}

function kindOf({ xpos }: Inflected): string {
  return xpos === 'NNS' ? 'NOUN NNS' : `VERB ${xpos}`
}

function count<K>(counts: Map<K, Map<string, number>>, key: K, what: string, times = 1): void {
  const row = counts.get(key) ?? new Map<string, number>()
  counts.set(key, row.set(what, (row.get(what) ?? 0) + times))
}

function grow(name: string, pairs: ReadonlyMap<string, number>): Kind {
  const kind: Kind = { endings: new Map(), words: new Map() }
  const named = /^(?:PROPN|X|SYM)\b/.test(name)
  for (const [pair, times] of pairs) {
    const [form, lemma] = pair.split(' ') as [string, string]
    const change = changeOf(form.replaceAll('’', "'"), lemma, named)
    const marked = `^${form.toLowerCase().replaceAll('’', "'")}`
    for (let from = 1; from <= marked.length; from++) count(kind.endings, marked.slice(from), change)
    count(kind.words, marked, named ? change : changeOf(form.toLowerCase().replaceAll('’', "'"), lemma, false), times)
  }
  return kind
}

/** The shortest change of the form's end that gives the lemma; "!" where capitals stay, as they do in names. */
function changeOf(form: string, lemma: string, named: boolean): string {
  const lower = form.toLowerCase()
  const keep = lemma !== lemma.toLowerCase() || (named && form === lower)
  const from = keep ? form : lower
  let same = 0
  while (same < from.length && same < lemma.length && from[same] === lemma[same]) same += 1
  return `${keep ? '!' : ''}-${form.length - same}+${lemma.slice(same)}`
}

function tableOf(name: string, { endings, words }: Kind): string {
  const table = new Map<string, string[]>()
  const chosen = new Map<string, string>()
  const inherited = (ending: string) => {
    for (let from = 1; from <= ending.length; from++) {
      const found = chosen.get(ending.slice(from))
      if (found !== undefined) return found
    }
    return undefined
  }
  const consider = (counts: Counts, least: number) => {
    for (const ending of [...counts.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
      const [change, times] = most(counts.get(ending)!)
      if (ending !== '' && (times < least || change === inherited(ending))) continue
      chosen.set(ending, change)
      table.set(change, [...(table.get(change) ?? []), ending === '' ? '$' : ending])
    }
  }
  consider(endings, LEAST_WORDS)
  consider(words, 1)
  const lines = [...table.keys()].sort().map((change) => `${change} ${table.get(change)!.join(' ')}\n`)
  return `= ${name}\n${lines.join('')}`
}

function most(counts: ReadonlyMap<string, number>): readonly [string, number] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!
}

const [data] = process.argv.slice(2)
if (data === undefined) throw new Error('Use: node training/lemmas.ts DATA')
const table = learn(['en_ewt-train', 'en_gum-train'].map((name) => `${data}/ud/${name}.conllu`))
const bytes = new BinaryWriter('lemmas').string(table).bytes()
writeFileSync(new URL('../models/lemmas.bin', import.meta.url), bytes)
process.stderr.write(`models/lemmas.bin: ${bytes.length} bytes\n`)
