import { CompiledQuery, type ExpressionBuilder, type Kysely, type Selectable } from 'kysely'
import type { EntityKind } from '../mention/index.ts'
import {
  blockOf,
  bondsOf,
  type Companions,
  gradeOf,
  MOST_USES,
  needUses,
  type PartyDecisions,
  partyOfUnit,
  type Registered,
  sortOut,
  type Unit,
  type Uses,
  unitOf,
} from '../record/index.ts'
import { compiled } from './compiled.ts'
import { inGroups } from './groups.ts'
import { insertAll } from './insert.ts'
import type { Schema, UnitTable } from './schema.ts'
import { wantedNumbers, wantedWords } from './wanted.ts'

/**
 * Puts the parties of some documents into the registry and says anew who is who where they change it.
 *
 * @param documents their numbers; of one that is no longer there, what is left is removed
 * @returns the units whose party is another than before, new ones left out
 */
export async function settleRegistry(
  db: Kysely<Schema>,
  documents: readonly number[],
  decisions: PartyDecisions,
): Promise<readonly string[]> {
  const before = await unitsOfDocuments(db, documents)
  const usesBefore = await usesIn(db, documents)
  await db.deleteFrom('linked').where('document', 'in', wantedNumbers(db, documents)).execute()
  const found = new Map<string, Unit>()
  const judged = new Set([...decisions.sameParty, ...decisions.otherParty].flat())
  for (const some of inGroups(documents, AT_ONCE))
    for (const unit of await linkEntities(db, some, judged)) found.set(unit.key, unit)
  const known = await unitsByKey(db, [...found.keys()])
  const fresh = [...found.values()].filter(({ key }) => !known.has(key))
  await insertAll(db, 'unit', fresh.map(newRow))
  const gone = await removeUnused(
    db,
    before.filter((row) => !found.has(row.key)),
  )
  const regraded = await regradedUnits(db, [...known.values(), ...before], usesBefore, await usesIn(db, documents))
  const open = [...known.values(), ...before].filter(
    (row) => row.is_open === 1 || isJudged(row, decisions) || regraded.has(row.key),
  )
  const parties = [...new Set(open.map(({ party }) => party))]
  const apart = await db
    .selectFrom('unit')
    .select('block')
    .distinct()
    .where('party', 'in', wantedWords(db, parties))
    .execute()
  const blocks = new Set([...fresh.map(blockOf), ...[...gone, ...open, ...apart].map(({ block }) => block)])
  return sortOutBlocks(db, await withJudged(db, blocks, decisions), decisions)
}

/** Documents whose entities are linked at once; one has some sixty. */
const AT_ONCE = 100

/**
 * Links each entity that has a name to its unit, and those without one ("doctors in Lisbon") of which a person said who
 * they are; countries go by their codes.
 */
async function linkEntities(
  db: Kysely<Schema>,
  documents: readonly number[],
  judged: ReadonlySet<string>,
): Promise<readonly Unit[]> {
  const entities = await db
    .selectFrom('entity')
    .select(['document', 'id', 'party', 'name', 'kind', 'country', 'sector'])
    .where('document', 'in', wantedNumbers(db, documents))
    .orderBy('document')
    .orderBy('id')
    .execute()
  const mentions = await db
    .selectFrom('mention')
    .select(['document', 'entity', 'form'])
    .select(({ fn }) => fn.countAll<number>().as('times'))
    .where('document', 'in', wantedNumbers(db, documents))
    .groupBy(['document', 'entity', 'form'])
    .execute()
  const ofDocument = Map.groupBy(mentions, ({ document }) => document)
  const units = [...Map.groupBy(entities, ({ document }) => document)].flatMap(([document, own]) =>
    unitsIn(own, ofDocument.get(document) ?? [], judged),
  )
  await insertAll(
    db,
    'linked',
    units.map(({ document, entity, unit }) => ({ document, entity, unit: unit.key })),
  )
  return units.map(({ unit }) => unit)
}

