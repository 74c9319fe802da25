import { hasRelation, type Token } from '../syntax/index.ts'
import { nounClass } from './nouns.ts'
import { firstConjunct, preposition } from './phrase.ts'

/** Prepositions after which the name of a capital is a place on the map. */
const LOCATIVE: ReadonlySet<string> = new Set(
  'in at near outside around across inside through throughout within of off beyond over into toward towards'.split(' '),
)

/** Verbs of moving and their nouns: "flew to Moscow", "a trip to Moscow". */
const MOTION: ReadonlySet<string> = new Set(
  'go come travel fly arrive return move head drive march walk sail journey flee escape rush visit trip flight journey tour route road train bus plane way advance transfer relocate deport bring take ship evacuate extradite expel migrate commute embassy ambassador'.split(
    ' ',
  ),
)

/** Verbs whose object is a place, where it is a town at all: "bombed Damascus". */
const REACHING: ReadonlySet<string> = new Set(
  'visit leave reach enter tour capture seize besiege bomb shell occupy flee quit surround storm encircle rock approach retake overrun evacuate control'.split(
    ' ',
  ),
)

/**
 * Whether the name of a capital stands for the town and not for the government in it: after a preposition of place, a
 * verb of motion, as the object of a verb of reaching, before a noun of place.
 */
export function meansTown(head: Token): boolean {
  const token = firstConjunct(head)
  const above = token.head
  const before = preposition(token)
  if (before !== null && !hasRelation(token, 'nmod:poss'))
    return LOCATIVE.has(before) || (FROM_TO.has(before) && moves(above))
  if (hasRelation(token, 'obj')) return above !== null && REACHING.has(above.lemma.toLowerCase())
  if (hasRelation(token, 'compound', 'nmod:poss', 'amod', 'nmod:desc'))
    return above !== null && (nounClass(above)?.kind === 'place' || isWhere(above))
  return hasRelation(token, 'obl:unmarked', 'nmod:unmarked', 'appos', 'root')
}

/** "in a [Lisbon] supermarket", "on a [Lisbon] train": the noun says where, and is no party. */
function isWhere(noun: Token): boolean {
  const before = preposition(noun)
  return (
    before !== null &&
    WHERE.has(before) &&
    hasRelation(noun, 'obl', 'nmod') &&
    nounClass(noun) === null &&
    !isTalk(noun)
  )
}

const WHERE: ReadonlySet<string> = new Set(['in', 'at', 'on', 'near', 'outside', 'inside'])

/** "in Lisbon talks": of governments. */
function isTalk({ lemma }: Token): boolean {
  return TALKS.has(lemma.toLowerCase())
}

const TALKS: ReadonlySet<string> = new Set(
  'talk negotiation policy statement response relation tie position view stance decision power politics dispute row war'.split(
    ' ',
  ),
)

const FROM_TO: ReadonlySet<string> = new Set(['to', 'from', 'via', 'for'])

function moves(above: Token | null): boolean {
  return above !== null && MOTION.has(above.lemma.toLowerCase())
}
