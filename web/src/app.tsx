import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type CaseInfo, queryOf, useAnswer } from './answers.ts'
import { eventsAsked, networkAsked, partiesAsked, placesAsked, SOURCES } from './asked-first.ts'
import { useCommandKey, useKeys } from './keys.ts'
import { later } from './later.tsx'
import { ArticlePage } from './pages/article.tsx'
import { Party } from './pages/party.tsx'
import { ReportsPage } from './pages/reports.tsx'
import { Search } from './pages/search.tsx'
import { Timeline } from './pages/timeline.tsx'
import { Add } from './parts/add.tsx'
import { Help } from './parts/help.tsx'
import { Key } from './parts/key.tsx'
import { type Command, Palette } from './parts/palette.tsx'
import { go, type Place, usePlace } from './route.ts'
import { THEMES, useTheme } from './theme.ts'
import { count } from './words.ts'

const EventsPage = later(
  () => import('./pages/events.tsx').then(({ EventsPage: page }) => page),
  ({ query }) => eventsAsked(query),
)
const EventPage = later(() => import('./pages/event.tsx').then(({ EventPage: page }) => page))
const ChangesPage = later(() => import('./pages/changes.tsx').then(({ ChangesPage: page }) => page))
const ConflictsPage = later(() => import('./pages/conflicts.tsx').then(({ ConflictsPage: page }) => page))
const ExchangePage = later(() => import('./pages/exchange.tsx').then(({ ExchangePage: page }) => page))

const ReviewPage = later(() => import('./pages/review.tsx').then(({ ReviewPage: page }) => page))
const ProposalsPage = later(() => import('./pages/proposals.tsx').then(({ ProposalsPage: page }) => page))
const EditsPage = later(() => import('./pages/edits.tsx').then(({ EditsPage: page }) => page))
const VersionsPage = later(() => import('./pages/versions.tsx').then(({ VersionsPage: page }) => page))
const SourcesPage = later(
  () => import('./pages/sources.tsx').then(({ SourcesPage: page }) => page),
  () => SOURCES,
)
const CopiesPage = later(() => import('./pages/copies.tsx').then(({ CopiesPage: page }) => page))
const CopyTreePage = later(() => import('./pages/copy-tree.tsx').then(({ CopyTreePage: page }) => page))
const PartiesPage = later(
  () => import('./pages/parties.tsx').then(({ PartiesPage: page }) => page),
  ({ query }) => partiesAsked(query),
)
const NetworkPage = later(
  () => import('./pages/network.tsx').then(({ NetworkPage: page }) => page),
  ({ query }) => networkAsked(query),
)
const MapPage = later(
  () => import('./pages/map.tsx').then(({ MapPage: page }) => page),
  ({ query }) => placesAsked(query),
)

const VIEWS = [
  ['/timeline', 'Timeline'],
  ['/events', 'Events'],
  ['/exchange', 'Exchange'],
  ['/parties', 'Parties'],
  ['/map', 'Map'],
  ['/sources', 'Sources'],
  ['/review', 'Review'],
  ['/reports', 'Reports'],
] as const

