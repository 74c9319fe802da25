/** How files end that may hold reports, one or many. */
const REPORTS = new Set(
  (
    '.html .htm .xhtml .shtml .mhtml .mht .md .markdown .txt .text .jsonl .ndjson .json .xml .rss .atom .rdf .nitf ' +
    '.eml .mbox .pdf .docx .odt .warc .wacz .gz .tgz .zip .tar'
  ).split(' '),
)

/** The end of a file's name with its point, in lower case; empty where it has none. */
export function kindOfName(path: string): string {
  return (/[^/\\](\.[^./\\]*)$/.exec(path)?.[1] ?? '').toLowerCase()
}

/** Whether a file may hold a report, by its name. Files that are named one by one are always tried. */
export function mayHoldReports(path: string): boolean {
  const kind = kindOfName(path)
  return kind === '' || REPORTS.has(kind)
}

/** What systems put into archives and folders beside what people do. */
export function isHidden(path: string): boolean {
  return /(?:^|[/\\])(?:\.|__MACOSX(?:[/\\]|$)|Thumbs\.db$)/.test(path)
}

/** "news.zip › 2026/a.html" */
export function innerName(archive: string, path: string): string {
  return `${archive} › ${path}`
}
