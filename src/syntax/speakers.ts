import {
  afterComma,
  attach,
  clauseAbove,
  FINITE,
  has,
  isTime,
  REPORTING,
  relationsOf,
  type Tree,
  topOf,
} from './mending.ts'

/** Mends who says what, where the tree gives a verb of reporting the wrong subject, none, or the wrong clause. */
export interface SpeakerMender {
  mend(tree: Tree, verb: number): void
  /** The clause that "that" opens. */
  mendContent(tree: Tree, that: number): void
}

/** @param names the relations by their index, as the model has them */
export function speakerMender(names: readonly string[]): SpeakerMender {
  const { index, all } = relationsOf(names)
  const [subject, object, conjunct, coordinator, adverbial, content] = [
    'nsubj',
    'obj',
    'conj',
    'cc',
    'advcl',
    'ccomp',
  ].map(index)
  const [adjectival, relative, beside, open] = ['acl', 'acl:relcl', 'parataxis', 'xcomp'].map(index)
  const isSubject = all(/^[nc]subj/)
  const isAuxiliary = all(/^(?:aux|cop)/)
  const isNominal = all(/^(?:obj|iobj|obl|nmod|appos|conj|nsubj|dep|dislocated)/)
  const isAdjectival = all(/^acl/)

  return {
    mend(tree, verb) {
      const { relations, forms, tags } = tree
      if (FINITE.has(tags[verb]!)) {
        if (REPORTING.has(forms[verb]!)) mendReporting(tree, verb)
        if (relations[verb] === conjunct && forms[verb - 1] === ',') giveFarSubject(tree, verb)
        if (relations[verb] === relative && SUPPOSING.has(forms[verb]!)) giveWhatIsSaid(tree, verb)
      } else if (tags[verb] === 'VBN') {
        if (relations[verb] === conjunct && forms[verb - 1] === ',') giveFarSubject(tree, verb)
        if (ENDING.has(forms[verb + 1] ?? '')) endWithSpeaker(tree, verb)
      }
    },
    mendContent: giveContent,
  }

  function mendReporting(tree: Tree, verb: number): void {
    if (has(tree, verb, isAuxiliary)) return
    if (has(tree, verb, isSubject)) {
      changeSubjects(tree, verb)
      giveClauseBefore(tree, verb)
      giveObjectBack(tree, verb)
    } else if (tree.relations[verb] === relative) giveAntecedent(tree, verb)
    else if (tree.relations[verb] === adverbial) giveMainClause(tree, verb)
    else {
      giveReached(tree, verb)
      giveSpeaker(tree, verb)
    }
  }

  /** "The officer who fired was not on duty, [police] said": of two verbs, each has the other's subject. */
  function changeSubjects({ heads, relations }: Tree, verb: number): void {
    const speaker = verb - 1
    const clause = heads[speaker]!
    if (clause < 0 || clause > speaker || heads[clause] !== verb || relations[clause] !== content) return
    if (!isSubject[relations[speaker]!]) return
    for (let at = 0; at < clause; at++) {
      if (heads[at] !== verb || !isSubject[relations[at]!]) continue
      heads[at] = clause
      heads[speaker] = verb
      return
    }
  }

  /** "An agency [supplied] Norland with tents, President Doe said": what is said, where the tree has it describe who says so. */
  function giveClauseBefore(tree: Tree, verb: number): void {
    const { heads, relations, tags } = tree
    const first = afterComma(tree.forms, verb)
    const top = first > 2 ? topOf(tree, 0, first - 1) : -1
    if (top < 0 || heads[top]! < first || heads[top]! >= verb || !tags[top]!.startsWith('NN')) return
    for (let at = top + 1; at < first; at++) {
      if (heads[at] !== top || !isAdjectival[relations[at]!] || !/^VB[ND]$/.test(tags[at]!)) continue
      if (!heads.some((head, each) => head === at && relations[each] === object)) continue
      attach(tree, at, verb, content!)
      attach(tree, top, at, subject!)
      return
    }
  }

  /** "Norland delivered [rifles] to Sudland, two officials said": of two subjects, the first is what was delivered. */
  function giveObjectBack(tree: Tree, verb: number): void {
    const { heads, relations } = tree
    const subjects: number[] = []
    for (let at = 0; at < verb; at++) if (heads[at] === verb && isSubject[relations[at]!]) subjects.push(at)
    const [first, second] = subjects
    if (first === undefined || second === undefined) return
    for (let at = first - 1; at >= 0; at--) {
      if (heads[at] !== verb || relations[at] !== content || !has(tree, at, isSubject)) continue
      if (!heads.some((head, each) => head === at && relations[each] === object)) attach(tree, first, at, object!)
      return
    }
  }

  /** "[Residents] reached by telephone [said]": the first verb only describes who says it. */
  function giveMainClause(tree: Tree, verb: number): void {
    const { heads, relations, forms } = tree
    const first = heads[verb]!
    const speaker = first - 1
    if (first < 1 || first > verb || heads[speaker] !== first || !isSubject[relations[speaker]!]) return
    if (!DESCRIBING.has(forms[first + 1]!) || !/^VB[DN]$/.test(tree.tags[first]!)) return
    attach(tree, verb, heads[first]!, relations[first]!)
    attach(tree, first, speaker, adjectival!)
    attach(tree, speaker, verb, subject!)
    for (let at = verb + 1; at < heads.length; at++) if (heads[at] === first) heads[at] = verb
  }

  /** "[Residents] reached by telephone [said]", where the tree has a clause of it before "said". */
  function giveReached(tree: Tree, verb: number): void {
    const { heads, relations, forms, tags } = tree
    for (let first = 1; first < verb; first++) {
      if (heads[first] !== verb || !/^VB[DN]$/.test(tags[first]!) || !DESCRIBING.has(forms[first + 1]!)) continue
      const speaker = first - 1
      if (heads[speaker] !== first || !isSubject[relations[speaker]!]) continue
      attach(tree, speaker, verb, subject!)
      attach(tree, first, speaker, adjectival!)
      return
    }
  }

  /**
   * "… stopped a convoy at the bridge, [two envoys and an officer] said": the whole phrase between the comma and the
   * verb, where the tree has it in the clause before.
   */
  function giveSpeaker(tree: Tree, verb: number): void {
    const { heads, relations, forms } = tree
    if (has(tree, verb, isSubject)) return
    const first = afterComma(forms, verb)
    if (first < 2 || first === verb) return
    const top = topOf(tree, first, verb)
    if (top < 0 || heads[top]! >= first || !isNominal[relations[top]!] || !/^(?:NN|CD|PRP$)/.test(tree.tags[top]!))
      return
    if (heads[verb]! >= first || clauseAbove(tree, top, isSubject, relative!) < 0) return
    attach(tree, top, verb, subject!)
  }

  /** "the men, who police say [attacked] a bank": of whom police say so. */
  function giveWhatIsSaid(tree: Tree, verb: number): void {
    const { heads, forms, tags } = tree
    const noun = heads[verb]!
    let said = verb + 1
    while (tags[said] !== undefined && heads[said]! > said && isAuxiliary[tree.relations[said]!]) said = heads[said]!
    // "who police say supply them": the tagger may take it for an infinitive
    if (noun > verb || !/^VB[DPZN]?$/.test(tags[said] ?? '') || has(tree, said, isSubject)) return
    let who = noun + 1
    while (who < verb && !RELATIVE.has(forms[who]!)) who++
    if (who === verb || (heads[said] === verb && tree.relations[said] !== open)) return
    attach(tree, said, verb, content!)
    attach(tree, who, verb, object!)
  }

  /** "…, and [a person] who was there says": a noun joined to a verb is the subject of what seems to describe it. */
  function giveAntecedent(tree: Tree, verb: number): void {
    const { heads, relations, tags } = tree
    const noun = heads[verb]!
    const above = heads[noun]!
    if (noun > verb || relations[noun] !== conjunct || above < 0 || !FINITE.has(tags[above]!)) return
    if (!tags[noun]!.startsWith('NN')) return
    attach(tree, verb, above, conjunct!)
    attach(tree, noun, verb, subject!)
  }

  /**
   * "…, and [Jane Roe], the minister of health, [said]", "…, and [the Union], which had protested, [froze] the aid": what
   * the tree joins to a word of the clause before.
   */
  function giveFarSubject(tree: Tree, verb: number): void {
    const { heads, relations, forms, tags } = tree
    if (has(tree, verb, isSubject) || has(tree, verb, isAuxiliary)) return
    let joining = verb - 2
    while (joining > 0 && !(COORDINATORS.has(forms[joining]!) && forms[joining - 1] === ',')) joining--
    const top = joining > 0 ? topOf(tree, joining + 1, verb - 1) : -1
    if (top < 0 || relations[top] !== conjunct || !tags[top]!.startsWith('NN') || heads[top]! >= joining) return
    attach(tree, top, verb, subject!)
    attach(tree, joining, verb, coordinator!)
  }

  /** "…, [officials] on both sides [confirmed].": a participle that ends the sentence is a past tense with who says so. */
  function endWithSpeaker(tree: Tree, verb: number): void {
    const { heads, relations, forms, tags } = tree
    if (!REPORTING.has(forms[verb]!) || has(tree, verb, isSubject) || has(tree, verb, isAuxiliary)) return
    const first = afterComma(forms, verb)
    const top = first > 1 && first < verb ? topOf(tree, first, verb) : -1
    if (top < 0 || !/^NN|^PRP$/.test(tags[top]!) || !isNominal[relations[top]!]) return
    let root = top
    while (heads[root]! >= 0) root = heads[root]!
    if (root >= first) return
    attach(tree, verb, root, beside!)
    attach(tree, top, verb, subject!)
  }

  /** "wrote in a report seen by the paper [that it was true]": what was written, not which paper. */
  function giveContent(tree: Tree, that: number): void {
    const { heads, relations, forms, tags } = tree
    const clause = heads[that]!
    if (clause < that || !isAdjectival[relations[clause]!] || !has(tree, clause, isSubject)) return
    let verb = heads[clause]!
    while (verb >= 0 && verb < that && !FINITE.has(tags[verb]!)) verb = heads[verb]!
    if (verb < 0 || verb > that || !REPORTING.has(forms[verb]!) || heads[clause] === verb) return
    for (let at = 0; at < heads.length; at++)
      if (heads[at] === verb && (relations[at] === content || (relations[at] === object && !isTime(forms[at]!)))) return
    attach(tree, clause, verb, content!)
  }
}

const COORDINATORS: ReadonlySet<string> = new Set(['and', 'but', 'while'])

const RELATIVE: ReadonlySet<string> = new Set(['who', 'whom', 'which', 'that'])

/** What may stand in a relative clause of whom it is said. */
const SUPPOSING: ReadonlySet<string> = new Set(
  'say says said believe believes believed think thinks thought claim claims claimed allege alleges alleged suspect suspects suspected'.split(
    ' ',
  ),
)

/** What may follow the last verb of a sentence. */
const ENDING: ReadonlySet<string> = new Set(['.', ''])

/** What follows a participle that describes somebody: "reached by telephone", "interviewed on Monday". */
const DESCRIBING: ReadonlySet<string> = new Set(['by', 'in', 'on', 'at', 'near'])
