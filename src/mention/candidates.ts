import { hasRelation, type Sentence, type Token } from '../syntax/index.ts'
import type { NounClass } from './lexicon/nouns.ts'
import { findNames, type Name } from './names.ts'
import { isPlural, nounClass } from './nouns.ts'
import { phraseReach, preposition } from './phrase.ts'

/** A name with the words before it that say who it is: "North Korean leader". */
export interface NameCandidate {
  readonly form: 'name'
  readonly head: Token
  readonly first: number
  readonly last: number
  readonly name: Name
  /** Nouns of office and of kind right before the name, titles included, in the order of the text. */
  readonly roles: readonly Token[]
  /** Where the words before the name begin; `first` without any. */
  readonly lead: number
}

/** A noun phrase without a name: "its soldiers", "a mob". */
export interface DescriptionCandidate {
  readonly form: 'description'
  readonly head: Token
  readonly first: number
  readonly last: number
  readonly noun: NounClass
  readonly plural: boolean
  readonly definite: boolean
  readonly possessor: Token | null
  /** The word that counts the head and stands over it: "thousands" of "thousands of troops". */
  readonly measure: Token | null
}

/** A pronoun or possessive determiner that can speak of an entity. */
interface PronounCandidate {
  readonly form: 'pronoun'
  readonly head: Token
  readonly first: number
  readonly last: number
}

export type Candidate = NameCandidate | DescriptionCandidate | PronounCandidate

/** Everything in a sentence that may speak of an entity, in the order of its head words. */
export function findCandidates(text: string, sentence: Sentence): readonly Candidate[] {
  const { tokens } = sentence
  const taken = new Set<number>()
  const found: Candidate[] = []
  for (const name of findNames(text, sentence)) {
    const candidate = withRoles(tokens, name, taken)
    for (let at = candidate.lead; at <= name.last; at += 1) {
      if (at >= name.first || candidate.roles.includes(tokens[at]!)) taken.add(at)
    }
    found.push(candidate)
  }
  for (const token of tokens) {
    if (taken.has(token.index)) continue
    if (isPronoun(token)) found.push({ form: 'pronoun', head: token, first: token.index, last: token.index })
    else {
      const described = description(tokens, token)
      if (described) found.push(described)
    }
  }
  return found.sort((a, b) => a.head.index - b.head.index)
}

/** Reads leftwards from the name over its titles and the nouns of office before it. */
function withRoles(tokens: readonly Token[], name: Name, taken: ReadonlySet<number>): NameCandidate {
  const roles: Token[] = []
  let lead = name.first
  if (name.kind !== 'country') {
    for (let at = name.first - 1; at >= 0 && !taken.has(at) && isBeforeName(tokens[at]!); at -= 1) {
      if (takesRole(tokens[at]!, name)) roles.unshift(tokens[at]!)
      else if (roles.length === 0 && !isTitleToken(name, tokens[at]!)) break
      lead = at
    }
  }
  if (roles.length === 0) lead = name.titles[0]?.index ?? name.first
  for (const each of name.titles) if (!roles.includes(each)) roles.push(each)
  return { form: 'name', head: name.head, first: name.first, last: name.last, name, roles, lead }
}

function isTitleToken({ titles }: Name, token: Token): boolean {
  return titles.includes(token)
}

function isBeforeName({ upos, form }: Token): boolean {
  return upos === 'NOUN' || upos === 'ADJ' || upos === 'PROPN' || form === '-'
}

/** Whether a noun before a name tells what the name's bearer is: "leader" before a person, "group" before a body. */
function takesRole(token: Token, { kind, titles, first }: Name): boolean {
  if (titles.includes(token)) return true
  const noun = nounClass(token)
  if (!noun || isPlural(token)) return false
  if (token.upos === 'ADJ') return kind === 'person' && noun.kind === 'person' && token.index === first - 1
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return false
  if (kind === 'person' || kind === 'other') return noun.kind === 'person'
  if (kind === 'place') return noun.id === 'inhabited place' && token.index === first - 1
  return noun.kind === 'organization' && noun.sector !== 'GOV'
}

