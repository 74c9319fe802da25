import type { Statement } from '../statement/index.ts'
import type { Sentence, Token } from '../syntax/index.ts'
import type { Span } from '../text/index.ts'
import { denies } from './factuality.ts'
import { INTENDING } from './lexicon/factuality.ts'

/** Which statements vouch for which words. */
export interface Voices {
  /** The statements whose content covers the word, outermost first; not those it only stands beside ("as he sent"). */
  covering(token: Token): readonly Statement[]
  /** The same with those that say what somebody wants: who demands a deed vouches for the wish. */
  wanting(token: Token): readonly Statement[]
  /** Whether the token is the cue of a statement. */
  isCue(token: Token): boolean
  /** Whether the statement says that its content is not so. */
  denies(statement: Statement): boolean
}

/** Ready to ask which statements of a document cover a word; statements are sorted by sentence once. */
export function voicesOf(sentences: readonly Sentence[], statements: readonly Statement[]): Voices {
  const byId = new Map(statements.map((each) => [each.id, each]))
  const bySentence = new Map<number, Statement[]>()
  const cues = new Map<number, Statement>()
  const denials = new Set<Statement>()
  const intentions = new Set<Statement>()
  for (const statement of statements) {
    for (const cue of statement.cue) {
      for (const token of tokensOf(cue, sentences)) {
        cues.set(token.start, statement)
        if (denies(token)) denials.add(statement)
        if (INTENDING.has(token.lemma)) intentions.add(statement)
      }
    }
    for (const index of sentencesOf(statement.content, sentences)) {
      const list = bySentence.get(index)
      if (list) list.push(statement)
      else bySentence.set(index, [statement])
    }
  }
  const around = (token: Token): readonly Statement[] => {
    const beside = besideCue(token, cues) ?? commentedOn(token, cues)
    const near = bySentence.get(sentenceAt(token.start, sentences)) ?? []
    return chain(
      near.filter((each) => each !== beside),
      token,
      byId,
    )
  }
  return {
    isCue: (token) => cues.has(token.start),
    denies: (statement) => denials.has(statement),
    covering: (token) => around(token).filter((each) => !intentions.has(each)),
    wanting: around,
  }
}

/** The statement on whose cue the token's clause hangs as an adverbial: "said …, [as he sent …]" is not what was said. */
function besideCue(token: Token, cues: ReadonlyMap<number, Statement>): Statement | null {
  for (let up: Token | null = token; up?.head; up = up.head) {
    const statement = cues.get(up.head.start)
    if (!statement) continue
    const adverbial =
      up.deprel.startsWith('advcl') && up.children.some((each) => each.deprel === 'mark' && BESIDE.has(each.lemma))
    return adverbial ? statement : null
  }
  return null
}

/** The statement that a word only comments on: "said that …, an accusation Norland [denies]" is not what was said. */
function commentedOn(token: Token, cues: ReadonlyMap<number, Statement>): Statement | null {
  let account: Token | null = null
  for (let up: Token | null = token; up; up = up.head) {
    if (account && cues.has(up.start)) return cues.get(up.start)!
    if (!account && isAccountTakenUp(up)) account = up
  }
  return null
}

/** ", a claim that Norland denies" */
function isAccountTakenUp({ lemma, deprel, children }: Token): boolean {
  if (!ACCOUNTS.has(lemma) || !TAKEN_UP.has(deprel)) return false
  return (
    children.some((each) => each.deprel === 'det' && /^an?$/.test(each.form)) &&
    children.some((each) => each.deprel.startsWith('acl'))
  )
}

const ACCOUNTS = new Set(['claim', 'accusation', 'allegation', 'charge', 'assertion', 'suggestion', 'account'])

const TAKEN_UP = new Set(['parataxis', 'appos', 'conj', 'dep', 'obl:unmarked', 'nmod:unmarked', 'advcl', 'obj'])

const BESIDE = new Set(['as', 'while', 'after', 'before', 'since', 'although', 'though', 'when', 'because'])

function chain(
  candidates: readonly Statement[],
  span: Span,
  byId: ReadonlyMap<string, Statement>,
): readonly Statement[] {
  const found = new Set<Statement>()
  for (const each of candidates) {
    if (!each.content.some((part) => part.start <= span.start && span.end <= part.end)) continue
    for (let up: Statement | undefined = each; up && !found.has(up); up = up.within ? byId.get(up.within) : undefined) {
      found.add(up)
    }
  }
  return [...found].sort((a, b) => size(b) - size(a))
}

function size({ content }: Statement): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** Index in `sentences` of the one that holds the offset, by bisection. */
export function sentenceAt(offset: number, sentences: readonly Sentence[]): number {
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sentences[middle]!.span.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function sentencesOf(content: readonly Span[], sentences: readonly Sentence[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { start, end } of content) {
    for (let at = sentenceAt(start, sentences); at < sentences.length && sentences[at]!.span.start < end; at += 1)
      found.add(at)
  }
  return found
}

function tokensOf(cue: Span, sentences: readonly Sentence[]): readonly Token[] {
  const sentence = sentences[sentenceAt(cue.start, sentences)]
  if (!sentence) return []
  return sentence.tokens.filter((each) => cue.start <= each.start && each.start < cue.end)
}
