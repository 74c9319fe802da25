import { type EventInFullShown, type RecordedClaim, useAnswer } from '../answers.ts'
import { Doing, Entry } from '../parts/entry.tsx'
import { FigureRange } from '../parts/figure-range.tsx'
import { OriginTree } from '../parts/origin-tree.tsx'
import { Positions } from '../parts/positions.tsx'
import { State } from '../parts/state.tsx'
import { articleHref, chainOf, corroborationOf, count, dayWords, whatHappened } from '../words.ts'

/** One event: figures and who gives them, who stands where and when, and every report with the text it goes back to. */
export function EventPage({ claim }: { readonly claim: string }) {
  const asked = useAnswer<EventInFullShown>(`events/${claim}`)
  return <State asked={asked}>{(found) => <Found found={found} />}</State>
}

function Found({ found }: { readonly found: EventInFullShown }) {
  const { event, tellings, figures, positions, conflicts, links, documents } = found
  const claims = new Map(tellings.map((telling) => [telling.claim.id, telling.claim]))
  const joined = new Map(links.map((link) => [link.claim, link]))
  return (
    <section aria-label="Event" class="event">
      <h1>
        <Doing doing={event} what={whatHappened(event)} />
      </h1>
      <p class="source">
        {dayWords(event)}
        {!event.isDated && ' (date of the reports)'} · {corroborationOf(event)}
        {event.corroboration.voices.length > 0 && ` · vouched for by ${event.corroboration.voices.join(', ')}`}
      </p>
      {conflicts.filter(isNoFigure).map(({ about, sides }) => (
        <div key={about} class="conflict">
          <h2>Accounts contradict each other: {about}</h2>
          <div class="accounts">
            {sides.map(({ says, claims: ids }) => (
              <div key={says}>
                <h3>{says}</h3>
                <WhoSays claims={ids.map((id) => claims.get(id)!)} />
              </div>
            ))}
          </div>
        </div>
      ))}
      {figures.length > 0 && (
        <h2>
          Figures {conflicts.every(isNoFigure) || <span class="doubt">accounts contradict each other: how many</span>}
        </h2>
      )}
      {figures.map((each) => (
        <FigureRange key={each.unit} figures={each} claims={claims} />
      ))}
      {positions.length > 0 && <h2>Who stands where</h2>}
      {positions.length > 0 && <Positions positions={positions} claims={claims} />}
      <h2>{count(new Set(documents.map(({ origin }) => origin)).size, 'origin')} of the reports</h2>
      <OriginTree documents={documents} />
      <h2>{count(tellings.length, 'account')}</h2>
      {tellings.map((telling) => {
        const link = joined.get(telling.claim.id)
        return (
          <div key={telling.claim.id} id={anchorOf(telling.claim.id)} class="account">
            <Entry telling={telling} />
            {link && <p class="because">the same event because {link.because}</p>}
          </div>
        )
      })}
    </section>
  )
}

/** Contradicting figures are told of where the figures are. */
function isNoFigure({ about }: EventInFullShown['conflicts'][number]): boolean {
  return about !== 'how many'
}

/** Whose words some claims are, each a way to them. */
export function WhoSays({ claims }: { readonly claims: readonly RecordedClaim[] }) {
  return (
    <ul class="who">
      {claims.map((claim) => (
        <li key={claim.id}>
          <a href={articleHref(claim.id)} title={claim.evidence}>
            {chainOf(claim.report, claim.voices).join(' ← ')}
          </a>
        </li>
      ))}
    </ul>
  )
}

function anchorOf(id: string): string {
  return id.replace('/', '-')
}
