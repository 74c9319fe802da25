import { useState } from 'preact/hooks'
import { type CopyTreeShown, useAnswer } from '../answers.ts'
import { useJudging } from '../judging.ts'
import { OriginTree } from '../parts/origin-tree.tsx'
import { Merge, Split } from '../parts/pairing.tsx'
import { State } from '../parts/state.tsx'
import { articleHref, count, outletOf, titleOf } from '../words.ts'

const MOST_PASSAGES = 12 // shared passages that are shown of two reports

/** Where one report was taken from and what was taken from it, with the words that they share. */
export function CopyTreePage({ id, mayJudge }: { readonly id: string; readonly mayJudge: boolean }) {
  const [again, setAgain] = useState(0)
  const asked = useAnswer<CopyTreeShown>(`copies/${id}`, again)
  const judging = useJudging(mayJudge)
  const judged = () => setAgain((times) => times + 1)
  return (
    <section aria-label="Copies of a report">
      <State asked={asked}>
        {({ document, documents, links, others }) => {
          const byId = new Map([...documents, ...others, document].map((each) => [each.id, each]))
          const nameOf = (each: string) => {
            const report = byId.get(each)
            return report ? outletOf(report) : each.slice(0, 8)
          }
          return (
            <>
              <h1>{titleOf(document)}</h1>
              <p class="source">
                {outletOf(document)} · <a href={articleHref(document.id)}>the report</a>
              </p>
              <h2>
                {documents.length === 1
                  ? 'Nobody else on record has this text'
                  : `${count(documents.length, 'report')} of one text`}
              </h2>
              <OriginTree documents={documents} />
              {mayJudge && (
                <Merge
                  {...{ judging, judged }}
                  of="text"
                  id={document.id}
                  label="It has the text of"
                  hint="the address of another report here"
                />
              )}
              {links.map((link) => (
                <div key={`${link.document} ${link.source}`}>
                  <h2>
                    {nameOf(link.document)} <span aria-hidden="true">←</span>
                    <span class="unseen"> from </span> {nameOf(link.source)}
                    <span class="what">
                      {' '}
                      {link.dependence}, {Math.round(link.extent * 100)} % of its text
                    </span>
                  </h2>
                  {mayJudge && (
                    <Split {...{ judging, judged }} of="text" id={link.document} other={link.source}>
                      They are two texts
                    </Split>
                  )}
                  <ul class="shared">
                    {link.shared.slice(0, MOST_PASSAGES).map(({ words, otherWords }) => (
                      <li key={words} class="quote">
                        “{words}”{otherWords !== words && <span class="source"> there: “{otherWords}”</span>}
                      </li>
                    ))}
                  </ul>
                  {link.shared.length > MOST_PASSAGES && (
                    <p class="source">and {link.shared.length - MOST_PASSAGES} more passages</p>
                  )}
                </div>
              ))}
            </>
          )
        }}
      </State>
    </section>
  )
}
