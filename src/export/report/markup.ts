import { escaped } from '../../document/index.ts'

/** HTML that is safe to write; only `html` and `raw` make it. */
export interface Markup {
  readonly html: string
}

type Part = Markup | string | number | null | readonly Part[]

/**
 * HTML with texts in it: every text is escaped, whatever it contains, and control characters are left out.
 *
 *     html`<p>${headline}</p>`
 */
export function html(fixed: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: fixed.reduce((whole, piece, at) => `${whole}${asHtml(parts[at - 1] ?? null)}${piece}`) }
}

function asHtml(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'object') return 'html' in part ? part.html : part.map(asHtml).join('')
  return escaped(withoutControls(String(part)))
}

/** Characters that are no text: they break files and hide what stands in them. Lines stay lines. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '')
}

/** Words of others, kept in their own direction: what turns the order of writing round ends with them. */
export function foreign(words: string): Markup {
  return html`<bdi>${words}</bdi>`
}

/** A link out, where the address is one of the web; else the words alone. Whoever is followed learns nothing. */
export function linked(words: string, url: string | null): Markup {
  if (url === null || !/^https?:\/\//i.test(url)) return foreign(words)
  return html`<a href="${url}" rel="noreferrer noopener external"><bdi>${words}</bdi></a>`
}
