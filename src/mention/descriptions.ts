import { child, hasRelation, type Sentence, type Token } from '../syntax/index.ts'
import type { DescriptionCandidate } from './candidates.ts'
import { clauseOf, subjectOf } from './clause.ts'
import type { Discourse } from './discourse.ts'
import { complementOwner, isEthnic, isTopic, placeOf, roleSector } from './introductions.ts'
import type { Sector } from './mention.ts'
import { lemmaOf, nounClass } from './nouns.ts'
import { holdsAnother, offices } from './offices.ts'
import type { Party } from './party.ts'
import { preposition } from './phrase.ts'

type PartyOf = (token: Token) => Party | null

/** What a description says: the party it speaks of where one is known, else country, sector and role for a new one. */
interface Described {
  readonly party: Party | null
  readonly country: string | null
  readonly sector: Sector | null
  readonly role: string
}

/** Finds the party of a noun phrase without a name: by apposition, by "is", by taking up what was named before. */
export function sameParty(
  candidate: DescriptionCandidate,
  sentence: Sentence,
  discourse: Discourse,
  partyOf: PartyOf,
): Described {
  const { head } = candidate
  const role = lemmaOf(head)
  const owner = ownerOf(candidate, partyOf)
  const country = countryOf(candidate, owner, partyOf)
  const sector = candidate.noun.sector ?? roleSector(head, owner)
  const named = namedBeside(candidate, sentence, partyOf)
  if (named) {
    named.roles.add(role)
    for (const office of offices(head, head.children)) named.roles.add(office)
    if (named.kind === 'other' && NAMED_AFTER.has(candidate.noun.kind)) named.kind = candidate.noun.kind
    named.country ??= country
    if (named.kind !== 'country' && (candidate.definite || candidate.possessor)) named.sector ??= sector
    return { party: named, country, sector, role }
  }
  const party = takenUp(candidate, role, country, owner, discourse, partyOf)
  return { party, country, sector, role }
}

/** Kinds that a name takes from the noun beside it: "the label, Blue Harbour". */
const NAMED_AFTER: ReadonlySet<Party['kind']> = new Set(['organization', 'group', 'person', 'place'])

/** What a description says of its party once the words after it are known too. */
export function complete(candidate: DescriptionCandidate, party: Party, partyOf: PartyOf): void {
  if (party.kind === 'country' || (party.country !== null && party.sector !== null)) return
  const owner = ownerOf(candidate, partyOf)
  if (owner === party) return
  party.country ??= countryOf(candidate, owner, partyOf) ?? senderOf(candidate, partyOf)
  party.sector ??= candidate.noun.sector ?? roleSector(candidate.head, owner)
}

/** "Chad sent troops": forces belong to the country that moves them. */
function senderOf({ head, measure, noun }: DescriptionCandidate, partyOf: PartyOf): string | null {
  const object = measure ?? head
  const verb = object.head
  if (noun.sector !== 'MIL' || !verb || object.deprel !== 'obj' || !SENDING.has(verb.lemma.toLowerCase())) return null
  const subject = subjectOf(verb)
  const sender = subject ? partyOf(subject) : null
  return sender?.kind === 'country' || sender?.sector === 'GOV' || sender?.sector === 'MIL' ? sender.country : null
}

const SENDING: ReadonlySet<string> = new Set(
  'send dispatch deploy mobilize mobilise withdraw station commit pull field mass amass rotate redeploy move recall base contribute lose'.split(
    ' ',
  ),
)

/** Whose it is: "its soldiers", "Bolivia's army", "leader of Hamas". */
function ownerOf({ head, possessor }: DescriptionCandidate, partyOf: PartyOf): Party | null {
  const owner = possessor ? partyOf(possessor) : null
  return owner ?? complementOwner(head, partyOf)
}

/** The one country that the modifiers, the owner or the place of a description give it; null for none or several. */
function countryOf({ head, noun }: DescriptionCandidate, owner: Party | null, partyOf: PartyOf): string | null {
  const found = new Set<string>()
  for (const each of head.children) {
    if (hasRelation(each, 'amod', 'compound', 'nmod:desc', 'flat') && !isTopic(each, head)) {
      collectCountries(each, partyOf, found)
    }
  }
  if (found.size > 1) return null
  const [only] = found
  if (only && !isEthnic(head)) return only
  if (owner?.country && !(owner.kind === 'country' && OUTSIDERS.has(head.lemma.toLowerCase()))) return owner.country
  const within = noun.kind === 'country' ? null : placeOf(head, partyOf)
  return within?.country ?? null
}

