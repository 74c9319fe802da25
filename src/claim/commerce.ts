import type { Entity } from '../mention/index.ts'
import { hasRelation, type Token } from '../syntax/index.ts'
import type { Candidate } from './candidate.ts'
import type { EventType } from './claim.ts'

/**
 * What firms do with their goods and with each other, told in the words of states: they release a telephone, cancel a
 * project, launch a case, work with a supplier. Deals in arms, and those of firms of two countries, are told.
 */
export function isCommerce({ entry, clause, actor, recipient }: Candidate): boolean {
  if (entry.type === 'ACCUSE') return isCase(clause.object)
  const parties = [...actor, ...recipient]
  // A boycott is told, whoever takes part in it.
  if (!DEALT_IN.has(entry.type) || parties.length === 0 || (clause.infinitive ?? clause.trigger).lemma === 'boycott')
    return false
  const countries = new Set(parties.flatMap(({ country }) => country ?? []))
  return parties.every(isFirm) && countries.size < 2 && !(clause.object && ARMS.has(clause.object.lemma))
}

/** Types of which a record of public affairs has no use where nobody but firms takes part. */
const DEALT_IN: ReadonlySet<EventType> = new Set<EventType>(
  ['AGREE', 'AID', 'CONCEDE', 'CONSULT', 'COOPERATE', 'MOBILIZE', 'REQUEST', 'RETREAT', 'SANCTION', 'SUPPORT'],
) // biome-ignore format: a list

function isFirm({ sector }: Entity): boolean {
  return sector === 'BUS'
}

/** Vehicles, systems and boats are sold to everybody. */
const ARMS = new Set(
  `arm weapon weaponry armament munition ammunition missile rocket shell bomb grenade mortar howitzer artillery gun rifle
  warplane warship submarine explosive warhead drone`.split(/\s+/),
)

/** "launched a keyboard case": one to put something in. */
function isCase(object: Token | null): boolean {
  if (object?.lemma !== 'case') return false
  return object.children.some(
    (each) => hasRelation(each, 'compound') && each.upos === 'NOUN' && !COURTS.has(each.lemma),
  )
}

const COURTS = new Set(
  'court law criminal murder fraud corruption test class defamation libel discrimination bribery rape abuse terrorism treason antitrust extradition genocide graft harassment assault drug tax rights war crime crimes'.split(
    ' ',
  ),
)
