/** What a page's JSON-LD says of its article; all as written. */
export interface LinkedArticle {
  readonly headline?: string
  readonly authors: readonly string[]
  readonly published?: string
  readonly modified?: string
  readonly publisher?: string
  readonly url?: string
  readonly language?: string
}

type Fields = Readonly<Record<string, unknown>>

const ARTICLE = /article|posting|report\b|newsstory/i

/** The article that JSON-LD describes, also where the JSON is broken; null where there is none. */
export function linkedArticle(sources: readonly string[]): LinkedArticle | null {
  for (const source of sources) {
    const value = parse(source)
    const article = value === undefined ? rescued(source) : articleIn(value)
    if (article) return article
  }
  return null
}

function parse(source: string): unknown {
  for (const repair of REPAIRS) {
    try {
      return JSON.parse(repair(source))
    } catch {}
  }
  return undefined
}

/** What goes wrong in hand-made JSON-LD: comments around it, raw line breaks in strings, commas too many, entities. */
const REPAIRS: readonly ((source: string) => string)[] = [
  (source) => source,
  (source) => tidy(source),
  (source) => tidy(source).replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
]

function tidy(source: string): string {
  return source
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[|\/\*.*?\*\/)?\s*/, '')
    .replace(/\s*(?:-->|\/\/\s*\]\]>|\]\]>|;)?\s*$/, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,\s*([}\]])/g, '$1')
    .replace(/\\(?!["\\/bfnrtu])/g, '\\\\')
}

function articleIn(value: unknown): LinkedArticle | null {
  const all = objectsIn(value, 0)
  const article =
    all.find((each) => ARTICLE.test(typeOf(each)) && each['headline']) ?? all.find((each) => ARTICLE.test(typeOf(each)))
  if (!article) return null
  const authors = all.filter((each) => each['@id'] !== undefined)
  return described(article, (id) => authors.find((each) => each['@id'] === id && each['name'] !== undefined))
}

function described(article: Fields, find: (id: unknown) => Fields | undefined): LinkedArticle {
  const names = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [value]
    if (Array.isArray(value)) return value.flatMap(names)
    if (typeof value !== 'object' || value === null) return []
    const fields = value as Fields
    return names(fields['name'] ?? find(fields['@id'])?.['name'])
  }
  const first = (name: string): string | undefined => names(article[name])[0]
  return withoutGaps({
    headline: first('headline'),
    authors: [...names(article['author']), ...names(article['creator'])].filter((each) => !/^https?:/.test(each)),
    published: first('datePublished') ?? first('dateCreated'),
    modified: first('dateModified'),
    publisher: first('publisher'),
    url: first('url') ?? idOf(article['mainEntityOfPage']),
    language: first('inLanguage'),
  })
}

/** Objects within objects, the outer first; graphs and lists are few levels deep. */
function objectsIn(value: unknown, depth: number): readonly Fields[] {
  if (typeof value !== 'object' || value === null || depth > 6) return []
  const inner = Object.values(value).flatMap((each) => objectsIn(each, depth + 1))
  return Array.isArray(value) ? inner : [value as Fields, ...inner]
}

function typeOf(fields: Fields): string {
  return String(fields['@type'] ?? '')
}

function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  const id = (value as Fields | undefined)?.['@id']
  return typeof id === 'string' ? id : undefined
}

/** The fields of JSON that no repair makes valid. */
function rescued(source: string): LinkedArticle | null {
  if (!ARTICLE.test(/"@type"\s*:\s*"([^"]*)"/.exec(source)?.[1] ?? '')) return null
  const field = (name: string): string | undefined =>
    new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\\\n]|\\\\.)*)"`).exec(source)?.[1]?.replace(/\\(.)/g, '$1')
  const author = nameIn(source, 'author')
  return withoutGaps({
    headline: field('headline'),
    authors: author ? [author] : [],
    published: field('datePublished'),
    modified: field('dateModified'),
    publisher: nameIn(source, 'publisher'),
  })
}

/** The name in `"author": {"@type": "Person", "name": "Ann Holt"}`. */
function nameIn(source: string, field: string): string | undefined {
  const pattern = new RegExp(`"${field}"\\s*:\\s*[[{\\s]*(?:"@type"\\s*:\\s*"[^"]*"\\s*,\\s*)?"name"\\s*:\\s*"([^"]*)"`)
  return pattern.exec(source)?.[1]
}

function withoutGaps(
  fields: { readonly [Name in keyof LinkedArticle]: LinkedArticle[Name] | undefined },
): LinkedArticle {
  const full = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(full) as unknown as LinkedArticle
}
