import {
  type Conflict,
  classOf,
  conflictsOf,
  type EventOnRecord,
  type FigureGiven,
  type Figures,
  firstToSay,
  type RecordedClaim,
  type RecordedTelling,
  voiceName,
} from '../../record/index.ts'
import { foreign, html, linked, type Markup } from './markup.ts'
import { daysOf, judgedOf, outletOf, rangeOf, restsOn, stancesOf, titleOf, voicesOf } from './words.ts'

/** What is needed to quote: the text of a document, as code points. */
export type Letters = (document: string) => Promise<readonly string[]>

/** "e3f…-c4": where an event stands in the page. */
export function placeOf({ id }: Pick<EventOnRecord, 'id'>): string {
  return `e${id.replace('/', '-')}`
}

/** The type of an event in words and colour. */
export function typeMark(type: EventOnRecord['type']): Markup {
  return html`<span class="type ${classOf(type)}">${type}</span>`
}

/** One event in full: figures, positions, contradictions, and each report with its words in their context. */
export async function eventSection(event: EventOnRecord, letters: Letters): Promise<Markup> {
  const tellings: Markup[] = []
  for (const each of event.tellings) tellings.push(await tellingBlock(each, letters))
  const days = daysOf(event)
  const conflicts = conflictsOf(event)
  const isContested = conflicts.some(({ about }) => about === 'how many')
  const others = conflicts.filter(({ about }) => about !== 'how many')
  const alone = event.corroboration.independent === 1 && event.corroboration.origins > 0
  return html`
<article class="event" id="${placeOf(event)}">
<h3>${typeMark(event.type)} ${foreign(titleOf(event))}</h3>
<p class="when">${days || 'no date'}${days && !event.isDated ? ' (when it was said or published)' : ''} · <span class="${alone ? 'alone' : ''}">${restsOn(event)}</span></p>
${firstLines(event)}${figuresTable(event.figures, isContested)}${positionList(event)}${others.map(conflictBlock)}
<h4>${event.tellings.length === 1 ? 'The report' : 'The reports'}</h4>
${tellings}
</article>`
}

/** Who was first to say that it was so, and that it was not, where there is somebody to be first of. */
function firstLines({ tellings }: EventOnRecord): Markup | null {
  if (tellings.length < 2) return null
  const line = (polarity: 'positive' | 'negative', words: string) => {
    const first = firstToSay(tellings, polarity)
    if (first === null) return null
    const voice = voiceName(first)
    return html`<p class="small">${words}: ${voice === null ? null : html`${foreign(voice)}, in `}${foreign(outletOf(first.report))}, ${first.report.published?.slice(0, 10) ?? ''}</p>`
  }
  return html`${line('positive', 'First to say so')}${line('negative', 'First to say that it was not so')}`
}

/** @param isContested whether some of them can't all be right */
function figuresTable(figures: readonly Figures[], isContested: boolean): Markup | null {
  if (figures.length === 0) return null
  return html`<h4>Figures${isContested ? ', of which accounts differ' : null}</h4>
${figures.map(
  (
    each,
  ) => html`<div class="wide"><table class="figures"><caption>${each.unit ? html`${foreign(each.unit)}: ` : null}<span class="figure">${foreign(rangeOf(each))}</span></caption>
<tbody>${each.given.map((given) => html`<tr><td>${foreign(given.words)}</td><td>${whoSays(given)}</td></tr>`)}</tbody></table></div>`,
)}`
}

function whoSays({ claims }: FigureGiven): Markup {
  return foreign([...new Set(claims.map(sourceWords))].join('; '))
}

/** "according to traders (“said”) — North Sea Wire, 2026-02-16" */
function sourceWords({ voices, report }: RecordedClaim): string {
  const day = report.published?.slice(0, 10)
  return [voicesOf(voices), `${outletOf(report)}${day ? `, ${day}` : ''}`].filter(Boolean).join(' — ')
}

function positionList({ positions }: EventOnRecord): Markup | null {
  if (positions.length === 0) return null
  return html`<h4>Who stands where</h4>
<ul class="plain">${positions.map(
    (each) =>
      html`<li>${foreign(each.name)} ${stancesOf(each).join(', then ')}${each.hasChanged ? html` — <strong>changed its account</strong>` : null}</li>`,
  )}</ul>`
}

function conflictBlock({ about, sides }: Conflict): Markup {
  return html`<div class="conflict"><strong>Accounts differ: ${about}</strong>
<ul class="plain">${sides.map(({ says, claims }) => html`<li>${foreign(says)}: ${foreign(claims.map(sourceWords).slice(0, MOST_NAMED).join('; '))}${claims.length > MOST_NAMED ? ` and ${claims.length - MOST_NAMED} more` : null}</li>`)}</ul></div>`
}

/** Sources of one side that are named. */
const MOST_NAMED = 3

async function tellingBlock({ claim, copies, isWithdrawn }: RecordedTelling, letters: Letters): Promise<Markup> {
  const { report, polarity, certainty, inCaption } = claim
  const doubts = [
    polarity === 'negative' ? 'said not to be so' : '',
    certainty === 'certain' ? '' : certainty,
    inCaption ? 'under a picture' : '',
    isWithdrawn ? 'only in an earlier version' : '',
  ].filter(Boolean)
  const same = [...new Set(copies.map((each) => outletOf(each.report)))]
  return html`
<div class="telling${polarity === 'negative' ? ' denied' : ''}">
${quotation(claim, await letters(report.id))}
<p class="who small links">${foreign(voicesOf(claim.voices))}${claim.voices.length > 0 ? ' — ' : null}${linked(outletOf(report), report.url)}${report.published ? `, ${report.published.slice(0, 10)}` : null}${report.headline ? html`: ${foreign(report.headline)}` : null}${doubts.length > 0 ? html` · <strong>${doubts.join(', ')}</strong>` : null}${same.length > 0 ? html` · the same text in ${foreign(same.join(', '))}` : null} · ${shortId(claim.id)}</p>
${judgedOf(claim).map((each) => html`<p class="small judged">${foreign(each)}</p>`)}
</div>`
}

/** The clause in the paragraph that it stands in, as far as there is room. */
function quotation({ span: [start, end] }: RecordedClaim, letters: readonly string[]): Markup {
  const from = begin(letters, start)
  const to = finish(letters, end)
  const words = (a: number, b: number) => letters.slice(a, b).join('')
  return html`<blockquote><bdi>${from > 0 && letters[from - 1] !== '\n' ? '… ' : null}${words(from, start)}<mark>${words(start, end)}</mark>${words(end, to)}${to < letters.length && letters[to] !== '\n' ? ' …' : null}</bdi></blockquote>`
}

/** Characters of context on each side. */
const AROUND = 220

function begin(letters: readonly string[], start: number): number {
  let at = start
  while (at > 0 && letters[at - 1] !== '\n' && start - at < AROUND) at -= 1
  if (at === 0 || letters[at - 1] === '\n') return at
  while (at < start && letters[at] !== ' ') at += 1
  return Math.min(at + 1, start)
}

function finish(letters: readonly string[], end: number): number {
  let at = end
  while (at < letters.length && letters[at] !== '\n' && at - end < AROUND) at += 1
  if (at === letters.length || letters[at] === '\n') return at
  while (at > end && letters[at] !== ' ') at -= 1
  return at
}

/** "3f9c2a1b/c4" */
function shortId(id: string): string {
  const [document = '', claim = ''] = id.split('/')
  return `${document.slice(0, 8)}/${claim}`
}