interface EntityRow {
  readonly document: number
  readonly id: string
  readonly party: string
  readonly name: string
  readonly kind: string
  readonly country: string | null
  readonly sector: string | null
}

interface MentionRow {
  readonly entity: string
  readonly form: string
  readonly times: number
}

/** The units of the entities of one document. */
function unitsIn(entities: readonly EntityRow[], mentions: readonly MentionRow[], judged: ReadonlySet<string>) {
  const named = new Set(mentions.filter(({ form }) => form === 'name').map(({ entity }) => entity))
  const context = mostSpokenOf(entities, mentions)
  return entities
    .filter(({ id, party, kind }) => kind !== 'country' && (named.has(id) || judged.has(party)))
    .map(({ document, id, kind, ...row }) => {
      return { document, entity: id, unit: unitOf({ ...row, kind: kind as EntityKind }, context) }
    })
}

/** The country that most mentions are of; of several the first by its code. */
function mostSpokenOf(entities: readonly EntityRow[], mentions: readonly MentionRow[]): string | null {
  const countryOf = new Map(entities.map(({ id, country }) => [id, country]))
  const counts = new Map<string, number>()
  for (const { entity, times } of mentions) {
    const country = countryOf.get(entity)
    if (country) counts.set(country, (counts.get(country) ?? 0) + Number(times))
  }
  const [most] = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  return most?.[0] ?? null
}

async function run<Row>(
  db: Kysely<Schema>,
  name: string,
  values: readonly unknown[],
  build: Parameters<typeof compiled>[2],
): Promise<readonly Row[]> {
  return (await db.executeQuery<Row>(CompiledQuery.raw(compiled(db, name, build), [...values]))).rows
}

/** A unit that nobody was compared with yet: a party of its own. */
function newRow(unit: Unit): Selectable<UnitTable> {
  const { key, party, name, kind, country, sector, context } = unit
  return {
    ...{ key, entity_party: party, party, block: blockOf(unit), name, kind, country, sector, context },
    ...{ is_open: 0, joined_to: null, score: null, because: null },
  }
}

type UnitRow = Selectable<UnitTable>

function asUnit({ key, entity_party, name, kind, country, sector, context }: UnitRow): Unit {
  return { key, party: entity_party, name, kind: kind as EntityKind, country, sector, context }
}

async function unitsOfDocuments(db: Kysely<Schema>, documents: readonly number[]): Promise<readonly UnitRow[]> {
  const linked = db.selectFrom('linked').select('unit').where('document', 'in', wantedNumbers(db, documents))
  return db.selectFrom('unit').selectAll().where('key', 'in', linked).orderBy('key').execute()
}

async function unitsByKey(db: Kysely<Schema>, keys: readonly string[]): Promise<ReadonlyMap<string, UnitRow>> {
  const rows = await db
    .selectFrom('unit')
    .selectAll()
    .where('key', 'in', wantedWords(db, keys))
    .orderBy('key')
    .execute()
  return new Map(rows.map((row) => [row.key, row]))
}

/** Removes the units that no entity is linked to any more. */
async function removeUnused(db: Kysely<Schema>, rows: readonly UnitRow[]): Promise<readonly UnitRow[]> {
  const keys = rows.map(({ key }) => key)
  const used = await db
    .selectFrom('linked')
    .select('unit')
    .distinct()
    .where('unit', 'in', wantedWords(db, keys))
    .execute()
  const inUse = new Set(used.map(({ unit }) => unit))
  const gone = rows.filter(({ key }) => !inUse.has(key))
  const goneKeys = gone.map(({ key }) => key)
  await db.deleteFrom('unit').where('key', 'in', wantedWords(db, goneKeys)).execute()
  return gone
}

