import type { Token } from './token.ts'
import { child, hasRelation } from './walk.ts'

/** Whether a verb is passive by the auxiliary of the one that it is joined to: "was arrested and [charged]". */
export function sharesPassive(verb: Token): boolean {
  const { head } = verb
  if (!head || !hasRelation(verb, 'conj') || child(verb, ...OF_ITS_OWN)) return false
  const isParticiple = verb.xpos === 'VBN' || (verb.xpos === 'VBD' && DONE_TO_SOMEBODY.has(verb.lemma))
  return isParticiple && (child(head, 'aux:pass') !== null || sharesPassive(head))
}

/** What an active verb, or one with an auxiliary of its own, has. */
const OF_ITS_OWN = ['nsubj', 'aux', 'cop', 'obj', 'ccomp', 'xcomp'] as const

/** Verbs that say to whom it was done where they are active: without that, what looks like a past tense is a participle. */
const DONE_TO_SOMEBODY = new Set(
  `charge accuse arrest convict sentence detain jail imprison indict expel deport evacuate rescue hospitalize hospitalise
  wound injure kidnap abduct torture execute behead blacklist sanction suspend dismiss sack ban bar free release extradite
  transfer kill murder assassinate seize confiscate impound freeze capture destroy raid blockade`.split(/\s+/),
)
