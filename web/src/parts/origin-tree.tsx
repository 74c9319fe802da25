import type { TracedReport } from '../../../src/record/index.ts'
import { articleHref, dayWords, outletOf } from '../words.ts'

/** How a document depends on the one above it. */
const DEPENDENCE: Readonly<Record<TracedReport['dependence'], string>> = {
  original: '',
  copy: 'copy',
  partly: 'partly from there',
  version: 'a later version',
}

/** Documents under those that they were taken from; what was taken from nothing on record stands at the left. */
export function OriginTree({ documents }: { readonly documents: readonly TracedReport[] }) {
  const known = new Set(documents.map(({ id }) => id))
  const under = Map.groupBy(documents, ({ source }) => (source !== null && known.has(source) ? source : ''))
  return (
    <div class="tree">
      <Branch under={under} of="" />
    </div>
  )
}

interface BranchProps {
  readonly under: ReadonlyMap<string, readonly TracedReport[]>
  readonly of: string
}

function Branch({ under, of }: BranchProps) {
  const documents = under.get(of)
  if (!documents) return null
  return (
    <ul>
      {documents.map((each) => (
        <li key={each.id}>
          <Leaf document={each} />
          <Branch under={under} of={each.id} />
        </li>
      ))}
    </ul>
  )
}

function Leaf({ document }: { readonly document: TracedReport }) {
  const { id, agency, outlet, headline, published, dependence, extent } = document
  return (
    <>
      <span class="outlet">
        {outletOf(document)}
        {agency && agency !== outlet && ` ← ${agency}`}
      </span>{' '}
      <a href={articleHref(id)}>{headline ?? 'the report'}</a>{' '}
      <span class="source">
        {dayWords({ first: published?.slice(0, 10) ?? null, last: null })}
        {DEPENDENCE[dependence] && ` · ${DEPENDENCE[dependence]}`}
        {extent !== null && dependence !== 'original' && `, ${Math.round(extent * 100)} %`}
      </span>
    </>
  )
}
