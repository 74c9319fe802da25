import type { RecordedClaim, RecordedStatement } from '../../../src/record/index.ts'
import type { Article } from '../answers.ts'
import { DATED_BY, dayWords, partyHref, whenWords } from '../words.ts'
import { Chain, Title } from './entry.tsx'
import { Key } from './key.tsx'

/** What a person can decide; null where the case is only read. */
export interface Deciding {
  readonly accept: () => void
  readonly reject: () => void
  readonly undo: () => void
  /** Whether there is something to undo, where that is not this claim's or statement's alone. */
  readonly mayUndo?: boolean
  readonly note?: () => void
  /** Says that it and its look-alike tell of one event. */
  readonly merge?: () => void
}

interface CardProps {
  readonly article: Article
  readonly at: string
  readonly decisions: Deciding | null
}

/** All that is on record of the claim or statement that is looked at. */
export function Card({ article, at, decisions }: CardProps) {
  const claim = article.claims.find(({ id }) => id.endsWith(`/${at}`))
  const statement = article.statements.find(({ id }) => id.endsWith(`/${at}`))
  if (!claim && !statement) return <p>This report has no {at}.</p>
  return (
    <section class="card" aria-live="polite">
      {claim ? <ClaimCard claim={claim} /> : <StatementCard statement={statement!} />}
      {decisions && <Decide decisions={decisions} isJudged={(claim ?? statement)!.judged !== undefined} />}
    </section>
  )
}

function ClaimCard({ claim }: { readonly claim: RecordedClaim }) {
  const { time, dating, quantity, place, mode, certainty, polarity, rule, id, judged } = claim
  return (
    <>
      <h2>
        <Title claim={claim} />
      </h2>
      <p class="quote">“{claim.evidence}”</p>
      <dl>
        <Row name="According to">
          <Chain report={claim.report} voices={claim.voices} />
        </Row>
        <Row name="When">
          {whenWords(claim)}
          {time && ` (“${time.words}”)`}
          {DATED_BY[dating.by] && ` · ${DATED_BY[dating.by]}`}
        </Row>
        {quantity && <Row name="How much">“{quantity.words}”</Row>}
        {place && <Row name="Where">{place.name}</Row>}
        <Row name="Said to be so">{polarity === 'positive' ? 'yes' : 'no'}</Row>
        <Row name="Certainty">{certainty}</Row>
        {mode && <Row name="Mode">{mode}</Row>}
        <Row name="Why">
          rule <code>{rule}</code>
        </Row>
        <Row name="Id">
          <code>{id}</code>
        </Row>
        {judged?.notes.map(({ judgement, text, by }) => (
          <Row key={judgement} name={`Note by ${by}`}>
            {text}
          </Row>
        ))}
      </dl>
    </>
  )
}

function StatementCard({ statement }: { readonly statement: RecordedStatement }) {
  const { speaker, source, cue, content, quotation, confidence, via, dating, id } = statement
  return (
    <>
      <h2>
        <span class="type statement">STATEMENT</span>{' '}
        {speaker ? <a href={partyHref(speaker.name)}>{speaker.name}</a> : source || 'somebody not named'}
      </h2>
      <p class="quote">“{content}”</p>
      <dl>
        <Row name="Source">{source || 'not named'}</Row>
        <Row name="Cue">{cue || 'none'}</Row>
        {via && <Row name="Through">{via.name}</Row>}
        <Row name="When">
          {dayWords(dating)}
          {DATED_BY[dating.by] && ` · ${DATED_BY[dating.by]}`}
        </Row>
        <Row name="Quotation">{quotation}</Row>
        <Row name="Confidence">{Math.round(confidence * 100)} %</Row>
        <Row name="Id">
          <code>{id}</code>
        </Row>
      </dl>
    </>
  )
}

function Row({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Decide({ decisions, isJudged }: { readonly decisions: Deciding; readonly isJudged: boolean }) {
  return (
    <p class="decide">
      <button type="button" onClick={decisions.accept}>
        Accept <Key of="accept" />
      </button>
      <button type="button" onClick={decisions.reject}>
        Reject <Key of="reject" />
      </button>
      {decisions.note && (
        <button type="button" onClick={decisions.note}>
          Note <Key of="note" />
        </button>
      )}
      {decisions.merge && (
        <button type="button" onClick={decisions.merge}>
          One event with its look-alike <Key of="merge" />
        </button>
      )}
      <button type="button" onClick={decisions.undo} disabled={!(decisions.mayUndo ?? isJudged)}>
        Undo <Key of="undo" />
      </button>
    </p>
  )
}
