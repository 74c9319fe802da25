import { escaped } from '../document/index.ts'
import type { Party, RecordedClaim, RecordedStatement } from '../record/index.ts'
import { type Kept, partOf } from './snapshot.ts'

/** Nothing is loaded and nothing runs: our own styles and the pictures that are in the page itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

const STYLE = `
body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 1rem/1.5 Georgia, serif; color: #222; background: #fff }
.onrecord-about, .onrecord-legend { font: 0.9rem/1.4 system-ui, sans-serif; border: 1px solid #888; border-radius: 4px; padding: 0.5rem 1rem; margin: 0 0 1rem }
.onrecord-about dt { float: left; clear: left; width: 8rem; color: #555 } .onrecord-about dd { margin-left: 8.5rem; overflow-wrap: anywhere }
.onrecord-page img { max-width: 100%; height: auto } .onrecord-picture { color: #555; font-style: italic }
mark { color: inherit; background: none }
mark.onrecord-claim { background: #ffe08a } mark.onrecord-statement { border-bottom: 2px solid #2563a8 }
.onrecord-legend li:target { outline: 2px solid #2563a8 }
@media print { a { color: inherit } }`

/** One file that shows a document as it was, and what is recorded of it. */
export function snapshotHtml(kept: Kept, content: string): string {
  const { document } = kept
  return `<!doctype html>
<html lang="${escaped(document.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>${escaped(document.headline ?? document.url ?? kept.id)}</title>
<style>${STYLE}
</style>
</head>
<body>
<section class="onrecord-about">
<p>A copy that onrecord made of what it read, without scripts, frames, forms and what would have to be loaded from elsewhere.</p>
<dl>${aboutOf(kept)}</dl>
</section>
${legendOf(kept)}
<div class="onrecord-page">
${content}
</div>
</body>
</html>
`
}

function aboutOf({ id, document, reader, captures }: Kept): string {
  const { url, outlet, agency, published, modified } = document
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ['document', id],
    ['address', url],
    ['outlet', outlet],
    ['agency', agency],
    ['published', published],
    ['modified', modified],
    ...captures.map(
      ({ at, path, answer }) => ['read', [at, answer ? `status ${answer.status}` : path].join(' ').trim()] as const,
    ),
    ['SHA-256', captures[0]!.bytes],
    ['read by', reader],
  ]
  return lines
    .filter(([, value]) => value)
    .map(([name, value]) => `<dt>${name}</dt><dd>${escaped(value!)}</dd>`)
    .join('')
}

function legendOf({ claims, statements }: Kept): string {
  const lines = [...claims.map(claimLine), ...statements.map(statementLine)]
  return `<details class="onrecord-legend">
<summary><mark class="onrecord-claim">Claims: ${claims.length}</mark>, <mark class="onrecord-statement">statements: ${statements.length}</mark></summary>
<ul>
${lines.join('\n')}
</ul>
</details>`
}

function claimLine({ id, type, actors, recipients, polarity, certainty }: RecordedClaim): string {
  const parties = [actors, recipients]
    .filter((each) => each.length > 0)
    .map(names)
    .join(' → ')
  const doubts = [polarity === 'negative' ? 'said not to be so' : '', certainty === 'certain' ? '' : certainty]
  return line(id, [`${type} ${parties}`, ...doubts].filter(Boolean).join(', '))
}

function statementLine({ id, speaker, source, cue }: RecordedStatement): string {
  return line(id, `${speaker?.name ?? (source || 'somebody not named')}${cue ? ` “${cue}”` : ''}`)
}

function line(id: string, words: string): string {
  const part = partOf(id)
  return `<li><a href="#onrecord-${part}">${part}</a> ${escaped(words)}</li>`
}

function names(parties: readonly Party[]): string {
  return parties.map(({ name }) => name).join(', ')
}
