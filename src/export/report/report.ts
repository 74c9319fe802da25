import { createHash } from 'node:crypto'
import { escaped } from '../../document/index.ts'
import type { EventOnRecord, TracedReport } from '../../record/index.ts'
import type { Pieces, Selection } from '../selection.ts'
import { eventSection, type Letters } from './event.ts'
import { type Between, exchangeSection } from './exchange.ts'
import { foreign, html, type Markup } from './markup.ts'
import { sourcesSection } from './sources.ts'
import { STYLE } from './style.ts'
import { timelineSection } from './timeline.ts'
import { count, daysOf } from './words.ts'

/** What a report is about. */
export interface Asked {
  /** The two parties whose exchange is shown first; null for none. */
  readonly between: Between | null
  /** How the selection was narrowed, in words: "actor Iceland". */
  readonly narrowedTo: readonly string[]
}

/** Nothing is loaded, nothing runs, nothing is sent: the only style is our own, by its hash. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * A report to read and to send: one HTML file without scripts that loads nothing, with the events of a selection in the
 * order of time, each with its figures, positions and reports, every quotation in its context, and the sources.
 */
export async function* report(selection: Selection, { between, narrowedTo }: Asked): Pieces {
  const events = await Array.fromAsync(selection.events())
  const documents = await Array.fromAsync(selection.documents())
  yield head(titleOf(between, narrowedTo))
  yield headerSection(events, documents, between, narrowedTo).html
  yield '<main>'
  if (between) yield exchangeSection(between).html
  yield timelineSection(events).html
  yield html`<section id="events"><h2>Events and their evidence</h2>`.html
  const letters = lettersOf(selection)
  for (const event of events) yield (await eventSection(event, letters)).html
  yield '</section>'
  yield sourcesSection(documents).html
  yield `</main>${FOOTER.html}</body></html>\n`
}

function titleOf(between: Between | null, narrowedTo: readonly string[]): string {
  if (between) return `${between.first} and ${between.second}`
  return narrowedTo.length > 0 ? `On record: ${narrowedTo.join(', ')}` : 'What is on record'
}

function head(title: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="onrecord">
${html`<title>${title}</title>`.html}
<style>${STYLE}</style>
</head>
<body>
`
}

function headerSection(
  events: readonly EventOnRecord[],
  documents: readonly TracedReport[],
  between: Between | null,
  narrowedTo: readonly string[],
): Markup {
  const origins = new Set(documents.map(({ origin }) => origin)).size
  const alone = events.filter(({ corroboration }) => corroboration.independent === 1).length
  const facts = [
    ['events', events.length],
    ['rest on one voice', alone],
    ['reports', documents.length],
    ['original texts', origins],
  ] as const
  return html`<header>
<h1>${foreign(titleOf(between, narrowedTo))}</h1>
<p class="lead">Who did what to whom, when, how much, and according to whom, as ${count(documents.length, 'report')} tell it.${narrowedTo.length > 0 ? ` Narrowed to ${narrowedTo.join(', ')}.` : null} Each entry stands beside the words it was taken from.</p>
<dl class="facts">${facts.map(([name, number]) => html`<div><dt>${name}</dt><dd>${number.toLocaleString('en')}</dd></div>`)}<div class="days"><dt>period</dt><dd>${period(events)}</dd></div></dl>
<nav aria-label="Contents"><ul>${between ? html`<li><a href="#exchange">Exchange</a></li>` : null}<li><a href="#timeline">Timeline</a></li><li><a href="#events">Events</a></li><li><a href="#sources">Sources</a></li></ul></nav>
</header>
`
}

function period(events: readonly EventOnRecord[]): string {
  const first = events.flatMap((each) => each.first ?? []).sort()[0] ?? null
  const last =
    events
      .flatMap((each) => each.last ?? [])
      .sort()
      .at(-1) ?? null
  return daysOf({ first, last }) || 'no dates'
}

const FOOTER = html`<footer><h2>How to read this</h2>
<p>A program read the reports and found who is said to have done what; where a person accepted, rejected or corrected an entry, their name stands beside it. Every quotation is marked in the text as it was read. An event is what several reports tell of; it rests on origins (texts that go back to no other) and voices (who vouches for it), never on the number of articles. A figure is given with whoever gives it, and which one is right is not decided here. Days in a lighter bar are when something was said or published, where no report says when it was.</p>
<p>Made with onrecord. This page runs nothing, loads nothing and sends nothing.</p></footer>`

/** Texts of the documents that were asked for last, as code points: reports of one event come close together. */
function lettersOf(selection: Selection): Letters {
  const atHand = new Map<string, readonly string[]>()
  return async (document) => {
    const found = atHand.get(document) ?? Array.from(await selection.textOf(document))
    atHand.delete(document)
    atHand.set(document, found)
    if (atHand.size > 200) atHand.delete(atHand.keys().next().value!)
    return found
  }
}
