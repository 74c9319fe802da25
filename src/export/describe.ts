import { EVENT_DATA_COLUMNS } from './event-data.ts'
import { EVENT_COLUMNS } from './event-table.ts'
import { CLAIM_COLUMNS, type Column, cameoColumns, DOCUMENT_COLUMNS, STATEMENT_COLUMNS } from './tables.ts'

/** docs/export.md: what each format holds, and what each column means. */
export function describeExport(): string {
  const tables = [
    describe('claims', [...CLAIM_COLUMNS, ...cameoColumns(() => null)]),
    describe('statements', STATEMENT_COLUMNS),
    describe('events', EVENT_COLUMNS),
    describe('sources', DOCUMENT_COLUMNS),
    describe('event-data', EVENT_DATA_COLUMNS),
  ]
  return `${HEAD}\n${tables.join('\n')}`
}

function describe<Entry>(name: string, columns: readonly Column<Entry>[]): string {
  const rows = columns.map(({ name: column, kind, says }) => `| \`${column}\` | ${kind} | ${says} |`)
  return `### ${name}\n\n| column | kind | meaning |\n| --- | --- | --- |\n${rows.join('\n')}\n`
}

const HEAD = `# Export

\`onrecord export --format FORMAT\` writes the claims that the filters leave, or all; the columns below are made from the
program. \`--out FILE\` writes the file wholly or not at all: under another name beside it first, which takes its place
when everything is on the disk.

| format | what it is | what reads it |
| --- | --- | --- |
| \`csv\` | RFC 4180 in UTF-8, \`--bom\` for Excel. A cell that a spreadsheet would take for a formula has an apostrophe before it; numbers are as they are | spreadsheets, R, pandas |
| \`jsonl\` | a line for each entry, as \`--json\` prints it | jq, scripts |
| \`parquet\` | the columns of CSV with their kinds; needs \`--out\` | DuckDB, Spark, pandas |
| \`graphml\`, \`gexf\` | the network of parties: a tie for each pair, direction and type of event, with the number of claims, of those that say it was not so, of documents, and the first and last day | Gephi, Cytoscape, yEd, networkx |
| \`timelinejs\` | claims with a date; a month or a year stays one | TimelineJS |
| \`followthemoney\` | an entity a line: an Article for each document, a Person, Organization, PublicBody or LegalEntity for each party, an Event for each claim with its article as \`proof\`. The actors are its \`organizer\`, the recipients \`involved\`; who vouches, and that it is not certain, stands in \`notes\` | Aleph, OpenSanctions' tools |
| \`annotations\` | W3C Web Annotations (JSON-LD), a line each, with a TextPositionSelector in code points and a TextQuoteSelector | Hypothesis, annotation stores |
| \`claimreview\` | schema.org's ClaimReview for claims that a person accepted or rejected, with name, time and reason; the rating is 5 where the report was found to say so and 1 where not. The machine reviews nothing | fact-check markup |
| \`plover\` | PLOVER's event records, a line each: \`event\`, \`mode\`, \`context\`, \`actor\` and \`recipient\` as country codes or keys, \`actorText\` and \`recipientText\` as names, \`text\`, \`location\`; and \`attribution\`, for which PLOVER has no field | event-data tools |
| \`report\` | one HTML file to read, print and send ([below](#report)) | every browser |
| \`bibtex\`, \`csl-json\` | the documents as a bibliography | BibLaTeX, Zotero, Pandoc |

With \`--ontology cameo\` claims carry the code of CAMEO ([cameo.md](cameo.md)) in \`csv\`, \`jsonl\` and \`parquet\`;
\`--what event-data\` writes them as ICEWS has them, a row for each pair of parties, only what is certain, and never with
the middle of a country as the place. Statements are narrowed by \`--voice\`, \`--since\` and \`--until\`; the documents
of a selection are those of its claims.

With \`--what events\` each row is an event with its figures, positions and corroboration: the events that the selected
claims tell of, each with all that tells of it.

Several values in one cell have \`; \` between them. Days are ISO 8601. Empty means that the text does not say.

## Report

\`onrecord export --format report --between Iceland Portugal --out report.html\` writes one file for people who have no
onrecord: what the two gave each other (with \`--between\`), a timeline, each event with its figures, who stands where,
what accounts differ in, and every quotation marked in the paragraph that it stands in; then the sources, and which of
them are copies. The filters narrow it: \`--since 2026-03 --type AID\`. It opens from a disk or an attachment, in light and
dark, on a telephone and on paper.

The file has no script and a policy under which none could run, loads nothing, sends nothing, and names no address but
those of the reports, as links that tell nobody where they were followed from. Every word of an article is written as
text. \`test/export/report.test.ts\` opens it in Chromium with attacks in headline, outlet, author, address and text.

## Columns of csv, jsonl and parquet: \`--what\`
`
