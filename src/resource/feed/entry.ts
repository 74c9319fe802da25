import { isoDate, knownOutlet, type Reading } from '../../document/index.ts'
import type { Found, Source } from '../resource.ts'
import { escaped, flat, plainText, present } from '../text.ts'

/** One entry of a feed; everything as written there. */
export interface Entry {
  readonly headline?: string | undefined
  readonly url?: string | undefined
  /** What the feed calls the content: HTML, or text where `isText`. */
  readonly content?: string | undefined
  /** What it calls a description or a summary. */
  readonly summary?: string | undefined
  readonly isText?: boolean | undefined
  readonly published?: string | undefined
  readonly modified?: string | undefined
  readonly authors: readonly string[]
  /** The outlet it was taken from, where the feed gathers those of others. */
  readonly outlet?: string | undefined
  readonly language?: string | undefined
}

export interface Feed {
  readonly title?: string | undefined
  /** The page it belongs to; relative addresses are read from there. */
  readonly url?: string | undefined
  readonly language?: string | undefined
  readonly entries: readonly Entry[]
}

/** Characters from which a content counts as the whole article. */
const WHOLE_CONTENT = 400
/** The same for what is called a description only. */
const WHOLE_SUMMARY = 1200

/** How a text ends that goes on elsewhere. */
const CUT_OFF =
  /(?:\.\.\.|…|\[\s*(?:…|\.\.\.)\s*\]|\b(?:read|see|view|continue|full)\s+(?:more|on|reading|the (?:full|rest|whole)|full|article|story|at)\b.{0,80})[\s\])»›→>.]*$/i

/** What blogs put below each entry. */
const APPEARED_FIRST = /<p[^>]*>\s*The post\s+<a[\s\S]{0,1000}?appeared first on[\s\S]{0,500}?<\/p>\s*$/i

/** An entry with its whole text is a document, one without is a link; one that leads nowhere is a document in any case. */
export function foundOf(entry: Entry, name: string, feed: Feed, { reading, answer }: Source): Found | null {
  const url = addressOf(entry.url, feed.url ?? answer?.url)
  const known = { ...readingOf(entry, feed, url), ...(reading.outlet && { outlet: reading.outlet }) }
  const text = wholeText(entry) ?? (url === null ? (entry.content ?? entry.summary) : undefined)
  if (text !== undefined && plainText(text) !== '') {
    const { format, bytes } = bodyOf(text, known.headline, entry.isText === true)
    return {
      kind: 'resource',
      resource: { name, bytes, reading: { ...reading, ...known, format }, ...(answer && { answer }) },
    }
  }
  return url === null ? null : { kind: 'link', link: { name, url, reading: { ...reading, ...known, format: 'auto' } } }
}

function wholeText({ content, summary }: Entry): string | undefined {
  const isWhole = (text: string | undefined, least: number) => {
    const plain = text ? plainText(text.replace(APPEARED_FIRST, '')) : ''
    return plain.length >= least && !CUT_OFF.test(plain.slice(-160))
  }
  if (isWhole(content, WHOLE_CONTENT)) return content
  return isWhole(summary, WHOLE_SUMMARY) ? summary : undefined
}

function bodyOf(
  text: string,
  headline: string | undefined,
  isText: boolean,
): { readonly format: Reading['format']; readonly bytes: Uint8Array } {
  const isPlain = isText || !/<\/?[a-z][^>]*>/i.test(text)
  if (isPlain) {
    const body = isText ? text : text.includes('&') ? plainText(text) : text.trim()
    return { format: 'text', bytes: Buffer.from(headline ? `${headline}\n\n${body}` : body) }
  }
  const head = headline ? `<h1>${escaped(headline)}</h1>\n` : ''
  return { format: 'fragment', bytes: Buffer.from(head + text.replace(APPEARED_FIRST, '')) }
}

function readingOf(entry: Entry, feed: Feed, url: string | null): Partial<Reading> {
  const published = dateOf(entry.published) ?? dateOf(entry.modified)
  return present({
    headline: plainText(entry.headline ?? ''),
    published,
    modified: dateOf(entry.modified),
    byline: plainText(entry.authors.join(', ')),
    url: url ?? undefined,
    outlet: outletOf(entry, feed, url),
    language: languageOf(entry.language ?? feed.language),
  })
}

function dateOf(written: string | undefined): string | undefined {
  return (written && isoDate(written)) || undefined
}

function addressOf(url: string | undefined, base: string | undefined): string | null {
  const trimmed = url?.trim() ?? ''
  const whole = trimmed !== '' && URL.canParse(trimmed, base) ? new URL(trimmed, base) : null
  return whole && /^https?:$/.test(whole.protocol) ? whole.href : null
}

/** "en-us" → "en-US" */
function languageOf(tag: string | undefined): string | undefined {
  const [, language, region] = /^\s*([a-z]{2,3})(?:[_-]([a-z]{2}))?\b/i.exec(tag ?? '') ?? []
  return language && (region ? `${language.toLowerCase()}-${region.toUpperCase()}` : language.toLowerCase())
}

/** The outlet named with the entry; else none where the address says it better; else what the title of the feed says. */
function outletOf({ outlet }: Entry, { title }: Feed, url: string | null): string | undefined {
  if (outlet) return plainText(outlet)
  if (url && knownOutlet(url)) return undefined
  return titleOutlet(plainText(title ?? ''), url)
}

/** Words of a feed's title that name no outlet. */
const FEED_WORDS =
  /\b(?:rss|atom|feeds?|latest|newest|recent|all|top|breaking)\b|\b(?:news|articles|posts|stories|headlines)$/gi

/** "World news | The Example Courier" → "The Example Courier": the part that the address repeats, else the last. */
function titleOutlet(title: string, url: string | null): string | undefined {
  const host = url ? new URL(url).hostname.replace(/[^a-z0-9]/g, '') : ''
  const parts = title
    .split(/\s+[|–—»«·-]\s+|:\s+/)
    .map(flat)
    .filter(Boolean)
  const letters = (part: string) =>
    part
      .toLowerCase()
      .replace(/^the\s+/, '')
      .replace(/[^a-z0-9]/g, '')
  const named = parts.find((part) => letters(part).length > 3 && host.includes(letters(part)))
  if (named) return named
  const bare = parts.map((part) => flat(part.replace(FEED_WORDS, ' '))).findLast((part) => part.length > 1)
  return bare && bare.length < 60 ? bare : undefined
}
