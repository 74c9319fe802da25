import { child, hasRelation, isPassive, type Token } from '../syntax/index.ts'
import { agentOf } from './agent.ts'
import { objectsOf } from './objects.ts'
import { type Oblique, obliquesOf } from './obliques.ts'
import { antecedentOf, relativeObject } from './relatives.ts'
import { surfaceSubject } from './subjects.ts'

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

/** The clause of a participle that describes its subject: "was prepared to leave". */
export function predicateClauseOf(token: Token): Clause {
  return { ...clauseOf(token), subject: surfaceSubject(token, 0), object: null }
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