/** The whole screen: where one can go, and the view that the address names. */
export function App() {
  const place = usePlace()
  const { answer: about } = useAnswer<CaseInfo>('case')
  const search = useRef<HTMLInputElement>(null)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [isPaletteOpen, setPaletteOpen] = useState(false)
  const [theme, chooseTheme] = useTheme()
  useKeys({
    search: () => search.current?.focus(),
    help: () => setHelpOpen(true),
    goTo: () => setPaletteOpen(true),
  })
  useCommandKey(() => setPaletteOpen(true))
  const commands: readonly Command[] = [
    ...[...VIEWS, ...MORE_VIEWS].map(([path, name]) => ({ name, does: () => go(path) })),
    ...THEMES.map((each) => ({ name: `Theme: ${each}`, does: () => chooseTheme(each) })),
    { name: 'Keys', does: () => setHelpOpen(true) },
    { name: 'Print', does: () => print() },
  ]
  const mayJudge = about?.judge != null
  // What the case holds is known later than what the view shows, which is not drawn a second time for it.
  const view = useMemo(() => <View place={place} mayJudge={mayJudge} />, [place, mayJudge])
  const title = titleOf(place)
  useEffect(() => {
    document.title = `${title} – onrecord`
  }, [title])
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header>
        <a class="brand" href="/timeline">
          onrecord
        </a>
        <nav aria-label="Views">
          {VIEWS.map(([path, name]) => (
            <a key={path} href={path} aria-current={viewOf(place.path) === path ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
        <SearchBox field={search} words={place.path === '/search' ? (place.query.get('q') ?? '') : ''} />
        {mayJudge && <Add />}
        <div class="tools">
          <button type="button" class="quiet" onClick={() => setPaletteOpen(true)} aria-keyshortcuts="Control+K">
            Go to <Key of="goTo" />
          </button>
          <button type="button" class="quiet" onClick={() => chooseTheme(THEMES[(THEMES.indexOf(theme) + 1) % 3]!)}>
            Theme: {theme}
          </button>
          <button type="button" class="quiet" onClick={() => setHelpOpen(true)}>
            Keys <Key of="help" />
          </button>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {view}
      </main>
      <footer>
        {about && (
          <>
            {about.path} · {count(about.documents, 'report')} · {count(about.claims, 'claim')} ·{' '}
            {count(about.statements, 'statement')}
            {about.judge === null ? ' · read only' : ` · judged as ${about.judge}`} · onrecord {about.version} ·{' '}
            <a href="/api/v1/openapi.json">API</a>
          </>
        )}
      </footer>
      <Palette isOpen={isPaletteOpen} close={() => setPaletteOpen(false)} commands={commands} />
      <Help isOpen={isHelpOpen} close={() => setHelpOpen(false)} />
    </>
  )
}

function View({ place: { path, query }, mayJudge }: { readonly place: Place; readonly mayJudge: boolean }) {
  const [, view, name = '', part = ''] = path.split('/')
  if (view === '' || view === 'timeline') return <Timeline query={query} />
  if (view === 'exchange') return <ExchangePage query={query} />
  if (view === 'events') return <EventsPage query={query} />
  if (view === 'changes') return <ChangesPage query={query} />
  if (view === 'conflicts') return <ConflictsPage query={query} />
  if (view === 'event' && part) return <EventPage claim={`${name}/${part}`} />
  if (view === 'edits') return <EditsPage query={query} />
  if (view === 'versions' && name) return <VersionsPage id={name} query={query} />
  if (view === 'sources') return <SourcesPage />
  if (view === 'copies' && name) return <CopyTreePage id={name} mayJudge={mayJudge} />
  if (view === 'copies') return <CopiesPage query={query} />
  if (view === 'parties') return <PartiesPage query={query} />
  if (view === 'network') return <NetworkPage query={query} />
  if (view === 'map') return <MapPage query={query} />
  if (view === 'review') return <ReviewPage query={query} mayJudge={mayJudge} />
  if (view === 'proposals') return <ProposalsPage query={query} mayJudge={mayJudge} />
  if (view === 'reports') return <ReportsPage query={query} />
  if (view === 'search') return <Search query={query} />
  if (view === 'party' && name) return <Party name={decodeURIComponent(name)} query={query} mayJudge={mayJudge} />
  if (view === 'report' && name)
    return (
      <ArticlePage id={name} at={query.get('at') ?? ''} isPage={query.get('view') === 'page'} mayJudge={mayJudge} />
    )
  return <p class="notice">There is no such view. The timeline is a good place to begin.</p>
}

function titleOf({ path, query }: Place): string {
  const [, view = '', name = ''] = path.split('/')
  if (view === 'party') return decodeURIComponent(name)
  if (view === 'search') return `Search: ${query.get('q') ?? ''}`
  return TITLES[view] ?? VIEWS.find(([known]) => known === path)?.[1] ?? 'Timeline'
}

/** Views that belong to one in the menu. */
const WITHIN: Readonly<Record<string, (typeof VIEWS)[number][0]>> = {
  ...{ event: '/events', changes: '/events', conflicts: '/events' },
  ...{
    network: '/parties',
    party: '/parties',
    copies: '/sources',
    report: '/reports',
    edits: '/reports',
    versions: '/reports',
    proposals: '/review',
  },
}

function viewOf(path: string): string {
  const [, view = ''] = path.split('/')
  return WITHIN[view] ?? (view === '' ? '/timeline' : `/${view}`)
}

/** Views that stand in no menu but have a name. */
const MORE_VIEWS = [
  ['/changes', 'Changes of account'],
  ['/conflicts', 'Contradictions'],
  ['/network', 'Network: who to whom'],
  ['/copies', 'Texts printed more than once'],
  ['/edits', 'Edits: what outlets changed'],
  ['/proposals', 'Proposals by models'],
] as const

/** Titles of views that stand in no menu. */
const TITLES: Readonly<Record<string, string>> = {
  report: 'Report',
  event: 'Event',
  changes: 'Changes of account',
  conflicts: 'Contradictions',
  copies: 'Texts printed more than once',
  network: 'Who to whom',
  edits: 'What outlets changed',
  proposals: 'Proposals by models',
  versions: 'Versions',
}

interface SearchProps {
  readonly field: preact.RefObject<HTMLInputElement | null>
  readonly words: string
}

function SearchBox({ field, words }: SearchProps) {
  const find = (event: SubmitEvent) => {
    event.preventDefault()
    const asked = field.current?.value.trim() ?? ''
    if (asked !== '') go(`/search${queryOf({ q: asked })}`)
  }
  return (
    <search>
      <form onSubmit={find}>
        <input
          key={words}
          ref={field}
          type="search"
          value={words}
          placeholder="Search  /"
          aria-label="Search the reports"
        />
      </form>
    </search>
  )
}
