import { flat, type Piece } from '../article.ts'
import { creditName, splitCredit } from '../credit.ts'
import { isJunk } from '../junk.ts'
import { readByline } from '../signature/byline.ts'
import { BLOCKS, isElement, nameOf, type PageElement } from './element.ts'
import type { NumberedElement } from './survey.ts'

const CREDIT =
  /(?:^|[\s_-])(?:\w*credits?|copyright|photographer|attribution|(?:image|photo|picture)-?(?:source|byline|author))(?:$|[\s_-])/i

/** What pages write above or beside a caption. */
const LABEL =
  /^(?:(?:image|photo|media|video)\s+caption|caption|image:(?=\s)|toggle caption|hide caption|enlarge(?: (?:this )?image)?|image \d+ of \/? ?\d+|\d+ ?of ?\d+|\d+\s*\/\s*\d+)\s*:?\s*|\s*(?:hide caption|toggle caption|(?:show |\.{3} ?)?(?:more|less))$/gi

/** A caption of a picture that goes with the article, and the survey's number of its element. */
export interface PlacedCaption {
  readonly at: number
  readonly piece: Piece & { readonly kind: 'caption' }
}

/** Reads the captions of a page, each once; to be called before Readability, which drops most of them. */
export function readCaptions(elements: readonly NumberedElement[]): readonly PlacedCaption[] {
  const seen = new Set<string>()
  return elements.flatMap(({ at, element }) => {
    const piece = readCaption(element)
    if (piece === null || seen.has(piece.text)) return []
    seen.add(piece.text)
    return [{ at, piece }]
  })
}

function readCaption(element: PageElement): PlacedCaption['piece'] | null {
  const credits: string[] = []
  const text = once(flat(textWithoutCredits(element, credits)).replace(LABEL, '').trim())
  const marked = [...credits, ...creditsBeside(element)].map(flat).find((each) => each.length > 1 && each.length < 120)
  const parts = splitCredit(text)
  const credit = marked ? creditName(marked) : parts.credit
  if (!isCaptionText(parts.text)) return null
  return { kind: 'caption', text: parts.text, ...(credit ? { credit } : {}) }
}

/** The words of a caption; what is marked as a credit goes to `credits`. */
function textWithoutCredits(element: PageElement, credits: string[]): string {
  let text = ''
  for (const child of element.childNodes) {
    if (child.nodeType === 3) text += child.textContent
    else if (isElement(child) && !/^(?:script|style|noscript|button|svg)$/.test(child.localName)) {
      if (isCredit(child)) credits.push(child.textContent)
      else text += textWithoutCredits(child, credits) + (BLOCKS.has(child.localName) ? ' ' : '')
    }
  }
  return text
}

/** What is marked as a credit and stands next to the caption, not in it. */
function creditsBeside(element: PageElement): readonly string[] {
  const beside = [...(element.parentElement?.childNodes ?? [])].filter(isElement).filter((each) => each !== element)
  return beside.filter((each) => isCredit(each) || isBareCredit(each)).map((each) => each.textContent)
}

function isCredit(element: PageElement): boolean {
  return CREDIT.test(nameOf(element)) || /copyrightHolder|creator/.test(element.getAttribute('itemprop') ?? '')
}

/** "Photo: Example Images" in an element of its own. */
function isBareCredit({ textContent }: PageElement): boolean {
  const text = textContent.length < 200 ? flat(textContent) : ''
  return text !== '' && splitCredit(text).text === ''
}

/** Galleries print a caption twice in one element, for two widths of screen. */
function once(text: string): string {
  const again = text.length > 80 ? text.indexOf(text.slice(0, 40), 40) : -1
  return again < 0 ? text : text.slice(0, again).trim()
}

/** Captions say something: three words at least, no furniture, and more than who took the picture. */
function isCaptionText(text: string): boolean {
  if (text.length > 1200 || text.split(' ').length < 3 || isJunk(text)) return false
  return text.length > 60 || !readByline(text).agency
}