function isJudged({ key, entity_party }: Pick<UnitRow, 'key' | 'entity_party'>, decisions: PartyDecisions): boolean {
  return [...decisions.sameParty, ...decisions.otherParty].some((pair) =>
    pair.some((each) => each === key || each === entity_party),
  )
}

/** Whether a name goes by this key, whatever party it is. */
export async function isPartyKey(db: Kysely<Schema>, key: string): Promise<boolean> {
  const found = await db.selectFrom('unit').select('key').where('entity_party', '=', key).limit(1).executeTakeFirst()
  return found !== undefined
}

/** The blocks to sort out, those together that a judgement joins. */
async function withJudged(
  db: Kysely<Schema>,
  blocks: ReadonlySet<string>,
  { sameParty }: PartyDecisions,
): Promise<readonly (readonly string[])[]> {
  const wanted = [...blocks]
  const groups: Set<string>[] = []
  for (const pair of sameParty) {
    const rows = await db
      .selectFrom('unit')
      .select('block')
      .distinct()
      .where((where) => where.or([where('key', 'in', pair), where('entity_party', 'in', pair)]))
      .execute()
    const joined = new Set(rows.map(({ block }) => block))
    for (const other of groups.filter((each) => [...joined].some((block) => each.has(block)))) {
      for (const block of other) joined.add(block)
      groups.splice(groups.indexOf(other), 1)
    }
    groups.push(joined)
  }
  const alone = wanted.filter((block) => !groups.some((each) => each.has(block))).map((block) => [block])
  const together = groups.filter((each) => wanted.some((block) => each.has(block)))
  return [...alone, ...together.map((each) => [...each].sort())]
}

/** Sorts blocks out anew and writes what has changed. */
async function sortOutBlocks(
  db: Kysely<Schema>,
  blocks: readonly (readonly string[])[],
  decisions: PartyDecisions,
): Promise<readonly string[]> {
  const changed: string[] = []
  const all = await db
    .selectFrom('unit')
    .selectAll()
    .where('block', 'in', wantedWords(db, blocks.flat()))
    .orderBy('key')
    .execute()
  const byBlock = Map.groupBy(all, ({ block }) => block)
  const compared = blocks.map((block) => {
    const rows = block.flatMap((each) => byBlock.get(each) ?? [])
    const units = rows.map(asUnit)
    return { rows, units, bonds: bondsOf(units) }
  })
  const companions = new Map<string, ReadonlySet<string>>()
  const uses = await usesOf(
    db,
    compared.flatMap(({ units, bonds }) => needUses(units, bonds)),
  )
  for (const { rows, units, bonds } of compared) {
    const isOpen = new Set(rows.filter((row) => isJudged(row, decisions)).map(({ key }) => key))
    const companionsOf = async (asked: readonly string[]) => {
      for (const key of asked) isOpen.add(key)
      return readCompanions(db, asked, companions)
    }
    const registered = await sortOut(units, bonds, { uses, companionsOf }, decisions)
    const byKey = new Map(rows.map((row) => [row.key, row]))
    for (const each of registered) {
      const row = byKey.get(each.unit.key)!
      if (row.party !== each.party) changed.push(row.key)
      await updateUnit(db, row, each, isOpen.has(row.key))
    }
  }
  return changed
}

async function updateUnit(db: Kysely<Schema>, row: UnitRow, { party, joined }: Registered, isOpen: boolean) {
  const is = { party, is_open: isOpen ? 1 : 0, joined_to: joined?.to ?? null, because: joined?.because ?? null }
  const score = joined?.score ?? null
  const same =
    row.party === is.party &&
    row.is_open === is.is_open &&
    row.joined_to === is.joined_to &&
    row.because === is.because &&
    row.score === score
  if (!same)
    await db
      .updateTable('unit')
      .set({ ...is, score })
      .where('key', '=', row.key)
      .execute()
}

/** Reports of a unit that are looked at for whom else they speak of: the first by their ids, which are hashes. */
const MOST_REPORTS = 40

