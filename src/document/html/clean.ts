import { isElement, type PageElement, type PageNode, tags } from './element.ts'

/** Elements that are kept, without what they could do: no forms, frames, media, drawings or templates. */
const KEPT = tags(
  'a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl',
  'dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i ins kbd li main mark menu nav ol p pre q rp rt',
  'ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr',
)

/** Elements that go with all that is in them; of any other that is not kept, what is in it stays. */
const DROPPED = tags(
  'script style noscript template head svg math iframe frame frameset object embed applet audio video canvas source',
  'track map area input button select option textarea datalist dialog meta link base title param portal xmp plaintext',
  'noembed noframes listing',
)

const VOID = tags('br col hr wbr')

/** Attributes that are kept, on any element. */
const ATTRIBUTES = tags('lang dir title datetime colspan rowspan scope start reversed')

/** A picture that is in the page itself; drawings can hold scripts and stay out. */
const OWN_PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp);base64,[a-z\d+/=\s]*$/i

/** What stands in the place of each part of a text, already in HTML. */
export type TextWriter = (node: PageNode) => string

/**
 * An element's content as HTML in which nothing acts: elements and attributes from a list, addresses of the web alone,
 * and every text escaped. It is written anew, so that what a browser makes of it does not depend on how the page was
 * broken.
 *
 * @param base address of the page, for those in it that are relative
 */
export function cleanContent(element: PageElement, base: string | undefined, write: TextWriter): string {
  let html = ''
  for (const child of element.childNodes) {
    if (child.nodeType === 3) html += write(child)
    else if (isElement(child)) html += cleanElement(child, base, write)
  }
  return html
}

function cleanElement(element: PageElement, base: string | undefined, write: TextWriter): string {
  const tag = element.localName.toLowerCase()
  if (tag === 'img') return picture(element, base)
  if (DROPPED.has(tag)) return ''
  const inner = cleanContent(element, base, write)
  if (!KEPT.has(tag)) return inner
  const start = `<${tag}${attributesOf(element, tag, base)}>`
  return VOID.has(tag) ? start : `${start}${inner}</${tag}>`
}

function attributesOf(element: PageElement, tag: string, base: string | undefined): string {
  const kept = [...ATTRIBUTES].flatMap((name) => {
    const value = element.getAttribute(name)
    return value === null ? [] : [` ${name}="${escaped(value)}"`]
  })
  const link = tag === 'a' ? webAddress(element.getAttribute('href'), base) : null
  return kept.join('') + (link === null ? '' : ` href="${escaped(link)}" rel="noopener noreferrer nofollow"`)
}

/** A picture that is in the page, or else what it shows and where it was. */
function picture(element: PageElement, base: string | undefined): string {
  const [source, alt] = ['src', 'alt'].map((name) => element.getAttribute(name) ?? '') as [string, string]
  if (OWN_PICTURE.test(source)) return `<img src="${escaped(source)}" alt="${escaped(alt)}">`
  const address = webAddress(source, base)
  if (alt.trim() === '' && address === null) return ''
  return `<span class="onrecord-picture"${address ? ` title="${escaped(address)}"` : ''}>[picture${alt.trim() ? `: ${escaped(alt)}` : ''}]</span>`
}

/** An address that only leads to a page; null for all others. */
function webAddress(address: string | null, base: string | undefined): string | null {
  if (!address || !URL.canParse(address, base)) return null
  const { protocol, href } = new URL(address, base)
  return /^(?:https?|mailto):$/.test(protocol) ? href : null
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that is text in HTML, in an attribute as well. Controls, which no page may have, become U+FFFD. */
export function escaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.replace(/[&<>"']/g, (each) => ENTITIES[each]!).replace(/[\0-\x08\x0b\x0e-\x1f\x7f]/g, '\ufffd')
}
