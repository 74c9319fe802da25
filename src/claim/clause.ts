import { child, hasRelation, sharesPassive, type Token } from '../syntax/index.ts'
import { MEASURES } from './lexicon/measures.ts'
import { DOCUMENTS, OBJECT_CONTROL, OCCURRING_VERBS } from './lexicon/verbs.ts'

/** A prepositional dependent: "to Norland" is { preposition: 'to', token: Norland }. */
export interface Oblique {
  readonly preposition: string
  readonly token: Token
}

/**
 * The dependents of a trigger as they would stand in an active main clause: a passive's subject is the object here,
 * its by-phrase the subject; what a relative clause, a participle, a coordination or an infinitive leaves out is filled in.
 */
export interface Clause {
  /** The word that the lexicon knows. */
  readonly trigger: Token
  /** The verb that holds the dependents; differs from `trigger` for nouns under a light verb. */
  readonly verb: Token
  readonly subject: Token | null
  /** "Norland's" in "Norland's attack": only nouns have one. */
  readonly possessor: Token | null
  readonly object: Token | null
  readonly indirect: Token | null
  readonly obliques: readonly Oblique[]
  /** Infinitive and finite complement. */
  readonly infinitive: Token | null
  readonly finite: Token | null
  readonly particles: readonly string[]
}

const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose'])

/** The clause of a verb or of a predicate adjective. */
export function clauseOf(verb: Token): Clause {
  const misread = misreadSubject(verb)
  return misread ? misreadClause(verb, misread) : voicedClause(verb, isPassive(verb))
}

/** "Three miners detained in Oslo": a headline's past tense read as a passive; null where it cannot be one. */
export function headlineClauseOf(verb: Token): Clause | null {
  const isBare =
    verb.xpos === 'VBD' &&
    hasRelation(verb, 'root', 'parataxis', 'appos') &&
    !child(verb, 'obj', 'iobj', 'ccomp', 'xcomp', 'aux')
  return isBare && child(verb, 'nsubj') && !verb.children.some((each) => each.form === '.')
    ? voicedClause(verb, true)
    : null
}

function voicedClause(verb: Token, passive: boolean): Clause {
  const surface = surfaceSubject(verb, 0)
  const objects = objectsOf(verb)
  const direct = antecedentOf(objects.at(-1) ?? null, verb)
  const received = child(verb, 'iobj')
  const agent = passive ? agentOf(verb) : null
  const demoted = passive && direct !== null
  return {
    trigger: verb,
    verb,
    subject: passive ? agent : surface,
    possessor: null,
    object: passive ? (direct ?? surface) : (direct ?? relativeObject(verb) ?? received),
    indirect: demoted ? surface : direct ? (received ?? (objects.length > 1 ? objects[0]! : null)) : null,
    obliques: obliquesOf(verb, agent),
    infinitive: infinitiveOf(verb),
    finite: finiteOf(verb),
    particles: particlesOf(verb),
  }
}

/**
 * The subject of a main verb that the tree takes for an adjective: in "Norland imposed tariffs on Sudland" read as one
 * phrase, the name that stands right before the verb; in "Norland has frozen assets", whose the assets would be.
 */
export function misreadSubject(verb: Token): Token | null {
  const { head } = verb
  const have = perfectOf(verb)
  if (have) return surfaceSubject(have, 0)
  if (!head || !hasRelation(verb, 'amod') || head.deprel !== 'root' || !/^VB[DN]$/.test(verb.xpos)) return null
  const before = head.children.find((each) => each.index === verb.index - 1)
  return before &&
    hasRelation(before, 'compound', 'nmod:poss', 'nsubj') &&
    (before.upos === 'PROPN' || before.ne !== 'O')
    ? before
    : null
}

/** The "have" right before a participle whose noun the tree gives to "have" as its object. */
function perfectOf(verb: Token): Token | null {
  const have = verb.xpos === 'VBN' && hasRelation(verb, 'amod') && verb.head?.deprel === 'obj' ? verb.head.head : null
  return have?.lemma === 'have' && have.upos === 'VERB' && have.index === verb.index - 1 ? have : null
}

