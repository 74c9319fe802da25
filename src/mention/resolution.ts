import { hasRelation, type Sentence, type Token } from '../syntax/index.ts'
import { span } from '../text/index.ts'
import type { Candidate, DescriptionCandidate, NameCandidate } from './candidates.ts'
import { subjectOf } from './clause.ts'
import { bareWords, complete, sameParty } from './descriptions.ts'
import { Discourse } from './discourse.ts'
import { introduce } from './introductions.ts'
import type { Mention } from './mention.ts'
import type { NameParties } from './name-parties.ts'
import { isPlural, wordClass } from './nouns.ts'
import { offices } from './offices.ts'
import { newParty, type Party } from './party.ts'
import { firstConjunct, isModifier, phraseReach, preposition } from './phrase.ts'
import { resolvePronoun } from './pronouns.ts'

/** Walks through a document and gives each candidate its party. */
export class Resolution {
  readonly parties: Party[]
  readonly byToken = new Map<Token, Party>()
  readonly #text: string
  readonly #names: NameParties
  readonly #discourse = new Discourse()
  /** Bare plurals by their words. */
  readonly #unnamed = new Map<string, Party>()
  /** Several named together, "Trump and Kim", and where: parties only once "they" takes them up. */
  readonly #joint = new Map<Party, Mention>()

  constructor(text: string, names: NameParties) {
    this.#text = text
    this.#names = names
    this.parties = [...names.all]
  }

  /** Names first, since a description may hang on a name after it; then everything in the order of the text. */
  read(sentence: Sentence, candidates: readonly Candidate[]): void {
    for (const each of candidates) if (each.form === 'name') this.#mapName(sentence, each)
    for (const each of candidates) if (each.form === 'name') this.#introduce(sentence, each)
    let at = 0
    for (const token of sentence.tokens) {
      const candidate = candidates[at]?.head === token ? candidates[at] : undefined
      if (candidate) {
        at += 1
        // "Its spokesman Karl Weber": whose he is was not known before.
        if (candidate.form === 'name' && sentence.tokens[candidate.lead - 1]?.xpos === 'PRP$')
          this.#introduce(sentence, candidate)
        this.#resolve(sentence, candidate)
      } else if (isShadow(token) && !this.byToken.has(token)) this.#discourse.note(token, null, isPlural(token))
    }
    this.#complete(candidates)
  }

  #introduce(sentence: Sentence, candidate: NameCandidate): void {
    introduce(candidate, this.#names.of(candidate), sentence, (token) => this.partyOf(token))
  }

