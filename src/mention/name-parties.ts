import { hasRelation, type Sentence } from '../syntax/index.ts'
import type { NameCandidate } from './candidates.ts'
import { meansTown } from './capitals.ts'
import { COUNTRY_NAME, plain } from './known-names.ts'
import { leaderCountry } from './leaders.ts'
import { NAMESAKES } from './lexicon/areas.ts'
import type { EntityKind } from './mention.ts'
import { lemmaOf, titleGender } from './nouns.ts'
import { isShared, Organs } from './organs.ts'
import { newParty, type Party, PERHAPS_TOWN } from './party.ts'
import type { Scenes } from './setting.ts'

/** The words of a name, compared without marks and case. */
interface NameWords {
  readonly candidate: NameCandidate
  readonly text: string
  readonly words: readonly string[]
}

/**
 * Gives every name of a document its party: countries by their code, persons by full name and then by surname, bodies
 * by name, by acronym and by a part of their name.
 */
export class NameParties {
  readonly #parties: Party[] = []
  readonly #byKey = new Map<string, Party>()
  readonly #of = new Map<NameCandidate, Party>()
  /** Persons with two words or more by each of their words, in the order of the text. */
  readonly #persons = new Map<string, { readonly party: Party; readonly at: number }[]>()
  /** Countries whose name is spelled as in the document. */
  readonly #spelled = new Set<Party>()
  /** How often the document names each country, its towns and bodies by a known name. */
  readonly #named = new Map<string, number>()
  /** The same without names that organs of several states bear, and with the leaders of states. */
  readonly #evidence = new Map<string, number>()
  readonly #organs: Organs
  /** How often it names each capital, and the European Union or one of its bodies. */
  readonly #capitals = new Map<string, number>()
  #union = 0
  #congo = 0
  /** How often each name that two countries share stands in it. */
  readonly #namesakes = new Map<string, number>()
  /** How often a short name meant a person so far. */
  readonly #called = new Map<string, number>()
  readonly #acronyms = new Map<string, Party>()
  /** Bodies by the noun of their name: "the Observatory". */
  readonly #bodies = new Map<string, Party>()

  constructor(text: string, sentences: readonly Sentence[], candidates: readonly NameCandidate[], scenes: Scenes) {
    const all = candidates.map((candidate) => nameWords(text, sentences[candidate.head.sentence]!, candidate))
    for (const each of all) this.#count(each)
    this.#organs = new Organs(all, this.#evidence, scenes)
    const full = all
      .filter(isFull)
      .sort((a, b) => b.words.length - a.words.length || a.candidate.head.start - b.candidate.head.start)
    for (const each of full) this.#addFull(each)
    for (const list of this.#persons.values()) list.sort((a, b) => a.at - b.at)
    for (const each of all) if (!this.#of.has(each.candidate)) this.#addShort(each)
  }

  get all(): readonly Party[] {
    return this.#parties
  }

  of(candidate: NameCandidate): Party {
    return this.#of.get(candidate)!
  }

  #count({ candidate, text }: NameWords): void {
    const country = candidate.name.known?.country
    if (country) increment(this.#named, country)
    const of = country ?? leaderCountry(text, new Set())
    if (of && !isShared(text)) increment(this.#evidence, of)
    if (candidate.name.known?.as === 'capital') increment(this.#capitals, text)
    if (isOfUnion(text)) this.#union += 1
    if (isOfCongo(text)) this.#congo += 1
    if (NAMESAKES.some(([name]) => name === text)) increment(this.#namesakes, text)
  }

  /** An organ as several states have one: each has its own. */
  #addOrgan(each: NameWords): void {
    const { candidate, text, words } = each
    const country = this.#organs.stateOf(each)
    const key = `${text} of ${country}`
    let party = this.#byKey.get(key)
    if (!party) {
      party = newParty(candidate.name.kind, text, true)
      party.country = country
      const { sector = null } = candidate.name
      party.sector = sector === 'IGO' ? 'GOV' : sector
      if (words.length > 1) party.roles.add(bodyNoun(words))
      this.#byKey.set(key, party)
      this.#parties.push(party)
    }
    this.#of.set(candidate, party)
    for (const role of candidate.roles) party.roles.add(lemmaOf(role))
  }

  #addFull(each: NameWords): void {
    const { candidate, text, words } = each
    if (this.#organs.has(each)) {
      this.#addOrgan(each)
      return
    }
    const person = candidate.name.kind === 'person' || candidate.name.kind === 'other'
    const longer = person ? this.#longerName(words) : words.length === 1 ? this.#spelledOut(words[0]!) : null
    if (longer) {
      this.#join(longer, candidate)
      return
    }
    const key = person ? `${words[0]} ${words.at(-1)}` : words.join(' ')
    const party = this.#keyed(key, candidate, text)
    if (words.length > 1 && party.kind === 'person') this.#indexPerson(party, words, candidate.head.start)
    if (party.kind === 'organization' || party.kind === 'group') this.#indexBody(party, words, text)
  }

  /** "Peña Nieto" and "Al-Burhan" where "Enrique Peña Nieto" and "Abdel Fattah al-Burhan" are named too: a person whose last words these are. */
  #longerName(words: readonly string[]): Party | null {
    const ending = ` ${words.join(' ')}`
    const ends = ({ name }: Party) => plain(name).toLowerCase().replaceAll('-', ' ').endsWith(ending)
    return this.#persons.get(words.at(-1)!)?.find(({ party }) => ends(party))?.party ?? null
  }

  /** "WFP" where the "World Food Programme" is named too, "the Observatory" after its full name. */
  #spelledOut(word: string): Party | null {
    return this.#acronyms.get(word.replaceAll('.', '')) ?? this.#bodies.get(word) ?? null
  }

  #indexPerson(party: Party, words: readonly string[], at: number): void {
    for (const word of new Set(words)) {
      const list = this.#persons.get(word)
      if (list) list.push({ party, at })
      else this.#persons.set(word, [{ party, at }])
    }
  }

