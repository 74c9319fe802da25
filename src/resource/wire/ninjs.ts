import type { Document } from '../../document/index.ts'
import { OnRecordError } from '../../text/index.ts'
import { asResource } from '../one.ts'
import type { Finds, Resource, Source } from '../resource.ts'
import { startOf, textOf } from '../text.ts'
import { readWhole } from '../whole.ts'
import { openItem, type WireItem } from './item.ts'

type Fields = Readonly<Record<string, unknown>>

/** Types of items without a text of their own. */
const NO_TEXT = new Set(['picture', 'graphic', 'audio', 'video', 'planning', 'event'])

/** Looks like ninjs, but is not JSON. */
export class BrokenNinjs extends OnRecordError {
  readonly code = 'resource/broken-ninjs'

  constructor(name: string) {
    super(`${name} begins like an item in ninjs, but is not JSON. Was it saved whole?`)
  }
}

export function isNinjs(bytes: Uint8Array): boolean {
  const start = startOf(bytes)
  return (
    /^\s*[{[]/.test(start) &&
    /"uri"\s*:\s*"/.test(start) &&
    /"(?:version_?created|body_(?:text|html|xhtml)|bodies|headlines)"\s*:/i.test(start)
  )
}

/** Items in ninjs (IPTC, 1.0 to 3.0): one, or a list of them. */
export async function* readNinjs(source: Source): Finds {
  const bytes = await readWhole(source.name, source.bytes)
  const value = parsed(textOf(bytes, source.name), source.name)
  const list = Array.isArray(value) ? value : itemsIn(value as Fields)
  if (list === null) {
    yield* found(source, source.name, value, bytes)
    return
  }
  for (const [at, item] of list.entries()) {
    yield* found(source, `${source.name}, item ${at + 1}`, item, Buffer.from(JSON.stringify(item)))
  }
}

function* found(source: Source, name: string, value: unknown, bytes: Uint8Array) {
  const item = (typeof value === 'object' && value !== null ? value : {}) as Fields
  const type = String(item['type'] ?? 'text')
  if (NO_TEXT.has(type)) yield { kind: 'passed-over' as const, name, what: type }
  else if (/cancel|withheld/.test(String(item['pubstatus'] ?? item['pubStatus']))) {
    yield { kind: 'passed-over' as const, name, what: 'a withdrawn item' }
  } else yield asResource(source, bytes, { format: 'ninjs' }, name)
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BrokenNinjs(name)
  }
}

/** The list in an envelope such as `{"_items": [...]}`; null for an item itself. */
function itemsIn(value: Fields): readonly unknown[] | null {
  const list = value['items'] ?? value['_items'] ?? value['data']
  return value['uri'] === undefined && Array.isArray(list) ? list : null
}

/** @throws {BrokenNinjs} and what `openItem` throws */
export async function openNinjs({ name, bytes, reading }: Resource): Promise<Document> {
  const item = parsed(textOf(bytes, name), name) as Fields
  return openItem(itemOf(item), name, reading)
}

function itemOf(item: Fields): WireItem {
  const text = (field: string) => (typeof item[field] === 'string' ? (item[field] as string) : undefined)
  const bodies = listOf(item['bodies'])
  const html = bodies.find((each) => /html/i.test(String(each['contentType'] ?? each['contenttype'] ?? '')))
  return {
    headline: text('headline') ?? valueIn(main(listOf(item['headlines']))),
    html: text('body_xhtml') ?? text('body_html') ?? valueIn(html),
    text: text('body_text') ?? valueIn(bodies[0]),
    byline: text('byline') ?? namesIn(item['by']),
    dateline: text('dateline') ?? text('located'),
    published:
      text('firstcreated') ??
      text('firstpublished') ??
      text('contentCreated') ??
      text('contentcreated') ??
      text('firstPublished'),
    modified: text('versioncreated') ?? text('versionCreated'),
    provider:
      text('provider') ??
      namesIn(item['infosources'] ?? item['infoSources'] ?? item['infosource']) ??
      text('copyrightholder') ??
      text('copyrightHolder'),
    language: text('language'),
    url: text('url') ?? text('uri'),
  }
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter((each): each is Fields => typeof each === 'object' && each !== null) : []
}

/** The one that is called so, else the first: others are short forms. */
function main(headlines: readonly Fields[]): Fields | undefined {
  return headlines.find(({ role }) => /main|headline|hl1|title/i.test(String(role ?? ''))) ?? headlines[0]
}

function valueIn(each: Fields | undefined): string | undefined {
  return typeof each?.['value'] === 'string' ? each['value'] : undefined
}

function namesIn(value: unknown): string | undefined {
  const names = listOf(Array.isArray(value) ? value : [value]).flatMap(({ name }) =>
    typeof name === 'string' ? [name] : [],
  )
  return names.length > 0 ? names.join(', ') : undefined
}
