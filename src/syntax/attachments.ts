import { coordinationMender } from './coordination.ts'
import { attach, clauseAbove, FINITE, has, relationsOf, type Tree } from './mending.ts'
import { speakerMender } from './speakers.ts'

/**
 * The reader chooses each head by itself, and in the long sentences of news it now and then hangs a word on what
 * stands next to it where its form tells otherwise. Such slips are mended here; what fits none of them is left as it is.
 */
export interface AttachmentMender {
  /** Mends heads and relations in place. */
  mend(tree: Tree): void
}

/** @param names the relations by their index, as the model has them */
export function attachmentMender(names: readonly string[]): AttachmentMender {
  const { index, all } = relationsOf(names)
  const [object, adverbial, beside, oblique, modifier, determiner] = [
    'obj',
    'advcl',
    'parataxis',
    'obl',
    'nmod',
    'det',
  ].map(index)
  const [adjectival, relative, agent, mark, sentential, root] = [
    'acl',
    'acl:relcl',
    'obl:agent',
    'mark',
    'advcl:relcl',
    'root',
  ].map(index)
  const [open, subject, adjective, apposition, compound] = ['xcomp', 'nsubj', 'amod', 'appos', 'compound'].map(index)
  const isRelative = all(/^acl:relcl$/)
  const isCase = all(/^case$/)
  const isSubject = all(/^[nc]subj/)
  const isObject = all(/^i?obj/)
  const isDescription = all(/^appos$/)
  const speakers = speakerMender(names)
  const coordination = coordinationMender(names)

  return {
    mend(tree) {
      const { forms, tags, relations } = tree
      for (let word = 1; word < tree.heads.length; word++) {
        const tag = tags[word]!
        if (forms[word] === 'that' && relations[word] === mark) speakers.mendContent(tree, word)
        if (tag === 'CD' && relations[word] === oblique) giveFigure(tree, word)
        if (forms[word] === 'general') joinOffice(tree, word)
        if (forms[word] === 'worth') giveWorth(tree, word)
        if (!tag.startsWith('VB')) continue
        if (relations[word] === adjective) giveMainVerb(tree, word)
        speakers.mend(tree, word)
        if (FINITE.has(tag)) {
          giveClaim(tree, word)
          giveSubject(tree, word)
          describePlace(tree, word)
        }
        describe(tree, word)
        if (tag === 'VBG') mendParticiple(tree, word)
        coordination.mend(tree, word)
        if (ASKING.has(forms[word]!)) giveRequest(tree, word)
        if (EQUIPPING.has(forms[word]!)) giveMeans(tree, word, 'with')
        if (CHARGING.has(forms[word]!)) giveMeans(tree, word, 'of')
        if (MEETING.has(forms[word]!)) giveMeans(tree, word, 'at')
      }
    },
  }

  /** "sold Malta [rifles worth $3 million]", "sold rifles worth $3 million [to Malta]": what is worth it, and who gets it. */
  function giveWorth(tree: Tree, worth: number): void {
    const { heads, relations, tags } = tree
    let thing = worth - 1
    while (thing > 0 && !(relations[thing] === object && tags[thing]!.startsWith('NN'))) thing--
    const verb = heads[thing]!
    if (thing < 1 || verb < 0 || verb > thing) return
    const above = heads[worth]!
    let sum = heads.findIndex((head, at) => at > worth && head === worth && relations[at] === object)
    if (above > worth && heads[above] === verb) sum = above
    else if (sum < 0) sum = heads.findIndex((head, at) => at > worth && head === verb && relations[at] === object)
    if (sum < 0 || (above !== thing && above !== verb && above !== sum)) return
    for (let at = thing + 1; at < worth; at++)
      if (heads[at] === worth || heads[at] === verb)
        attach(tree, at, verb, has(tree, at, isCase) ? oblique! : relations[at]!)
    attach(tree, worth, thing, adjective!)
    attach(tree, sum, worth, object!)
    for (let at = sum + 1; at < heads.length; at++)
      if ((heads[at] === sum || heads[at] === worth) && at !== sum && has(tree, at, isCase))
        attach(tree, at, verb, oblique!)
  }

  /** "Norland, which had sent two ships and has promised more, [voiced] concern": the only verb that is left for the sentence. */
  function giveMainVerb(tree: Tree, verb: number): void {
    const { heads, relations, forms, tags } = tree
    const who = relations.indexOf(root!)
    const noun = heads[verb]!
    if (who < 0 || who > verb || noun < verb || forms[verb - 1] !== ',' || !/^VB[DN]$/.test(tags[verb]!)) return
    if (!tags[who]!.startsWith('NN') || !has(tree, who, isRelative) || forms[who + 1] !== ',') return
    const before = heads[noun]!
    for (let at = who + 1; at < verb; at++) if (heads[at] === noun) heads[at] = before
    heads[verb] = -1
    relations[verb] = root!
    attach(tree, who, verb, subject!)
    attach(tree, noun, verb, object!)
    for (let at = verb + 1; at < heads.length; at++) if (heads[at] === who) heads[at] = verb
  }

  /** "In Norburg, [the second city of the country], police shot two men": what the town is, nobody who shoots. */
  function describePlace(tree: Tree, verb: number): void {
    const { heads, relations, forms, tags } = tree
    const isOwn = (at: number): boolean => heads[at] === verb && isSubject[relations[at]!] === 1
    let first = 2
    while (first < verb && !isOwn(first)) first++
    let second = first + 1
    while (second < verb && !isOwn(second)) second++
    if (second >= verb) return
    let place = first - 1
    while (place > 0 && heads[place] !== verb) place--
    if (relations[place] !== oblique || !tags[place]!.startsWith('NNP') || forms[place + 1] !== ',') return
    attach(tree, first, place, apposition!)
  }

  /** "the attorney [general], Jon Dahl, said": one office, where the tree has two subjects. */
  function joinOffice(tree: Tree, word: number): void {
    const { heads, relations, tags } = tree
    const first = word - 1
    if (tags[first] !== 'NN' || heads[first] !== heads[word] || relations[first] !== relations[word]) return
    for (let at = 0; at < first; at++) if (heads[at] === first) heads[at] = word
    attach(tree, first, word, compound!)
  }

  /** Relative clauses. */
  function describe(tree: Tree, verb: number): void {
    const relation = tree.relations[verb]
    if (relation === relative) describeWhom(tree, verb)
    if (!FINITE.has(tree.tags[verb]!)) return
    if (relation === adverbial) describeNoun(tree, verb)
    if (relation === sentential || relation === adverbial) describeAgent(tree, verb)
  }

  /** "a mayor, [whom] nobody [named]": the tree hangs the clause on the pronoun. */
  function describeWhom(tree: Tree, verb: number): void {
    const { heads, forms, tags } = tree
    const whom = heads[verb]!
    if (whom < 2 || whom > verb || !/^(?:whom|which)$/.test(forms[whom]!)) return
    const noun = forms[whom - 1] === ',' ? whom - 2 : whom - 1
    if (!tags[noun]!.startsWith('NN')) return
    attach(tree, verb, noun, relative!)
    attach(tree, whom, verb, object!)
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
  function describeAgent(tree: Tree, verb: number): void {
    const { heads, relations, forms, tags } = tree
    let which = verb - 1
    while (which > 1 && forms[which] !== 'which') which--
    const who = which - 2
    if (who < 0 || forms[which - 1] !== ',' || heads[which] !== verb || !isSubject[relations[which]!]) return
    if (!tags[who]!.startsWith('NNP') || relations[who] !== agent || heads[who] !== heads[verb]) return
    attach(tree, verb, who, relative!)
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
    if (heads[noun] === -1) relations[noun] = root!
  }

  /** "asked the Danish embassy [to suspend] it": what is asked, where the tree hangs it on whom. */
  function giveRequest(tree: Tree, verb: number): void {
    const { heads, relations, forms, tags } = tree
    for (let asked = verb + 2; asked < heads.length; asked++) {
      if (tags[asked] !== 'VB' || forms[asked - 1] !== 'to' || heads[asked - 1] !== asked) continue
      const whom = heads[asked]!
      if (relations[asked] !== adjectival || whom < verb || heads[whom] !== verb) return
      if (relations[whom] !== open) return
      relations[whom] = object!
      attach(tree, asked, verb, open!)
      return
    }
  }

  /** "[Ana Lopez], the envoy to Norland, accused the army": who did it, where the tree takes the name for the sentence. */
  function giveSubject(tree: Tree, verb: number): void {
    const { heads, relations, forms, tags } = tree
    const name = heads[verb]!
    if (relations[verb] !== beside || name < 0 || name > verb || heads[name] !== -1 || forms[verb - 1] !== ',') return
    if (!tags[name]!.startsWith('NNP') || has(tree, verb, isSubject) || !has(tree, name, isDescription)) return
    heads[verb] = -1
    relations[verb] = root!
    attach(tree, name, verb, subject!)
    for (let at = verb + 1; at < heads.length; at++) if (heads[at] === name) heads[at] = verb
  }

  /** "supplied the army [with tanks]", "accused the army [of delays]", "met the mayor [at City Hall]": with what, of what, where, not whom. */
  function giveMeans(tree: Tree, verb: number, preposition: string): void {
    const { heads, relations, forms, tags } = tree
    const at = forms.indexOf(preposition, verb + 2)
    const means = at < 0 ? -1 : heads[at]!
    const whom = means > at && relations[means] === modifier ? heads[means]! : -1
    if (whom < verb || heads[whom] !== verb || relations[whom] !== object) return
    // "accused the Bank of Norland", "accused the ministry of health of theft"
    if (preposition === 'of' && (tags[means]!.startsWith('NNP') || forms.includes('of', at + 1))) return
    attach(tree, means, verb, oblique!)
  }

  function mendParticiple(tree: Tree, verb: number): void {
    const { heads, relations, forms, tags } = tree
    const head = heads[verb]!
    if (head < 0) return
    const isSetOff = relations[verb] === adverbial && forms[verb - 1] === ',' && head < verb
    // "accused a trawler of ramming two boats, hurting six": what it is accused of, too
    if (isSetOff && CHARGING.has(forms[head]!)) {
      const deed = forms.findIndex((_, at) => at > head && at < verb && tags[at] === 'VBG' && markedOf(tree, at))
      if (deed >= 0) heads[verb] = deed
    }
    // "hit a convoy carrying shells, killing ten": a participle set off by a comma goes with the main clause
    if (isSetOff && relations[head] === adjectival && !markedOf(tree, head)) {
      const clause = clauseAbove(tree, heads[head]!, isSubject, relative!)
      if (clause >= 0 && /^VB[GN]$/.test(tags[head]!)) heads[verb] = clause
    }
    // "accused by investigators of arming": what the accusation is, not who investigates
    if (relations[verb] === adjectival && relations[head] === agent && markedOf(tree, verb) && heads[head]! >= 0)
      attach(tree, verb, heads[head]!, adverbial!)
  }

  function markedOf({ heads, relations, forms }: Tree, verb: number): boolean {
    return forms[verb - 1] === 'of' && heads[verb - 1] === verb && relations[verb - 1] === mark
  }
}

const BOUNDS: ReadonlySet<string> = new Set(['least', 'most'])

/** Verbs that say with what somebody is given, armed or the like. */
const EQUIPPING: ReadonlySet<string> = new Set(
  'supply supplied supplies supplying provide provided provides providing arm armed arms arming equip equipped equips equipping'.split(
    ' ',
  ),
)

/** Verbs that say whom one wants to do something. */
const ASKING: ReadonlySet<string> = new Set(
  'asked asks asking urged urges urging told ordered orders ordering begged invited instructed'.split(' '),
)

/** Verbs of what takes place somewhere. */
const MEETING: ReadonlySet<string> = new Set('met meet meets meeting received hosted greeted'.split(' '))

/** Verbs that say of what somebody is accused. */
const CHARGING: ReadonlySet<string> = new Set(
  'accuse accused accuses accusing suspect suspected suspects suspecting convicted acquitted'.split(' '),
)

/** What somebody says, by whom it is taken up: ", an accusation Norland denied". */
const ACCOUNTS: ReadonlySet<string> = new Set(
  'claim accusation allegation charge assertion suggestion demand threat report move step decision'.split(' '),
)
