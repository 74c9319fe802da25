import { child, hasRelation, isPassive, type Token } from '../syntax/index.ts'
import { agentOf } from './agent.ts'
import { parallelTo } from './coordination.ts'
import { MEASURES } from './lexicon/measures.ts'
import { DOCUMENTS, OBJECT_CONTROL } from './lexicon/verbs.ts'
import { byPhraseOf, caseOf, nounObliques } from './obliques.ts'
import { antecedent, antecedentOf, RELATIVE, relativeObject } from './relatives.ts'

/** The subject as the sentence has it, followed through what leaves it out; null where nothing in the sentence says it. */
export function surfaceSubject(verb: Token, depth: number): Token | null {
  const own = ownSubject(verb)
  if (own) return RELATIVE.has(own.lemma) && own.upos === 'PRON' ? (antecedent(verb) ?? own) : own
  const { head } = verb
  if (!head || depth > 6) return null
  if (hasRelation(verb, 'advcl') && hasRelation(head, 'parataxis') && head.head)
    return surfaceSubject(head.head, depth + 1)
  if (hasRelation(verb, 'acl:relcl')) return relativeObject(verb) ? null : head
  if (hasRelation(verb, 'acl')) {
    const accused = accusedBy(verb, head)
    if (accused) return surfaceSubject(accused, depth + 1)
    const participle = verb.xpos === 'VBN' || (verb.xpos === 'VBG' && !DOCUMENTS.has(head.lemma))
    const described = participle && (!child(verb, 'mark') || head.lemma === 'suspect' || isControlled(head))
    return described ? head : ownerOrSubject(head, depth)
  }
  if (hasRelation(verb, 'conj')) return surfaceSubject(parallelTo(verb, head), depth + 1)
  if (hasRelation(verb, 'ccomp') && isSaidInRelativeClause(verb, head)) return head.head
  if (hasRelation(verb, 'xcomp', 'advcl', 'ccomp')) return controller(verb, head, depth)
  return null
}

/** "firms that Norland said [had paid the rebels]": the subject is what the relative clause describes. */
function isSaidInRelativeClause(verb: Token, head: Token): boolean {
  // A plural present may be tagged as an infinitive.
  const hasTense = verb.xpos !== 'VBG' && !child(verb, 'mark')
  return (
    hasTense &&
    hasRelation(head, 'acl:relcl') &&
    head.children.some(({ deprel, lemma }) => deprel === 'obj' && RELATIVE.has(lemma))
  )
}

/** "accused [Norland of shelling a village]", where the tree hangs the gerund on the name. */
function isControlled({ deprel, head }: Token): boolean {
  return deprel === 'obj' && head !== null && OBJECT_CONTROL.has(head.lemma)
}

/** "accused [by investigators of shelling a village]", where the tree hangs the gerund on who accuses: the verb. */
function accusedBy(verb: Token, { deprel, head }: Token): Token | null {
  const isOf = child(verb, 'mark', 'case')?.lemma === 'of'
  return isOf && deprel === 'obl:agent' && head !== null && OBJECT_CONTROL.has(head.lemma) ? head : null
}

/** The subject that hangs on the verb, or on its auxiliary where the tree has it so. */
function ownSubject(verb: Token): Token | null {
  const own = child(verb, 'nsubj', 'nsubj:pass')
  if (own) return own
  const number = verb.children.find((each) => hasRelation(each, 'nummod') && each.index < verb.index)
  if (number) return number
  for (const each of verb.children) {
    const found = hasRelation(each, 'aux') ? child(each, 'nsubj', 'nsubj:pass') : null
    if (found) return found
  }
  return hasRelation(verb, 'xcomp', 'advcl', 'acl', 'conj') ? null : misplacedName(verb)
}

/** A name before the verb that the tree takes for an adverb or a measure. */
function misplacedName(verb: Token): Token | null {
  return (
    verb.children.find(
      (each) =>
        each.index < verb.index &&
        each.ne !== 'O' &&
        hasRelation(each, 'advmod', 'obl:unmarked', 'dep', 'vocative') &&
        caseOf(each) === '',
    ) ?? null
  )
}

/** Who does the infinitive or the gerund: the object of "ordered them to" and "accused them of", else the subject. */
function controller(verb: Token, head: Token, depth: number): Token | null {
  if (hasRelation(verb, 'ccomp') && verb.xpos === 'VBD') return null
  const passive = isPassive(head)
  const marker = hasRelation(verb, 'advcl') ? child(verb, 'mark', 'case') : null
  const adverbial = hasRelation(verb, 'advcl') && !(marker && CONTROLLED.has(marker.lemma))
  if (adverbial)
    return passive && !marker ? (agentOf(head) ?? surfaceSubject(head, depth + 1)) : surfaceSubject(head, depth + 1)
  if (APPEALING.has(head.lemma) && !passive) {
    const asked = head.children.find(
      (each) => hasRelation(each, 'obl') && ASKED.has(caseOf(each)) && each.index < verb.index,
    )
    if (asked) return asked
  }
  const object = child(head, 'obj', 'iobj')
  const byObject =
    OBJECT_CONTROL.has(head.lemma) ||
    (hasRelation(verb, 'xcomp') && !BY_SUBJECT.has(head.lemma)) ||
    head.children.some((each) => hasRelation(each, 'xcomp') && GUILTY.has(each.lemma))
  return byObject && object && !passive ? antecedentOf(object, head) : surfaceSubject(head, depth + 1)
}

/** Verbs whose subject does the infinitive though there is an object: "used them to shell the town". */
const BY_SUBJECT = new Set(['promise', 'use', 'vow', 'threaten'])

/** "holds [Norland] responsible for arming them" */
const GUILTY = new Set(['responsible', 'accountable', 'guilty', 'liable'])

/** "called on [Norland] to leave", "appealed to [Norland] to leave". */
const APPEALING = new Set(['call', 'appeal', 'prevail', 'plead', 'rely', 'count'])
const ASKED = new Set(['on', 'upon', 'to', 'with'])

/** Markers of the clauses that an object can control. */
const CONTROLLED = new Set(['to', 'of', 'for', 'from', 'against', 'into'])

/** "Norland's decision to", "they made a decision to": who decides. */
function ownerOrSubject(noun: Token, depth: number): Token | null {
  const owner = child(noun, 'nsubj', 'nmod:poss') ?? adjectivalParty(noun) ?? byPhraseOf(nounObliques(noun))
  if (owner) return owner
  // "as [part of] an effort to"
  const top = hasRelation(noun, 'nmod') && noun.head && MEASURES.has(noun.head.lemma) ? noun.head : noun
  const governor = top.head
  if (!governor || !hasRelation(top, 'obj', 'obl', 'nsubj:pass')) return null
  return isPassive(governor) ? agentOf(governor) : surfaceSubject(governor, depth + 1)
}

function adjectivalParty(noun: Token): Token | null {
  return noun.children.find((each) => hasRelation(each, 'amod', 'compound') && each.upos === 'PROPN') ?? null
}
