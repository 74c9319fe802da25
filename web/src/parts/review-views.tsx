import { Tabs } from './tabs.tsx'

/** What there is to look at: what the rules found and what models propose, each with its address. */
export function ReviewViews({ at }: { readonly at: '/review' | '/proposals' }) {
  return (
    <Tabs
      at={at}
      label="What there is to review"
      views={[
        ['/review', 'Review'],
        ['/proposals', 'Proposals by models'],
      ]}
    />
  )
}
