import { hasRelation, isWithin, type Token } from '../syntax/index.ts'
import { clauseOf, subjectOf } from './clause.ts'
import type { Discourse, Seen } from './discourse.ts'
import { lemmaOf } from './nouns.ts'
import type { Party } from './party.ts'

/** What a pronoun asks of what it stands for. */
type Agreement = 'he' | 'she' | 'it' | 'they'

const AGREEMENT: Readonly<Record<string, Agreement>> = {
  he: 'he', him: 'he', his: 'he', himself: 'he',
  she: 'she', her: 'she', hers: 'she', herself: 'she',
  it: 'it', its: 'it', itself: 'it',
  they: 'they', them: 'they', their: 'they', theirs: 'they', themselves: 'they',
} // biome-ignore format: a table

/**
 * What speaks for an antecedent beside its prominence, on the scale of `prominence`. The first is the halving of weights
 * from sentence to sentence in Lappin & Leass (1994); all were set on the training part of GUM's coreference.
 */
const WEIGHT = {
  perSentence: -3,
  /** The same function in the clause. */
  parallel: 1.2,
  sameSentence: 0.5,
  /** "Norland accused [its] neighbour": what the subject of the clause has to do with. */
  ownSubject: 1.5,
  /** It was a pronoun already: centering theory's preference for going on about the same. */
  continued: 1,
  named: 1,
  sameGender: 1,
  /** A capitalised name that nothing shows to be a person's. */
  unclear: -6,
  /** What is no entity of ours. */
  abstract: -1.5,
  /** A place taken up by "it". */
  place: -2,
  /** A group taken up by "they"; one body or country taken up by "they". */
  group: 1,
  /** "it is", "it happened", "tested it": what "it" does here, bodies and countries seldom do. */
  being: -4,
  undergoing: -1,
  /** "The war broke out in May. It has killed thousands." */
  harm: 5,
  /** "Police detained two men. They were released." */
  held: 5,
  /** Below this, "it" is left alone. */
  floor: 4,
  body: -2.5,
} as const

/** Phrases a pronoun looks back over at most: keeps a sentence of thousands of names from costing their square. */
const MOST_SEEN = 200

/** The party a pronoun speaks of, or null where none fits or something that is no entity fits better. */
export function resolvePronoun(
  token: Token,
  discourse: Discourse,
  partyOf: (token: Token) => Party | null,
): Party | null {
  const form = token.form.toLowerCase()
  const agreement = token.upos === 'NUM' ? 'they' : AGREEMENT[form]
  if (agreement === undefined) return relativeHead(token, partyOf)
  if (agreement === 'it' && isExpletive(token)) return null
  if (form.endsWith('self') || form.endsWith('selves')) {
    const subject = subjectOf(clauseOf(token))
    if (subject && subject !== token) return partyOf(subject)
  }
  const beside = partiesBeside(token, partyOf)
  const speaker = agreement === 'they' ? speakerAfter(token) : null
  const recent =
    beside.length > 0 || speaker
      ? discourse.recent.filter(({ party }) => !party || !(beside.includes(party) || isSpeakersKind(party, speaker)))
      : discourse.recent
  const best = bestAntecedent(token, agreement, recent)
  if (!best) {
    if (agreement !== 'he' && agreement !== 'she') return null
    return discourse.lastPerson((party) => party.named && party.gender === agreement)
  }
  if (best.party && (agreement === 'he' || agreement === 'she')) {
    best.party.gender ??= agreement
    if (best.party.kind === 'other') best.party.kind = 'person'
  }
  return best.party
}

/** Who stands beside the pronoun in its clause under a name, and so is somebody else: "He urged [the general]". */
function partiesBeside(token: Token, partyOf: (token: Token) => Party | null): readonly Party[] {
  const { head } = token
  if (!head || !hasRelation(token, 'nsubj', 'obj', 'iobj')) return []
  const others = head.children.filter(
    (each) =>
      each !== token &&
      hasRelation(each, 'nsubj', 'obj', 'iobj') &&
      (each.upos === 'PROPN' || (each.upos === 'PRON' && each.index < token.index)),
  )
  return others.flatMap((each) => {
    const party = partyOf(each)
    return party ? [party, ...party.members] : []
  })
}

