import { child, hasRelation, type Token } from '../../syntax/index.ts'
import { wordSet } from '../quantity/word-set.ts'

/** Whether the words around a time look back or ahead; null where they don't tell. */
export type Outlook = 'past' | 'future' | null

/** What is planned, said of what has not happened yet. */
const AHEAD: ReadonlySet<string> = wordSet(
  'aim anticipate ask due expect expected forecast hope intend likely need order plan pledge poised prepare project promise ' +
    'propose ready schedule scheduled set slate slated upcoming urge vow want',
)

/** Verbs whose present tense, with a time, tells of the future: "The trial begins on Monday." */
const TIMETABLED: ReadonlySet<string> = wordSet(
  'arrive begin come conclude end expire face go kick leave meet open resume return run start take travel visit vote',
)

const FUTURE_AUXILIARIES: ReadonlySet<string> = wordSet("will shall would 'll wo may might could should can must 'd")
const UNTIL: ReadonlySet<string> = wordSet('until till by')
const MAX_CLIMB = 8 // heads above the word; deeper trees are lists or errors

/**
 * Looks from the time's head word up to the verb that governs it. Of a noun ("Monday's debate") only finite verbs tell:
 * a plan may look back on it.
 */
export function outlook(token: Token): Outlook {
  const preposition = child(token, 'case')?.form.toLowerCase() ?? ''
  if (preposition === 'since') return 'past'
  const isEnd = UNTIL.has(preposition)
  return isEnd && token.head && !isOver(token.head) ? 'future' : lookUp(token)
}

/** "closed until Friday" may last; "was closed until Friday" is over. */
function isOver(word: Token): boolean {
  return word.xpos === 'VBD' || word.children.some((each) => each.xpos === 'VBD' && hasRelation(each, 'aux', 'cop'))
}

function lookUp(token: Token): Outlook {
  let above = token
  if (child(token, 'cop')) return look(token) ?? null // "The vote was on March 9."
  const ofNoun = hasRelation(token, 'nmod', 'compound')
  for (let steps = 0; above.head && steps < MAX_CLIMB; steps += 1) {
    above = above.head
    const seen = ofNoun && isInfinitive(above) ? undefined : look(above)
    if (seen !== undefined) return seen
  }
  return null
}

/** What one word above tells; undefined where the next one up has to. */
function look(word: Token): Outlook | undefined {
  if (isInfinitive(word)) return lookFromInfinitive(word)
  const copula = child(word, 'cop')
  if (copula) return AHEAD.has(word.lemma) || hasFutureAuxiliary(word) ? 'future' : tenseOf(copula)
  if (word.upos === 'ADJ' && AHEAD.has(word.lemma)) return 'future'
  if (word.upos !== 'VERB' && word.upos !== 'AUX') return undefined
  if (hasFutureAuxiliary(word)) return hasAuxiliary(word, 'have') ? 'past' : 'future'
  return lookFromVerb(word)
}

function lookFromVerb(verb: Token): Outlook | undefined {
  const auxiliary = firstAuxiliary(verb)
  if (AHEAD.has(verb.lemma) && verb.xpos !== 'VBD' && !hasAuxiliary(verb, 'have')) return 'future'
  if (verb.xpos === 'VBG') {
    if (!auxiliary) return undefined
    return tenseOf(auxiliary) ?? (TIMETABLED.has(verb.lemma) ? 'future' : null)
  }
  if (verb.xpos === 'VBN') {
    if (auxiliary) return hasAuxiliary(verb, 'have') ? 'past' : tenseOf(auxiliary)
    return hasRelation(verb, 'acl', 'advcl') ? 'past' : undefined
  }
  if (isCondition(verb)) return 'future'
  if (verb.xpos === 'VBD') return 'past'
  return TIMETABLED.has(verb.lemma) && verb.xpos === 'VBZ' ? 'future' : null
}

/** "to begin": ahead, unless it hangs on something that is over ("tried to leave on Friday"). */
function lookFromInfinitive(verb: Token): Outlook {
  const { head } = verb
  if (hasAuxiliary(verb, 'have')) return 'past'
  if (verb.children.some((each) => each.form === 'if')) return 'future'
  if (!head || hasRelation(verb, 'acl') || AHEAD.has(head.lemma)) return 'future'
  return head.xpos === 'VBD' ? 'past' : 'future'
}

/** "if they win in November", "were he to win": not yet so, whatever governs it. */
function isCondition(verb: Token): boolean {
  const mark = child(verb, 'mark')?.form.toLowerCase()
  return mark === 'if' && verb.xpos !== 'VBD'
}

function isInfinitive(verb: Token): boolean {
  return verb.children.some((each) => each.form === 'to' && hasRelation(each, 'mark'))
}

function auxiliaries(verb: Token): readonly Token[] {
  return verb.children.filter((each) => hasRelation(each, 'aux'))
}

function firstAuxiliary(verb: Token): Token | undefined {
  return auxiliaries(verb)[0]
}

function hasAuxiliary(verb: Token, lemma: string): boolean {
  return auxiliaries(verb).some((each) => each.lemma === lemma)
}

function hasFutureAuxiliary(verb: Token): boolean {
  return auxiliaries(verb).some((each) => FUTURE_AUXILIARIES.has(each.form.toLowerCase()))
}

function tenseOf(verb: Token): Outlook {
  return verb.xpos === 'VBD' ? 'past' : null
}
