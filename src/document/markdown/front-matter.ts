/** What a file says of itself above its text; names as in `FIELD_OF`. */
export interface FrontMatter {
  readonly title?: string
  readonly description?: string
  readonly author?: readonly string[]
  readonly published?: string
  readonly modified?: string
  readonly outlet?: string
  readonly url?: string
  readonly language?: string
}

type Field = keyof FrontMatter

/** What the programs that save pages as Markdown call each field. */
const FIELD_OF: Readonly<Record<string, Field>> = {
  title: 'title',
  headline: 'title',
  description: 'description',
  subtitle: 'description',
  excerpt: 'description',
  dek: 'description',
  standfirst: 'description',
  author: 'author',
  authors: 'author',
  byline: 'author',
  by: 'author',
  creator: 'author',
  date: 'published',
  published: 'published',
  publishdate: 'published',
  published_at: 'published',
  pubdate: 'published',
  date_published: 'published',
  datepublished: 'published',
  publication_date: 'published',
  modified: 'modified',
  updated: 'modified',
  lastmod: 'modified',
  date_modified: 'modified',
  updated_at: 'modified',
  outlet: 'outlet',
  publisher: 'outlet',
  publication: 'outlet',
  site: 'outlet',
  site_name: 'outlet',
  sitename: 'outlet',
  url: 'url',
  link: 'url',
  canonical: 'url',
  canonical_url: 'url',
  original_url: 'url',
  source_url: 'url',
  source: 'url',
  language: 'language',
  lang: 'language',
}

const FENCED = /^\s*---[^\S\n]*\n((?:.*\n){1,80}?)---[^\S\n]*(?:\n|$)/
const HEADER = /^\s*((?:[A-Za-z][\w -]{1,24}:[^\S\n]+\S.*\n){2,20})(?:[^\S\n]*\n|$)/

/** Takes the front matter off a text: between `---` lines, or as a header of at least two known `Name: value` lines. */
export function readFrontMatter(source: string): { readonly fields: FrontMatter; readonly rest: string } {
  const text = source.replace(/\r\n?/g, '\n')
  const fenced = FENCED.exec(text)
  const found = fenced ?? HEADER.exec(text)
  if (!found) return { fields: {}, rest: text }
  const fields = fieldsOf(found[1]!)
  if (!fenced && Object.keys(fields).length < 2) return { fields: {}, rest: text }
  return { fields, rest: text.slice(found[0].length) }
}

function fieldsOf(header: string): FrontMatter {
  const values = new Map<Field, string[]>()
  let open: Field | null = null
  for (const line of header.split('\n')) {
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1]
    if (item !== undefined && open) values.get(open)!.push(unquoted(item))
    const [, name, value] = /^([A-Za-z][\w -]*):\s*(.*)$/.exec(line) ?? []
    if (name === undefined) continue
    open = FIELD_OF[name.trim().toLowerCase().replace(/[ -]/g, '_')] ?? null
    if (open && !values.has(open)) values.set(open, listOf(value!))
  }
  const full = [...values].filter(([, each]) => each.length > 0)
  return Object.fromEntries(full.map(([field, each]) => [field, field === 'author' ? each : each[0]]))
}

function listOf(value: string): string[] {
  const list = /^\[(.*)\]$/.exec(value.trim())?.[1]
  return (list?.split(',') ?? [value]).map(unquoted).filter((each) => each !== '' && each !== '|' && each !== '>')
}

function unquoted(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, '$2')
}
