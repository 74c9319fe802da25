import { createRequire } from 'node:module'
import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { type Article, compose, type Found, flat, type Piece } from '../article.ts'
import { creditName, looksLikeCredit, splitCredit } from '../credit.ts'
import { afterRelatedLabel, isJunk } from '../junk.ts'
import { isBylineLine, joinSignatures, readByline, type Signature } from '../signature/byline.ts'
import { dateOfLine, findDate, isoDate } from '../signature/dates.ts'
import { splitSignOff } from '../signature/signoff.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'

const require = createRequire(import.meta.url)

/** Code units; the Markdown library takes a second for so much, and no article is so long. */
const LONGEST_SOURCE = 1_000_000

/** Code units, and marks, without a blank line; the library's time grows with the square of the marks. */
const LONGEST_STRETCH = 65_536
const MOST_MARKS = 500

/** Quotations within quotations, which the library reads recursively. */
const DEEP_QUOTATION = /^[^\S\n]*(?:>[^\S\n]?){50}/m

/** Whether a source is Markdown that can be read in linear time; else it is better read as plain text. */
export function isReadableMarkdown(source: string): boolean {
  if (source.length > LONGEST_SOURCE || DEEP_QUOTATION.test(source)) return false
  return source.split(/\n[^\S\n]*\n/).every(isReadableStretch)
}

