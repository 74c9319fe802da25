import { hasRelation, type Token } from '../syntax/index.ts'
import { withoutSubject } from './coordination.ts'

/** "hit the town, [killing] two", "killing two and [wounding] four": what goes with the clause above it. */
export function isAccompanying(verb: Token): boolean {
  const first = withoutSubject(verb)
  return (
    hasRelation(first, 'advcl') &&
    first.xpos === 'VBG' &&
    !first.children.some((each) => hasRelation(each, 'mark', 'nsubj', 'case'))
  )
}

/** "…, as he left": a clause set off by a comma may belong to any clause above the one that the tree hangs it on. */
export function isSetOff(clause: Token): boolean {
  const marker = clause.children.find((each) => hasRelation(each, 'mark', 'advmod'))
  return clause.children.some(
    (each) => each.deprel === 'punct' && each.form === ',' && marker && each.index < marker.index,
  )
}
