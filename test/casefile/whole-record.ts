import { expect } from 'vitest'
import { type Case, openCase } from '../../src/casefile/index.ts'
import { openDocument, type Reading } from '../../src/document/index.ts'
import { CONTENTS, FORMATS } from '../../src/export/index.ts'
import { conflictsOf, type EventOnRecord, type Resolution } from '../../src/record/index.ts'
import { someModels } from './judged-case.ts'

const ALL = Number.POSITIVE_INFINITY

/** A report to put on record. */
export interface Told {
  readonly text: string
  readonly reading?: Partial<Reading>
}

/** Adds reports in the given order, settling after each where asked, and at the end in any case. */
export async function addInOrder(on: Case, reports: readonly Told[], isSettledEach = false): Promise<void> {
  for (const { text, reading: given } of reports) {
    const reading: Reading = { format: 'text', published: '2026-02-17', ...given }
    const bytes = new TextEncoder().encode(text)
    await on.add({ path: 'test', bytes, reading, open: async () => openDocument(bytes, reading) }, someModels)
    if (isSettledEach) await on.settle()
  }
  await on.settle()
}

/** A new case with some reports on record, settled. */
export async function caseWith(path: string, reports: readonly Told[], isSettledEach = false): Promise<Case> {
  const on = await openCase(path, 'write')
  await addInOrder(on, reports, isSettledEach)
  return on
}

/** Everything that a case answers, as plain values; nothing in it depends on when or in what order things came. */
export async function wholeRecord(on: Case, first = 'Iceland', second = 'Portugal') {
  const [a, b] = [await on.party(first), await on.party(second)]
  const events = await on.events({}, ALL)
  return {
    timeline: await on.timeline({}, ALL),
    claims: await all(on.claims({})),
    statements: await all(on.statements({})),
    events,
    links: await linksOf(on, events.events),
    exchange: await on.exchange(a, b, {}),
    changes: await on.changes({}, ALL),
    conflicts: await conflictsOn(on),
    timelines: await timelinesOf(on, a, b),
    parties: await on.parties({ limit: 1000, from: 0 }),
    networks: await Promise.all((['parties', 'countries'] as const).map((level) => on.network({}, level, 1000))),
    places: await on.places({}),
    who: await Promise.all([a, b].map((each) => on.profile(each, ALL))),
    origins: await on.origins(),
    outlets: await on.outlets(),
    edits: await all(on.edits({})),
    search: await on.search('engineers', ALL),
    contents: [...(await on.contents())].sort(([one], [other]) => (one < other ? -1 : 1)),
    review: await on.reviewQueue(),
    exports: await exportsOf(on),
  }
}

/** Where accounts contradict each other: as it is written down, and as all events say that may be among these. */
async function conflictsOn(on: Case) {
  const written = await on.conflicts({}, ALL)
  const { events } = await on.events({ conflicting: true }, ALL)
  const found = events.map((event) => ({ event, conflicts: conflictsOf(event) }))
  expect(written.conflicts).toEqual(found.filter(({ conflicts }) => conflicts.length > 0))
  return written
}

/** What is told of two parties in each of their roles. */
async function timelinesOf(on: Case, a: Resolution, b: Resolution) {
  const roles = ['actor', 'recipient', 'party', 'mentioned', 'voice'] as const
  return Promise.all([a, b].flatMap((party) => roles.map((role) => on.timeline({ [role]: party }, ALL))))
}

/** Why the claims of each event that has several were brought together. */
async function linksOf(on: Case, events: readonly EventOnRecord[]) {
  const several = events.filter(
    ({ tellings }) => tellings.some(({ copies }) => copies.length > 0) || tellings.length > 1,
  )
  return Promise.all(several.map(async ({ id }) => (await on.event(id)).links))
}

/** What each format that is text writes; documents come in the order in which they were added, so lines are sorted. */
export async function exportsOf(on: Case): Promise<Readonly<Record<string, readonly string[]>>> {
  const texts: Record<string, readonly string[]> = {}
  for (const [name, format] of Object.entries(FORMATS)) {
    for (const contents of name === 'csv' || name === 'jsonl' ? CONTENTS : (['claims'] as const)) {
      if (name === 'parquet') continue
      const pieces = await all(format(on.selection({}), { contents, isMarked: false, codeOf: null }))
      texts[`${name} ${contents}`] = pieces.map(String).join('').split(/,?\n/).sort()
    }
  }
  return texts
}

export async function all<Value>(values: AsyncIterable<Value>): Promise<readonly Value[]> {
  const found: Value[] = []
  for await (const each of values) found.push(each)
  return found
}
