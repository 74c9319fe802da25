import type { Decisions } from './judgement.ts'
import { type Name, readName } from './name.ts'
import { type NameBond, sameName } from './same-name.ts'
import type { Unit } from './unit.ts'

/** A unit with the party it belongs to, and what joined it to another unit of that party. */
export interface Registered {
  readonly unit: Unit
  /** The party: the same for all its units. */
  readonly party: string
  /** Null for the unit that the others joined. */
  readonly joined: { readonly to: string; readonly score: number; readonly because: string } | null
}

/** The judgements that the registry heeds. */
export type PartyDecisions = Pick<Decisions, 'sameParty' | 'otherParty'>

/** Whom else the reports of a unit speak of, by the unit's key: keys of other units. */
export type Companions = ReadonlyMap<string, ReadonlySet<string>>

/** What tells the units of a block apart beside their names. */
export interface Circumstances {
  /** Of those that `needUses` names. */
  readonly uses: Uses
  /** Asked only where it takes companions to say whether some units are one party. */
  readonly companionsOf: (units: readonly string[]) => Promise<Companions>
}

/** How many reports speak of each unit, by its key; counts above `MOST_USES` need not be exact. */
export type Uses = ReadonlyMap<string, number>

/** Above this, one unit is as well known as another. */
export const MOST_USES = 512

/** One name is far better known than another from this many grades on: with eight times its uses. */
const FAR = 3

/** The share of the fewer companions that two units must share to be one party against their countries or trades. */
const SHARED_COMPANIONS = 0.15

/** Companions that must be shared at least: two may be everybody's. */
const MIN_SHARED = 3

/** A pair of units that may be one party. */
export interface Bond {
  readonly a: string
  readonly b: string
  readonly score: number
  readonly because: string
  readonly by: NameBond
  /** The key of the one whose name is short for the other's; null in every other bond. */
  readonly short: string | null
  /** Whether nothing but the names speaks for it: neither country nor company. */
  readonly isNameOnly: boolean
  /** Whether countries or trades speak against it, so that it takes their companions to say. */
  readonly isContested: boolean
}

/**
 * Says which units of one block are one party. Whole names of one country come first, in the order of their scores;
 * then whole names of which no country is known, unless two parties that contradict each other bear them; then short
 * ones, such as a bare family name or an acronym, each of which joins the one party of its country that it fits, and
 * none where it fits several. No party holds two units that contradict each other. The order of the units does not
 * matter.
 *
 * @param bonds those between the units: `bondsOf`
 */
export async function sortOut(
  units: readonly Unit[],
  bonds: readonly Bond[],
  circumstances: Circumstances,
  { sameParty, otherParty }: PartyDecisions,
): Promise<readonly Registered[]> {
  const sorted = units.toSorted((a, b) => compare(a.key, b.key))
  const groups = new Groups(sorted, circumstances, otherParty)
  for (const [a, b] of judged(sorted, sameParty)) groups.join({ a, b, score: 1, because: 'a person said so' })
  const ofKind = (by: NameBond, isNameOnly: boolean) =>
    bonds.filter((each) => each.by === by && each.isNameOnly === isNameOnly)
  // What nothing speaks against comes before: one report that has a name's country wrong parts no two spellings.
  for (const each of ofKind('whole', false)) if (!each.isContested) await groups.joinIfFree(each)
  for (const each of ofKind('whole', false)) if (each.isContested) await groups.joinIfFree(each)
  for (const [, own] of byUnit(ofKind('whole', true)))
    if (await groups.agree(own)) for (const each of own) await groups.joinIfFree(each)
  const short = bonds.filter(({ by }) => by === 'short')
  for (const [key, all] of byUnit(short)) {
    const own = all.filter((each) => each.short === key)
    if (groups.isAlone(key) && (await groups.isOneParty(key, own))) await groups.joinIfFree(own[0]!)
  }
  for (const each of ofKind('bare', false))
    if (groups.isAlone(each.a) || groups.isAlone(each.b)) await groups.joinIfFree(each)
  return groups.registered()
}

