import { useState } from 'preact/hooks'
import type { ChangeShown } from '../../../src/api/shown.ts'
import type { RecordedStatement } from '../../../src/record/index.ts'
import { type Profile, queryOf, useAnswer } from '../answers.ts'
import { Chain, Entry, Title } from '../parts/entry.tsx'
import { Pages } from '../parts/pages.tsx'
import { State } from '../parts/state.tsx'
import { WhoItIs } from '../parts/who-it-is.tsx'
import { articleHref, count, dayWords, grouped } from '../words.ts'

const PAGE = 50 // deeds on one page, and statements

interface PartyProps {
  readonly name: string
  readonly query: URLSearchParams
  readonly mayJudge: boolean
}

/** A party: its names, where it changed its account, what it did or met with, what it said. */
export function Party({ name, query, mayJudge }: PartyProps) {
  const from = Number(query.get('from')) || 0
  const [again, setAgain] = useState(0)
  const asked = useAnswer<Profile>(`parties/${encodeURIComponent(name)}${queryOf({ limit: PAGE, from })}`, again)
  return (
    <section aria-label="Party">
      <State asked={asked}>
        {({ party, names, joins, claims, statements, changes }) => (
          <>
            <h1>{party.name}</h1>
            <p class="source">
              {names
                .slice(0, 12)
                .map((each) => `${each.name} (${grouped(each.uses)})`)
                .join(' · ')}
            </p>
            <p>
              <a href={`/timeline${queryOf({ actor: party.name })}`}>What it did</a> ·{' '}
              <a href={`/timeline${queryOf({ recipient: party.name })}`}>What was done to it</a> ·{' '}
              <a href={`/timeline${queryOf({ voice: party.name })}`}>What it vouches for</a>
            </p>
            <WhoItIs {...{ party, joins, mayJudge }} judged={() => setAgain((times) => times + 1)} />
            {changes.length > 0 && <h2>Changes of account</h2>}
            {changes.map((change) => (
              <Change key={change.accounts[0]!.id} change={change} />
            ))}
            <h2>{count(claims.total, 'account')} of what it did or met with</h2>
            <Which from={from} shown={claims.told.length} total={claims.total} />
            {claims.told.map((telling) => (
              <Entry key={telling.claim.id} telling={telling} />
            ))}
            <h2>{count(statements.total, 'statement')}</h2>
            <Which from={from} shown={statements.said.length} total={statements.total} />
            {statements.said.map((statement) => (
              <Said key={statement.id} statement={statement} />
            ))}
            <Pages
              query={query}
              page={PAGE}
              from={from}
              shown={PAGE}
              total={Math.max(claims.total, statements.total)}
              noun="account"
            />
          </>
        )}
      </State>
    </section>
  )
}

/** Which of a list are shown; nothing where all are. */
function Which({ from, shown, total }: { readonly [Name in 'from' | 'shown' | 'total']: number }) {
  if (shown === total) return null
  const words =
    shown === 0
      ? 'All of them are on the pages before.'
      : `${grouped(from + 1)}–${grouped(from + shown)}, in the order of time`
  return <p class="total">{words}</p>
}

function Change({ change: { accounts } }: { readonly change: ChangeShown }) {
  return (
    <div class="change">
      <h3>
        <Title claim={{ ...accounts[0]!, polarity: 'positive' }} />
      </h3>
      <ol>
        {accounts.map((account) => (
          <li key={account.id}>
            <strong>{account.polarity === 'negative' ? 'said not to be so' : 'said to be so'}</strong>{' '}
            <a href={articleHref(account.id)}>“{account.evidence}”</a>
            <p class="source">
              <Chain report={account.report} voices={account.voices} />
            </p>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** What somebody said, and where it stands. */
export function Said({ statement }: { readonly statement: RecordedStatement }) {
  const { id, dating, speaker, source, cue, content, report } = statement
  return (
    <article class="entry">
      <p class={dating.by === 'statement' ? 'when' : 'when borrowed'}>{dayWords(dating)}</p>
      <div>
        <h3>
          {speaker?.name ?? (source || 'somebody not named')} <span class="cue">{cue}</span>
        </h3>
        <p class="quote">
          <a href={articleHref(id)}>“{content}”</a>
        </p>
        <p class="source">
          <Chain report={report} voices={[]} />
        </p>
      </div>
    </article>
  )
}
