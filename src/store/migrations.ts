import type { Kysely } from 'kysely'
import { ANSWERS_LAYOUT, REVIEW_LAYOUT } from './answers-layout.ts'
import {
  CAPTURES,
  CARRYING,
  FIRST_LAYOUT,
  FIRST_SEARCH_INDEX,
  JUDGING,
  LOGGING,
  QUEUE,
  REGISTRY,
  SAMPLES,
  SETTLING,
  WATCHING,
  WHO_COPIED_WHOM,
  WORD_INDEX,
} from './case-layout.ts'
import { DESK_USERS_LAYOUT, PROPOSAL_DECISIONS_LAYOUT, PROPOSALS_LAYOUT } from './desk-layout.ts'
import { dialectOf, layOut } from './dialect.ts'
import { BY_TYPE, DEALINGS_IN_TIME, DENIALS, EVENTS_IN_TIME, EVENTS_LAYOUT, REPORTS_IN_TIME } from './record-layout.ts'
import type { Schema } from './schema.ts'

/** One step of the case file's layout; steps are appended, never changed. */
type Migration = (db: Kysely<Schema>) => Promise<void>

const MIGRATIONS: readonly Migration[] = [
  firstLayout,
  placesOnTheMap,
  seals,
  pathsOfDocuments,
  settling,
  captures,
  judging,
  logging,
  watching,
  registry,
  ownWordIndex,
  whoCopiedWhom,
  queueing,
  events,
  carrying,
  deskUsers,
  proposals,
  claimsInTime,
  capturesByAddress,
  answering,
  reviewing,
  decidingOnProposals,
  eventsInTime,
  reportsInTime,
  settledByOtherRules,
  contradictions,
  settledByOtherRules,
  byType,
  samples,
  settledByOtherRules,
  pathsAtHand,
  dealingsInTime,
  denials,
  settledByOtherRules,
]

/** The layout this program reads and writes. */
export const LAYOUT_VERSION = MIGRATIONS.length

/** Brings the tables from one version to another, the newest as a rule. Call it inside a transaction. */
export async function migrate(db: Kysely<Schema>, from: number, to = LAYOUT_VERSION): Promise<void> {
  for (const step of MIGRATIONS.slice(from, to)) await step(db)
}

async function firstLayout(db: Kysely<Schema>): Promise<void> {
  await layOut(db, FIRST_LAYOUT)
  if (dialectOf(db) === 'sqlite') await layOut(db, FIRST_SEARCH_INDEX)
}

/** Where entities are; what was recorded before has no answer to it. */
async function placesOnTheMap(db: Kysely<Schema>): Promise<void> {
  for (const column of ['latitude real', 'longitude real', 'place_precision integer'])
    await layOut(db, `alter table entity add column ${column}`)
}

/** Hashes over all that was recorded of a document; what was recorded before has none. */
async function seals(db: Kysely<Schema>): Promise<void> {
  await layOut(db, 'alter table document add column seal text')
}

/** A document without an outlet, a URL or a headline goes by the path it came from. */
async function pathsOfDocuments(db: Kysely<Schema>): Promise<void> {
  await layOut(db, 'create index intake_by_document on intake (document)')
}

/** What waits to be settled; in a case of an older layout that is every document. */
async function settling(db: Kysely<Schema>): Promise<void> {
  await layOut(db, SETTLING)
}

/** What came when and how, and which documents are versions of one article. */
async function captures(db: Kysely<Schema>): Promise<void> {
  for (const column of ['canonical text', 'reading text', 'reader text'])
    await layOut(db, `alter table document add column ${column}`)
  await layOut(db, CAPTURES)
}

/** What people decide, and what their decisions come to for each document. */
async function judging(db: Kysely<Schema>): Promise<void> {
  await layOut(db, JUDGING)
}

/** The log. What is on record already is entered into it when the case is next written to. */
async function logging(db: Kysely<Schema>): Promise<void> {
  await layOut(db, LOGGING)
}

/** What came of the URLs that were asked for, and the feeds that are watched. */
async function watching(db: Kysely<Schema>): Promise<void> {
  await layOut(db, WATCHING)
}

/** Who is who in all documents; those on record are put into it by settling. */
async function registry(db: Kysely<Schema>): Promise<void> {
  await layOut(db, REGISTRY)
}