function misreadClause(verb: Token, subject: Token): Clause {
  const object = verb.head
  const have = perfectOf(verb)
  return {
    trigger: verb,
    verb,
    subject,
    possessor: null,
    object,
    indirect: null,
    obliques: [object, have].flatMap((each) => (each ? obliquesOf(each, null) : [])),
    infinitive: infinitiveOf(have ?? verb),
    finite: null,
    particles: particlesOf(verb),
  }
}

/** "the grants [that] Norland gives": a relative pronoun stands for the noun that the clause describes. */
function antecedentOf(object: Token | null, verb: Token): Token | null {
  return object && RELATIVE_WORDS.has(object.upos) && RELATIVE.has(object.lemma) ? (antecedent(verb) ?? object) : object
}

/** What a relative "that" is tagged. */
const RELATIVE_WORDS: ReadonlySet<string> = new Set(['PRON', 'SCONJ'])

/** Direct objects; of two the first receives ("sent Norland tanks"), also where the tree takes the second for an adjunct. */
function objectsOf(verb: Token): readonly Token[] {
  const found = verb.children.filter((each) => hasRelation(each, 'obj'))
  if (found.length === 0) {
    const small = verb.children.map(smallClauseSubject).find((each) => each !== null)
    if (small) return [small]
    const bare = verb.children.find((each) => each.deprel === 'obl' && each.index > verb.index && isBareNoun(each))
    const shared = bare ?? sharedObject(verb)
    return shared ? [shared] : []
  }
  if (found.length > 1) return NAMING.has(verb.lemma) ? [found[0]!] : found.slice(0, 2)
  const paid = nameBeforeSum(found[0]!)
  if (paid) return [paid, found[0]!]
  const after = verb.children.find((each) => each.deprel === 'obl' && each.index > found[0]!.index && isBareNoun(each))
  return after && !child(verb, 'iobj') ? [found[0]!, after] : found
}

/** "beat and detained [protesters]": the object that two verbs share hangs on the last of them. */
function sharedObject(verb: Token): Token | null {
  if (STANDING_ALONE.has(verb.lemma) || verb.upos !== 'VERB') return null
  const parallel = hasRelation(verb, 'conj') ? (verb.head?.children ?? []) : verb.children
  const next = parallel.find((each) => hasRelation(each, 'conj') && each.upos === 'VERB' && each.index > verb.index)
  if (!next) return objectBefore(verb)
  if (!isOfOneTense(verb, next) || child(next, 'nsubj', 'nsubj:pass', 'aux', 'aux:pass')) return null
  const between = next.children.filter(({ deprel, index }) => JOINING.has(deprel) && index < next.index)
  if (next.index - verb.index - 1 !== between.length) return null
  return child(next, 'obj') ?? sharedObject(next)
}

/** "armed and financed [the rebels]", where the tree hangs it on the first. */
function objectBefore(verb: Token): Token | null {
  const first = hasRelation(verb, 'conj') ? verb.head : null
  const object = first && isOfOneTense(first, verb) ? child(first, 'obj') : null
  return object && object.index > verb.index ? object : null
}

function isOfOneTense(one: Token, other: Token): boolean {
  return one.xpos === other.xpos || UNCHANGING.has(one.form) || UNCHANGING.has(other.form)
}

/** What may stand between two verbs of one object: "shelled, and later took, the town". */
const JOINING: ReadonlySet<string> = new Set(['cc', 'punct', 'advmod'])

/** Verbs that need no object, and seldom have the one that follows the next verb: "fled and joined the rebels". */
const STANDING_ALONE: ReadonlySet<string> = new Set(
  `come go leave flee stand sit meet stay remain return arrive retreat withdraw protest march rally demonstrate talk
  speak die fight surrender resign fall rise move travel escape advance fail lose win agree disagree vote testify lie
  consult negotiate cooperate gather mobilise mobilize call try turn continue begin start stop help`.split(/\s+/),
)

/** Verbs whose second object only says what the first is: "called the report a lie". */
const NAMING: ReadonlySet<string> = new Set(['call', 'brand', 'label', 'dub', 'term', 'name', 'declare', 'consider'])

/** "lent [Norland] $13 billion", where the tree takes the name for a part of the sum. */
function nameBeforeSum(object: Token): Token | null {
  if (object.upos !== 'SYM') return null
  return object.children.find((each) => each.index === object.index - 1 && each.upos === 'PROPN') ?? null
}

