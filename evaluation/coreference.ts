/**
 * How often a pronoun finds whom it speaks of, on a treebank with GUM's coreference (MISC `Entity=`).
 *
 *   node evaluation/coreference.ts FILE.conllu
 *
 * Counted are the third-person pronouns whose chain has a noun before them and is a person's, place's or organisation's;
 * right where the last noun before them that we give the same entity is in their chain. Words and sentences are the
 * treebank's, tags and trees are read anew. "of things" are pronouns for anything else: an entity there is wrong.
 */
import { readFileSync } from 'node:fs'
import { findEntities } from '../src/mention/entities.ts'
import { loadEnglish } from '../src/models.ts'
import { readConllu, type Token } from '../src/syntax/index.ts'

/** A mention of a chain: positions of its first and last word in the document. */
interface GoldMention {
  readonly chain: string
  readonly type: string
  readonly first: number
  readonly last: number
}

const PRONOUNS: Readonly<Record<string, readonly string[]>> = {
  he: ['he', 'him', 'his', 'himself'],
  she: ['she', 'her', 'hers', 'herself'],
  it: ['it', 'its', 'itself'],
  they: ['they', 'them', 'their', 'theirs', 'themselves'],
}
const OURS = new Set(['person', 'place', 'organization'])

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Use: node evaluation/coreference.ts FILE.conllu')
const english = loadEnglish()
const tally = new Map<string, { right: number; wrong: number; none: number }>()
const documents = readFileSync(file, 'utf8').split(/(?=# newdoc id = )/)
for (const document of documents) if (document.startsWith('# newdoc')) score(document)
for (const [pronoun, { right, wrong, none }] of [...tally].sort()) {
  const all = right + wrong + none
  const share = ((100 * right) / all).toFixed(1)
  process.stdout.write(`${pronoun.padEnd(16)} right ${right} wrong ${wrong} none ${none}: ${share} % of ${all}\n`)
}

function score(conllu: string): void {
  const bank = readConllu(conllu)
  const gold = goldMentions(conllu)
  const heads = bank.sentences.flatMap((sentence) => sentence.tokens)
  const sentences = english.analyse(bank.text, bank.raw)
  const tokens = sentences.flatMap((sentence) => sentence.tokens)
  const { entityOf } = findEntities({ text: bank.text }, sentences)
  const chains = new Map<number, Set<string>>()
  for (const each of gold) {
    const at = headOf(heads, each)
    chains.set(at, (chains.get(at) ?? new Set()).add(each.chain))
  }
  const position = new Map(tokens.map((token, at) => [token.start, at]))
  for (const { chain, type, first, last } of gold) {
    const kind = first === last ? pronounKind(tokens[first]!) : null
    const known = gold.some(
      (each) => each.chain === chain && each.first < first && heads[headOf(heads, each)]!.upos !== 'PRON',
    )
    if (kind === null || !known) continue
    const token = tokens[first]!
    const nouns = entityOf(token)?.mentions.filter((each) => each.form !== 'pronoun' && each.span.start < token.start)
    const antecedent = nouns?.at(-1)
    const found = antecedent ? chains.get(position.get(antecedent.head.start)!)?.has(chain) === true : null
    note(OURS.has(type) ? kind : `${kind} of things`, found)
  }
}

function note(pronoun: string, found: boolean | null): void {
  const row = tally.get(pronoun) ?? { right: 0, wrong: 0, none: 0 }
  if (found === null) row.none += 1
  else if (found) row.right += 1
  else row.wrong += 1
  tally.set(pronoun, row)
}

function pronounKind({ form, upos }: Token): string | null {
  if (upos !== 'PRON') return null
  return Object.keys(PRONOUNS).find((kind) => PRONOUNS[kind]!.includes(form.toLowerCase())) ?? null
}

/** Position of the word whose head lies outside the mention. */
function headOf(tokens: readonly Token[], { first, last }: GoldMention): number {
  for (let at = first; at <= last; at += 1) {
    const above = tokens[at]!.head
    if (!above || above.start < tokens[first]!.start || above.start > tokens[last]!.start) return at
  }
  return first
}

/** Reads "Entity=(1-person-new…(2-place-…)1)": brackets open and close mentions, a bare number closes its own. */
function goldMentions(conllu: string): readonly GoldMention[] {
  const found: GoldMention[] = []
  const open: GoldMention[] = []
  const rows = conllu.split('\n').filter((line) => /^\d+\t/.test(line))
  for (const [at, row] of rows.entries()) {
    const marks = /(?:^|\|)Entity=([^|]*)/.exec(row.split('\t')[9]!)?.[1] ?? ''
    for (const [, opened, closed, id] of marks.matchAll(/\(([^()]+)(\))?|([^()]+)?\)/g)) {
      if (opened !== undefined) {
        const [chain = '', type = ''] = opened.split('-')
        const mention = { chain, type, first: at, last: at }
        if (closed) found.push(mention)
        else open.push(mention)
      } else {
        const place = id === undefined ? open.length - 1 : open.findLastIndex((each) => each.chain === id)
        const [mention] = place < 0 ? [] : open.splice(place, 1)
        if (mention) found.push({ ...mention, last: at })
      }
    }
  }
  return found
}