/** "Iran's allies in Iraq": whom a country calls so is another's, or nobody's. */
const OUTSIDERS: ReadonlySet<string> = new Set(
  'ally friend partner rival competitor enemy foe adversary neighbor neighbour proxy backer opponent creditor lender donor'.split(
    ' ',
  ),
)

function collectCountries(token: Token, partyOf: PartyOf, found: Set<string>): void {
  const country = partyOf(token)?.country
  if (country) found.add(country)
  for (const each of token.children) {
    if (hasRelation(each, 'conj') && each.upos === 'ADJ' && !partyOf(each)) found.add(SOMEWHERE)
    if (hasRelation(each, 'conj', 'compound', 'amod')) collectCountries(each, partyOf, found)
  }
}

/** Stands for what is no one country beside one that is: "Western" in "Thai and Western spies". */
const SOMEWHERE = ''

/** The name that stands in apposition to the description, or that it is said to be. */
function namedBeside(candidate: DescriptionCandidate, sentence: Sentence, partyOf: PartyOf): Party | null {
  const { head, noun, plural } = candidate
  if (plural && noun.kind === 'person') return null
  for (const each of head.children) {
    if (hasRelation(each, 'appos', 'flat', 'nmod:desc')) {
      const party = partyOf(each)
      if (party?.named && (alike(party, noun.kind) || mayBe(party, head))) return party
    }
  }
  if (hasRelation(head, 'appos', 'nmod:desc') && head.head) {
    const party = partyOf(head.head)
    if (party?.named && alike(party, noun.kind)) return party
  }
  const body = BODIES_BY_KIND.has(head.lemma.toLowerCase()) ? bodyBefore(head, partyOf) : null
  if (body) return body
  const place = noun.id === 'inhabited place' ? placeNamed(head, partyOf) : null
  if (place) return place
  const beside =
    noun.kind === 'person'
      ? (nextTo(candidate, sentence, partyOf) ??
        acrossPlace(candidate, sentence, partyOf) ??
        acrossComma(candidate, sentence, partyOf))
      : null
  if (beside) return beside
  const denied = head.children.some((each) => each.lemma === 'not')
  const subject = child(head, 'cop') && !denied ? child(head, 'nsubj') : null
  const party = subject && noun.kind === 'person' ? partyOf(subject) : null
  return party?.kind === 'person' && !party.plural ? party : null
}

/** "the KCNA news agency", "the Hamas movement": the body that the noun only calls by its kind. */
function bodyBefore(head: Token, partyOf: PartyOf): Party | null {
  for (const each of head.children) {
    if (!hasRelation(each, 'compound') || each.index < head.index - 2) continue
    const party = partyOf(each)
    if (party?.named && isBody(party) && party.sector !== 'IGO') return party
  }
  return null
}

const BODIES_BY_KIND: ReadonlySet<string> = new Set(
  'agency group movement party network newspaper magazine daily militia website channel organization organisation company bank radio television insurgency'.split(
    ' ',
  ),
)

/** "the city of Porto", "Logar province": the place that the noun only calls by its kind. */
function placeNamed(head: Token, partyOf: PartyOf): Party | null {
  if (!SETTLEMENTS.has(head.lemma.toLowerCase())) return null
  for (const each of head.children) {
    const names =
      hasRelation(each, 'compound') ||
      (hasRelation(each, 'nmod') && each.index > head.index && preposition(each) === 'of')
    const party = names ? partyOf(each) : null
    if (party?.named && party.kind === 'place') return party
  }
  return null
}

const SETTLEMENTS: ReadonlySet<string> = new Set(
  'city town village province region district state island port municipality county enclave republic prefecture oblast governorate township peninsula capital'.split(
    ' ',
  ),
)

/** "ambassador to the UN | Ana Lopez": a person's name right after the words that hang on an office. */
function nextTo({ head, noun, last }: DescriptionCandidate, { tokens }: Sentence, partyOf: PartyOf): Party | null {
  if (noun.title !== true) return null
  for (let at = head.index + 2; at <= last + 1 && at < tokens.length; at += 1) {
    const party = partyOf(tokens[at]!)
    const before = tokens[at - 1]!
    if (!party?.named || (party.kind !== 'person' && party.kind !== 'other')) continue
    if (before.upos !== 'PROPN' && before.upos !== 'NOUN') return null
    party.kind = 'person'
    return party
  }
  return null
}

