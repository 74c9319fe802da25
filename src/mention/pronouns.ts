import { hasRelation, isWithin, type Token } from '../syntax/index.ts'
import type { Discourse, Seen } from './discourse.ts'
import type { Party } from './party.ts'

/** What a pronoun asks of what it stands for. */
type Agreement = 'he' | 'she' | 'it' | 'they'

const AGREEMENT: Readonly<Record<string, Agreement>> = {
  he: 'he', him: 'he', his: 'he', himself: 'he',
  she: 'she', her: 'she', hers: 'she', herself: 'she',
  it: 'it', its: 'it', itself: 'it',
  they: 'they', them: 'they', their: 'they', theirs: 'they', themselves: 'they',
} // biome-ignore format: a table

/** A sentence back costs this much prominence; the weights halve from sentence to sentence in Lappin & Leass (1994). */
const PER_SENTENCE = 3

/** The party a pronoun speaks of, or null where none fits or something that is no entity fits better. */
export function resolvePronoun(
  token: Token,
  discourse: Discourse,
  partyOf: (token: Token) => Party | null,
): Party | null {
  const form = token.form.toLowerCase()
  const agreement = AGREEMENT[form]
  if (agreement === undefined) return relativeHead(token, partyOf)
  if (agreement === 'it' && isExpletive(token)) return null
  if (form.endsWith('self') || form.endsWith('selves')) {
    const subject = subjectOf(clauseOf(token))
    if (subject && subject !== token) return partyOf(subject)
  }
  const best = bestAntecedent(token, agreement, discourse.recent)
  if (!best) return null
  if (best.party && (agreement === 'he' || agreement === 'she')) best.party.gender ??= agreement
  return best.party
}

/** "the general who fled": the noun that the relative clause hangs on. */
function relativeHead(token: Token, partyOf: (token: Token) => Party | null): Party | null {
  if (!token.feats.includes('PronType=Rel') && !hasRelation(token, 'nsubj', 'obj', 'obl', 'nmod:poss', 'nmod'))
    return null
  for (let up: Token | null = token; up; up = up.head) {
    if (up.deprel === 'acl:relcl') return up.head && up.head.index < token.index ? partyOf(up.head) : null
  }
  return null
}

function bestAntecedent(token: Token, agreement: Agreement, seen: readonly Seen[]): Seen | null {
  let best: Seen | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const each of seen) {
    const fit = fitness(each, agreement)
    if (fit === null || isBarred(token, each.token)) continue
    const score = fit + each.prominence - PER_SENTENCE * (token.sentence - each.token.sentence) + closeness(token, each)
    if (score >= most) {
      most = score
      best = each
    }
  }
  return best
}

/** Weights of agreement: null where it can't be, else how readily it is. Set on the development part of GUM. */
function fitness({ party, plural }: Seen, agreement: Agreement): number | null {
  if (party === null) return agreement === 'it' && !plural ? -1 : agreement === 'they' && plural ? -1 : null
  const { kind } = party
  if (agreement === 'he' || agreement === 'she') {
    if (kind !== 'person' && !(kind === 'other' && party.named)) return null
    if (party.plural || (party.gender !== null && party.gender !== agreement)) return null
    return (party.named ? 1 : 0) + (party.gender === agreement ? 1 : 0) + (kind === 'other' ? -3 : 0) + often(party)
  }
  if (agreement === 'it') {
    if (kind === 'person' || party.plural) return null
    return (kind === 'place' ? -2 : 0) + often(party)
  }
  if (kind === 'person') return null
  if (kind === 'group' || party.plural) return 1 + often(party)
  return kind === 'place' || kind === 'other' ? null : -2.5 + often(party)
}

/** A party that the text keeps coming back to is the likelier one. */
function often({ mentions }: Party): number {
  return Math.min(2, Math.log2(1 + mentions.length) * 0.6)
}

/** The same function in the clause, and the subject of the verb that reports the pronoun's clause, come to mind first. */
function closeness(token: Token, { token: other }: Seen): number {
  let score = 0
  if (token.deprel === other.deprel) score += 0.7
  if (token.sentence === other.sentence) score += 0.5
  return score
}

/** Principle B of binding theory and its like: what the pronoun can't stand for in its own sentence. */
function isBarred(token: Token, other: Token): boolean {
  if (token.sentence !== other.sentence) return false
  if (token.head === other || other.head === token) return true
  if (hasRelation(token, 'nmod:poss')) return false
  const clause = clauseOf(token)
  if (!clause) return false
  if (hasRelation(token, 'nsubj')) return other.head === clause && !hasRelation(other, 'nmod:poss', 'advcl')
  return other.head === clause || subjectOf(clause) === other || isWithin(token, other)
}

/** The verb or other predicate whose argument the token is. */
function clauseOf(token: Token): Token | null {
  let at: Token | null = token
  while (at && hasRelation(at, 'nmod', 'conj', 'appos') && at.head) at = at.head
  return at?.head ?? null
}

/** The subject of a predicate, its own or the one it shares: "Kim met Putin and thanked him". */
function subjectOf(verb: Token | null): Token | null {
  for (let at = verb, steps = 0; at && steps < 4; at = at.head, steps += 1) {
    for (const each of at.children) if (hasRelation(each, 'nsubj')) return each
    if (!hasRelation(at, 'conj', 'xcomp', 'advcl')) return null
  }
  return null
}

/** "It is clear that", "it seems": the subject that stands for nothing. */
function isExpletive(token: Token): boolean {
  const verb = token.head
  if (!verb || !hasRelation(token, 'nsubj')) return false
  if (WEATHER.has(verb.lemma.toLowerCase())) return true
  const clause = verb.children.some(
    (each) => hasRelation(each, 'csubj') || (each.index > verb.index && hasRelation(each, 'ccomp')),
  )
  const plain =
    verb.upos === 'ADJ' ||
    verb.upos === 'NOUN' ||
    SEEMING.has(verb.lemma.toLowerCase()) ||
    hasRelation(token, 'nsubj:pass')
  return clause && plain
}

const WEATHER: ReadonlySet<string> = new Set(['rain', 'snow', 'hail', 'thunder', 'drizzle'])
const SEEMING: ReadonlySet<string> = new Set([
  'seem',
  'appear',
  'turn',
  'happen',
  'emerge',
  'follow',
  'matter',
  'transpire',
  'remain',
])