function description(tokens: readonly Token[], token: Token): DescriptionCandidate | null {
  if (!isNominal(token) || isFirstHalf(tokens, token)) return null
  const noun = nounClass(token)
  if (
    !noun ||
    modifiesEntity(token) ||
    countsSomething(token) ||
    isCondition(token) ||
    isAbstract(token) ||
    isDrive(token)
  )
    return null
  const measure = measureOf(token)
  const reach = phraseReach(measure ?? token)
  const first = withBound(tokens, reach.first)
  let definite = false
  let possessor = clitic(tokens, first)
  for (const each of token.children) {
    if (each.deprel === 'det') definite ||= DEFINITE.has(each.form.toLowerCase())
    else if (each.deprel === 'nmod:poss') possessor = each
  }
  const single = measure !== null && isOne(measure)
  const many = noun.plural === true || isPlural(token) || (noun.kind === 'group' && measure !== null)
  const plural = !single && (many || (STAFF.has(token.lemma) && token.children.some(isNumber)))
  return {
    form: 'description',
    head: token,
    first,
    last: reach.last,
    noun,
    plural,
    definite: definite && !measure,
    possessor,
    measure,
  }
}

/** "30 staff", "12 crew": bodies whose members are counted. */
const STAFF: ReadonlySet<string> = new Set(['staff', 'crew', 'police', 'personnel', 'military'])

/** Also "a crew [of nine]". */
function isNumber({ deprel, form, upos }: Token): boolean {
  return (deprel === 'nummod' && !ONE.has(form.toLowerCase())) || (deprel === 'nmod' && upos === 'NUM')
}

/** "state" of "state-run", "rebel" of "rebel-held": half a word. */
function isFirstHalf(tokens: readonly Token[], { index, end }: Token): boolean {
  const hyphen = tokens[index + 1]
  return hyphen?.form === '-' && hyphen.start === end && tokens[index + 2]?.start === hyphen.end
}

/** Takes "at least", "up to", "more than" along before a number. */
function withBound(tokens: readonly Token[], first: number): number {
  const word = tokens[first]!.form.toLowerCase()
  const before = tokens[first - 1]?.form.toLowerCase() ?? ''
  if (BOUNDS.has(`${before} ${word}`)) return first - 1
  return tokens[first]!.upos === 'NUM' && BOUNDS.has(`${tokens[first - 2]?.form.toLowerCase() ?? ''} ${before}`)
    ? first - 2
    : first
}

const BOUNDS: ReadonlySet<string> = new Set(['at least', 'at most', 'up to', 'more than', 'less than', 'fewer than'])

/** "Israel" of "Israel's" right before a phrase, wherever the tree hangs it. */
function clitic(tokens: readonly Token[], first: number): Token | null {
  const before = tokens[first - 1]
  return before?.xpos === 'POS' ? (tokens[first - 2] ?? null) : null
}

function isNominal(token: Token): boolean {
  if (token.upos === 'NOUN' || token.upos === 'PROPN') return true
  return token.upos === 'PRON' ? PEOPLE_PRONOUNS.has(lowerForm(token)) : isNominalAdjective(token)
}

const PEOPLE_PRONOUNS: ReadonlySet<string> = new Set(
  'someone somebody anyone anybody everyone everybody nobody'.split(' '),
)

/** The highest such word: "tens" over "tens of thousands of | troops", "one" over "one of the | wounded"; null without such a word. */
function measureOf(token: Token): Token | null {
  const above = token.head
  if (!above || !hasRelation(token, 'nmod') || above.index > token.index || preposition(token) !== 'of') return null
  return isMeasure(above) ? (measureOf(above) ?? above) : null
}

/** Whether a measure word stands over what it counts: "thousands" of "thousands of troops" or of "thousands of files". */
function countsSomething(token: Token): boolean {
  if (!isMeasure(token)) return false
  const body = BODIES.has(token.form.toLowerCase())
  return token.children.some((each) => measureOf(each) !== null && (!body || nounClass(each) !== null))
}

/** "in office", "on board", "serious business": nouns of bodies that without an article, owner or number are none. */
function isAbstract(token: Token): boolean {
  if (!SOMETIMES_ABSTRACT.has(token.form.toLowerCase())) return false
  return !token.children.some(
    (each) =>
      hasRelation(each, 'det', 'nmod:poss', 'nummod') ||
      (each.index < token.index && each.upos !== 'ADP' && isCapitalised(each.form)),
  )
}