/** "'[They] bombed a market,' said one resident": whoever is of the speaker's own kind is not meant. */
function isSpeakersKind({ roles }: Party, speaker: Token | null): boolean {
  return speaker !== null && roles.has(lemmaOf(speaker))
}

/** Who says, after it, the quotation that the token stands in; null where the sentence has it otherwise. */
function speakerAfter(token: Token): Token | null {
  for (let up: Token = token; up.head; up = up.head) {
    if (!hasRelation(up, 'ccomp', 'parataxis')) continue
    const speaker = up.head.children.find((each) => hasRelation(each, 'nsubj', 'obj') && each.index > token.index)
    if (speaker && up.children.some(({ form, index }) => QUOTES.has(form) && index < token.index)) return speaker
  }
  return null
}

const QUOTES: ReadonlySet<string> = new Set(['"', '“', '``', "''"])

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
  const form = token.form.toLowerCase()
  const counted = agreement === 'they' && isCounted(token)
  const isFreed = token.deprel === 'nsubj:pass' && FREEING.has(token.head?.lemma ?? '')
  const doing = agreement === 'it' ? doings(token) : 0
  const harms = agreement === 'it' && HARMING.has(token.head?.lemma ?? '')
  let most = agreement === 'it' ? WEIGHT.floor : Number.NEGATIVE_INFINITY
  for (let at = Math.max(0, seen.length - MOST_SEEN); at < seen.length; at += 1) {
    const each = seen[at]!
    const fit = fitness(each, agreement)
    if (
      fit === null ||
      (token.upos === 'NUM' && !isOfNumber(each, form)) ||
      isBarred(token, each.token) ||
      (counted && !each.plural)
    )
      continue
    const back = token.sentence - each.token.sentence
    const harmful = harms && each.party === null && HARMFUL.has(each.token.lemma) ? WEIGHT.harm : 0
    const held = isFreed && isHeld(each.token) ? WEIGHT.held : 0
    const score =
      held + fit + each.prominence + WEIGHT.perSentence * back + closeness(token, each) + (each.party ? doing : harmful)
    if (score >= most) {
      most = score
      best = each
    }
  }
  return best
}

/** "Police detained two men. They were released": who is held is who is charged, moved and freed. */
function isHeld({ deprel, head }: Token): boolean {
  return (deprel === 'obj' || deprel === 'nsubj:pass') && head !== null && HOLDING.has(head.lemma)
}

const HOLDING: ReadonlySet<string> = new Set(
  'arrest detain hold capture seize kidnap abduct jail take round'.split(' '),
)
const FREEING: ReadonlySet<string> = new Set(
  'release free charge question interrogate deport extradite bail acquit convict sentence exchange'.split(' '),
)

/** What wars and the like do, and what does so. */
const HARMING: ReadonlySet<string> = new Set(
  'kill injure wound displace destroy damage claim cost uproot devastate drive force leave'.split(' '),
)
const HARMFUL: ReadonlySet<string> = new Set(
  'war conflict fighting violence attack strike bombing blast explosion raid shelling offensive siege quake earthquake storm flood fire crash disaster outbreak famine drought virus disease epidemic'.split(
    ' ',
  ),
)

/** "seven miners", "seven of the miners", "Norland and Sudland": whom "the seven" or "the two" takes up. */
function isOfNumber({ token, party }: Seen, number: string): boolean {
  if (party === null) return false
  if (party.members.length > 0) return number === (NUMBERS[party.members.length] ?? String(party.members.length))
  const { head, children } = token
  const over = head?.upos === 'NUM' && hasRelation(token, 'nmod') ? head.form.toLowerCase() : null
  return over === number || children.some((each) => hasRelation(each, 'nummod') && each.form.toLowerCase() === number)
}