/** All bonds between the units of one block, the surest first. */
export function bondsOf(units: readonly Unit[]): readonly Bond[] {
  const names = units.toSorted((a, b) => compare(a.key, b.key)).map(readName)
  const bonds = names.flatMap((name, at) => names.slice(at + 1).flatMap((other) => bond(name, other) ?? []))
  return bonds.sort((one, other) => other.score - one.score || compare(one.a, other.a) || compare(one.b, other.b))
}

/** The bonds of each unit, the surest first; units in the order of their keys. */
function byUnit(bonds: readonly Bond[]): readonly (readonly [key: string, own: readonly Bond[]])[] {
  const found = new Map<string, Bond[]>()
  for (const each of bonds) {
    for (const key of [each.a, each.b]) {
      const own = found.get(key)
      if (own) own.push(each)
      else found.set(key, [each])
    }
  }
  return [...found].sort(([a], [b]) => compare(a, b))
}

/** Units of which it takes their uses: those with bonds, and those that share a name. */
export function needUses(units: readonly Unit[], bonds: readonly Bond[]): readonly string[] {
  const shared = [...Map.groupBy(units, ({ party }) => party).values()].filter(({ length }) => length > 1).flat()
  return [...new Set([...shared.map(({ key }) => key), ...bonds.flatMap(({ a, b }) => [a, b])])].sort(compare)
}

function bond(one: Name, other: Name): Bond | null {
  const likeness = sameName(one, other)
  if (likeness === null) return null
  const { weight, because, isNear, isNameOnly } = placed(one.unit, other.unit)
  if (!isNear && likeness.by !== 'whole') return null
  return {
    ...{ a: one.unit.key, b: other.unit.key, score: likeness.score * weight, by: likeness.by, isNameOnly },
    ...{ because: `${likeness.because}; ${because}`, short: likeness.short?.unit.key ?? null },
    isContested: apart(one.unit, other.unit) !== null,
  }
}

interface Placing {
  readonly weight: number
  readonly because: string
  /** Whether both are of one country, or reported on with one. */
  readonly isNear: boolean
  readonly isNameOnly: boolean
}

/** What the countries of two units of like name say. */
function placed(a: Unit, b: Unit): Placing {
  if (a.country !== null && b.country !== null) {
    return a.country === b.country
      ? { weight: 1, because: `both of ${a.country}`, isNear: true, isNameOnly: false }
      : {
          weight: 0.9,
          because: `in like company, though of ${a.country} and ${b.country}`,
          isNear: false,
          isNameOnly: false,
        }
  }
  const [near, other] = a.country === null ? [a, b] : [b, a]
  if (near.context !== null && near.context === (other.country ?? other.context))
    return { weight: 0.95, because: `in reports on ${near.context}`, isNear: true, isNameOnly: false }
  return { weight: 0.8, because: 'nobody else of that name', isNear: false, isNameOnly: true }
}

/** What speaks against two units' being one: countries or trades that differ. Null where nothing does. */
function apart(a: Unit, b: Unit): string | null {
  if (a.country !== null && b.country !== null && a.country !== b.country) return `${a.country} and ${b.country}`
  const [tradeA, tradeB] = [TRADES[a.sector ?? ''], TRADES[b.sector ?? '']]
  return a.kind === 'person' && tradeA && tradeB && tradeA !== tradeB ? `${a.sector} and ${b.sector}` : null
}

/** Sectors as far as they tell people of one name apart: who holds or seeks public office, who fights it, who does neither. */
const TRADES: Readonly<Record<string, 'office' | 'arms' | 'trade'>> = {
  ...{
    GOV: 'office',
    MIL: 'office',
    LEG: 'office',
    JUD: 'office',
    COP: 'office',
    SPY: 'office',
    PTY: 'office',
    OPP: 'office',
  },
  ...{ REB: 'arms', UAF: 'arms', CRM: 'arms', PRM: 'arms' },
  ...{ BUS: 'trade', EDU: 'trade', MED: 'trade', REL: 'trade', AGR: 'trade', LAB: 'trade', JRN: 'trade' },
}

