import { classOf } from '../../../src/record/event-class.ts'
import type { RecordedClaim, RecordedTelling, Report } from '../../../src/record/index.ts'
import { articleHref, chainOf, DATED_BY, dayWords, doubtsOf, outletOf, partyHref, whatOf, whenWords } from '../words.ts'

/** One claim as a person reads it: when, who to whom, the words, and whose words they are. */
export function Entry({ telling }: { readonly telling: RecordedTelling }) {
  const { claim, copies } = telling
  const others = [...new Set(copies.map(({ report }) => outletOf(report)))]
  return (
    <article class="entry">
      <p class={claim.dating.by === 'event' ? 'when' : 'when borrowed'} title={DATED_BY[claim.dating.by]}>
        {whenWords(claim)}
      </p>
      <div>
        <h3>
          <Title claim={claim} />
        </h3>
        <p class="quote">
          <a href={articleHref(claim.id)}>“{claim.evidence}”</a>
        </p>
        <p class="source">
          <Chain report={claim.report} voices={claim.voices} />
          {claim.inCaption && <span> · photo caption</span>}
          {others.length > 0 && <span> · the same text in {others.join(', ')}</span>}
          {DATED_BY[claim.dating.by] && <span> · {DATED_BY[claim.dating.by]}</span>}
        </p>
      </div>
    </article>
  )
}

/** "AID  Iceland → Portugal: two generators · said not to be so" */
export function Title({ claim }: { readonly claim: RecordedClaim }) {
  return (
    <>
      <Doing doing={claim} what={whatOf(claim)} />
      {doubtsOf(claim).map((doubt) => (
        <span key={doubt} class="doubt">
          {doubt}
        </span>
      ))}
      <Verdict claim={claim} />
    </>
  )
}

interface DoingProps {
  readonly doing: Pick<RecordedClaim, 'type' | 'actors' | 'recipients'>
  readonly what: string
}

/** "AID  Iceland → Portugal: engineers, in Setúbal" */
export function Doing({ doing: { type, actors, recipients }, what }: DoingProps) {
  return (
    <>
      <span class={`type ${classOf(type)}`}>{type}</span> <Parties parties={actors} />
      {recipients.length > 0 && (
        <>
          {' '}
          <span aria-hidden="true">→</span>
          <span class="unseen"> to </span> <Parties parties={recipients} />
        </>
      )}
      {what && <span class="what">: {what}</span>}
    </>
  )
}

function Verdict({ claim: { judged } }: { readonly claim: RecordedClaim }) {
  if (!judged) return null
  const { verdict, corrected } = judged
  return (
    <>
      {verdict && (
        <span class={`verdict ${verdict.is}`} title={verdict.why ?? ''}>
          {verdict.is} by {verdict.by}
        </span>
      )}
      {corrected.map(({ field, by, was }) => (
        <span key={field} class="verdict corrected" title={`was ${JSON.stringify(was)}`}>
          {field} corrected by {by}
        </span>
      ))}
    </>
  )
}

function Parties({ parties }: { readonly parties: RecordedClaim['actors'] }) {
  if (parties.length === 0) return <span class="nobody">nobody named</span>
  return (
    <>
      {parties.map(({ key, name }, at) => (
        <>
          {at > 0 && ', '}
          <a key={key} class="party" href={partyHref(name)}>
            {name}
          </a>
        </>
      ))}
    </>
  )
}

interface ChainProps {
  readonly report: Report
  readonly voices: RecordedClaim['voices']
}

/** Who vouches, from the outlet inwards: "The Daily ← AFP ← Kim Jong Un", and the report's day. */
export function Chain({ report, voices }: ChainProps) {
  const cues = new Map(voices.map(({ speaker, source, cue }) => [speaker?.name ?? source, cue]))
  return (
    <span class="chain">
      {chainOf(report, voices).map((name, at) => (
        <span key={name} title={cues.get(name) ? `“${cues.get(name)}”` : ''}>
          {at > 0 && (
            <>
              <span aria-hidden="true"> ← </span>
              <span class="unseen"> citing </span>
            </>
          )}
          {name}
        </span>
      ))}
      {report.published && (
        <span class="published"> · {dayWords({ first: report.published.slice(0, 10), last: null })}</span>
      )}
    </span>
  )
}
