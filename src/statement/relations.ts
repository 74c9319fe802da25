/** Relations whose presence below a word tells what the word can be, a bit each; "nsubj:pass" counts as itself, other subtypes as their base. */
const BIT: ReadonlyMap<string, number> = new Map(
  [
    'nsubj', 'nsubj:pass', 'obj', 'iobj', 'ccomp', 'xcomp', 'advcl', 'acl', 'acl:relcl', 'parataxis', 'obl', 'mark', 'aux', 'aux:pass', 'cop',
    'conj', 'expl', 'csubj', 'case', 'advmod', 'nmod', 'nmod:poss', 'det', 'compound:prt', 'appos', 'amod', 'cc', 'obl:agent', 'dislocated', 'discourse',
  ].map((relation, bit) => [relation, 1 << bit]),
) // biome-ignore format: a table

export function relationBit(deprel: string): number {
  const bit = BIT.get(deprel)
  if (bit !== undefined) return bit
  const colon = deprel.indexOf(':')
  return colon < 0 ? 0 : (BIT.get(deprel.slice(0, colon)) ?? 0)
}

/** Bits of the relations that make a clause's frame: who, whom, and what is said. */
export const FRAME = [
  'nsubj',
  'nsubj:pass',
  'obj',
  'iobj',
  'ccomp',
  'xcomp',
  'parataxis',
  'cop',
  'aux:pass',
  'expl',
  'csubj',
].reduce((bits, relation) => bits | relationBit(relation), 0)

const SUBJECT = relationBit('nsubj')
const CLAUSE = relationBit('ccomp')

/** Whether a word with these dependents has a subject and a clause, as verbs of reporting have. */
export function isFrame(below: number): boolean {
  return (below & SUBJECT) !== 0 && (below & CLAUSE) !== 0
}
