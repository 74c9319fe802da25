import { useEffect, useState } from 'preact/hooks'
import { classOf, EVENT_TYPES } from '../../../src/record/event-class.ts'
import { decideOnProposal, type Proposal, type ProposalsAnswer, queryOf, useAnswer } from '../answers.ts'
import { useKeys } from '../keys.ts'
import { narrow } from '../parts/filters.tsx'
import { Key } from '../parts/key.tsx'
import { PAGE, Pages, Total } from '../parts/pages.tsx'
import { ReviewViews } from '../parts/review-views.tsx'
import { State } from '../parts/state.tsx'
import { go } from '../route.ts'
import { articleHref, dayWords } from '../words.ts'
import './proposals.css'

/** Which proposals are shown. */
const SHOWN = [
  ['', 'not decided'],
  ['accepted', 'accepted'],
  ['rejected', 'rejected'],
  ['dropped', 'dropped: their words do not stand in the report'],
] as const

interface ProposalsProps {
  readonly query: URLSearchParams
  readonly mayJudge: boolean
}

/** What language models propose, apart from what the rules found: none of it is on record, whatever is decided on it. */
export function ProposalsPage({ query, mayJudge }: ProposalsProps) {
  const [again, setAgain] = useState(0)
  const show = query.get('show') ?? ''
  const from = Number(query.get('from')) || 0
  const which = show === 'dropped' ? { dropped: 'true' } : { verdict: show }
  const asked = useAnswer<ProposalsAnswer>(`proposals${queryOf({ ...which, from, limit: PAGE })}`, again)
  return (
    <section aria-label="Proposals">
      <ReviewViews at="/proposals" />
      <p class="source">
        A language model says that a report says this. The words stand there; that they mean it is the machine’s guess.
        None of it is on record, and no other view shows any of it, whatever is decided here.
      </p>
      <fieldset class="row">
        <legend class="unseen">Show</legend>
        {SHOWN.map(([value, name]) => (
          <label key={value} class="choice">
            <input type="radio" name="show" checked={show === value} onChange={() => narrow({ show: value, at: '' })} />
            {name}
          </label>
        ))}
      </fieldset>
      <State asked={asked}>
        {(answer) => (
          <>
            {answer.total === 0 ? (
              <p class="total" role="status">
                {show === '' ? 'No model proposes anything that is not decided.' : 'None.'}{' '}
                <code>onrecord add --propose MODEL</code> asks a model.
              </p>
            ) : (
              <Total from={from} shown={answer.proposals.length} total={answer.total} noun="proposal" />
            )}
            <Proposals
              answer={answer}
              at={query.get('at') ?? answer.proposals[0]?.id ?? ''}
              mayDecide={mayJudge && show !== 'dropped'}
              look={look}
              anew={() => setAgain((times) => times + 1)}
            />
            <Pages query={query} from={from} shown={answer.proposals.length} total={answer.total} noun="proposal" />
          </>
        )}
      </State>
    </section>
  )
}

/** From the address as it is now: it may have changed while a decision was on its way. */
function look(id: string): void {
  const next = new URLSearchParams(location.search)
  next.set('at', id)
  go(`?${next}`, { replace: true })
}

interface ListProps {
  readonly answer: ProposalsAnswer
  /** The proposal that keys decide on. */
  readonly at: string
  readonly mayDecide: boolean
  readonly look: (id: string) => void
  readonly anew: () => void
}

function Proposals({ answer: { proposals, prompts }, at, mayDecide, look, anew }: ListProps) {
  const [told, tell] = useState('')
  const [last, setLast] = useState<string | null>(null)
  const place = Math.max(
    0,
    proposals.findIndex(({ id }) => id === at),
  )
  const step = (by: number) => {
    const next = proposals[Math.max(0, Math.min(proposals.length - 1, place + by))]
    if (next) look(next.id)
  }
  const decide = (verdict: 'accepted' | 'rejected' | 'open', id = proposals[place]?.id) => {
    if (!mayDecide || id === undefined) return
    decideOnProposal(id, verdict).then(
      () => {
        setLast(verdict === 'open' ? null : id)
        tell(verdict === 'open' ? 'Taken back.' : `${verdict === 'accepted' ? 'Accepted' : 'Rejected'}.`)
        const next = proposals[place + 1] ?? proposals[place - 1]
        look(verdict === 'open' ? id : (next?.id ?? ''))
        anew()
      },
      (error: Error) => tell(error.message),
    )
  }
  const undo = () => last !== null && decide('open', last)
  useKeys({
    ...{ accept: () => decide('accepted'), reject: () => decide('rejected'), undo },
    ...{ next: () => step(1), back: () => step(-1) },
  })
  useEffect(() => {
    if (place > 0) document.querySelector('.proposal[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <>
      {mayDecide && proposals.length > 0 && (
        <p class="decide sticky">
          <button type="button" onClick={() => decide('accepted')}>
            Accept <Key of="accept" />
          </button>
          <button type="button" onClick={() => decide('rejected')}>
            Reject <Key of="reject" />
          </button>
          <button type="button" onClick={undo} disabled={last === null}>
            Undo <Key of="undo" />
          </button>
          <span class="source">
            <Key of="next" /> next, <Key of="back" /> back {told && ` · ${told}`}
          </span>
        </p>
      )}
      {!(mayDecide && proposals.length > 0) && told && <p role="status">{told}</p>}
      {proposals.map((each, index) => (
        <ProposalEntry
          key={each.id}
          proposal={each}
          prompt={prompts.find(({ id }) => id === each.prompt)?.text ?? ''}
          isHere={mayDecide && index === place}
          look={() => look(each.id)}
        />
      ))}
    </>
  )
}

interface EntryProps {
  readonly proposal: Proposal
  /** What the model was asked. */
  readonly prompt: string
  readonly isHere: boolean
  readonly look: () => void
}

function ProposalEntry({ proposal, prompt, isHere, look }: EntryProps) {
  const { type, actor, recipient, object, voice, denied, quotation, dropped, decided, document, model } = proposal
  const known = EVENT_TYPES.find((each) => each === type)
  return (
    <article class="proposal" aria-current={isHere ? 'true' : undefined}>
      <p class="by">
        proposed by <b>{model}</b>, asked with prompt <code>{proposal.prompt}</code>
      </p>
      <h2>
        <span class={`type ${known ? classOf(known) : ''}`}>{type || 'no type'}</span> {actor ?? 'nobody named'}
        {recipient && ` → ${recipient}`}
        {object && <span class="what">: {object}</span>}
        {denied && <span class="doubt">said not to be so</span>}
        {decided && (
          <span class={`verdict ${decided.is}`} title={decided.why ?? ''}>
            {decided.is} by {decided.by}
          </span>
        )}
      </h2>
      <p class="quote">“{quotation}”</p>
      <p class="source">
        {voice && `according to ${voice} · `}
        <a href={articleHref(document)}>{proposal.headline ?? proposal.outlet ?? 'the report'}</a>
        {proposal.outlet && ` · ${proposal.outlet}`}
        {proposal.published && ` · ${dayWords({ first: proposal.published.slice(0, 10), last: null })}`}
        {!isHere && dropped === null && (
          <>
            {' · '}
            <button type="button" class="inline" onClick={look}>
              decide on it<span class="unseen">: {quotation}</span>
            </button>
          </>
        )}
      </p>
      {dropped !== null && <p class="doubt">{dropped}</p>}
      {isHere && prompt && (
        <details>
          <summary>What the model was asked</summary>
          <pre class="prompt">{prompt}</pre>
        </details>
      )}
    </article>
  )
}
