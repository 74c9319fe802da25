import type { RawSentence } from './raw-sentence.ts'
import { sentence, type Word } from './sentence.ts'
import { type NameTag, type Sentence, type Token, UPOS, type Upos } from './token.ts'
import { fusedAt } from './tokenise/contractions.ts'

/** What a CoNLL-U file holds. `raw[i]` are the bare tokens of `sentences[i]`; both point into `text`. */
export interface Treebank {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly raw: readonly RawSentence[]
  /** The lines that begin with "#", for each sentence. */
  readonly comments: readonly (readonly string[])[]
}

/** One token line; a multiword range ("1-2 don't") is noted on the words it spans. */
interface Row {
  readonly columns: readonly string[]
  readonly spaceAfter: boolean
}

/** One written word: a single row, or several that a range line joins ("do" and "n't" under "don't"). */
interface Written {
  readonly form: string
  readonly rows: Row[]
  readonly spaceAfter: boolean
}

/**
 * Reads CoNLL-U (https://universaldependencies.org/format.html). The text is rebuilt from the forms and `SpaceAfter`,
 * with an empty line before each `# newpar` and `# newdoc`; a block is a paragraph. The words under a range line get
 * sub-spans of its form. Empty nodes ("5.1") are skipped. Where the columns hold no tree, every word hangs from the first.
 */
export function readConllu(conllu: string): Treebank {
  const reader = new TreebankReader()
  for (const block of conllu.split(/\r?\n(?:[ \t]*\r?\n)+/)) reader.add(block.split(/\r?\n/))
  return reader.treebank()
}

/** Grows a treebank sentence by sentence. */
class TreebankReader {
  readonly #pieces: string[] = []
  readonly #sentences: Sentence[] = []
  readonly #raw: RawSentence[] = []
  readonly #comments: string[][] = []
  #length = 0
  #block = 0
  #gap = ''

  add(lines: readonly string[]): void {
    const written = writtenWords(lines)
    if (written.length === 0) return
    if (this.#length > 0 && lines.some((line) => /^# new(?:par|doc)\b/.test(line))) {
      this.#gap = '\n\n'
      this.#block += 1
    }
    const words: Word[] = []
    const joined: boolean[] = []
    for (const each of written) this.#place(each, words, joined)
    const raw = {
      block: this.#block,
      starts: words.map((word) => word.start),
      ends: words.map((word) => word.end),
      joined,
    }
    this.#raw.push(raw)
    this.#comments.push(lines.filter((line) => line.startsWith('#')))
    this.#sentences.push(sentence(rooted(words), this.#sentences.length, this.#block))
  }

  #place(each: Written, words: Word[], joined: boolean[]): void {
    this.#pieces.push(this.#gap, each.form)
    const start = this.#length + this.#gap.length
    this.#length = start + each.form.length
    this.#gap = each.spaceAfter ? ' ' : ''
    const bounds = shareOut(each)
    for (const [at, row] of each.rows.entries()) {
      const [from, to] = bounds[at]!
      const last = at === each.rows.length - 1
      words.push(word(row, start + from, start + to, last ? each.spaceAfter : false))
      joined.push(at > 0)
    }
  }

  treebank(): Treebank {
    return { text: this.#pieces.join(''), sentences: this.#sentences, raw: this.#raw, comments: this.#comments }
  }
}

function writtenWords(lines: readonly string[]): Written[] {
  const found: Written[] = []
  let last = 0
  for (const line of lines) {
    if (line === '' || line.startsWith('#')) continue
    const columns = line.split('\t')
    const id = columns[0]!
    if (id.includes('.') || columns.length < 2) continue
    const row = { columns, spaceAfter: !/(?:^|\|)SpaceAfter=No\b/.test(columns[9] ?? '') }
    const range = /^\d+-(\d+)$/.exec(id)
    if (range) {
      last = Number(range[1])
      found.push({ form: columns[1]!, rows: [], spaceAfter: row.spaceAfter })
    } else if (Number(id) <= last) found.at(-1)!.rows.push(row)
    else found.push({ form: columns[1]!, rows: [row], spaceAfter: row.spaceAfter })
  }
  return found.filter((each) => each.rows.length > 0)
}

/**
 * The part of a written word that each of its rows covers, as offsets into its form. Exact where the rows' forms add up
 * to it, in proportion to their lengths where they don't; the whole form for each where it is too short to share.
 */