function isBareNoun(token: Token): boolean {
  if (token.upos !== 'NOUN' || caseOf(token) !== '' || child(token, 'mark')) return false
  return !SPANS_OF_TIME.has(token.lemma) || child(token, 'case') !== null
}

const SPANS_OF_TIME = new Set(
  'hour day night morning afternoon evening week weekend month year decade time today tomorrow yesterday'.split(' '),
)

/** "the hostages" in "set [the hostages free]", "three" in "left [three dead]". */
function smallClauseSubject(token: Token): Token | null {
  if (!hasRelation(token, 'xcomp') || token.upos === 'VERB') return null
  return child(token, 'nsubj') ?? (token.upos === 'ADJ' ? child(token, 'nummod') : null)
}

/** The clause of a participle that describes its subject: "was prepared to leave". */
export function predicateClauseOf(token: Token): Clause {
  return { ...clauseOf(token), subject: surfaceSubject(token, 0), object: null }
}

/** Whether the verb's subject undergoes what it says: "was hit", "the town hit by shells", "hit in the leg, he …". */
export function isPassive(verb: Token): boolean {
  if (child(verb, 'aux:pass')) return true
  if (child(verb, 'nsubj:pass', 'csubj:pass')) return child(verb, 'obl:agent') !== null || !hasTense(verb)
  if (sharesPassive(verb)) return true
  if (verb.xpos !== 'VBN' || (hasRelation(verb, 'xcomp') && verb.head?.lemma === 'have')) return false
  if (hasRelation(verb, 'acl') && !hasRelation(verb, 'acl:relcl')) return !isHeadless(verb)
  if (hasRelation(verb, 'conj') && verb.head && !child(verb, 'aux', 'nsubj') && verb.head.xpos === 'VBN')
    return isPassive(verb.head)
  return hasRelation(verb, 'advcl', 'xcomp') && !child(verb, 'aux', 'nsubj')
}

/** "Norland called for talks." with its subject taken for a passive's: no auxiliary but "have", and a tense or an object of its own. */
function hasTense(verb: Token): boolean {
  const isSentence = verb.deprel === 'root' && verb.children.some((each) => each.form === '.')
  const isPerfect = verb.children.some((each) => hasRelation(each, 'aux') && each.lemma === 'have')
  return verb.xpos === 'VBD' || isSentence || isPerfect || objectsOf(verb).length > 0
}

/** A main clause that the tree takes for a noun with a participle: "[Rebels released] three miners". */
function isHeadless(verb: Token): boolean {
  return (
    verb.head?.deprel === 'root' && (child(verb, 'obj') !== null || verb.xpos === 'VBD') && !child(verb, 'obl:agent')
  )
}

/** The subject as the sentence has it, followed through what leaves it out; null where nothing in the sentence says it. */
export function surfaceSubject(verb: Token, depth: number): Token | null {
  const own = ownSubject(verb)
  if (own) return RELATIVE.has(own.lemma) && own.upos === 'PRON' ? (antecedent(verb) ?? own) : own
  const { head } = verb
  if (!head || depth > 6) return null
  if (hasRelation(verb, 'advcl') && hasRelation(head, 'parataxis') && head.head)
    return surfaceSubject(head.head, depth + 1)
  if (hasRelation(verb, 'acl:relcl')) return relativeObject(verb) ? null : head
  if (hasRelation(verb, 'acl')) {
    const accused = accusedBy(verb, head)
    if (accused) return surfaceSubject(accused, depth + 1)
    const participle = verb.xpos === 'VBN' || (verb.xpos === 'VBG' && !DOCUMENTS.has(head.lemma))
    const described = participle && (!child(verb, 'mark') || head.lemma === 'suspect' || isControlled(head))
    return described ? head : ownerOrSubject(head, depth)
  }
  if (hasRelation(verb, 'conj')) return surfaceSubject(parallelTo(verb, head), depth + 1)
  if (hasRelation(verb, 'ccomp') && isSaidInRelativeClause(verb, head)) return head.head
  if (hasRelation(verb, 'xcomp', 'advcl', 'ccomp')) return controller(verb, head, depth)
  return null
}

