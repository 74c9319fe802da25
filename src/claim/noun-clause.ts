import { child, hasRelation, type Token } from '../syntax/index.ts'
import { type Clause, clauseOf, finiteOf, infinitiveOf } from './clause.ts'
import { LIGHT_VERBS, OCCURRING_VERBS, UNDERGOING_VERBS } from './lexicon/verbs.ts'
import { byPhraseOf, caseOf, isExistential, nounObliques } from './obliques.ts'

/** The clause of a noun: its own dependents and, under a light verb, those of the verb. */
export function nominalClauseOf(noun: Token): Clause {
  const holder = lightVerbOf(noun)
  const own = nounObliques(noun)
  const by = byPhraseOf(own)
  const base = {
    trigger: noun,
    possessor: child(noun, 'nmod:poss'),
    infinitive: infinitiveOf(noun),
    finite: finiteOf(noun) ?? child(noun, 'acl'),
    particles: [],
  }
  const occurring = holder ? null : occurrenceOf(noun)
  if (occurring) return { ...base, verb: occurring, subject: by, object: null, indirect: null, obliques: own }
  if (!holder) return { ...base, verb: noun, subject: by, object: null, indirect: null, obliques: own }
  const outer = clauseOf(holder)
  const undergoes = UNDERGOING_VERBS.has(holder.lemma)
  return {
    ...base,
    verb: holder,
    subject: by ?? (undergoes ? null : outer.subject),
    object: undergoes ? outer.subject : null,
    indirect: outer.indirect,
    obliques: [...own, ...outer.obliques.filter((each) => each.token !== noun)],
    infinitive: base.infinitive ?? outer.infinitive,
  }
}

/** Of whom a noun is said: "Norland is a critic", "Norland is one of the critics", "Norland, a critic". */
export function predicateSubject(noun: Token): Token | null {
  const own = child(noun, 'nsubj')
  if (own) return own
  if (hasRelation(noun, 'appos')) return noun.head
  const { head } = noun
  return head && hasRelation(noun, 'nmod') && caseOf(noun) === 'of' ? child(head, 'nsubj') : null
}

/** The verb that only says that the noun takes place: "erupted" of "clashes erupted", "was" of "there was a shooting"; null without one. */
export function occurrenceOf(noun: Token): Token | null {
  const top = measureOf(noun)
  const { head } = top
  if (!head || !hasRelation(top, 'nsubj') || hasRelation(top, 'nsubj:pass')) return null
  return OCCURRING_VERBS.has(head.lemma) || isExistential(head) ? head : null
}

/** The verb that lends the noun its dependents: "carried out" in "carried out a strike", "came" in "came under fire". */
function lightVerbOf(noun: Token): Token | null {
  const top = measureOf(noun)
  const { head } = top
  if (head?.upos !== 'VERB') return null
  if (!hasRelation(top, 'obj', 'nsubj:pass', 'obl')) return null
  if (hasRelation(top, 'obl'))
    return UNDERGOING_VERBS.has(head.lemma) || head.lemma === 'engage' || head.lemma === 'participate' ? head : null
  return LIGHT_VERBS.has(head.lemma) || UNDERGOING_VERBS.has(head.lemma) ? head : null
}

/** "round" of "a second round of talks", which the verb is said of; the noun itself where nothing measures it. */
function measureOf(noun: Token): Token {
  const { head } = noun
  return head && hasRelation(noun, 'nmod') && PARTS.has(head.lemma) && caseOf(noun) === 'of' ? head : noun
}

/** What meetings and violence come in. */
const PARTS: ReadonlySet<string> = new Set('round day hour week series session wave spate string flurry'.split(' '))