function shareOut({ form, rows }: Written): readonly (readonly [number, number])[] {
  if (rows.length === 1 || form.length < rows.length) return rows.map(() => [0, form.length] as const)
  const lengths = rows.map((row) => row.columns[1]!.length)
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const exact = rows.map((row) => row.columns[1]).join('') === form
  let covered = 0
  let from = 0
  return lengths.map((length, at) => {
    covered += length
    const rest = rows.length - 1 - at
    const wanted = exact ? covered : Math.round((covered / total) * form.length)
    const to = rest === 0 ? form.length : Math.min(Math.max(wanted, from + 1), form.length - rest)
    const bounds = [from, to] as const
    from = to
    return bounds
  })
}

function word({ columns }: Row, start: number, end: number, spaceAfter: boolean): Word {
  const [, form = '_', lemma = '_', upos = '_', xpos = '_', feats = '_', head = '_', deprel = '_', , misc = '_'] =
    columns
  return {
    start,
    end,
    form,
    lemma,
    upos: (UPOS as readonly string[]).includes(upos) ? (upos as Upos) : 'X',
    xpos,
    feats,
    head: head === '_' ? Number.NaN : Number(head) - 1,
    deprel,
    ne: (/(?:^|\|)NE=([BI]-(?:PER|ORG|LOC))/.exec(misc)?.[1] ?? 'O') as NameTag,
    spaceAfter,
  }
}

/** The words as they are if they form one tree's heads; else flat below the first. */
function rooted(words: readonly Word[]): readonly Word[] {
  const roots = words.filter((each) => each.head === -1).length
  const complete = words.every((each) => each.head >= -1 && each.head < words.length)
  if (roots === 1 && complete) return words
  return words.map((each, at) => ({ ...each, head: at === 0 ? -1 : 0, deprel: at === 0 ? 'root' : 'dep' }))
}

/** A token that is written onto the word before it: "n't" of "don't", "'s" of "John's". */
const CLITIC = /^(?:['’`](?:s|m|d|re|ve|ll)|n['’]t)$/i

/** Where tokens share a written word, read off their forms: for sentences whose raw tokens are not at hand. */
export function joinedWords(tokens: readonly Token[]): readonly boolean[] {
  return tokens.map((token, at) => {
    const before = tokens[at - 1]
    if (before === undefined || before.end !== token.start) return false
    if (/^['’]$/.test(token.form)) return token.xpos === 'POS'
    return CLITIC.test(token.form) || fusedAt(before.form + token.form) === before.form.length
  })
}

/** Writes analysed sentences as CoNLL-U; `# newpar` marks where a block begins. */
export function writeConllu(sentences: readonly Sentence[], text: string): string {
  return sentences
    .map((each, at) => {
      const newBlock = at === 0 || sentences[at - 1]!.block !== each.block
      const comments = [...(newBlock ? ['# newpar'] : []), ...sentenceComments(each, text, at + 1)]
      return `${sentenceLines(each, text, comments)}\n`
    })
    .join('')
}

/** The comments a sentence always has. */
export function sentenceComments({ span }: Sentence, text: string, id: number): string[] {
  return [`# sent_id = ${id}`, `# text = ${text.slice(span.start, span.end).replace(/\s+/g, ' ')}`]
}

/**
 * One sentence, without the empty line that ends it.
 *
 * @param joined for each token, whether it continues the written word before it, which gives "don't" its range line
 */
export function sentenceLines(
  { tokens }: Sentence,
  text: string,
  comments: readonly string[],
  joined: readonly boolean[] = joinedWords(tokens),
): string {
  let out = comments.map((comment) => `${comment}\n`).join('')
  for (let at = 0; at < tokens.length; at += 1) {
    let last = at
    if (!joined[at]) while (joined[last + 1]) last += 1
    if (last > at) out += rangeLine(tokens[at]!, tokens[last]!, text)
    out += tokenLine(tokens[at]!, joined[at + 1] === true || joined[at] === true)
  }
  return out
}

function rangeLine(first: Token, last: Token, text: string): string {
  const misc = last.spaceAfter ? '_' : 'SpaceAfter=No'
  return `${first.index + 1}-${last.index + 1}\t${text.slice(first.start, last.end)}\t_\t_\t_\t_\t_\t_\t_\t${misc}\n`
}

function tokenLine(token: Token, inRange: boolean): string {
  const { index, form, lemma, upos, xpos, feats, head, deprel, ne, spaceAfter } = token
  const name = ne === 'O' ? '' : `NE=${ne}`
  const space = spaceAfter || inRange ? '' : 'SpaceAfter=No'
  const misc = name && space ? `${name}|${space}` : name || space || '_'
  const above = head ? head.index + 1 : 0
  return `${index + 1}\t${form}\t${lemma}\t${upos}\t${xpos}\t${feats}\t${above}\t${deprel}\t_\t${misc}\n`
}
