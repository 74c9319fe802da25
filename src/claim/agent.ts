import { child, hasRelation, type Token } from '../syntax/index.ts'
import { OBJECT_CONTROL } from './lexicon/verbs.ts'
import { caseOf } from './obliques.ts'

export function agentOf(verb: Token): Token | null {
  for (const holder of [verb, ...verb.children.filter((each) => hasRelation(each, 'xcomp'))]) {
    const found =
      child(holder, 'obl:agent') ??
      holder.children.find((each) => hasRelation(each, 'obl', 'nmod') && caseOf(each) === 'by' && each.upos !== 'NUM')
    if (found) return found
  }
  return nestedAgent(verb)
}

/** "was arrested at the airport by police", "accused of theft by police", where the tree hangs the police on the airport. */
function nestedAgent(verb: Token): Token | null {
  for (const each of verb.children) {
    const charge = caseOf(each) === 'of' && OBJECT_CONTROL.has(verb.lemma)
    if (!hasRelation(each, 'obl') || !(charge || PLACING.has(caseOf(each)))) continue
    const found = each.children.find((below) => hasRelation(below, 'nmod') && caseOf(below) === 'by')
    if (found) return found
  }
  return null
}

const PLACING = new Set(['at', 'near', 'to', 'toward', 'towards', 'into', 'from', 'outside', 'on'])