function inLikeCompany(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const each of few) if (many.has(each)) shared += 1
  return shared >= MIN_SHARED && shared >= SHARED_COMPANIONS * few.size
}

/** Whether a judgement's key means the unit: the key of the unit, or of all units of that name. */
function goesBy({ key, party }: Unit, judged: string): boolean {
  return judged === key || judged === party
}

/** Pairs of units that a person said are one. */
function judged(units: readonly Unit[], pairs: PartyDecisions['sameParty']): readonly (readonly [string, string])[] {
  return pairs.flatMap(([one, other]) => {
    const [first, ...more] = units.filter((unit) => goesBy(unit, one) || goesBy(unit, other))
    return first ? more.map((unit) => [first.key, unit.key] as const) : []
  })
}

/** The parties while they are being put together. */
class Groups {
  private readonly members = new Map<string, Unit[]>()
  private readonly partyOf = new Map<string, string>()
  private readonly joined = new Map<string, Registered['joined']>()
  /** Pairs of parties found to contradict each other or not, since the last that were joined. */
  private readonly clashes = new Map<string, boolean>()
  private readonly circumstances: Circumstances
  private readonly otherParty: PartyDecisions['otherParty']

  constructor(units: readonly Unit[], circumstances: Circumstances, otherParty: PartyDecisions['otherParty']) {
    this.circumstances = circumstances
    this.otherParty = otherParty
    for (const unit of units) {
      this.members.set(unit.key, [unit])
      this.partyOf.set(unit.key, unit.key)
    }
  }

  of(key: string): string {
    return this.partyOf.get(key)!
  }

  isAlone(key: string): boolean {
    return this.members.get(this.of(key))!.length === 1
  }

  /** Whether the parties that some bonds lead to don't contradict each other. */
  async agree(bonds: readonly Bond[]): Promise<boolean> {
    const parties = [...new Set(bonds.flatMap(({ a, b }) => [this.of(a), this.of(b)]))]
    for (const [at, one] of parties.entries())
      for (const other of parties.slice(at + 1)) if (await this.clashing(one, other)) return false
    return true
  }

  /** Whether all bonds of a unit that are free lead to one party. */
  async isOneParty(key: string, bonds: readonly Bond[]): Promise<boolean> {
    const led = new Set<string>()
    for (const { a, b } of bonds)
      if (!(await this.clashing(this.of(a), this.of(b)))) led.add(this.of(a === key ? b : a))
    return led.size === 1
  }

  private async clashing(one: string, other: string): Promise<boolean> {
    const pair = `${one}\n${other}`
    const known = this.clashes.get(pair)
    if (known !== undefined) return known
    const found = await this.contradict(this.members.get(one)!, this.members.get(other)!)
    this.clashes.set(pair, found)
    return found
  }

  private async contradict(units: readonly Unit[], others: readonly Unit[]): Promise<boolean> {
    if (units.some((a) => others.some((b) => this.areJudgedApart(a, b)))) return true
    const [known, knownOthers] = [this.wellKnown(units), this.wellKnown(others)]
    if (!known.some((a) => knownOthers.some((b) => apart(a, b) !== null))) return false
    return !inLikeCompany(await this.companyOf(known), await this.companyOf(knownOthers))
  }

  /** Units of a party that are not rare beside its best known: a country or trade misread once parts nobody. */
  private wellKnown(units: readonly Unit[]): readonly Unit[] {
    const grades = units.map(({ key }) => gradeOf(this.circumstances.uses.get(key) ?? 1))
    const most = Math.max(...grades)
    return units.filter((_, at) => grades[at]! > most - FAR)
  }

