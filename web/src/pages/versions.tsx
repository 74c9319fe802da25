import { queryOf, useAnswer, type VersionDiffShown } from '../answers.ts'
import { State } from '../parts/state.tsx'
import { articleHref, dayWords, versionsHref } from '../words.ts'

interface VersionsProps {
  readonly id: string
  readonly query: URLSearchParams
}

/** What changed between two versions of an article, word by word. */
export function VersionsPage({ id, query }: VersionsProps) {
  const asked = useAnswer<VersionDiffShown>(`documents/${id}/diff${queryOf({ versions: query.get('versions') ?? '' })}`)
  return (
    <section aria-label="Versions">
      <State asked={asked}>{(diff) => <Diff diff={diff} />}</State>
    </section>
  )
}

function Diff({ diff }: { readonly diff: VersionDiffShown }) {
  const { before, after, versions, words, headline, figures, note, stretches } = diff
  return (
    <>
      <h1>
        {headline ? (
          <>
            <del>{headline.before}</del> <ins>{headline.after}</ins>
          </>
        ) : (
          (after.headline ?? after.article)
        )}
      </h1>
      <p class="source">
        {after.outlet ?? after.article} · <a href={articleHref(before.id)}>version {before.version}</a>
        {before.lastAt && ` (there until ${dayWords({ first: before.lastAt.slice(0, 10), last: null })})`} to{' '}
        <a href={articleHref(after.id)}>version {after.version}</a>
        {after.firstAt && ` (there from ${dayWords({ first: after.firstAt.slice(0, 10), last: null })})`} of {versions}{' '}
        · {words.added} words came, {words.removed} went
      </p>
      {versions > 2 && (
        <nav aria-label="Versions">
          {Array.from({ length: versions - 1 }, (_, at) => (
            <a
              key={`${at + 1}`}
              href={versionsHref(after.id, at + 1, at + 2)}
              aria-current={before.version === at + 1 && after.version === at + 2 ? 'page' : undefined}
            >
              {at + 1} to {at + 2}
            </a>
          ))}
        </nav>
      )}
      {figures.map((figure) => (
        <p key={`${figure.before} ${figure.after}`} class="changed">
          A figure changed: “{figure.before}” to “{figure.after}”
        </p>
      ))}
      <p class="notice">
        {note === null ? 'No note in the text says that it was changed.' : `The text says: “${note}”`}
      </p>
      <div class="diff">
        {stretches.map(({ kind, text }, at) => {
          const key = `${at}`
          if (kind === 'removed') return <del key={key}>{text}</del>
          if (kind === 'added') return <ins key={key}>{text}</ins>
          return <span key={key}>{text}</span>
        })}
      </div>
    </>
  )
}
