import { createRequire } from 'node:module'
import { decode } from '../document/index.ts'

const require = createRequire(import.meta.url)

/** What stands before the first element of XML: a declaration, comments, instructions, a document type. */
const PROLOG =
  /^[\s\ufeff]*(?:<\?[^>]{0,1000}>\s*|<!--[\s\S]{0,4000}?-->\s*|<!DOCTYPE[^>[]{0,500}(?:\[[^\]]{0,4000}\]\s*)?>\s*)*/i
const ROOT = /<(?:[\w.-]+:)?([\w.-]+)[\s/>]/y

/** The beginning of a text, decoded as far as that is needed to know what it is; empty where it is no text. */
export function startOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0 || bytes[1] === 0) {
    return new TextDecoder(bytes[0] === 0xfe || bytes[0] === 0 ? 'utf-16be' : 'utf-16le').decode(bytes)
  }
  return new TextDecoder().decode(bytes)
}

/** The name of the first element without its prefix, in lower case; null where a text does not begin with one. */
export function rootOf(start: string): string | null {
  ROOT.lastIndex = PROLOG.exec(start)?.[0].length ?? 0
  return ROOT.exec(start)?.[1]?.toLowerCase() ?? null
}

/** A text in its own encoding or, for XML, in the one it declares. */
export function textOf(bytes: Uint8Array, name: string, charset?: string): string {
  return decode(bytes, name, charset).replace(/^\ufeff/, '')
}

/** A piece of HTML as text: without its tags, entities resolved, white space made one space. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return flat(html)
  const { parseHTML } = require('linkedom') as {
    parseHTML(html: string): { document: { body: { textContent: string } } }
  }
  const parted = html.replace(/<\/?(?:p|div|br|li|h\d|tr|blockquote)\b[^>]*>/gi, ' $&')
  return flat(parseHTML(`<!doctype html><html><body>${parted}</body></html>`).document.body.textContent)
}

export function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** The fields that are there: absent, not undefined. */
export function present<Fields extends object>(
  fields: Fields,
): { readonly [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
  const full = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return Object.fromEntries(full) as { readonly [Name in keyof Fields]?: NonNullable<Fields[Name]> }
}