/** "firms that Norland said [had paid the rebels]": the subject is what the relative clause describes. */
function isSaidInRelativeClause(verb: Token, head: Token): boolean {
  const hasTense = verb.xpos !== 'VB' && verb.xpos !== 'VBG' && !child(verb, 'mark')
  return (
    hasTense &&
    hasRelation(head, 'acl:relcl') &&
    head.children.some(({ deprel, lemma }) => deprel === 'obj' && RELATIVE.has(lemma))
  )
}

/** "accused [Norland of shelling a village]", where the tree hangs the gerund on the name. */
function isControlled({ deprel, head }: Token): boolean {
  return deprel === 'obj' && head !== null && OBJECT_CONTROL.has(head.lemma)
}

/** "accused [by investigators of shelling a village]", where the tree hangs the gerund on who accuses: the verb. */
function accusedBy(verb: Token, { deprel, head }: Token): Token | null {
  const isOf = child(verb, 'mark', 'case')?.lemma === 'of'
  return isOf && deprel === 'obl:agent' && head !== null && OBJECT_CONTROL.has(head.lemma) ? head : null
}

/** The verb that a verb goes on from: "said they did not know, and accused" goes on from "said", the past tense, not from the infinitive. */
function parallelTo(verb: Token, head: Token): Token {
  const isPast = verb.xpos === 'VBD' || (verb.xpos === 'VBN' && !child(verb, 'aux'))
  if (!isPast || !PRESENT.has(head.xpos) || UNCHANGING.has(head.form)) return head
  for (let up = head.head; up; up = up.head) if (up.xpos === 'VBD') return up
  return head
}

const PRESENT = new Set(['VB', 'VBP', 'VBZ'])

/** Verbs whose past tense is as the present: "police beat and detained protesters". */
const UNCHANGING = new Set('beat hit cut put set let shut hurt burst cast split spread quit rid shed thrust'.split(' '))

/** The subject that hangs on the verb, or on its auxiliary where the tree has it so. */
function ownSubject(verb: Token): Token | null {
  const own = child(verb, 'nsubj', 'nsubj:pass')
  if (own) return own
  const number = verb.children.find((each) => hasRelation(each, 'nummod') && each.index < verb.index)
  if (number) return number
  for (const each of verb.children) {
    const found = hasRelation(each, 'aux') ? child(each, 'nsubj', 'nsubj:pass') : null
    if (found) return found
  }
  return hasRelation(verb, 'xcomp', 'advcl', 'acl', 'conj') ? null : misplacedName(verb)
}

/** A name before the verb that the tree takes for an adverb or a measure. */
function misplacedName(verb: Token): Token | null {
  return (
    verb.children.find(
      (each) =>
        each.index < verb.index &&
        each.ne !== 'O' &&
        hasRelation(each, 'advmod', 'obl:unmarked', 'dep', 'vocative') &&
        caseOf(each) === '',
    ) ?? null
  )
}

/** Who does the infinitive or the gerund: the object of "ordered them to" and "accused them of", else the subject. */
function controller(verb: Token, head: Token, depth: number): Token | null {
  if (hasRelation(verb, 'ccomp') && verb.xpos === 'VBD') return null
  const passive = isPassive(head)
  const marker = hasRelation(verb, 'advcl') ? child(verb, 'mark', 'case') : null
  const adverbial = hasRelation(verb, 'advcl') && !(marker && CONTROLLED.has(marker.lemma))
  if (adverbial)
    return passive && !marker ? (agentOf(head) ?? surfaceSubject(head, depth + 1)) : surfaceSubject(head, depth + 1)
  if (APPEALING.has(head.lemma) && !passive) {
    const asked = head.children.find(
      (each) => hasRelation(each, 'obl') && ASKED.has(caseOf(each)) && each.index < verb.index,
    )
    if (asked) return asked
  }
  const object = child(head, 'obj', 'iobj')
  const byObject = OBJECT_CONTROL.has(head.lemma) || (hasRelation(verb, 'xcomp') && !BY_SUBJECT.has(head.lemma))
  return byObject && object && !passive ? antecedentOf(object, head) : surfaceSubject(head, depth + 1)
}

/** Verbs whose subject does the infinitive though there is an object: "used them to shell the town". */
const BY_SUBJECT = new Set(['promise', 'use', 'vow', 'threaten'])

