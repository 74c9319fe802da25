import { createRequire } from 'node:module'
import type { Document } from '../../document/index.ts'
import { OnRecordError } from '../../text/index.ts'
import { asResource } from '../one.ts'
import type { Finds, Found, Resource, Source } from '../resource.ts'
import { flat, rootOf, startOf, textOf } from '../text.ts'
import { charsetOf, readWhole } from '../whole.ts'
import { openItem, type WireItem } from './item.ts'

const require = createRequire(import.meta.url)

const ROOTS = new Set(['newsmessage', 'newsitem', 'packageitem', 'knowledgeitem', 'conceptitem', 'nitf'])

/** Elements within elements; parsing deeper ones takes seconds. */
const MAX_DEPTH = 256

/** The few things we ask of an element of XML. */
interface Element {
  readonly localName: string
  readonly textContent: string
  readonly innerHTML: string
  readonly children: Iterable<Element>
  getAttribute(name: string): string | null
  querySelector(selector: string): Element | null
  getElementsByTagName(name: string): Iterable<Element>
  toString(): string
}

/** NewsML-G2 or NITF that can't be taken apart. */
export class BrokenNewsml extends OnRecordError {
  readonly code = 'resource/broken-newsml'

  constructor(name: string, reason: string) {
    super(`${name} begins like NewsML-G2 or NITF, but ${reason}. Was it saved whole?`)
  }
}

export function isNewsml(bytes: Uint8Array): boolean {
  return ROOTS.has(rootOf(startOf(bytes)) ?? '')
}

/** News items of NewsML-G2, alone or in a message, and stories in NITF (both of the IPTC). */
export async function* readNewsml(source: Source): Finds {
  const bytes = await readWhole(source.name, source.bytes)
  const text = textOf(bytes, source.name, charsetOf(source))
  const root = rootElement(text, source.name)
  if (root.localName === 'nitf' || root.localName === 'newsItem') {
    yield foundOf(source, source.name, root, bytes)
    return
  }
  const items = [...root.getElementsByTagName('newsItem')]
  if (items.length === 0 && root.localName === 'newsMessage') throw new BrokenNewsml(source.name, 'has no item in it')
  for (const [at, item] of items.entries()) {
    yield foundOf(source, `${source.name}, item ${at + 1}`, item, Buffer.from(item.toString()))
  }
}

function foundOf(source: Source, name: string, item: Element, bytes: Uint8Array): Found {
  const kind = codeOf(item.querySelector('itemClass'))
  const status = codeOf(item.querySelector('pubStatus'))
  if (kind && !/text|composite/.test(kind)) return { kind: 'passed-over', name, what: kind }
  if (/cancel|withheld/.test(status)) return { kind: 'passed-over', name, what: 'a withdrawn item' }
  return asResource(source, bytes, { format: 'newsml' }, name)
}

/** "ninat:picture" → "picture" */
function codeOf(element: Element | null): string {
  return (element?.getAttribute('qcode') ?? '').replace(/^.*:/, '')
}

/** @throws {BrokenNewsml} and what `openItem` throws */
export async function openNewsml({ name, bytes, reading }: Resource): Promise<Document> {
  const root = rootElement(textOf(bytes, name, reading.charset), name)
  return openItem(root.localName === 'nitf' ? ofNitf(root) : ofNewsItem(root), name, reading)
}

function rootElement(text: string, name: string): Element {
  if (depthOf(text) > MAX_DEPTH) throw new BrokenNewsml(name, `nests its elements more than ${MAX_DEPTH} deep`)
  const { DOMParser } = require('linkedom') as {
    DOMParser: new () => { parseFromString(text: string, type: string): { documentElement: Element | null } }
  }
  const root = new DOMParser().parseFromString(text, 'text/xml').documentElement
  if (!root) throw new BrokenNewsml(name, 'is no XML')
  return root
}

function depthOf(text: string): number {
  let depth = 0
  let most = 0
  for (const [tag] of text.matchAll(/<(?:\/[\w:.-]+|[A-Za-z][^<>]*)>/g)) {
    if (tag.endsWith('/>')) continue
    depth += tag.startsWith('</') ? -1 : 1
    most = Math.max(most, depth)
  }
  return most
}

function textAt(item: Element, ...selectors: readonly string[]): string | undefined {
  for (const selector of selectors) {
    const text = flat(item.querySelector(selector)?.textContent ?? '')
    if (text !== '') return text
  }
  return undefined
}

function ofNewsItem(item: Element): WireItem {
  const inline = [...item.getElementsByTagName('inlineXML')].find((each) => flat(each.textContent) !== '')
  const nitf = inline?.querySelector('nitf')
  const story = nitf ? ofNitf(nitf) : null
  const body = inline?.querySelector('body') ?? inline
  const provider = item.querySelector('itemMeta provider')
  return {
    headline: textAt(item, 'contentMeta headline', 'itemMeta title') ?? story?.headline,
    html: story ? story.html : body?.innerHTML,
    text: textAt(item, 'contentSet inlineData') && item.querySelector('contentSet inlineData')!.textContent,
    byline: textAt(item, 'contentMeta by', 'contentMeta creator name') ?? story?.byline,
    dateline: textAt(item, 'contentMeta dateline') ?? story?.dateline,
    published:
      textAt(item, 'itemMeta firstCreated', 'contentMeta contentCreated') ?? textAt(item, 'itemMeta versionCreated'),
    modified: textAt(item, 'itemMeta versionCreated'),
    provider:
      textAt(item, 'itemMeta provider name') ?? provider?.getAttribute('literal') ?? (codeOf(provider) || undefined),
    language:
      item.querySelector('contentMeta language')?.getAttribute('tag') ?? item.getAttribute('xml:lang') ?? undefined,
    url: item.querySelector('link[rel="irel:seeAlso"]')?.getAttribute('href') ?? undefined,
  }
}

/** News Industry Text Format: the head of the story, and its paragraphs, pictures left out. */
function ofNitf(nitf: Element): WireItem {
  const body = nitf.querySelector('body\\.content')
  const html = body?.innerHTML.replace(/<(media|table)\b[\s\S]*?<\/\1>/gi, '').replace(/<(\/?)hl2\b/gi, '<$1h2')
  return {
    headline: textAt(nitf, 'hedline hl1', 'hedline', 'head title'),
    html,
    byline: textAt(nitf, 'body\\.head byline person', 'body\\.head byline', 'byline'),
    dateline: textAt(nitf, 'body\\.head dateline', 'dateline'),
    published: dateOf(nitf, 'date\\.issue') ?? dateOf(nitf, 'story\\.date'),
    modified: undefined,
    provider:
      textAt(nitf, 'distributor', 'body\\.head distributor') ??
      nitf.querySelector('pubdata')?.getAttribute('name') ??
      undefined,
    language: nitf.getAttribute('xml:lang') ?? undefined,
  }
}

function dateOf(nitf: Element, selector: string): string | undefined {
  return nitf.querySelector(selector)?.getAttribute('norm') ?? undefined
}