/** "the ambassador to Mali Ana Lopez": the place belongs to the office, and the name follows at once. */
function acrossPlace({ head, noun }: DescriptionCandidate, { tokens }: Sentence, partyOf: PartyOf): Party | null {
  const start = head.index + 2
  const where = tokens[head.index + 1]?.upos === 'ADP' && tokens[start] ? partyOf(tokens[start]) : null
  if (noun.title !== true || !where?.named || where.kind === 'person') return null
  let at = start
  while (tokens[at] && partyOf(tokens[at]!) === where) at += 1
  const party = tokens[at] ? partyOf(tokens[at]!) : null
  return party?.named && party.kind === 'person' ? party : null
}

/** "the minister, Ana Lopez, said", "Ana Lopez, the minister, said": set off by commas on both sides. */
function acrossComma({ first, last }: DescriptionCandidate, { tokens }: Sentence, partyOf: PartyOf): Party | null {
  const after = tokens[last + 1]?.form === ',' ? tokens[last + 2] : undefined
  const before = tokens[first - 1]?.form === ',' ? tokens[first - 2] : undefined
  for (const [name, step] of [
    [after, 1],
    [before, -1],
  ] as const) {
    const party = name ? partyOf(name) : null
    if (!name || party?.kind !== 'person' || !party.named) continue
    let at = name.index
    while (tokens[at] && partyOf(tokens[at]!) === party) at += step
    const open = step === 1 ? tokens[at] : tokens[last + 1]
    if (open && (open.form === ',' || open.form === '.')) return party
  }
  return null
}

/** "his coalition partner, the Reform Party", "the ship's owner, Blue Harbour": a body or a country may be one too. */
function mayBe({ kind }: Party, head: Token): boolean {
  return (kind === 'organization' || kind === 'country') && ALSO_BODIES.has(head.lemma.toLowerCase())
}

const ALSO_BODIES: ReadonlySet<string> = new Set(
  'owner partner ally maker manufacturer producer supplier importer exporter buyer seller vendor operator rival competitor opponent backer sponsor donor lender creditor investor shareholder employer contractor publisher neighbor neighbour insurer broadcaster adversary enemy foe'.split(
    ' ',
  ),
)

function alike({ kind }: Party, noun: Party['kind']): boolean {
  if (kind === noun || kind === 'other') return true
  const body = kind === 'organization' || kind === 'group'
  if (body) return noun === 'organization' || noun === 'group'
  return (kind === 'country' && noun === 'place') || (kind === 'place' && noun === 'country')
}

/** Definite descriptions of what was spoken of before: "the president", "the group", "the country". */
function takenUp(
  { head, noun, plural, definite, possessor }: DescriptionCandidate,
  role: string,
  country: string | null,
  owner: Party | null,
  discourse: Discourse,
  partyOf: PartyOf,
): Party | null {
  const modified = hasChild(head, 'amod')
  const restricted = head.children.some(restricts)
  if (noun.kind === 'country' && !plural) {
    const subject = subjectOf(clauseOf(head))
    const other = subject && subject !== head ? partyOf(subject) : null
    return possessor
      ? owned(owner, discourse)
      : definite && !restricted && !modified
        ? countryTakenUp(other, discourse)
        : null
  }
  if (!definite || possessor) return null
  const [office = ''] = offices(head, head.children)
  const holder = discourse.called(office)
  const called = holder ?? discourse.called(role)
  const fits =
    called !== null &&
    !holdsAnother(called, head) &&
    called.plural === plural &&
    (called.country === null || country === null || called.country === country)
  if (fits && !(restricted && called.named && !holder) && !hasChild(head, 'acl:relcl')) return called
  if (plural) return null
  const sorted =
    noun.kind === 'organization' || noun.kind === 'group' ? bodyOfSort(head, noun.sector, discourse, partyOf) : null
  if (restricted || sorted) return sorted
  if (noun.title === true && country === null) return onlyPerson(head, discourse)
  if (modified || noun.kind !== 'organization' || noun.sector === 'GOV') return null
  const fighting = FIGHTING.has(role) ? discourse.last((party) => party.named && isFighting(party)) : null
  return (
    fighting ??
    discourse.last(
      (party) => party.named && isBody(party) && (noun.sector === undefined || party.sector === noun.sector),
    )
  )
}