  private areJudgedApart(a: Unit, b: Unit): boolean {
    return this.otherParty.some(
      ([one, other]) => (goesBy(a, one) && goesBy(b, other)) || (goesBy(a, other) && goesBy(b, one)),
    )
  }

  private async companyOf(units: readonly Unit[]): Promise<ReadonlySet<string>> {
    const companions = await this.circumstances.companionsOf(units.map(({ key }) => key))
    return new Set(units.flatMap(({ key }) => [...(companions.get(key) ?? [])]))
  }

  async joinIfFree(bond: Bond): Promise<void> {
    const [one, other] = [this.of(bond.a), this.of(bond.b)]
    if (one !== other && !(await this.clashing(one, other))) this.join(bond)
  }

  join({ a, b, score, because }: Pick<Bond, 'a' | 'b' | 'score' | 'because'>): void {
    const [kept, gone] = [this.of(a), this.of(b)].sort(compare) as [string, string]
    if (kept === gone) return
    this.clashes.clear()
    const [stays, moves] = this.of(a) === kept ? [a, b] : [b, a]
    this.reroot(moves)
    this.joined.set(moves, { to: stays, score, because })
    const movers = this.members.get(gone)!
    this.members.get(kept)!.push(...movers)
    for (const { key } of movers) this.partyOf.set(key, kept)
    this.members.delete(gone)
  }

  /** Turns the reasons round, so that a unit that joins with its whole party is the one that has none yet. */
  private reroot(key: string): void {
    let [child, link] = [key, this.joined.get(key) ?? null]
    this.joined.set(key, null)
    while (link !== null) {
      const next: Registered['joined'] = this.joined.get(link.to) ?? null
      this.joined.set(link.to, { ...link, to: child })
      child = link.to
      link = next
    }
  }

  registered(): readonly Registered[] {
    const parties = [...this.members.values()]
    const names = partyNames(parties, this.circumstances.uses)
    return parties.flatMap((units, at) =>
      units.map((unit) => ({ unit, party: names[at]!, joined: this.joined.get(unit.key) ?? null })),
    )
  }
}

/**
 * The key of each party: the shortest of its whole names, whatever is used most, so that it stays the same as reports
 * come in; what they put before a name only makes it longer. Where another party bears that name too and is not rare
 * beside it, it goes by the first key of its units that have the name.
 */
function partyNames(parties: readonly (readonly Unit[])[], uses: Uses): readonly string[] {
  const bearers = Map.groupBy(
    parties.flatMap((units, at) => [...gradesOf(units, uses)].map(([name, grade]) => ({ at, name, grade }))),
    ({ name }) => name,
  )
  return parties.map((units, at) => {
    const name = units.map(({ party }) => party).reduce((one, other) => (isBefore(other, one) ? other : one))
    const all = bearers.get(name)!
    const { grade } = all.find((each) => each.at === at)!
    const isItsOwn = all.every((other) => other.at === at || other.grade <= grade - FAR)
    if (isItsOwn) return name
    return units.flatMap(({ party, key }) => (party === name ? key : [])).sort(compare)[0]!
  })
}

/** Whether one name makes a better key than another: whole names before single words, then by length in words, then in order. */
function isBefore(one: string, other: string): boolean {
  const [words, others] = [one, other].map((name) => name.split(' ').length) as [number, number]
  if (words !== others) return words > 1 && (words < others || others === 1)
  return one < other
}

/** How well each name of a party is known: as well as its unit that is used most. */
function gradesOf(units: readonly Unit[], uses: Uses): ReadonlyMap<string, number> {
  const grades = new Map<string, number>()
  for (const { key, party } of units) grades.set(party, Math.max(grades.get(party) ?? 0, gradeOf(uses.get(key) ?? 1)))
  return grades
}

/** How well a unit is known: the power of two that its uses reach. */
export function gradeOf(uses: number): number {
  return uses < 1 ? 0 : Math.floor(Math.log2(Math.min(uses, MOST_USES)))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
