import { type Edit, type EditsAnswer, queryOf, useAnswer } from '../answers.ts'
import { PAGE } from '../parts/pages.tsx'
import { State } from '../parts/state.tsx'
import { count, dayWords, versionsHref } from '../words.ts'

const SHOWN = 4 // changes of one edit that are quoted

/** What outlets changed in their articles, the newest first. */
export function EditsPage({ query }: { readonly query: URLSearchParams }) {
  const from = Number(query.get('from')) || 0
  const asked = useAnswer<EditsAnswer>(`edits${queryOf({ from, limit: PAGE })}`)
  return (
    <section aria-label="Edits">
      <h1>What outlets changed</h1>
      <State asked={asked}>
        {({ edits, more }) => (
          <>
            <p class="total" role="status">
              {edits.length === 0
                ? 'No article on record was changed after it was read.'
                : `${count(edits.length, 'edit')}${more ? ' and more' : ''}`}
            </p>
            {edits.map((edit) => (
              <EditEntry key={`${edit.before.id} ${edit.after.id} ${edit.between[1]}`} edit={edit} />
            ))}
            {more && (
              <a class="more" href={queryOf({ from: from + PAGE })}>
                Earlier edits
              </a>
            )}
          </>
        )}
      </State>
    </section>
  )
}

function EditEntry({
  edit: { before, after, between, words, changes, figures, isDated, note },
}: {
  readonly edit: Edit
}) {
  return (
    <article class="entry">
      <p class="when">{dayWords({ first: between[1].slice(0, 10) || null, last: null })}</p>
      <div>
        <h2>
          <a href={versionsHref(after.id, before.version, after.version)}>
            {after.headline ?? after.url ?? after.article}
          </a>
          {figures.length > 0 && <span class="doubt">a figure changed</span>}
          {!isDated && note === null && <span class="doubt">without saying so</span>}
        </h2>
        <p class="source">
          {after.outlet ?? after.article} · version {before.version} to {after.version} · {words.added} words came,{' '}
          {words.removed} went
        </p>
        <ul class="shared">
          {changes.slice(0, SHOWN).map((change) => (
            <li key={`${change.before} ${change.after}`}>
              {change.before && <del>{change.before}</del>} {change.after && <ins>{change.after}</ins>}
            </li>
          ))}
        </ul>
        {changes.length > SHOWN && <p class="source">and {changes.length - SHOWN} more changes</p>}
      </div>
    </article>
  )
}