/** "called on [Norland] to leave", "appealed to [Norland] to leave". */
const APPEALING = new Set(['call', 'appeal', 'prevail', 'plead', 'rely', 'count'])
const ASKED = new Set(['on', 'upon', 'to', 'with'])

/** Markers of the clauses that an object can control. */
const CONTROLLED = new Set(['to', 'of', 'for', 'from', 'against', 'into'])

/** "Norland's decision to", "they made a decision to": who decides. */
function ownerOrSubject(noun: Token, depth: number): Token | null {
  const owner = child(noun, 'nsubj', 'nmod:poss') ?? adjectivalParty(noun) ?? byPhraseOf(nounObliques(noun))
  if (owner) return owner
  // "as [part of] an effort to"
  const top = hasRelation(noun, 'nmod') && noun.head && MEASURES.has(noun.head.lemma) ? noun.head : noun
  const governor = top.head
  if (!governor || !hasRelation(top, 'obj', 'obl', 'nsubj:pass')) return null
  return isPassive(governor) ? agentOf(governor) : surfaceSubject(governor, depth + 1)
}

function adjectivalParty(noun: Token): Token | null {
  return noun.children.find((each) => hasRelation(each, 'amod', 'compound') && each.upos === 'PROPN') ?? null
}

/** The noun that a relative clause describes, from a verb anywhere in it. */
function antecedent(verb: Token): Token | null {
  for (let up: Token | null = verb; up; up = up.head) {
    if (hasRelation(up, 'acl:relcl')) return up.head
    if (!hasRelation(up, 'conj', 'xcomp', 'ccomp')) return null
  }
  return null
}

/** "the weapons (that) they seized": what the verb of a relative clause acts on. */
function relativeObject(verb: Token): Token | null {
  if (!hasRelation(verb, 'acl:relcl')) return null
  const pronoun = child(verb, 'obj')
  if (pronoun) return RELATIVE.has(pronoun.lemma) ? verb.head : null
  const subject = child(verb, 'nsubj')
  return subject && !RELATIVE.has(subject.lemma) ? verb.head : null
}