  #indexBody(party: Party, words: readonly string[], text: string): void {
    const initials = text
      .replace(/[^\p{L}\p{N} ]/gu, ' ')
      .split(/\s+/)
      .filter((word) => /^\p{Lu}/u.test(word))
    const acronym = initials
      .map((word) => word[0])
      .join('')
      .toLowerCase()
    if (acronym.length > 1 && !this.#acronyms.has(acronym)) this.#acronyms.set(acronym, party)
    if (words.length > 1) {
      party.roles.add(bodyNoun(words))
      if (!this.#bodies.has(bodyNoun(words))) this.#bodies.set(bodyNoun(words), party)
    }
  }

  #addShort(each: NameWords): void {
    const { candidate, text, words } = each
    const { name } = candidate
    const half = this.#halfOf(text)
    const person = half ? null : this.#personOf(each)
    if (half) this.#join(half, candidate)
    else if (person) this.#join(person, candidate)
    else if (this.#isNamesake(each)) this.#addNamesake(each)
    else if (name.known?.as === 'capital' && isSeat(text) && stand(candidate)) this.#addSeat(each)
    else if (name.kind === 'country' || stand(candidate)) this.#addCountry(each)
    else {
      const body = name.kind !== 'place' && name.kind !== 'person' ? this.#spelledOut(words.join('')) : null
      if (body) this.#join(body, candidate)
      else this.#keyed(words.join(' '), candidate, text)
    }
  }

  /** "The South" where South Korea was named before, "North and South Korea" after North Korea. */
  #halfOf(text: string): Party | null {
    if (text !== 'North' && text !== 'South') return null
    return (
      this.#parties.find(({ kind, name }) => kind === 'country' && HALVES.has(name) && name.startsWith(text)) ?? null
    )
  }

  /**
   * The person whose name has the short one's words: who was called so most, since whoever comes in beside them is
   * called by the full name; else the last one named before, else the first after.
   */
  #personOf({ candidate, words }: NameWords): Party | null {
    const { name, head } = candidate
    if (name.known && name.known.as !== 'city' && name.titles.length === 0 && !asPerson(name)) return null
    if (name.kind === 'organization' && name.titles.length === 0 && name.known) return null
    const known = this.#persons
      .get(words.at(-1)!)
      ?.filter(
        ({ party }) =>
          words.every((word) => plain(party.name).toLowerCase().includes(word)) && agrees(party, candidate),
      )
    if (!known || known.length === 0) return null
    const bySurname = known.filter(({ party }) => plain(party.name).toLowerCase().endsWith(words.at(-1)!))
    const choice = bySurname.length > 0 ? bySurname : known
    const before = choice.filter(({ at }) => at <= head.start)
    const called = this.#calledMost(words.join(' '), before)
    const { party } = called ?? before.at(-1) ?? choice[0]!
    increment(this.#called, `${words.join(' ')} ${party.name}`)
    return party
  }

