/**
 * The reader chooses each head by itself, and in the long sentences of news it now and then hangs a word on what
 * stands next to it where its form tells otherwise. Such slips are mended here; what fits none of them is left as it is.
 */
export interface AttachmentMender {
  /** Mends heads (-1 at the root) and relations in place. */
  mend(tree: Tree): void
}

/** A sentence's tree while it is mended; all of one length. */
export interface Tree {
  readonly forms: readonly string[]
  /** Penn Treebank tags. */
  readonly tags: readonly string[]
  readonly heads: Int32Array
  /** Indices into the names that the mender was made with. */
  readonly relations: Uint8Array
}

/** @param names the relations by their index, as the model has them */
export function attachmentMender(names: readonly string[]): AttachmentMender {
  const index = (name: string): number => names.indexOf(name)
  const all = (pattern: RegExp): Uint8Array => Uint8Array.from(names, (name) => Number(pattern.test(name)))
  const [subject, object, conjunct, coordinator, adverbial] = ['nsubj', 'obj', 'conj', 'cc', 'advcl'].map(index)
  const content = index('ccomp')
  const [adjectival, adjective, relative, agent, mark] = ['acl', 'amod', 'acl:relcl', 'obl:agent', 'mark'].map(index)
  const [beside, oblique, modifier, determiner] = ['parataxis', 'obl', 'nmod', 'det'].map(index)
  const [sentential, by] = ['advcl:relcl', 'obl:agent'].map(index)
  const isSubject = all(/^[nc]subj/)
  const isObject = all(/^i?obj/)
  const isLeading = all(/^(?:cc|mark|advmod|punct)$/)
  const isAuxiliary = all(/^(?:aux|cop)/)
  const isNominal = all(/^(?:obj|iobj|obl|nmod|appos|conj|nsubj|dep|dislocated)/)

  return {
    mend(tree) {
      for (let word = 1; word < tree.heads.length; word++) {
        const tag = tree.tags[word]!
        if (tree.forms[word] === 'that' && tree.relations[word] === mark) giveContent(tree, word)
        if (tag === 'CD' && tree.relations[word] === oblique) giveFigure(tree, word)
        if (!tag.startsWith('VB')) continue
        if (FINITE.has(tag)) mendFinite(tree, word)
        if (tag === 'VBG') mendParticiple(tree, word)
        if (tree.forms[word - 1] === 'and') mendCoordination(tree, word)
        if (tree.relations[word] === adjective) mendClause(tree, word)
        if (tag === 'VBN' && ENDING.has(tree.forms[word + 1] ?? '')) endWithSpeaker(tree, word)
        if (EQUIPPING.has(tree.forms[word]!)) giveMeans(tree, word)
      }
    },
  }

  function mendFinite(tree: Tree, verb: number): void {
    const { relations, forms } = tree
    if (REPORTING.has(forms[verb]!)) mendReporting(tree, verb)
    if (relations[verb] === beside) joinToVerbs(tree, verb)
    if (relations[verb] === adverbial) describeNoun(tree, verb)
    if (relations[verb] === sentential || relations[verb] === adverbial) describeAgent(tree, verb)
    if (relations[verb] === conjunct && forms[verb - 1] === ',') giveNamedSubject(tree, verb)
    giveClaim(tree, verb)
  }

  /** "killing two and wounding at least [seven]": whom, where the tree takes the figure for an adjunct. */
  function giveFigure(tree: Tree, figure: number): void {
    const { heads, relations, forms, tags } = tree
    const verb = heads[figure]!
    if (verb < 0 || verb > figure || !tags[verb]!.startsWith('VB') || !BOUNDS.has(forms[figure - 1]!)) return
    if (heads[figure - 1] !== figure || has(tree, verb, isObject) || figure - 3 !== verb) return
    relations[figure] = object!
  }

  /** "were sanctioned by Norland, [which] also [froze] assets": who did the first did the second. */
  function describeAgent({ heads, relations, forms, tags }: Tree, verb: number): void {
    let which = verb - 1
    while (which > 1 && forms[which] !== 'which') which--
    const agent = which - 2
    if (agent < 0 || forms[which - 1] !== ',' || heads[which] !== verb || !isSubject[relations[which]!]) return
    if (!tags[agent]!.startsWith('NNP') || relations[agent] !== by || heads[agent] !== heads[verb]) return
    heads[verb] = agent
    relations[verb] = relative!
  }

  /** "…, and [Jane Roe], the minister of health, [said]": a name that the tree joins to a word of the clause before. */
  function giveNamedSubject(tree: Tree, verb: number): void {
    const { heads, relations, forms, tags } = tree
    if (has(tree, verb, isSubject) || has(tree, verb, isAuxiliary)) return
    const name = topBefore(tree, verb - 1)
    if (name < 2 || relations[name] !== conjunct || !tags[name]!.startsWith('NNP') || heads[name]! >= name - 1) return
    if (!COORDINATORS.has(forms[name - 1]!) || forms[name - 2] !== ',') return
    heads[name - 1] = verb
    attach(tree, name, verb, subject!)
  }

  /** The word before the comma at `end` that hangs on what precedes "and" or "but"; -1 without one. */
  function topBefore({ heads, forms }: Tree, end: number): number {
    let word = end - 1
    while (word >= 0 && heads[word]! >= 0 && !(COORDINATORS.has(forms[word - 1] ?? '') && heads[word]! < word - 1)) {
      if (heads[word]! > end) return -1
      word = heads[word]! < word ? heads[word]! : word - 1
    }
    return word
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
    attach(tree, top, verb, subject!)
    attach(tree, verb, root, beside!)
  }

  /** "wrote in a report seen by the paper [that it was true]": what was written, not which paper. */
  function giveContent(tree: Tree, that: number): void {
    const { heads, relations, forms, tags } = tree
    const clause = heads[that]!
    if (clause < that || !/^acl/.test(names[relations[clause]!]!) || !has(tree, clause, isSubject)) return
    let verb = heads[clause]!
    while (verb >= 0 && verb < that && !FINITE.has(tags[verb]!)) verb = heads[verb]!
    if (verb < 0 || verb > that || !REPORTING.has(forms[verb]!) || heads[clause] === verb) return
    for (let at = 0; at < heads.length; at++)
      if (heads[at] === verb && (relations[at] === content || relations[at] === object)) return
    attach(tree, clause, verb, content)
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

  /** "the ministry, [which] in May [denied] it, …": a relative clause that the tree takes for an adverbial one. */
  function describeNoun(tree: Tree, verb: number): void {
    const { heads, relations, forms, tags } = tree
    let who = verb - 1
    while (who > 1 && !(heads[who] === verb && isSubject[relations[who]!])) who--
    if ((forms[who] !== 'which' && forms[who] !== 'who') || forms[who - 1] !== ',' || heads[verb]! < verb) return
    if (tags[who - 2]!.startsWith('NN')) attach(tree, verb, who - 2, relative!)
  }

  /** ", [a claim] the agency [denies]": the tree may take the noun for a part of the name after it. */
  function giveClaim(tree: Tree, verb: number): void {
    const { heads, relations, forms, tags } = tree
    const name = verb - 1
    const noun = name - 1
    if (noun < 2 || heads[name] !== verb || !isSubject[relations[name]!] || !tags[name]!.startsWith('NNP')) return
    if (!ACCOUNTS.has(forms[noun]!) || (heads[noun] !== name && heads[noun] !== verb)) return
    if (!/^an?$/.test(forms[noun - 1]!)) return
    attach(tree, noun, heads[verb]!, beside!)
    attach(tree, verb, noun, relative!)
    attach(tree, noun - 1, noun, determiner!)
    if (heads[noun] === -1) relations[noun] = index('root')
  }

  /** "supplied the army [with tanks]": with what, where the tree hangs it on whom. */
  function giveMeans({ heads, relations, forms }: Tree, verb: number): void {
    for (let at = verb + 2; at < heads.length; at++) {
      if (forms[at] !== 'with') continue
      const means = heads[at]!
      const whom = means > at && relations[means] === modifier ? heads[means]! : -1
      if (whom > verb && heads[whom] === verb && relations[whom] === object) {
        heads[means] = verb
        relations[means] = oblique!
      }
      return
    }
  }

  function attach({ heads, relations }: Tree, word: number, head: number, relation: number): void {
    heads[word] = head
    relations[word] = relation
  }

  function has({ heads, relations }: Tree, word: number, sort: Uint8Array): boolean {
    for (let at = 0; at < heads.length; at++) if (heads[at] === word && sort[relations[at]!]) return true
    return false
  }

  function mendReporting(tree: Tree, verb: number): void {
    if (has(tree, verb, isAuxiliary)) return
    if (has(tree, verb, isSubject)) changeSubjects(tree, verb)
    else if (tree.relations[verb] === relative) giveAntecedent(tree, verb)
    else if (tree.relations[verb] === adverbial) giveMainClause(tree, verb)
    else giveSpeaker(tree, verb)
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

  /**
   * "… stopped a convoy at the bridge, [two envoys and an officer] said": the whole phrase between the comma and the
   * verb, where the tree has it in the clause before.
   */
  function giveSpeaker(tree: Tree, verb: number): void {
    const { heads, relations, forms } = tree
    const first = afterComma(forms, verb)
    if (first < 2 || first === verb) return
    const top = topOf(tree, first, verb)
    if (top < 0 || heads[top]! >= first || !isNominal[relations[top]!] || !/^(?:NN|CD|PRP$)/.test(tree.tags[top]!))
      return
    if (heads[verb]! >= first || clauseAbove(tree, top) < 0) return
    attach(tree, top, verb, subject!)
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

  function mendParticiple(tree: Tree, verb: number): void {
    const { heads, relations, forms, tags } = tree
    const head = heads[verb]!
    if (head < 0) return
    // "hit a convoy carrying shells, killing ten": a participle set off by a comma goes with the main clause
    if (relations[verb] === adverbial && relations[head] === adjectival && forms[verb - 1] === ',' && head < verb) {
      const clause = clauseAbove(tree, heads[head]!)
      if (clause >= 0 && /^VB[GN]$/.test(tags[head]!)) heads[verb] = clause
    }
    // "accused by investigators of arming": what the accusation is, not who investigates
    if (relations[verb] === adjectival && relations[head] === agent && markedOf(tree, verb) && heads[head]! >= 0)
      attach(tree, verb, heads[head]!, adverbial!)
  }

  function markedOf({ heads, relations, forms }: Tree, verb: number): boolean {
    return forms[verb - 1] === 'of' && heads[verb - 1] === verb && relations[verb - 1] === mark
  }

  /** "expelled three envoys and [banned] imports", "killing four and [wounding] two": "and" before a verb joins verbs. */
  function mendCoordination(tree: Tree, verb: number): void {
    const { heads, relations, tags } = tree
    if (heads[verb - 1] !== verb || relations[verb - 1] !== coordinator) return
    const joined = relations[verb] === adjective ? heads[verb]! : verb
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

  /** The verb whose object or adjunct a noun is, through the phrases that it stands in; -1 without one. */
  function verbAbove({ heads, relations, tags }: Tree, noun: number): number {
    for (let at = noun; at >= 0; at = heads[at]!) {
      if (tags[at]!.startsWith('VB')) return at
      if (!isNominal[relations[at]!] || isSubject[relations[at]!]) return -1
    }
    return -1
  }

  /** The nearest finite verb above a word that has its own subject, or none; -1 without one. */
  function clauseAbove(tree: Tree, word: number): number {
    for (let at = tree.heads[word]!; at >= 0; at = tree.heads[at]!) {
      if (tree.tags[at]!.startsWith('VB') && has(tree, at, isSubject) && tree.relations[at] !== relative) return at
    }
    return -1
  }
}

/** The word after the last comma before the verb; 0 without one. */
function afterComma(forms: readonly string[], verb: number): number {
  for (let at = verb - 1; at >= 0; at--) if (forms[at] === ',') return at + 1
  return 0
}

/** The only word from `first` up to the verb that hangs on none of the others; -1 where there are several. */
function topOf({ heads }: Tree, first: number, verb: number): number {
  let top = -1
  for (let at = first; at < verb; at++) {
    const head = heads[at]!
    if (head >= first && head < verb) continue
    if (top >= 0) return -1
    top = at
  }
  return top
}

function isParallel(first: string, second: string): boolean {
  return first === second || (first === 'VBD' && second === 'VBN')
}

const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP'])

const BOUNDS: ReadonlySet<string> = new Set(['least', 'most'])

const COORDINATORS: ReadonlySet<string> = new Set(['and', 'but', 'while'])

/** What may follow the last verb of a sentence. */
const ENDING: ReadonlySet<string> = new Set(['.', ''])

/** What follows a participle that describes somebody: "reached by telephone", "interviewed on Monday". */
const DESCRIBING: ReadonlySet<string> = new Set(['by', 'in', 'on', 'at', 'near'])

/** Verbs that say with what somebody is given, armed or the like. */
const EQUIPPING: ReadonlySet<string> = new Set(
  'supply supplied supplies supplying provide provided provides providing arm armed arms arming equip equipped equips equipping'.split(
    ' ',
  ),
)

/** What somebody says, by whom it is taken up: ", an accusation Norland denied". */
const ACCOUNTS: ReadonlySet<string> = new Set(
  'claim accusation allegation charge assertion suggestion demand threat report move step decision'.split(' '),
)

/** What reports at the end of a sentence. */
const REPORTING: ReadonlySet<string> = new Set([
  'said',
  'says',
  'say',
  'told',
  'reported',
  'reports',
  'added',
  'wrote',
  'announced',
  'confirmed',
])