function agentOf(verb: Token): Token | null {
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

/** The preposition of a noun, its words joined: "against", "out of", "because of"; empty where it has none. */
export function caseOf(token: Token): string {
  const marker = child(token, 'case')
  if (marker && isBound(marker, token)) return ''
  if (marker?.lemma === 'out' && token.children.some((each) => each.deprel === 'case' && each.lemma === 'of'))
    return 'out of'
  if (!marker || marker.lemma === "'s" || marker.lemma === "'") return ''
  const rest = marker.children.filter((each) => each.deprel === 'fixed')
  return rest.length === 0
    ? marker.lemma.toLowerCase()
    : [marker, ...rest].map((each) => each.form.toLowerCase()).join(' ')
}

/** "killed [at least] 20 people", "faces [up to] two years", where the tree takes the bound for a preposition. */
function isBound({ lemma, index }: Token, { children, head }: Token): boolean {
  const number = children.find((each) => hasRelation(each, 'nummod'))
  if (lemma === 'to') return number !== undefined && hasNear(head, index - 1, 'up')
  return (
    lemma === 'at' &&
    number !== undefined &&
    (hasNear(number, index + 1, 'least') || hasNear(number, index + 1, 'most'))
  )
}

function hasNear(head: Token | null, index: number, lemma: string): boolean {
  return head?.children.some((each) => each.index === index && each.lemma === lemma) ?? false
}

/** The prepositional dependents of a verb, its by-phrase and adverbs such as "in return" left out. */
function obliquesOf(verb: Token, agent: Token | null): readonly Oblique[] {
  const found: Oblique[] = []
  for (const each of verb.children) {
    if (each === agent || !hasRelation(each, 'obl', 'nmod')) continue
    const preposition = caseOf(each)
    if (preposition && !isAdverbial(preposition, each)) found.push({ preposition, token: each })
  }
  return found
}

/** "in return", "on a regular basis": nobody and nothing in particular. */
function isAdverbial(preposition: string, { lemma, children }: Token): boolean {
  if (ADVERBS[preposition]?.has(lemma) !== true) return false
  return children.every((each) => !hasRelation(each, 'nmod', 'acl', 'compound') && each.form !== 'the')
}

const ADVERBS: Readonly<Record<string, ReadonlySet<string>>> = {
  in: new Set(
    'return exchange turn response reply fact part addition secret public private particular general total'.split(' '),
  ),
  on: new Set('basis time average'.split(' ')),
  at: new Set('time moment length large random'.split(' ')),
}

/** The infinitive or the like that completes a word: "agreed [to leave]", "denied [being late]". */
export function infinitiveOf(verb: Token): Token | null {
  for (const each of verb.children) {
    if (hasRelation(each, 'xcomp') && (each.upos === 'VERB' || each.upos === 'AUX' || child(each, 'cop'))) return each
    if (
      hasRelation(each, 'advcl', 'ccomp', 'acl') &&
      each.children.some((mark) => mark.deprel === 'mark' && COMPLETING.has(mark.lemma))
    )
      return each
  }
  return null
}

/** Markers of such clauses: "warned them against leaving". */
const COMPLETING = new Set(['to', 'from', 'against'])

/** The clause that completes a word: "said [they left]". */
export function finiteOf(verb: Token): Token | null {
  return child(verb, 'ccomp')
}

function particlesOf(verb: Token): readonly string[] {
  return verb.children
    .filter((each) => hasRelation(each, 'compound:prt') || (each.deprel === 'advmod' && each.index === verb.index + 1))
    .map((each) => each.lemma)
}

/** "the arrest of a banker [by police]", also where the tree hangs it on the banker. */
export function byPhraseOf(own: readonly Oblique[]): Token | null {
  const direct = own.find((each) => each.preposition === 'by')
  if (direct) return direct.token
  for (const { preposition, token } of own) {
    const nested =
      preposition === 'of'
        ? token.children.find((each) => hasRelation(each, 'nmod') && caseOf(each) === 'by')
        : undefined
    if (nested) return nested
  }
  return null
}

/** "its invasion of [neighbouring Sudland]", read as a gerund with an object. */
const NEAR = new Set(['neighboring', 'neighbouring', 'bordering', 'adjoining'])

/** The prepositional dependents of a noun, and those of the verb that only says that it takes place. */
export function nounObliques(noun: Token): readonly Oblique[] {
  const found: Oblique[] = []
  for (const each of noun.children) {
    if (hasRelation(each, 'acl') && OCCURRING_VERBS.has(each.lemma)) found.push(...obliquesOf(each, null))
    const near = hasRelation(each, 'acl') && NEAR.has(each.form) ? child(each, 'obj') : null
    if (near) found.push({ preposition: child(each, 'mark')?.lemma ?? '', token: near })
    if (!hasRelation(each, 'nmod', 'obl')) continue
    const preposition = caseOf(each)
    if (preposition) found.push({ preposition, token: each })
  }
  const { head } = noun
  if (head && hasRelation(noun, 'nsubj') && (OCCURRING_VERBS.has(head.lemma) || isExistential(head)))
    found.push(...obliquesOf(head, null))
  return found
}

/** "there was": nothing but that something is. */
export function isExistential(verb: Token): boolean {
  return verb.lemma === 'be' && child(verb, 'expl') !== null
}

/** "hit the town, [killing] two", "killing two and [wounding] four": what goes with the clause above it. */
export function isAccompanying(verb: Token): boolean {
  const first = withoutSubject(verb)
  return (
    hasRelation(first, 'advcl') &&
    first.xpos === 'VBG' &&
    !first.children.some((each) => hasRelation(each, 'mark', 'nsubj', 'case'))
  )
}

/** The first of several verbs that a verb without a subject of its own is joined to; itself where it is not joined. */
export function withoutSubject(verb: Token): Token {
  let first = verb
  while (hasRelation(first, 'conj') && first.head?.upos === 'VERB' && !child(first, 'nsubj', 'nsubj:pass'))
    first = first.head
  return first
}

/** "…, as he left": a clause set off by a comma may belong to any clause above the one that the tree hangs it on. */
export function isSetOff(clause: Token): boolean {
  const marker = clause.children.find((each) => hasRelation(each, 'mark', 'advmod'))
  return clause.children.some(
    (each) => each.deprel === 'punct' && each.form === ',' && marker && each.index < marker.index,
  )
}
