import type { Token } from './token.ts'
import { child, hasRelation } from './walk.ts'

/** Whether the verb's subject undergoes what it says: "was hit", "the town hit by shells", "was arrested and [charged]". */
export function isPassive(verb: Token): boolean {
  if (child(verb, 'aux:pass')) return true
  if (child(verb, 'nsubj:pass', 'csubj:pass')) return child(verb, 'obl:agent') !== null || !hasTense(verb)
  if (hasRelation(verb, 'conj')) return sharesPassive(verb) || isGapped(verb)
  if (verb.xpos !== 'VBN' || (hasRelation(verb, 'xcomp') && verb.head?.lemma === 'have')) return false
  if (hasRelation(verb, 'acl') && !hasRelation(verb, 'acl:relcl')) return !isHeadless(verb)
  return hasRelation(verb, 'advcl', 'xcomp') && !child(verb, 'aux', 'nsubj')
}

/** Whether a verb is passive by the one that it is joined to: "was arrested and [charged]". */
export function sharesPassive(verb: Token): boolean {
  const { head } = verb
  if (!head || !hasRelation(verb, 'conj') || child(verb, ...OF_ITS_OWN)) return false
  const isParticiple = verb.xpos === 'VBN' || (verb.xpos === 'VBD' && DONE_TO_SOMEBODY.has(verb.lemma))
  return isParticiple && (head.xpos === 'VBN' || child(head, 'aux:pass') !== null) && isPassive(head)
}

/** "Two were killed and [nine others wounded]": a passive whose auxiliary is that of another subject. */
function isGapped(verb: Token): boolean {
  const { head, lemma } = verb
  if (!head || !child(head, 'aux:pass') || !child(verb, 'nsubj') || !DONE_TO_SOMEBODY.has(lemma)) return false
  return !child(verb, 'aux', 'cop', 'obj', 'ccomp', 'xcomp')
}

/** "Norland called for talks." with its subject taken for a passive's: no auxiliary but "have", and a tense or an object of its own. */
function hasTense(verb: Token): boolean {
  const isSentence = verb.deprel === 'root' && verb.children.some((each) => each.form === '.')
  const isPerfect = verb.children.some((each) => hasRelation(each, 'aux') && each.lemma === 'have')
  return verb.xpos === 'VBD' || isSentence || isPerfect || child(verb, 'obj') !== null
}

/** A main clause that the tree takes for a noun with a participle: "[Rebels released] three miners". */
function isHeadless(verb: Token): boolean {
  return (
    verb.head?.deprel === 'root' && (child(verb, 'obj') !== null || verb.xpos === 'VBD') && !child(verb, 'obl:agent')
  )
}

/** What an active verb, or one with an auxiliary of its own, has. */
const OF_ITS_OWN = ['nsubj', 'aux', 'cop', 'obj', 'ccomp', 'xcomp'] as const

/** Verbs that say to whom it was done where they are active: without that, what looks like a past tense is a participle. */
const DONE_TO_SOMEBODY = new Set(
  `charge accuse arrest convict sentence detain jail imprison indict expel deport evacuate rescue hospitalize hospitalise
  wound injure kidnap abduct torture execute behead blacklist sanction suspend dismiss sack ban bar free release extradite
  transfer kill murder assassinate seize confiscate impound freeze capture destroy raid blockade`.split(/\s+/),
)