  #complete(candidates: readonly Candidate[]): void {
    for (const each of candidates) {
      if (each.form !== 'description') continue
      const party = this.partyOf(each.head)
      if (party) complete(each, party, (token) => this.partyOf(token))
    }
  }

  partyOf(token: Token): Party | null {
    return this.byToken.get(token) ?? null
  }

  #resolve(sentence: Sentence, candidate: Candidate): void {
    const party = this.#partyFor(sentence, candidate)
    if (!party) return
    if (!onlyModifies(candidate)) party.mentions.push(this.#mention(sentence, candidate))
    this.byToken.set(candidate.head, party)
    if (candidate.form === 'description' && candidate.measure) {
      for (let up: Token | null = candidate.head; up && up !== candidate.measure; up = up.head)
        this.byToken.set(up, party)
      this.byToken.set(candidate.measure, party)
    }
    this.#discourse.note(candidate.head, party, party.plural)
    if (hasRelation(candidate.head, 'conj')) this.#noteJoint(sentence, candidate)
  }

  /** At the last of several conjuncts: notes all of them as what "they" may take up. */
  #noteJoint({ tokens }: Sentence, { head, last }: Candidate): void {
    const first = firstConjunct(head)
    if (!head.children.some((each) => each.lemma === 'and' && each.deprel === 'cc')) return
    const conjuncts = [first, ...first.children.filter((each) => hasRelation(each, 'conj'))]
    const members = conjuncts.flatMap((each) => this.partyOf(each) ?? [])
    if (members.length < conjuncts.length || members.some(({ kind }) => kind === 'place' || kind === 'other')) return
    const start = tokens[phraseReach(first).first]!.start
    const mention: Mention = { span: span(this.#text, start, tokens[last]!.end), head: first, form: 'description' }
    const words = this.#text.slice(start, tokens[last]!.end).replace(/\s+/g, ' ')
    const party = newParty('group', words, false, members)
    const [country] = members.map((each) => each.country)
    party.country = country && members.every((each) => each.country === country) ? country : null
    party.plural = true
    this.parties.push(party)
    this.#joint.set(party, mention)
    this.#discourse.note(first, party, true)
  }

  #resolvePronoun({ tokens }: Sentence, token: Token): Party | null {
    const both = meeting(token, tokens, (each) => this.partyOf(each))
    if (both) {
      const joint = newParty('group', both.map(({ name }) => name).join(' and '), false, both)
      joint.plural = true
      this.parties.push(joint)
      return joint
    }
    const party = resolvePronoun(token, this.#discourse, (each) => this.partyOf(each))
    const joint = party?.mentions.length === 0 ? this.#joint.get(party) : undefined
    if (party && joint) party.mentions.push(joint)
    return party
  }

  #partyFor(sentence: Sentence, candidate: Candidate): Party | null {
    if (candidate.form === 'name') return this.#names.of(candidate)
    if (candidate.form === 'pronoun') return this.#resolvePronoun(sentence, candidate.head)
    return this.#describe(sentence, candidate)
  }

  /** "The two countries", "both leaders": the two that were spoken of last. */
  #pair(candidate: DescriptionCandidate): Party | null {
    const { kind } = candidate.noun
    const two = isPair(candidate)
      ? this.#discourse.lastTwo((each) => each.kind === kind && each.members.length === 0)
      : null
    if (!two) return null
    const name = two.map((each) => each.name).join(' and ')
    const known = this.parties.find((each) => each.name === name && each.members.length === 2)
    if (known) return known
    const joint = newParty('group', name, false, two)
    joint.plural = true
    this.parties.push(joint)
    return joint
  }

  #describe(sentence: Sentence, candidate: DescriptionCandidate): Party {
    const pair = this.#pair(candidate)
    if (pair) return pair
    const found = sameParty(candidate, sentence, this.#discourse, (token) => this.partyOf(token))
    const words = found.party ? null : bareWords(candidate, sentence)
    const known = found.party ?? (words === null ? undefined : this.#unnamed.get(words))
    if (known) return known
    const { noun, plural, head } = candidate
    const party = newParty(
      plural && noun.kind === 'person' ? 'group' : noun.kind,
      this.#words(sentence, candidate),
      false,
    )
    party.plural = plural
    party.country = found.country
    party.sector = noun.sector ?? found.sector
    party.gender = noun.gender ?? null
    party.roles.add(found.role)
    for (const office of offices(head, head.children)) party.roles.add(office)
    this.parties.push(party)
    if (words !== null) this.#unnamed.set(words, party)
    this.byToken.set(head, party)
    return party
  }

  #mapName({ tokens }: Sentence, candidate: NameCandidate): void {
    const party = this.#names.of(candidate)
    for (let at = candidate.first; at <= candidate.last; at += 1) this.byToken.set(tokens[at]!, party)
    for (const role of candidate.roles) this.byToken.set(role, party)
  }

  #mention({ tokens }: Sentence, { first, last, head, form }: Candidate): Mention {
    return { span: span(this.#text, tokens[first]!.start, tokens[last]!.end), head, form }
  }

  /** The words of a description without its article; "its soldiers" become "Chad’s soldiers". */
  #words({ tokens }: Sentence, { first, last, possessor }: DescriptionCandidate): string {
    const owner = possessor?.index === first && possessor.upos === 'PRON' ? this.partyOf(possessor) : null
    if (owner && first < last) {
      return `${owner.name}’s ${this.#text.slice(tokens[first + 1]!.start, tokens[last]!.end).replace(/\s+/g, ' ')}`
    }
    let from = first
    while (from < last && ARTICLES.has(tokens[from]!.form.toLowerCase())) from += 1
    return this.#text.slice(tokens[from]!.start, tokens[last]!.end).replace(/\s+/g, ' ')
  }
}

/** "[Norland] will raise it with [Sudland] when they meet": who meets; null where the clause above names no two. */
function meeting(
  token: Token,
  tokens: readonly Token[],
  partyOf: (token: Token) => Party | null,
): readonly Party[] | null {
  const verb = token.head
  if (token.form !== 'they' || verb?.lemma !== 'meet' || !hasRelation(verb, 'advcl') || !verb.head) return null
  let clause: Token = verb.head
  while (clause.head && hasRelation(clause, 'xcomp') && !subjectOf(clause)) clause = clause.head
  const subject = subjectOf(clause)
  const one = subject && subject !== token ? partyOf(subject) : null
  if (!subject || !one || one.plural) return null
  for (const each of tokens.slice(subject.index + 1, token.index)) {
    const other = preposition(each) === 'with' ? partyOf(each) : null
    if (other && other !== one && other.kind !== 'place' && other.kind !== 'other') return [one, other]
  }
  return null
}

/** "the two countries", "both presidents": counted, and nothing else is said of them. */
function isPair({ head, noun, plural, possessor }: DescriptionCandidate): boolean {
  if (!plural || possessor || (noun.kind !== 'country' && !(noun.kind === 'person' && noun.title))) return false
  const [counted, ...others] = head.children.filter((each) => !hasRelation(each, 'case', 'punct', 'cc'))
  const words = [counted, ...others].map((each) => each?.lemma.toLowerCase())
  if (others.length === 0) return words[0] === 'both'
  return others.length === 1 && words.includes('the') && words.includes('two')
}

/** "Sunni" of "Sunni militants" tells of the militants; the Sunnis themselves are not mentioned. */
function onlyModifies(candidate: Candidate): boolean {
  return candidate.form === 'name' && candidate.name.known?.as === 'people' && isModifier(candidate.head)
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an'])

/** Nouns that are no entity of ours but that "it" and "they" may stand for. */
function isShadow(token: Token): boolean {
  if (token.upos !== 'NOUN' || wordClass(token.lemma.toLowerCase()) !== null) return false
  return hasRelation(token, 'nsubj', 'obj', 'obl', 'nmod', 'conj', 'root', 'appos')
}