function isReadableStretch(stretch: string): boolean {
  return stretch.length <= LONGEST_STRETCH && stretch.split(/[*_[\]<`]/, MOST_MARKS + 1).length <= MOST_MARKS
}

/** Reads an article saved as Markdown, with or without front matter, and builds its text without the markup. */
export function readMarkdown(source: string): Article {
  const { fields, rest } = readFrontMatter(source)
  // Loaded here: 40 ms that readers of other formats don't pay.
  const { fromMarkdown } = require('mdast-util-from-markdown') as typeof import('mdast-util-from-markdown')
  const reading = newReading()
  for (const node of fromMarkdown(rest).children) readNode(node, reading)
  return finish(reading, fields)
}

/** What has been read so far, from the top down. */
interface MarkdownReading {
  readonly pieces: Piece[]
  readonly signatures: Signature[]
  readonly related: { readonly text: string; readonly url?: string }[]
  headline: string | null
  published: string | null
  modified: string | null
  url: string | null
  /** What the next paragraph is, by the line before it. */
  expected: 'url' | 'caption' | 'related' | null
}

function newReading(): MarkdownReading {
  return {
    pieces: [],
    signatures: [],
    related: [],
    headline: null,
    published: null,
    modified: null,
    url: null,
    expected: null,
  }
}

function readNode(node: RootContent, reading: MarkdownReading): void {
  if (node.type === 'heading') readHeading(node.depth, textOf(node), reading)
  else if (node.type === 'paragraph') readParagraph(node, reading)
  else if (node.type === 'blockquote') for (const child of node.children) readNode(child, reading)
  else if (node.type === 'list') for (const item of node.children) readItem(item.children, reading)
  else if (node.type === 'code') for (const text of node.value.split(/\n\s*\n/)) add(reading, 'paragraph', flat(text))
}

function readHeading(depth: number, text: string, reading: MarkdownReading): void {
  reading.expected = afterRelatedLabel(text) === '' ? 'related' : null
  if (reading.expected || isJunk(text)) return
  if (depth === 1 && reading.headline === null) {
    reading.headline = text
    reading.pieces.unshift({ kind: 'headline', text })
  } else if (reading.headline !== null && !hasBody(reading)) add(reading, 'subheadline', text)
  else add(reading, 'paragraph', text)
}

function readItem(children: readonly RootContent[], reading: MarkdownReading): void {
  const [first] = children
  const links = first?.type === 'paragraph' && children.length === 1 && isLinksOnly(first)
  if (links && first) addRelated(first, reading)
  else for (const child of children) readNode(child, reading)
}

function readParagraph(node: Paragraph, reading: MarkdownReading): void {
  const { expected } = reading
  const text = textOf(node)
  if (text === '') {
    reading.expected = node.children.some((child) => child.type === 'image') ? 'caption' : expected
    return
  }
  reading.expected = null
  if (readAddress(node, text, expected, reading) || readRelated(node, text, expected, reading)) return
  if (!hasBody(reading) && readTop(text, reading)) return
  const caption = captionOf(node, text, reading, expected === 'caption')
  if (caption) reading.pieces.push(caption)
  else if (!isJunk(text)) add(reading, 'paragraph', text)
}

/** "Original url:" and the address, in one paragraph or in two. */
function readAddress(node: Paragraph, text: string, expected: string | null, reading: MarkdownReading): boolean {
  const label =
    /^\W*(?:(?:original|source|canonical|full|article)\s+)?(?:url|link|address|source|original|article)\s*:\s*/i.exec(
      text,
    )
  const address = /https?:\/\/\S+/.exec(text)?.[0] ?? linksOf(node).find((link) => /^https?:/.test(link.url ?? ''))?.url
  if (label && !address && label[0].length >= text.length) {
    reading.expected = 'url'
    return true
  }
  if (!address || !(label || expected === 'url')) return false
  reading.url ??= address.replace(/[>)\].,]+$/, '')
  return true
}

function readRelated(node: Paragraph, text: string, expected: string | null, reading: MarkdownReading): boolean {
  const labelled = afterRelatedLabel(text)
  const listed = expected === 'related' && isLinksOnly(node)
  if (labelled === null && !listed) return false
  if (labelled === '' || listed) reading.expected = 'related'
  if (linksOf(node).length > 0) addRelated(node, reading)
  else if (labelled) reading.related.push({ text: labelled })
  return true
}

/** The byline and the dates, above the first paragraph; a byline may hold the date. */
function readTop(text: string, reading: MarkdownReading): boolean {
  const signed = isBylineLine(text)
  const date = dateOfLine(text) ?? (signed ? findDate(text) : null)
  if (!date && !signed) return false
  if (signed) reading.signatures.push(readByline(text))
  if (date && /^\W*(?:last\s+)?(?:updated|modified)\b/i.test(text)) reading.modified ??= date
  else if (date) reading.published ??= date
  return true
}

/**
 * A paragraph that ends in an emphasised credit, or that stands below a picture and is emphasised or credited. Above
 * the body any emphasised words after a full stop are a credit.
 */
function captionOf(node: Paragraph, text: string, reading: MarkdownReading, belowPicture: boolean): Piece | null {
  const credited = emphasisedCredit(node, text)
  if (credited && (looksLikeCredit(credited.credit) || !hasBody(reading))) return { kind: 'caption', ...credited }
  const picture = belowPicture || node.children.some((child) => child.type === 'image')
  const parts = picture ? splitCredit(text) : { text }
  const emphasised = node.children.every((child) => isEmphasis(child) || textOf(child) === '')
  return picture && (parts.credit || emphasised) ? { kind: 'caption', ...parts } : null
}

/** "Ships at sea. **Ann Holt/Example Images**": a sentence, and emphasised words without a full stop. */
function emphasisedCredit(node: Paragraph, text: string): { readonly text: string; readonly credit: string } | null {
  const last = node.children.at(-1)
  const credit = last && isEmphasis(last) ? textOf(last) : ''
  const kept = text.slice(0, text.length - credit.length).replace(/[\s|(–—-]+$/, '')
  const apart = /[.!?"”’)\]]$/.test(kept) && credit !== '' && credit.length < 80 && !/[.!?]["”’]?$/.test(credit)
  return apart ? { text: kept, credit: creditName(credit) } : null
}

function isEmphasis(node: Nodes): boolean {
  return node.type === 'strong' || node.type === 'emphasis'
}

function isLinksOnly(node: Paragraph): boolean {
  const links = linksOf(node)
  const linked = links.reduce((sum, link) => sum + link.text.length, 0)
  return links.length > 0 && linked >= textOf(node).length * 0.8
}

function linksOf(node: Paragraph): readonly { readonly text: string; readonly url?: string }[] {
  const links = (each: PhrasingContent): readonly { text: string; url?: string }[] => {
    if (each.type === 'link')
      return [/^https?:/.test(each.url) ? { text: textOf(each), url: each.url } : { text: textOf(each) }]
    return 'children' in each ? each.children.flatMap(links) : []
  }
  return node.children.flatMap(links)
}

function addRelated(node: Paragraph, reading: MarkdownReading): void {
  reading.related.push(...linksOf(node).filter((link) => link.text !== ''))
}

function hasBody({ pieces }: MarkdownReading): boolean {
  return pieces.some((piece) => piece.kind === 'paragraph')
}

function add(reading: MarkdownReading, kind: Piece['kind'], text: string): void {
  if (text !== '') reading.pieces.push({ kind, text })
}

/** The words of a node, without pictures and raw HTML. */
function textOf(node: Nodes): string {
  return flat(rawText(node))
}

function rawText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(rawText).join('') : ''
}

function finish(reading: MarkdownReading, fields: FrontMatter): Article {
  const paragraphs = reading.pieces.filter((piece) => piece.kind === 'paragraph')
  const { kept, signature } = splitSignOff(paragraphs.map((piece) => piece.text))
  const dropped = new Set(paragraphs.slice(kept))
  const author = readByline((fields.author ?? []).join(', '))
  const title =
    reading.headline === null && fields.title ? [{ kind: 'headline', text: flat(fields.title) } as const] : []
  const found: Found = {
    ...from(fields, reading),
    signature: joinSignatures([author, ...reading.signatures, signature]),
    related: reading.related,
  }
  return compose([...title, ...reading.pieces.filter((piece) => !dropped.has(piece))], found)
}

function from(fields: FrontMatter, { headline, published, modified, url }: MarkdownReading): Omit<Found, 'signature'> {
  const values = {
    headline: headline ?? fields.title,
    outlet: fields.outlet,
    published: (fields.published && isoDate(fields.published)) || published,
    modified: (fields.modified && isoDate(fields.modified)) || modified,
    url: fields.url ?? url,
    language: fields.language,
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as Omit<Found, 'signature'>
}
