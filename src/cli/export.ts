import type { Case } from '../casefile/index.ts'
import type { Between, Contents, FormatName, Selection } from '../export/index.ts'
import { command } from './command.ts'
import type { Io } from './io.ts'
import { ONTOLOGY_OPTION } from './ontology.ts'
import { CASE_OPTIONS, CLAIM_OPTIONS, REJECTED_OPTION } from './options.ts'
import { writeFileWhole } from './output-file.ts'
import { UsageError } from './usage.ts'
import { sayNothingFound, withCase } from './with-case.ts'

/** Every format, in the order of `src/export/formats.ts`; the libraries they take are read when one is asked for. */
const FORMAT_NAMES = [
  ...['csv', 'jsonl', 'parquet', 'graphml', 'gexf', 'timelinejs', 'followthemoney', 'annotations'],
  ...['claimreview', 'plover', 'bibtex', 'csl-json', 'report'],
] as const

/** Formats that hold a table of whatever is asked for. */
const TABLES: ReadonlySet<string> = new Set(['csv', 'jsonl', 'parquet'])

export const exportCase = command({
  words: '',
  about:
    'Writes what is on record, or the part that the filters leave, for other programs, or as a report for people: one ' +
    'HTML file to read, print and send. docs/export.md says what each format holds. A file is written wholly or not at all.',
  options: {
    format: { flags: '--format <format>', says: 'what to write', choices: FORMAT_NAMES, default: 'csv' },
    what: {
      flags: '--what <contents>',
      says: 'of csv, jsonl and parquet: what each row is; event-data are claims with CAMEO codes',
      choices: ['claims', 'statements', 'events', 'sources', 'event-data'],
      default: 'claims',
    },
    out: { flags: '--out <file>', says: 'the file to write, else standard output' },
    bom: { flags: '--bom', says: 'begin CSV with a mark by which Excel knows UTF-8' },
    between: { flags: '--between <parties...>', says: 'of report: two parties whose exchange is shown first' },
    ...CLAIM_OPTIONS,
    ...REJECTED_OPTION,
    ...ONTOLOGY_OPTION,
    case: CASE_OPTIONS.case,
  },
  examples: [
    'export --format csv --actor Iceland > claims.csv',
    'export --format parquet --what statements --out statements.parquet',
    'export --format bibtex',
    'export --format report --between Iceland Portugal --out report.html',
  ],

  run: ({ options }, io) =>
    withCase(options, io, async (on) => {
      const { claimFilter } = await import('../casefile/index.ts')
      const { FORMATS } = await import('../export/index.ts')
      const { format, what, out, bom } = options
      refuseWhatCannotBe(options)
      const rejected = options.rejected ?? (format === 'claimreview' ? true : undefined)
      const filter = await claimFilter({ ...options, ...(rejected && { rejected }) }, on)
      const { selection, isEmpty } = counted(on.selection(filter))
      const codeOf = await codesFor(options.ontology, what)
      const asked = { between: await exchangeOf(options, on), narrowedTo: narrowedTo(options) }
      const wanted = { contents: what as Contents, isMarked: bom === true, codeOf, asked }
      const pieces = FORMATS[format as FormatName](selection, wanted)
      if (out === undefined) await printPieces(pieces, io)
      else await writeFileWhole(out, pieces, () => !isEmpty())
      return isEmpty() ? sayNothing(on, format, io) : 'ok'
    }),
})

/** The exchange of the two parties that are named, on the days and of the types that are asked for. */
async function exchangeOf({ between, type, since, until }: Given, on: Case): Promise<Between | null> {
  if (between === undefined) return null
  const [one = '', other = '', ...more] = between
  if (other === '' || more.length > 0) throw new UsageError('between', '--between takes two parties: Iceland Portugal.')
  const { eventFilter } = await import('../casefile/index.ts')
  const known = Object.entries({ type, since, until }).filter(([, value]) => value !== undefined)
  const filter = await eventFilter(Object.fromEntries(known), on)
  const [first, second] = [await on.party(one), await on.party(other)]
  return { first: first.name, second: second.name, exchange: await on.exchange(first, second, filter) }
}

/** The filters in words: "actor Iceland", "since 2026-03". */
function narrowedTo(options: Given): readonly string[] {
  const names = ['actor', 'recipient', 'voice', 'type', 'certainty', 'polarity', 'since', 'until'] as const
  const told = names.flatMap((name) => (options[name] === undefined ? [] : `${name} ${options[name]}`))
  return options.addedSince === undefined ? told : [...told, `on record since ${options.addedSince}`]
}

interface Given {
  readonly between?: readonly string[]
  readonly voice?: string
  readonly addedSince?: string
  readonly since?: string
  readonly until?: string
  readonly format: string
  readonly what: string
  readonly out?: string
  readonly bom?: true
  readonly actor?: string
  readonly recipient?: string
  readonly type?: string
  readonly certainty?: string
  readonly polarity?: string
}

function refuseWhatCannotBe({ format, what, out, bom, between, ...narrow }: Given): void {
  if (between !== undefined && format !== 'report')
    throw new UsageError('between', `--between is for report, not for ${format}.`)
  if (format === 'parquet' && out === undefined)
    throw new UsageError('out', 'Parquet is no text: name the file to write with --out.')
  if (out === '') throw new UsageError('out', '--out takes the path of a file, and it was empty.')
  if (bom && format !== 'csv') throw new UsageError('bom', `--bom is for CSV, not for ${format}.`)
  if (what !== 'claims' && !TABLES.has(format))
    throw new UsageError('what', `--what is for ${[...TABLES].join(', ')}; ${format} holds what it holds.`)
  if (what === 'event-data' && format === 'jsonl')
    throw new UsageError('what', 'Event data are a table: --format csv or parquet.')
  const { actor, recipient, type, certainty, polarity } = narrow
  if (what === 'statements' && [actor, recipient, type, certainty, polarity].some((each) => each !== undefined))
    throw new UsageError('what', 'Statements can be narrowed by --voice, --since and --until only.')
}

/** Tells afterwards whether there was anything. */
function counted(selection: Selection): { readonly selection: Selection; readonly isEmpty: () => boolean } {
  let count = 0
  async function* counting<Entry>(entries: AsyncIterable<Entry>): AsyncGenerator<Entry> {
    for await (const entry of entries) {
      count += 1
      yield entry
    }
  }
  return {
    selection: {
      claims: () => counting(selection.claims()),
      statements: () => counting(selection.statements()),
      events: () => counting(selection.events()),
      documents: () => counting(selection.documents()),
      textOf: (document) => selection.textOf(document),
    },
    isEmpty: () => count === 0,
  }
}

async function codesFor(ontology: string, what: string) {
  if (ontology !== 'cameo' && what !== 'event-data') return null
  const { coder } = await import('./ontology.ts')
  const codes = await coder('cameo')
  return (claim: Parameters<typeof codes>[0]) => codes(claim).cameo ?? null
}

/** Prints whole lines; a piece may be part of one. */
async function printPieces(pieces: AsyncIterable<string | Uint8Array>, io: Io): Promise<void> {
  let rest = ''
  for await (const piece of pieces) {
    const lines = (rest + String(piece)).split('\n')
    rest = lines.pop()!
    for (const line of lines) await io.out(line)
  }
  if (rest !== '') await io.out(rest)
}

function sayNothing(on: Case, format: string, io: Io) {
  return sayNothingFound(
    on,
    io,
    format === 'claimreview' ? 'only claims that a person judged are reviewed: `onrecord judge`' : undefined,
  )
}
