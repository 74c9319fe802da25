import type { Article } from '../answers.ts'
import { draftName, type useReviewing } from '../reviewing.ts'
import { articleHref, grouped } from '../words.ts'
import { Card, type Deciding } from './card.tsx'
import { Correct } from './correct.tsx'
import { Key } from './key.tsx'
import { NoteForm } from './note-form.tsx'

interface ReviewPanelProps {
  readonly article: Article
  readonly at: string
  /** Claims that nobody has decided on. */
  readonly total: number
  readonly reviewing: ReturnType<typeof useReviewing>
  /** What can be decided; null where the case is only read. */
  readonly decisions: Deciding | null
}

/** The claim that is to be judged: why it is here, all that is on record of it, and what is written of it. */
export function ReviewPanel({ article, at, total, reviewing, decisions }: ReviewPanelProps) {
  const { place, entry, told } = reviewing
  return (
    <aside class="cards" aria-label="What is to be judged">
      <p class="total" role="status">
        {place >= 0 ? `${grouped(place + 1)} of ${grouped(total)} to look at` : 'Not in the queue any more'}
        {told && ` · ${told}`}
      </p>
      {entry && <Reasons reasons={entry.reasons} />}
      <Card article={article} at={at.split('/')[1] ?? ''} decisions={decisions} />
      {entry?.lookAlike && (
        <p class="source">
          <a href={articleHref(entry.lookAlike)}>Its look-alike</a>: a claim of another report, perhaps of the same
          event.
        </p>
      )}
      {decisions && <Written at={at} reviewing={reviewing} />}
      <p class="source">
        <Key of="next" /> next, <Key of="back" /> back, <Key of="rejectBecause" /> reject with a reason,{' '}
        <Key of="correct" /> correct, <Key of="help" /> all keys
      </p>
    </aside>
  )
}

/** What is being written of the claim; each is there again when one comes back to it. */
function Written({ at, reviewing: { writing, write, add, settle } }: Pick<ReviewPanelProps, 'at' | 'reviewing'>) {
  const leave = () => write(null)
  return (
    <>
      {writing === 'note' && (
        <NoteForm
          key={`note ${at}`}
          label="Note"
          draft={draftName('note', at)}
          keep={(text) => void add({ act: 'note', text }, 'Noted')}
          leave={leave}
        />
      )}
      {writing === 'reason' && (
        <NoteForm
          key={`reason ${at}`}
          label="Why it is rejected"
          draft={draftName('reason', at)}
          keep={(text) => void settle('reject', text)}
          leave={leave}
        />
      )}
      <Correct
        key={`correction ${at}`}
        of="claim"
        draft={draftName('correction', at)}
        isOpen={writing === 'correction'}
        set={(fields) => add({ act: 'correct', set: fields }, 'Corrected')}
      />
    </>
  )
}

function Reasons({ reasons }: { readonly reasons: readonly { readonly points: number; readonly because: string }[] }) {
  return (
    <ul class="reasons" aria-label="Why it is here">
      {reasons.map(({ points, because }) => (
        <li key={because}>
          <span>{linked(because)}</span> <span class="points">+{points}</span>
        </li>
      ))}
    </ul>
  )
}

/** A reason in which the claim that it names is a way to it. */
function linked(because: string) {
  const [, id, rest] = /^([0-9a-f]{8}\/c\d+)( .*)$/.exec(because) ?? []
  if (id === undefined) return because
  return (
    <>
      <a href={articleHref(id)}>{id}</a>
      {rest}
    </>
  )
}