  /** Which of some persons a short name meant most so far; null where it meant none. */
  #calledMost<Person extends { readonly party: Party }>(short: string, persons: readonly Person[]): Person | null {
    let [most, found]: [number, Person | null] = [0, null]
    for (const each of persons) {
      const times = this.#called.get(`${short} ${each.party.name}`) ?? 0
      if (times > 0 && times >= most) [most, found] = [times, each]
    }
    return found
  }

  /** "Georgia" in a report about the United States. */
  #isNamesake({ text }: NameWords): boolean {
    const row = NAMESAKES.find(([name]) => name === text)
    if (!row) return false
    const [, country, other, neighbours] = row
    const foreign = (this.#named.get(country) ?? 0) > (this.#namesakes.get(text) ?? 0)
    return this.#named.has(other) && !foreign && !neighbours.split(' ').some((code) => this.#named.has(code))
  }

  #addNamesake({ candidate, text }: NameWords): void {
    const key = `state ${text}`
    let party = this.#byKey.get(key)
    if (!party) {
      party = newParty('place', text, true)
      party.country = NAMESAKES.find(([name]) => name === text)?.[2] ?? null
      party.roles.add('state')
      this.#byKey.set(key, party)
      this.#parties.push(party)
    }
    this.#of.set(candidate, party)
  }

  /**
   * "Brussels imposed sanctions" is of the European Union where that is named more than Belgium, of Belgium where only
   * that is; where neither is named, nobody can tell and it stays a body called so.
   */
  #addSeat(each: NameWords): void {
    const { candidate, text } = each
    const belgian = (this.#named.get(candidate.name.country!) ?? 0) - (this.#capitals.get(text) ?? 0)
    if (belgian > this.#union) this.#addCountry(each)
    else this.#addBody(candidate, this.#union > 0 ? 'European Union' : text)
  }

  /** "Congo" by itself is the larger one, but for a report that names only the smaller, or its capital. */
  #whichCongo(): string {
    const [larger, smaller] = [this.#named.get('COD') ?? 0, this.#named.get('COG') ?? 0]
    return smaller > larger - this.#congo ? 'COG' : 'COD'
  }

  #addBody(candidate: NameCandidate, name: string): void {
    const key = name.toLowerCase()
    let party = this.#byKey.get(key)
    if (party?.kind !== 'organization') {
      party = newParty('organization', name, true)
      party.sector = 'IGO'
      this.#byKey.set(key, party)
      this.#parties.push(party)
    }
    this.#of.set(candidate, party)
  }

  #addCountry({ candidate, text }: NameWords): void {
    const code = isOfCongo(text) ? this.#whichCongo() : candidate.name.country!
    const key = `country ${code}`
    let party = this.#byKey.get(key)
    if (!party) {
      party = newParty('country', COUNTRY_NAME.get(code) ?? code, true)
      party.country = code
      this.#byKey.set(key, party)
      this.#parties.push(party)
    }
    const { known } = candidate.name
    if (known?.as === 'country') {
      const written = text
      if (!this.#spelled.has(party) || written.length > party.name.length) party.name = written
      this.#spelled.add(party)
    }
    this.#join(party, candidate)
  }

  #keyed(key: string, candidate: NameCandidate, text: string): Party {
    const { name } = candidate
    let party = this.#byKey.get(key)
    if (!party || conflict(party.kind, name.kind)) {
      party = newParty(name.kind, text, true)
      party.plural = name.kind === 'group'
      if (!this.#byKey.has(key)) this.#byKey.set(key, party)
      this.#parties.push(party)
    }
    if (party.kind === 'other') party.kind = name.kind
    if (text.length > party.name.length || (isShouted(party.name) && !isShouted(text))) party.name = text
    this.#join(party, candidate)
    return party
  }

  #join(party: Party, candidate: NameCandidate): void {
    const { name, roles } = candidate
    this.#of.set(candidate, party)
    // "Rubio" is a town in Venezuela too: a person comes from no place of the same name
    if (!(party.kind === 'person' && name.kind === 'place')) party.country ??= name.country ?? null
    party.sector ??= name.sector ?? null
    party.gender ??= name.gender ?? name.titles.map((each) => titleGender(each.form)).find(Boolean) ?? null
    for (const role of roles) party.roles.add(lemmaOf(role))
    if (party.kind === 'place') for (const noun of placeNouns(candidate)) party.roles.add(noun)
  }
}

