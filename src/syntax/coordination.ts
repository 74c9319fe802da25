import { attach, FINITE, has, isTime, REPORTING, relationsOf, type Tree } from './mending.ts'

/** Mends verbs and clauses that "and" or a comma joins, where the tree joins them to something else. */
export interface CoordinationMender {
  mend(tree: Tree, verb: number): void
}

/** @param names the relations by their index, as the model has them */
export function coordinationMender(names: readonly string[]): CoordinationMender {
  const { index, all } = relationsOf(names)
  const [subject, object, conjunct, coordinator, adverbial, content] = [
    'nsubj',
    'obj',
    'conj',
    'cc',
    'advcl',
    'ccomp',
  ].map(index)
  const [adjective, beside] = ['amod', 'parataxis'].map(index)
  const isSubject = all(/^[nc]subj/)
  const isAuxiliary = all(/^(?:aux|cop)/)
  const isPassive = all(/^aux:pass$/)
  const isComplement = all(/^(?:obj|iobj|ccomp|xcomp)/)
  const isLeading = all(/^(?:cc|mark|advmod|punct)$/)
  const isCase = all(/^case$/)
  const isDescribing = all(/^(?:amod|acl)$/)
  const isNominal = all(/^(?:obj|iobj|obl|nmod|appos|conj|nsubj|dep|dislocated)/)

  return {
    mend(tree, verb) {
      const { forms, relations, tags } = tree
      if (relations[verb] === beside && FINITE.has(tags[verb]!)) joinToVerbs(tree, verb)
      if (forms[verb - 1] === 'and') mendCoordination(tree, verb)
      if (relations[verb] === adjective) mendClause(tree, verb)
      if (relations[verb] === conjunct && VOICING.has(forms[verb]!)) joinToReport(tree, verb)
      if (relations[verb] === conjunct && !has(tree, verb, isSubject)) {
        giveSubject(tree, verb)
        joinByNumber(tree, verb)
      }
      if (isDescribing[relations[verb]!] && tags[verb] === 'VBN') giveReported(tree, verb)
    },
  }

  /** "refused to talk, [recalled] its envoy and closed the border": one of several verbs. */
  function joinToVerbs(tree: Tree, verb: number): void {
    const { heads, relations, tags, forms } = tree
    const first = heads[verb]!
    if (first < 0 || first > verb || forms[verb - 1] !== ',' || tags[first] !== tags[verb]) return
    if (has(tree, verb, isSubject) || has(tree, verb, isAuxiliary)) return
    for (let at = verb + 1; at < heads.length; at++)
      if (heads[at] === verb && relations[at] === conjunct && tags[at] === tags[verb]) relations[verb] = conjunct!
  }

  /** "expelled three envoys and [banned] imports", "killing four and [wounding] two": "and" before a verb joins verbs. */
  function mendCoordination(tree: Tree, verb: number): void {
    const { heads, relations, tags } = tree
    const joined = relations[verb] === adjective ? heads[verb]! : verb
    const joining = heads[verb - 1]!
    // "and blocked Harbour Avenue": no name has a participle before it; "and stolen cars" may
    const isJoining = joining === verb || (joining === joined && tags[joined]!.startsWith('NNP'))
    if (!isJoining || relations[verb - 1] !== coordinator) return
    if (joined !== verb && relations[joined] === object) takeObject(tree, verb, joined)
    if (relations[joined] !== conjunct || (joined !== verb && joined < verb)) return
    const noun = heads[joined]!
    if (noun < 0 || noun > verb || !/^(?:NN|CD|PRP)/.test(tags[noun]!)) return
    const before = verbAbove(tree, noun)
    if (before < 0 || !isParallel(tags[before]!, tags[verb]!) || has(tree, verb, isSubject)) return
    attach(tree, verb, before, conjunct!)
    if (joined !== verb) attach(tree, joined, verb, object!)
  }

  /** "lent Norland millions and [delivered] food": the food was delivered, not lent. */
  function takeObject(tree: Tree, verb: number, noun: number): void {
    const { heads, tags } = tree
    const before = heads[noun]!
    if (before < 0 || before > verb || !isParallel(tags[before]!, tags[verb]!)) return
    attach(tree, verb, before, conjunct!)
    attach(tree, noun, verb, object!)
  }

  /** "…, and [police] fired gas", "when [police] fired gas": a clause that the tree takes for a noun. */
  function mendClause(tree: Tree, verb: number): void {
    const { heads, relations, tags } = tree
    const noun = heads[verb]!
    const before = heads[noun]!
    const speaker = verb - 1
    if (noun < verb || before < 0 || before > speaker || heads[speaker] !== noun) return
    if (!/^VB[DN]$/.test(tags[verb]!) || !tags[speaker]!.startsWith('NN')) return
    const isJoined = relations[noun] === conjunct && has(tree, before, isSubject)
    if (!isJoined && !(relations[noun] === adverbial && tags[verb] === 'VBD')) return
    attach(tree, verb, before, relations[noun]!)
    attach(tree, noun, verb, object!)
    attach(tree, speaker, verb, subject!)
    for (let at = 0; at < speaker; at++) if (heads[at] === noun) heads[at] = isLeading[relations[at]!] ? verb : speaker
  }

  /** "said that two had been fed and [accused] the army": not what was said, but what else the speaker did. */
  function joinToReport(tree: Tree, verb: number): void {
    const { heads, relations } = tree
    const clause = heads[verb]!
    const report = heads[clause]!
    if (report < 0 || report > clause || relations[clause] !== content) return
    if (!isReport(tree, report)) return
    if (!has(tree, clause, isPassive) || has(tree, verb, isSubject) || has(tree, verb, isAuxiliary)) return
    if (has(tree, verb, isComplement)) attach(tree, verb, report, conjunct!)
  }

  /** "agreed to pull out its troops and [Congo] promised to disarm them": who does it, no second thing that is pulled out. */
  function giveSubject(tree: Tree, verb: number): void {
    const { heads, relations, forms, tags } = tree
    const speaker = verb - 1
    if (!/^VB[DN]$/.test(tags[verb]!) || forms[verb - 2] !== 'and' || relations[speaker] !== conjunct) return
    if (!tags[speaker]!.startsWith('NNP') || heads[speaker]! > speaker || has(tree, verb, isAuxiliary)) return
    if (!has(tree, verb, isComplement)) return
    const before = verbAbove(tree, heads[speaker]!)
    if (before < 0) return
    let clause = before
    while (heads[clause]! >= 0 && !FINITE.has(tags[clause]!)) clause = heads[clause]!
    attach(tree, verb, clause, conjunct!)
    attach(tree, speaker, verb, subject!)
    attach(tree, verb - 2, verb, coordinator!)
  }

  /** "The panel said that the rebels had rifles and [were] selling them": those who sell are several. */
  function joinByNumber(tree: Tree, verb: number): void {
    const { heads, relations, forms } = tree
    const report = heads[verb]!
    const who = firstSubject(tree, report)
    if (report > verb || who < 0 || isSeveral(tree, who) || !isReport(tree, report)) return
    if (!heads.some((head, at) => head === verb && isAuxiliary[relations[at]!] === 1 && SEVERAL.has(forms[at]!))) return
    for (let at = verb - 1; at > report; at--) {
      if (heads[at] !== report || relations[at] !== content) continue
      const inner = firstSubject(tree, at)
      if (inner >= 0 && isSeveral(tree, inner)) attach(tree, verb, at, conjunct!)
      return
    }
  }

  /** "said fighters [executed] at least 140 people": what is said, not whom they say. */
  function giveReported(tree: Tree, verb: number): void {
    const { heads, relations } = tree
    const noun = heads[verb]!
    const report = heads[noun]!
    if (noun !== verb - 1 || report < 0 || report > noun || relations[noun] !== object || !isReport(tree, report))
      return
    const done = heads.findIndex((head, at) => head === verb && at > verb && isThing(tree, at))
    if (done < 0) return
    attach(tree, verb, report, content!)
    attach(tree, noun, verb, subject!)
    relations[done] = object!
  }

  function isReport({ forms }: Tree, verb: number): boolean {
    return REPORTING.has(forms[verb]!) || VOICING.has(forms[verb]!)
  }

  function firstSubject({ heads, relations }: Tree, verb: number): number {
    return heads.findIndex((head, at) => head === verb && isSubject[relations[at]!] === 1)
  }

  /** A plural, a name that ends like one, or several that are joined. */
  function isSeveral({ heads, relations, forms, tags }: Tree, noun: number): boolean {
    if (/^NNP?S$/.test(tags[noun]!) || forms[noun] === 'they' || forms[noun]!.endsWith('s')) return true
    return heads.some((head, at) => head === noun && relations[at] === conjunct)
  }

  /** No "last week", and not "by police"; "at least 140 people" is one. */
  function isThing({ heads, relations, forms, tags }: Tree, word: number): boolean {
    if (!tags[word]!.startsWith('NN') || isTime(forms[word]!)) return false
    const by = heads.findIndex((head, at) => head === word && isCase[relations[at]!] === 1)
    return by < 0 || (forms[by] === 'at' && /^(?:least|most)$/.test(forms[by + 1] ?? ''))
  }

  /** The verb whose object or adjunct a noun is, through the phrases that it stands in; -1 without one. */
  function verbAbove({ heads, relations, tags }: Tree, noun: number): number {
    for (let at = noun; at >= 0; at = heads[at]!) {
      if (tags[at]!.startsWith('VB')) return at
      if (!isNominal[relations[at]!] || isSubject[relations[at]!]) return -1
    }
    return -1
  }
}

function isParallel(first: string, second: string): boolean {
  return first === second || (first === 'VBD' && second === 'VBN')
}

/** What a verb with several who do it has before it. */
const SEVERAL: ReadonlySet<string> = new Set(['were', 'are', 'have'])

/** What speakers do beside saying something, in the past: with an object, no passive. */
const VOICING: ReadonlySet<string> = new Set(
  'accused denied urged demanded rejected vowed called put warned criticised criticized condemned blamed threatened promised pledged told announced'.split(
    ' ',
  ),
)