/** Kinds of parties that tell one bearer of a name from another by being named with them. */
const COMPANIONS = /^(?:person|organization):/

/** The people and bodies that the reports of each unit speak of beside it; what was read before is kept. */
async function readCompanions(
  db: Kysely<Schema>,
  keys: readonly string[],
  known: Map<string, ReadonlySet<string>>,
): Promise<Companions> {
  for (const key of keys) {
    if (known.has(key)) continue
    const rows = await run<{ unit: string }>(db, 'companions', [key, MOST_REPORTS], () =>
      db
        .selectFrom((from) => reportsOf(from, key).as('own'))
        .innerJoin('linked as other', 'other.document', 'own.document')
        .select('other.unit')
        .distinct(),
    )
    // Read off the keys: there are thousands of rows for some dozen companions.
    const parties = rows.map(({ unit }) => partyOfUnit(unit)).filter((each) => COMPANIONS.test(each))
    known.set(key, new Set(parties.filter((each) => each !== partyOfUnit(key))))
  }
  return known
}

/** How many entities of some documents are linked to each unit. */
async function usesIn(db: Kysely<Schema>, documents: readonly number[]): Promise<Uses> {
  const rows = await db
    .selectFrom('linked')
    .select('unit')
    .select(({ fn }) => fn.countAll<number>().as('uses'))
    .where('document', 'in', wantedNumbers(db, documents))
    .groupBy('unit')
    .execute()
  return new Map(rows.map(({ unit, uses }) => [unit, Number(uses)]))
}

/** Those of some units that are far more or far less known than before. */
async function regradedUnits(
  db: Kysely<Schema>,
  units: readonly { readonly key: string }[],
  before: Uses,
  now: Uses,
): Promise<ReadonlySet<string>> {
  const keys = [...new Set(units.map(({ key }) => key))]
  const moreOf = (key: string) => (now.get(key) ?? 0) - (before.get(key) ?? 0)
  const changed = keys.filter((key) => moreOf(key) !== 0)
  const most = MOST_USES + changed.reduce((all, key) => Math.max(all, moreOf(key)), 0)
  const uses = await usesOf(db, changed, most)
  return new Set(changed.filter((key) => gradeOf(uses.get(key) ?? 0) !== gradeOf((uses.get(key) ?? 0) - moreOf(key))))
}

/** How many entities are linked to each unit, an entity for each report, counted no further than to `most`. */
async function usesOf(db: Kysely<Schema>, units: readonly string[], most = MOST_USES): Promise<Uses> {
  const rows = await db
    .selectFrom('unit')
    .select('key')
    .select(({ selectFrom }) =>
      selectFrom((from) =>
        from.selectFrom('linked').select('document').whereRef('linked.unit', '=', 'unit.key').limit(most).as('own'),
      )
        .select(({ fn }) => fn.countAll<number>().as('uses'))
        .as('uses'),
    )
    .where('key', 'in', wantedWords(db, units))
    .execute()
  return new Map(rows.map(({ key, uses }) => [key, Number(uses)]))
}

function reportsOf(from: ExpressionBuilder<Schema, never>, unit: string) {
  return from
    .selectFrom('linked')
    .innerJoin('document', 'document.number', 'linked.document')
    .select('linked.document')
    .where('linked.unit', '=', unit)
    .groupBy(['linked.document', 'document.id'])
    .orderBy('document.id')
    .limit(MOST_REPORTS)
}

/** The units of some parties, in the order of their keys. */
export async function unitsOfParties(db: Kysely<Schema>, keys: readonly string[]): Promise<readonly Registered[]> {
  const rows = await db.selectFrom('unit').selectAll().where('party', 'in', keys).orderBy('key').execute()
  return rows.map((row) => {
    const { party, joined_to: to, score, because } = row
    return { unit: asUnit(row), party, joined: to === null ? null : { to, score: score ?? 0, because: because ?? '' } }
  })
}