/** "KADRUK": a name in capitals, as datelines and headlines have it. */
function isShouted(name: string): boolean {
  return name === name.toUpperCase() && name.length > 4
}

/** A capital that is also the seat of the European Union. */
function isSeat(text: string): boolean {
  return text === 'Brussels' || text === 'BRUSSELS'
}

function isOfCongo(text: string): boolean {
  return text === 'Congo' || text === 'Congolese'
}

function isOfUnion(text: string): boolean {
  return /^(?:EU|E\.U\.|European (?:Union|Commission|Council|Parliament))\b/.test(text)
}

/** Countries that are called by their direction alone. */
const HALVES: ReadonlySet<string> = new Set([
  'North Korea',
  'South Korea',
  'South Sudan',
  'North Vietnam',
  'South Vietnam',
  'North Yemen',
  'South Yemen',
])

/** Kinds that the same words can't be at once. */
function conflict(a: EntityKind, b: EntityKind): boolean {
  return (
    a !== b &&
    a !== 'other' &&
    b !== 'other' &&
    (a === 'person' || b === 'person' || a === 'country' || b === 'country')
  )
}

/** Names that are complete by themselves: several words, or a body known by name. */
function isFull({ candidate, words }: NameWords): boolean {
  const { kind, known } = candidate.name
  if (kind === 'country' || stand(candidate)) return false
  return words.length > 1 || (known?.as === 'institution' && kind !== 'place')
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** The noun that a body's name turns on: "observatory" of "Syrian Observatory for Human Rights". */
function bodyNoun(words: readonly string[]): string {
  const after = words.findIndex((word) => word === 'of' || word === 'for' || word === 'in' || word === 'on')
  return words[after > 0 ? after - 1 : words.length - 1]!
}

/** What a place can be called later: "the city", "the region". */
function placeNouns({ name }: NameCandidate): readonly string[] {
  const as = name.known?.as
  if (as === undefined) return [PERHAPS_TOWN]
  if (as === 'capital') return ['city', 'capital']
  if (as === 'city') return ['city', 'town', 'province']
  return as === 'area' ? ['region', 'area', 'province', 'territory', 'peninsula', 'enclave'] : []
}

/** Whether a name that is a country's or capital's too stands where a person's would: "Jordan said", "Cuban's offer". */
function asPerson({ known, head }: NameCandidate['name']): boolean {
  if (known?.as !== 'country' && known?.as !== 'demonym' && known?.as !== 'capital') return false
  if (known.as === 'demonym' && head.upos !== 'PROPN') return false
  return hasRelation(head, 'nsubj', 'nmod:poss', 'obj', 'appos') && !(known.as === 'capital' && meansTown(head))
}

/** Whether a capital's name stands for its country here. */
function stand({ name, roles }: NameCandidate): boolean {
  return name.known?.as === 'capital' && roles.length === 0 && !meansTown(name.head)
}

function agrees(party: Party, { name }: NameCandidate): boolean {
  const gender = name.gender ?? name.titles.map((each) => titleGender(each.form)).find(Boolean) ?? null
  return gender === null || party.gender === null || gender === party.gender
}

function nameWords(text: string, { tokens }: Sentence, candidate: NameCandidate): NameWords {
  const { first, last } = candidate
  const name = text.slice(tokens[first]!.start, tokens[last]!.end).replace(/\s+/g, ' ')
  const words = plain(name)
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== '' && !/^(?:jr|sr|ii|iii)\.?$/.test(word))
  return { candidate, text: name, words: words.length > 0 ? words : [name.toLowerCase()] }
}

/** Fills in countries of well-known leaders that the text itself says nothing of. */
export function fillLeaders(parties: readonly Party[]): void {
  for (const party of parties) {
    if ((party.kind === 'person' || party.kind === 'other') && party.named && party.country === null) {
      const country = leaderCountry(party.name, party.roles)
      if (country !== null) {
        party.country = country
        party.kind = 'person'
        party.sector ??= 'GOV'
      }
    }
  }
}