/** "the rights group", "the French company": the body named last that is of the sort, and of the country, which all its modifiers say. */
function bodyOfSort(head: Token, own: Sector | undefined, discourse: Discourse, partyOf: PartyOf): Party | null {
  const modifiers = head.children.filter((each) => hasRelation(each, 'amod', 'compound', 'nmod', 'acl', 'nummod'))
  const said = modifiers.map((each) => ({
    sectors: hasRelation(each, 'amod', 'compound') ? SORTS.get(each.lemma.toLowerCase()) : undefined,
    country: hasRelation(each, 'amod', 'compound') ? partyOf(each)?.country : undefined,
  }))
  if (said.length === 0 || said.some(({ sectors, country }) => !sectors && !country)) return null
  return discourse.last(({ named, kind, sector, country: of }) => {
    if (!named || (kind !== 'organization' && kind !== 'group') || sector === null) return false
    if (own !== undefined && own !== sector) return false
    return said.every(({ sectors, country }) => (sectors ? sectors.has(sector) : SORTED.has(sector) && country === of))
  })
}

const ARMED: ReadonlySet<Sector> = new Set(['REB', 'UAF', 'IMG', 'CRM'])

/** The sectors of the bodies that a word before "group", "company" or "agency" stands for. */
const SORTS: ReadonlyMap<string, ReadonlySet<Sector>> = new Map(
  (
    [
      ['right rights human aid advocacy monitoring humanitarian relief campaign charity', new Set<Sector>(['NGO'])],
      [
        'militant rebel insurgent armed terrorist terror guerrilla jihadist jihadi islamist extremist separatist',
        ARMED,
      ],
      ['news broadcasting state-run', new Set<Sector>(['JRN'])],
      ['oil gas energy defence defense arms shipping mining technology tech aerospace drone', new Set<Sector>(['BUS'])],
    ] as const
  ).flatMap(([words, sectors]) => words.split(' ').map((word) => [word, sectors] as const)),
)

/** Sectors of which a country has few bodies in one report. */
const SORTED: ReadonlySet<Sector> = new Set([...ARMED, 'NGO', 'JRN', 'BUS'])

/** What an armed group is called by, though others may be too: "the group said its fighters had left". */
const FIGHTING: ReadonlySet<string> = new Set(['group', 'movement', 'organization', 'organisation', 'faction'])

function isFighting({ kind, sector }: Party): boolean {
  return kind === 'group' && sector !== null && ARMED.has(sector)
}

/** "his nation": the country of the possessor. */
function owned(owner: Party | null, discourse: Discourse): Party | null {
  if (!owner?.country) return null
  return discourse.last((party) => party.kind === 'country' && party.country === owner.country)
}

/** "the country": the one spoken of last, but not the one that does something to it: "Ruritania invaded the country". */
function countryTakenUp(other: Party | null, discourse: Discourse): Party | null {
  return discourse.last((party) => party.kind === 'country' && party.country !== null && party !== other)
}

/** "the liberal leader": the named person of the last sentences, where there is no other. */
function onlyPerson(head: Token, discourse: Discourse): Party | null {
  if (head.children.some((each) => hasRelation(each, 'amod') && ANOTHER.has(each.lemma.toLowerCase()))) return null
  let only: Party | null = null
  for (const { party } of discourse.recent) {
    if (party?.kind !== 'person' || party.plural || party === only) continue
    if (only !== null || !party.named || holdsAnother(party, head)) return null
    only = party
  }
  return only
}

/** Modifiers that set a person apart from the one before. */
const ANOTHER: ReadonlySet<string> = new Set(
  'other former new next first second third late local another same different previous ex current incoming outgoing acting deputy senior top military religious spiritual'.split(
    ' ',
  ),
)

/** Whether a dependent picks one out of many: "the party leader" does, "the liberal leader" does not. */
function restricts(token: Token): boolean {
  if (hasRelation(token, 'compound')) return nounClass(token)?.id !== 'politician'
  return token.deprel !== 'nmod:poss' && hasRelation(token, 'nmod', 'nummod', 'acl')
}

function hasChild(head: Token, ...relations: readonly string[]): boolean {
  return head.children.some((each) => hasRelation(each, ...relations))
}

/** An organisation or an organised group, not a people. */
function isBody({ kind, sector }: Party): boolean {
  return kind === 'organization' || (kind === 'group' && sector !== 'CVL' && sector !== 'REL')
}

/** The words of a bare plural, "analysts", that mean the same whenever they are said again; null for other phrases. */
export function bareWords(
  { head, plural, possessor, first, last }: DescriptionCandidate,
  { tokens }: Sentence,
): string | null {
  if (!plural || possessor || hasChild(head, 'nummod')) return null
  let words = ''
  for (let at = first; at <= last; at += 1) words += `${tokens[at]!.form.toLowerCase()} `
  return words
}
