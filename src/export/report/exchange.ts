import type { Exchange, Given, Side } from '../../record/index.ts'
import { placeOf, typeMark } from './event.ts'
import { foreign, html, type Markup } from './markup.ts'
import { count, daysOf, rangeOf, titleOf } from './words.ts'

/** What two parties gave each other, with their names. */
export interface Between {
  readonly first: string
  readonly second: string
  readonly exchange: Exchange
}

/** What each gave the other, side by side. */
export function exchangeSection({ first, second, exchange }: Between): Markup {
  return html`
<section id="exchange">
<h2>What ${foreign(first)} and ${foreign(second)} gave each other</h2>
<div class="sides">
${sideBlock(`${first} → ${second}`, first, exchange.fromFirst)}
${sideBlock(`${second} → ${first}`, second, exchange.fromSecond)}
</div>
</section>`
}

function sideBlock(title: string, name: string, { gave, dealt, against, denies }: Side): Markup {
  const others = [...dealt, ...against]
  return html`<section class="side"><h3>${foreign(title)}</h3>
${gave.length === 0 ? html`<p class="small">Nothing on record.</p>` : gave.map(givenBlock)}
${denies.length > 0 ? html`<div class="given"><h4>${foreign(name)} denies or rejects</h4><ul class="plain">${denies.map(({ claim }) => html`<li>“${foreign(claim.evidence)}” <span class="when">${daysOf(claim.dating)}</span></li>`)}</ul></div>` : null}
${others.length > 0 ? html`<div class="given"><h4>Besides</h4><ul class="plain">${others.map((event) => html`<li>${typeMark(event.type)} <a href="#${placeOf(event)}">${foreign(titleOf(event))}</a> <span class="when">${daysOf(event)}</span></li>`)}</ul></div>` : null}
</section>`
}

function givenBlock({ thing, goods, figures, tellings, events, voices, origins, denials }: Given): Markup {
  const accounts = tellings.length - denials
  return html`<div class="given">
<h4>${foreign(thing || goods)}${figures.length > 0 ? html`: <span class="figure">${foreign(figures.map(rangeOf).join('; '))}</span>` : null}</h4>
<p class="small">${count(accounts, 'account')} of ${count(origins, 'origin')}${voices.length > 0 ? html` · vouched for by ${foreign(voices.join(', '))}` : null}${voices.length === 1 && origins <= 1 ? html` · <span class="alone">rests on one voice</span>` : null}${denials > 0 ? html` · <strong>${denials} say it was not so</strong>` : null}</p>
<ul class="plain">${events.map((event) => html`<li><span class="when">${daysOf(event) || 'no date'}</span> <a href="#${placeOf(event)}">${foreign(titleOf(event))}</a></li>`)}</ul>
</div>`
}