/** An index of words that is the same in both databases; every document waits to be put into it. */
async function ownWordIndex(db: Kysely<Schema>): Promise<void> {
  if (dialectOf(db) === 'sqlite') await layOut(db, 'drop table document_words')
  await layOut(db, WORD_INDEX)
}

/** Who copied whom, found otherwise than before; every document waits to be settled. */
async function whoCopiedWhom(db: Kysely<Schema>): Promise<void> {
  await layOut(db, WHO_COPIED_WHOM)
}

/** What waits to be read by workers, or could not be. */
async function queueing(db: Kysely<Schema>): Promise<void> {
  await layOut(db, QUEUE)
}

/** Which claims tell of one event; those on record are put together by settling. */
async function events(db: Kysely<Schema>): Promise<void> {
  await layOut(db, EVENTS_LAYOUT)
}

/** What judgements come to in other versions of an article; articles on record that were judged wait to be settled. */
async function carrying(db: Kysely<Schema>): Promise<void> {
  await layOut(db, CARRYING)
}

/** Who may use the case through a server, and what they did. */
async function deskUsers(db: Kysely<Schema>): Promise<void> {
  await layOut(db, DESK_USERS_LAYOUT)
}

/** What models propose, apart from what the rules find. */
async function proposals(db: Kysely<Schema>): Promise<void> {
  await layOut(db, PROPOSALS_LAYOUT)
}

/** Finds the first events in the order of time, and those of which accounts differ, without going through all. */
async function eventsInTime(db: Kysely<Schema>): Promise<void> {
  await layOut(db, EVENTS_IN_TIME)
}

/** Finds the last reports, what outlets printed, and the events that several reports tell of, without reading texts. */
async function reportsInTime(db: Kysely<Schema>): Promise<void> {
  await layOut(db, REPORTS_IN_TIME)
}

/** Finds the first claims in the order of time. */
async function claimsInTime(db: Kysely<Schema>): Promise<void> {
  await layOut(
    db,
    `create index claim_in_time on claim ((first_day is null), first_day, (last_day is not null), last_day)`,
  )
}

/** Finds what last came from an address, when its server says that it is as it was. */
async function capturesByAddress(db: Kysely<Schema>): Promise<void> {
  await layOut(db, 'create index capture_by_url on capture (url, at)')
}

/** What questions about many claims are answered from; every document waits to be settled. */
async function answering(db: Kysely<Schema>): Promise<void> {
  await layOut(db, ANSWERS_LAYOUT)
}

/** In which order claims should be looked at; every document waits to be settled. */
async function reviewing(db: Kysely<Schema>): Promise<void> {
  await layOut(db, REVIEW_LAYOUT)
}

/** What people decide on what models propose. */
async function decidingOnProposals(db: Kysely<Schema>): Promise<void> {
  await layOut(db, PROPOSAL_DECISIONS_LAYOUT)
}

/** What documents come to together follows other rules than before: who is who, which are copies. Every one waits to be settled. */
async function settledByOtherRules(db: Kysely<Schema>): Promise<void> {
  await db.deleteFrom('unsettled').execute()
  await db
    .insertInto('unsettled')
    .columns(['document'])
    .expression(db.selectFrom('document').select('number'))
    .execute()
}

/** Whether accounts of an event contradict each other; settling works it out where it is not written down. */
async function contradictions(db: Kysely<Schema>): Promise<void> {
  await layOut(db, 'alter table event add column is_contradicted integer')
}

/** Finds what is told of one type, the few events that several claims tell of or several voices vouch for, and who vouches. */
async function byType(db: Kysely<Schema>): Promise<void> {
  await layOut(db, BY_TYPE)
}

/** What long texts are compared by; settling puts it down. */
async function samples(db: Kysely<Schema>): Promise<void> {
  await layOut(db, SAMPLES)
}

/** Finds the path that a document came from without looking at what else is known of its arrival. */
async function pathsAtHand(db: Kysely<Schema>): Promise<void> {
  await layOut(db, 'drop index intake_by_document; create index intake_by_document on intake (document, path)')
}

/** Finds what two parties did to each other in the order of time; one table holds all that was two. */
async function dealingsInTime(db: Kysely<Schema>): Promise<void> {
  await layOut(db, DEALINGS_IN_TIME)
}

/** Finds what a party denies where another is spoken of, without asking every denial whose it is. */
async function denials(db: Kysely<Schema>): Promise<void> {
  await layOut(db, DENIALS)
}