/** "a campaign against graft", "its military campaign": a drive; "the Doe campaign", "her campaign" are people at work. */
function isDrive(token: Token): boolean {
  if (token.lemma.toLowerCase() !== 'campaign') return false
  return token.children.some((each) => {
    if (hasRelation(each, 'amod', 'acl', 'nummod')) return true
    if (each.deprel === 'compound') return each.upos !== 'PROPN'
    return each.deprel === 'nmod' || (each.deprel === 'det' && !DEFINITE.has(lowerForm(each)))
  })
}

function isCapitalised(form: string): boolean {
  return form[0] !== form[0]!.toLowerCase()
}

const SOMETIMES_ABSTRACT: ReadonlySet<string> = new Set(
  'office board authority business industry leadership intelligence resistance opposition prosecution command staff court school university college church prison jail hospital camp union order power executive network customs press'.split(
    ' ',
  ),
)

/** "a state of siege": no state. */
function isCondition(token: Token): boolean {
  if (token.lemma !== 'state') return false
  return token.children.some((each) => each.upos === 'NOUN' && preposition(each) === 'of')
}

/** Measures that are bodies as well: "a group of states" is a group of its own only where it counts no party. */
const BODIES: ReadonlySet<string> = new Set([
  'group',
  'groups',
  'crowd',
  'crowds',
  'majority',
  'minority',
  'couple',
  'rest',
  'part',
])

function isMeasure({ upos, form }: Token): boolean {
  return upos === 'NUM' || MEASURES.has(form.toLowerCase())
}

function isOne({ form }: Token): boolean {
  return ONE.has(form.toLowerCase())
}

const ONE: ReadonlySet<string> = new Set('one another each either neither none'.split(' '))

const MEASURES: ReadonlySet<string> = new Set(
  'one another each either neither none both all many most some several few half third quarter majority minority rest dozens scores hundreds thousands tens millions number numbers percent lot lots bunch handful couple dozen score hundred thousand million group groups crowd crowds group series wave remainder any two three more fewer'.split(
    ' ',
  ),
)

/** "the wounded", "the poor": an adjective that heads a phrase of its own. */
function isNominalAdjective(token: Token): boolean {
  return (
    (token.upos === 'ADJ' || token.xpos === 'VBN') &&
    hasRelation(token, 'nsubj', 'obj', 'obl', 'nmod', 'conj') &&
    token.children.some((each) => each.deprel === 'det')
  )
}

/** Whether the noun only tells what sort of entity the noun after it is: "police" in "police officer". */
function modifiesEntity(token: Token): boolean {
  if ((token.deprel === 'compound' || token.deprel === 'amod') && !actsAsModifier(token)) return true
  if (!hasRelation(token, 'compound', 'flat', 'nmod:desc', 'goeswith', 'fixed') || !token.head) return false
  return token.head.index > token.index && (nounClass(token.head) !== null || token.head.upos === 'PROPN')
}

/** Whether a bare noun before a noun that is no party is a party itself: in "rebel attack" it is, in "pilot scheme" not. */
function actsAsModifier(token: Token): boolean {
  const noun = nounClass(token)
  return noun !== null && (noun.kind !== 'person' || (noun.sector !== undefined && FIGHTING.has(noun.sector)))
}

const FIGHTING: ReadonlySet<string> = new Set(['REB', 'UAF', 'OPP', 'CRM'])

const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those', 'both'])

function isPronoun(token: Token): boolean {
  if (isCountAlone(token)) return true
  if (token.upos !== 'PRON' || hasRelation(token, 'expl')) return false
  return PRONOUNS.has(lowerForm(token))
}

/** "The seven were released", "all three": so many of whom the text has told. */
function isCountAlone(token: Token): boolean {
  if (token.upos !== 'NUM' || !hasRelation(token, 'nsubj', 'obj', 'iobj', 'obl:agent')) return false
  return token.children.some(isKnown) && token.children.every((each) => isKnown(each) || each.deprel === 'punct')
}

function isKnown({ deprel, form }: Token): boolean {
  return /^det/.test(deprel) && KNOWN.has(form.toLowerCase())
}

const KNOWN: ReadonlySet<string> = new Set(['the', 'all', 'these', 'those'])

function lowerForm(token: Token): string {
  return token.form.toLowerCase()
}

const PRONOUNS: ReadonlySet<string> = new Set(
  'he him his himself she her hers herself it its itself they them their theirs themselves who whom whose which that'.split(
    ' ',
  ),
)
