import { decode, isoDate } from '../../document/index.ts'
import { asResource } from '../one.ts'
import type { Finds, Found, Source } from '../resource.ts'
import { escaped, plainText, present, startOf } from '../text.ts'
import { charsetOf, readWhole } from '../whole.ts'

type Fields = Readonly<Record<string, unknown>>

const PAGE = /^[\s\ufeff]*(?:<\?xml[^>]*>\s*|<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i
const SCRIPT = /<script\b[^>]*type=["']?application\/ld\+json[^>]*>([\s\S]*?)<\/script>/gi
const LIVE = 'LiveBlogPosting'

/** Characters of a post from which it says something. */
const LEAST_POST = 20

export function isPage(bytes: Uint8Array): boolean {
  return PAGE.test(startOf(bytes.subarray(0, 8192)))
}

/**
 * A page is one document; a live blog that lists its posts in JSON-LD (`liveBlogUpdate` of schema.org) is one for each
 * post, with its own headline and time.
 */
export async function* readPage(source: Source): Finds {
  const bytes = await readWhole(source.name, source.bytes)
  const isLive = source.reading.format === 'auto' && Buffer.from(bytes).includes(LIVE)
  const posts = isLive ? postsIn(decode(bytes, source.name, charsetOf(source)), source) : []
  if (posts.length > 0) yield* posts
  else yield asResource(source, bytes, {})
}

function postsIn(page: string, source: Source): readonly Found[] {
  const blogs = [...page.matchAll(SCRIPT)].flatMap(([, json = '']) => blogsIn(parsed(json)))
  const posts = blogs.flatMap((blog) => listOf(blog['liveBlogUpdate']).map((post) => ({ blog, post })))
  const told = posts.filter(({ post }) => plainText(textOf(post, 'articleBody')).length >= LEAST_POST)
  return told.map(({ blog, post }, at) => postOf(post, blog, `${source.name}, post ${at + 1}`, source))
}

function postOf(post: Fields, blog: Fields, name: string, source: Source): Found {
  const headline = plainText(textOf(post, 'headline') || textOf(post, 'name'))
  const body = textOf(post, 'articleBody')
  const isHtml = /<\/?[a-z][^>]*>/i.test(body)
  const paragraphs = isHtml
    ? body
    : body
        .split(/\n+/)
        .map((each) => `<p>${escaped(plainText(each))}</p>`)
        .join('\n')
  const page = `${headline ? `<h1>${escaped(headline)}</h1>\n` : ''}${paragraphs}`
  const said = present({
    headline,
    published: dateOf(post, 'datePublished') ?? dateOf(blog, 'datePublished'),
    modified: dateOf(post, 'dateModified'),
    byline: namesIn(post['author']) || namesIn(blog['author']),
    outlet: namesIn(post['publisher']) || namesIn(blog['publisher']),
    url: addressOf(post, source),
  })
  return asResource(
    source,
    Buffer.from(page),
    { ...said, kind: 'live-post', format: 'fragment', charset: 'utf-8' },
    name,
  )
}

/** The address of a post; where it has none of its own, that of the page. */
function addressOf(post: Fields, { answer, reading }: Source): string | undefined {
  const given = textOf(post, 'url') || textOf(post, '@id')
  const base = reading.url ?? answer?.url
  const url = given !== '' && URL.canParse(given, base) ? new URL(given, base).href : base
  return url && /^https?:/.test(url) ? url : undefined
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*<!--|-->\s*$/g, ''))
  } catch {
    return null
  }
}

/** Live blogs in JSON-LD: at the top, in a list, or in a graph. */
function blogsIn(value: unknown): readonly Fields[] {
  return listOf(value).flatMap((each) =>
    String(each['@type']).includes(LIVE) ? [each] : [...blogsIn(each['@graph']), ...blogsIn(each['mainEntity'])],
  )
}

function listOf(value: unknown): readonly Fields[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.filter((each): each is Fields => typeof each === 'object' && each !== null)
}

function textOf(fields: Fields, name: string): string {
  return typeof fields[name] === 'string' ? fields[name] : ''
}

function dateOf(fields: Fields, name: string): string | undefined {
  return isoDate(textOf(fields, name)) ?? undefined
}

function namesIn(value: unknown): string {
  return listOf(value)
    .flatMap((each) => textOf(each, 'name') || [])
    .join(', ')
}
