import { outletAccounts, type TracedReport } from '../../record/index.ts'
import { foreign, html, linked, type Markup } from './markup.ts'
import { outletOf } from './words.ts'

/** Who published what, and whose text it is. */
export function sourcesSection(documents: readonly TracedReport[]): Markup {
  const byId = new Map(documents.map((each) => [each.id, each]))
  const sorted = documents.toSorted((a, b) => compare(a.published ?? '~', b.published ?? '~') || compare(a.id, b.id))
  return html`
<section id="sources">
<h2>Sources</h2>
<p class="small">Copies of one text are one source, however many outlets print it.</p>
<div class="wide"><table class="stacked"><thead><tr><th scope="col">Outlet</th><th scope="col" class="number">Reports</th><th scope="col" class="number">Originals</th><th scope="col" class="number">Copies</th><th scope="col">Taken from</th></tr></thead>
<tbody>${outletAccounts(documents).map(
    ({ name, documents: all, originals, copies, partly, credited, from }) =>
      html`<tr><td><strong>${foreign(name)}</strong></td><td class="number" data-name="reports">${all}</td><td class="number" data-name="originals">${originals}</td><td class="number" data-name="copies">${copies + partly}</td><td data-name="${from.length > 0 ? 'from' : ''}">${from.length > 0 ? foreign(from.map((each) => each.name).join(', ')) : null}${credited > 0 ? html`credited by ${credited}` : null}</td></tr>`,
  )}</tbody></table></div>
<h3 class="reports">The reports</h3>
<div class="wide"><table class="stacked links"><thead><tr><th scope="col">Published</th><th scope="col">Outlet</th><th scope="col">Headline</th><th scope="col">Text</th></tr></thead>
<tbody>${sorted.map(
    (each) =>
      html`<tr id="d${each.id}"><td>${each.published?.slice(0, 10) ?? 'no date'}</td><td>${foreign(outletOf(each))}</td><td>${linked(each.headline ?? each.url ?? each.path ?? each.id, each.url)}</td><td>${dependence(each, byId)}</td></tr>`,
  )}</tbody></table></div>
</section>`
}

const DEPENDENCE: Record<TracedReport['dependence'], string> = {
  original: 'original',
  copy: 'copy',
  partly: 'partly',
  version: 'later version',
}

function dependence({ dependence: is, source, extent }: TracedReport, byId: ReadonlyMap<string, TracedReport>): Markup {
  const from = source === null ? undefined : byId.get(source)
  const share = extent === null ? '' : ` (${Math.round(extent * 100)} %)`
  return from ? html`${DEPENDENCE[is]} of ${foreign(outletOf(from))}${share}` : html`${DEPENDENCE[is]}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
