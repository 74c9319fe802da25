import type { Cameo } from '../claim/index.ts'
import { type EventOnRecord, eventAsJson, type RecordedClaim } from '../record/index.ts'
import { annotations } from './annotations.ts'
import { bibtex, cslJson } from './bibliography.ts'
import { claimReviews } from './claim-review.ts'
import { csv } from './csv.ts'
import { codedEvents, EVENT_DATA_COLUMNS } from './event-data.ts'
import { EVENT_COLUMNS } from './event-table.ts'
import { followTheMoney } from './followthemoney.ts'
import { jsonLines } from './jsonl.ts'
import { gexf, graphml } from './network.ts'
import { parquet } from './parquet.ts'
import { plover } from './plover.ts'
import { type Asked, report } from './report/report.ts'
import type { Pieces, Selection } from './selection.ts'
import { CLAIM_COLUMNS, type Column, cameoColumns, DOCUMENT_COLUMNS, STATEMENT_COLUMNS } from './tables.ts'
import { timelineJs } from './timelinejs.ts'

/** What a table holds a row for; event data are claims with CAMEO codes in the columns that such data have. */
export const CONTENTS = ['claims', 'statements', 'events', 'sources', 'event-data'] as const
export type Contents = (typeof CONTENTS)[number]

export interface Wanted {
  readonly contents: Contents
  /** Whether U+FEFF stands first, by which Excel knows that CSV is UTF-8. */
  readonly isMarked: boolean
  /** The code of an older ontology; null where none was asked for. */
  readonly codeOf: ((claim: RecordedClaim) => Cameo | null) | null
  /** What a report is about; by default all, and no exchange. */
  readonly asked?: Asked
}

type Format = (selection: Selection, wanted: Wanted) => Pieces

/** How a table is written, whatever stands in it. */
type AsTable = <Entry>(entries: AsyncIterable<Entry>, columns: readonly Column<Entry>[]) => Pieces

function table(write: AsTable, selection: Selection, { contents, codeOf }: Wanted): Pieces {
  if (contents === 'statements') return write(selection.statements(), STATEMENT_COLUMNS)
  if (contents === 'events') return write(selection.events(), EVENT_COLUMNS)
  if (contents === 'sources') return write(selection.documents(), DOCUMENT_COLUMNS)
  if (contents === 'event-data')
    return write(codedEvents(selection.claims(), codeOf ?? (() => null)), EVENT_DATA_COLUMNS)
  return write(selection.claims(), codeOf ? [...CLAIM_COLUMNS, ...cameoColumns(codeOf)] : CLAIM_COLUMNS)
}

function lines(selection: Selection, { contents, codeOf }: Wanted): Pieces {
  if (contents === 'statements') return jsonLines(selection.statements(), 'onrecord/statement/1')
  if (contents === 'events') return eventLines(selection.events())
  if (contents === 'sources') return jsonLines(selection.documents(), 'onrecord/document/1')
  return jsonLines(selection.claims(), 'onrecord/claim/1', (claim) => (codeOf ? { cameo: codeOf(claim) } : {}))
}

/** Events as `onrecord events --json` prints them. */
async function* eventLines(events: AsyncIterable<EventOnRecord>): Pieces {
  for await (const event of events) yield `${JSON.stringify({ schema: 'onrecord/event/1', ...eventAsJson(event) })}\n`
}

export const FORMATS = {
  csv: (selection, wanted) => table((entries, columns) => csv(entries, columns, wanted.isMarked), selection, wanted),
  jsonl: lines,
  parquet: (selection, wanted) => table(parquet, selection, wanted),
  graphml,
  gexf,
  timelinejs: timelineJs,
  followthemoney: followTheMoney,
  annotations,
  claimreview: claimReviews,
  plover,
  bibtex,
  'csl-json': cslJson,
  report: (selection, wanted) => report(selection, wanted.asked ?? { between: null, narrowedTo: [] }),
} as const satisfies Readonly<Record<string, Format>>

export type FormatName = keyof typeof FORMATS