const NUMBERS = ['', '', 'two', 'three', 'four', 'five', 'six'] as const

/** "two of [them]": several, not one body or country. */
function isCounted({ deprel, head }: Token): boolean {
  return deprel === 'nmod' && head !== null && head.upos === 'NUM'
}

/** Whether "it" acts, as a government does, or just is or has something done to it. */
function doings(token: Token): number {
  const verb = token.head
  if (!verb || hasRelation(token, 'nmod:poss')) return 0
  if (!hasRelation(token, 'nsubj')) return WEIGHT.undergoing
  if (token.deprel === 'nsubj:pass') return WEIGHT.undergoing
  const is = verb.children.some((each) => hasRelation(each, 'cop')) || HAPPENING.has(verb.lemma.toLowerCase())
  return is ? WEIGHT.being : 0
}

const HAPPENING: ReadonlySet<string> = new Set(
  'be happen occur work mean last begin start come look sound feel seem appear exist matter depend cost taste imply involve contain range turn fall help'.split(
    ' ',
  ),
)

/** How readily a phrase agrees with a pronoun; null where it can't. */
function fitness({ party, plural }: Seen, agreement: Agreement): number | null {
  if (party === null) {
    const agrees = agreement === 'it' ? !plural : agreement === 'they' && plural
    return agrees ? WEIGHT.abstract : null
  }
  if (agreement === 'it') return fitnessOfIt(party)
  return agreement === 'they' ? fitnessOfThey(party) : fitnessOfPerson(party, agreement)
}

function fitnessOfPerson(party: Party, agreement: 'he' | 'she'): number | null {
  const { kind, named, gender, plural } = party
  if (kind !== 'person' && !(kind === 'other' && named)) return null
  if (plural || (gender !== null && gender !== agreement) || isAnybody(party)) return null
  const known = (named ? WEIGHT.named : 0) + (gender === agreement ? WEIGHT.sameGender : 0)
  return known + (kind === 'other' ? WEIGHT.unclear : 0) + often(party)
}

/** "Norland arms nobody, he said": no one in particular is taken up. */
function isAnybody({ named, roles }: Party): boolean {
  return !named && [...roles].some((role) => ANYBODY.has(role))
}

const ANYBODY: ReadonlySet<string> = new Set('someone somebody anyone anybody everyone everybody nobody'.split(' '))

/** A body may have a plural for its name: "the Rapid Relief Forces said it had". */
function fitnessOfIt(party: Party): number | null {
  if (party.kind === 'person' || (party.plural && !party.named)) return null
  return (party.kind === 'place' ? WEIGHT.place : 0) + often(party)
}

function fitnessOfThey(party: Party): number | null {
  if (party.kind === 'group' || party.plural) return WEIGHT.group + often(party)
  return party.kind === 'organization' || party.kind === 'country' ? WEIGHT.body + often(party) : null
}

/** A party that the text keeps coming back to is the likelier one. */
function often({ mentions }: Party): number {
  return Math.min(3, Math.log2(1 + mentions.length))
}

/** The same function in the clause, the same sentence and, as in centering theory, what was a pronoun already. */
function closeness(token: Token, { token: other, pronoun }: Seen): number {
  const parallel = token.deprel === other.deprel ? WEIGHT.parallel : 0
  const near = token.sentence === other.sentence ? WEIGHT.sameSentence : 0
  return parallel + near + (pronoun ? WEIGHT.continued : 0) + (isOwnSubject(token, other) ? WEIGHT.ownSubject : 0)
}

/** Whether a possessive stands in the object or an adjunct of the verb whose subject the other is. */
function isOwnSubject(token: Token, other: Token): boolean {
  if (!hasRelation(token, 'nmod:poss') || !hasRelation(other, 'nsubj') || token.sentence !== other.sentence)
    return false
  const clause = clauseOf(token.head ?? token)
  return clause !== null && clause === other.head && token.head !== other
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
