import type { TracedReport } from '../record/index.ts'
import type { Pieces, Selection } from './selection.ts'

/** CSL JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html): one list, as Zotero and Pandoc read it. */
export async function* cslJson(selection: Selection): Pieces {
  yield '['
  let isFirst = true
  for await (const document of selection.documents()) {
    yield `${isFirst ? '\n' : ',\n'}${JSON.stringify(itemOf(document))}`
    isFirst = false
  }
  yield '\n]\n'
}

function itemOf({ id, headline, outlet, agency, url, published, path }: TracedReport): object {
  const date = published === null ? null : /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(published)
  return {
    id,
    type: 'article-newspaper',
    title: headline ?? path ?? id,
    ...(outlet !== null && { 'container-title': outlet }),
    ...(agency !== null && { source: agency }),
    ...(url !== null && { URL: url }),
    ...(date && { issued: { 'date-parts': [date.slice(1).flatMap((part) => (part ? [Number(part)] : []))] } }),
  }
}

/** BibTeX in UTF-8, for BibLaTeX and Biber: an entry for each document, of the type `online` or `article`. */
export async function* bibtex(selection: Selection): Pieces {
  for await (const document of selection.documents()) yield `${entryOf(document)}\n`
}

function entryOf({ id, headline, outlet, agency, url, published, path }: TracedReport): string {
  const day = published?.slice(0, 10) ?? null
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', braced(headline ?? path ?? id)],
    ['journaltitle', outlet === null ? null : braced(outlet)],
    ['note', agency === null ? null : braced(agency)],
    ['date', day],
    ['year', day?.slice(0, 4) ?? null],
    ['url', url === null ? null : urlOf(url)],
  ]
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]))
  return [`@${url === null ? 'article' : 'online'}{onrecord:${id},`, ...lines, '}'].join('\n')
}

/** What TeX would obey, by the command that prints it; the whole in braces, so that no style changes its capitals. */
const COMMANDS: Readonly<Record<string, string>> = {
  ...{ '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' },
  ...{ '<': '\\textless{}', '>': '\\textgreater{}' },
  ...{ '{': '\\{', '}': '\\}', $: '\\$', '&': '\\&', '#': '\\#', '%': '\\%', _: '\\_' },
}

function braced(text: string): string {
  return `{${text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[\\~^<>{}$&#%_]/g, (each) => COMMANDS[each]!)}}`
}

/** An address that no brace can break. */
function urlOf(url: string): string {
  return url.replace(/[{}\\\s\p{Cc}]/gu, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
}
