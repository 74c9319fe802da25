import type { EventType } from '../../claim/index.ts'
import { classOf, type EventOnRecord } from '../../record/index.ts'
import { placeOf, typeMark } from './event.ts'
import { foreign, html, type Markup } from './markup.ts'
import { daysOf, restsOn, titleOf } from './words.ts'

/** Events in the order of time: a strip for each type, then a line for each event. */
export function timelineSection(events: readonly EventOnRecord[]): Markup {
  return html`
<section id="timeline">
<h2>Timeline</h2>
${strip(events)}
<ol class="line">${events.map(line)}</ol>
</section>`
}

function line(event: EventOnRecord): Markup {
  const changed = event.positions.filter(({ hasChanged }) => hasChanged)
  return html`<li><span class="when">${daysOf(event) || 'no date'}</span><span class="what">${typeMark(event.type)} <a href="#${placeOf(event)}">${foreign(titleOf(event))}</a><br><span class="small">${restsOn(event)}${changed.map(({ name }) => html` · ${foreign(name)} changed its account`)}</span></span></li>
`
}

/** Events that a strip is drawn of; of more the list alone remains readable. */
const MOST_DRAWN = 2000

/** The width of the drawing, in units of its own, and of an event of a day. */
const [WIDTH, LEAST] = [1000, 5]

/** When events were, a row for each type: an event is as wide as the days on which it can have been. The list says the same. */
function strip(events: readonly EventOnRecord[]): Markup | null {
  const dated = events.filter(({ first }) => first !== null)
  if (dated.length < 2 || dated.length > MOST_DRAWN) return null
  const [first, last] = [
    dated.map((each) => each.first!).sort()[0]!,
    dated
      .map((each) => each.last ?? each.first!)
      .sort()
      .at(-1)!,
  ]
  const days = Math.max(1, dayNumber(last) - dayNumber(first))
  const at = (day: string) => ((dayNumber(day) - dayNumber(first)) / days) * (WIDTH - LEAST)
  const bar = (event: EventOnRecord) => {
    const [from, to] = [at(event.first!), at(event.last ?? event.first!)]
    const title = `${daysOf(event)}: ${titleOf(event)}`
    return html`<a href="#${placeOf(event)}" tabindex="-1"><rect x="${from.toFixed(1)}" y="2" width="${(to - from + LEAST).toFixed(1)}" height="16" fill-opacity="${event.isDated ? '.85' : '.45'}"><title>${title}</title></rect></a>`
  }
  const rows = [...Map.groupBy(dated, ({ type }) => type)].map(
    ([type, own]) =>
      html`<div><span class="type ${classOf(type as EventType)}">${type}</span><svg class="${classOf(type as EventType)}" viewBox="0 0 ${WIDTH} 20" preserveAspectRatio="none"><line class="axis" x1="0" y1="19" x2="${WIDTH}" y2="19"/>${own.map(bar)}</svg></div>`,
  )
  return html`<div class="strip" aria-hidden="true">${rows}<div class="small"><span class="ends"><span>${first}</span><span>${last}</span></span></div></div>`
}

/** Days since 1970. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}
