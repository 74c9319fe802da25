import { useLayoutEffect, useState } from 'preact/hooks'
import type { EventInFullShown, EventShown } from '../../src/api/event-shown.ts'
import type { ChangeShown, CopyTreeShown, SideShown, VersionDiffShown } from '../../src/api/shown.ts'
import type {
  Article,
  Edit,
  Hit,
  Network,
  Origin,
  Parties,
  PartyListed,
  Profile as ProfileOnRecord,
  Proposal,
  Reports,
  Tellings,
  VoiceCounted,
} from '../../src/casefile/index.ts'
import type {
  Conflict,
  OutletAccount,
  Overview,
  PlaceCounted,
  Queued,
  RecordedClaim,
  Resolution,
  Tie,
  Word,
} from '../../src/record/index.ts'

/** The case as `/api/v1/case` tells of it. */
export interface CaseInfo {
  readonly path: string
  readonly version: string
  /** Who judges; null where the case is only read. */
  readonly judge: string | null
  readonly documents: number
  readonly claims: number
  readonly statements: number
}

export interface ExchangeAnswer {
  readonly first: Resolution
  readonly second: Resolution
  readonly fromFirst: SideShown
  readonly fromSecond: SideShown
  /** Events in each direction, of which a page is shown. */
  readonly total: { readonly fromFirst: number; readonly fromSecond: number }
}
export type Profile = Omit<ProfileOnRecord, 'changes'> & { readonly changes: readonly ChangeShown[] }

export interface EventsAnswer {
  readonly total: number
  readonly events: readonly EventShown[]
}
export interface ChangesAnswer {
  readonly total: number
  readonly changes: readonly { readonly event: EventShown; readonly name: string; readonly words: readonly Word[] }[]
}
export interface OutletsAnswer {
  readonly outlets: readonly OutletAccount[]
}
export interface CopiesAnswer {
  readonly total: number
  readonly origins: readonly Origin[]
}
export interface PlacesAnswer {
  readonly total: number
  readonly places: readonly PlaceCounted[]
}
export interface VoicesAnswer {
  readonly voices: readonly VoiceCounted[]
}
export type { CopyTreeShown, Network, OutletAccount, Overview, Parties, PartyListed, PlaceCounted, Tie, VoiceCounted }
export interface EditsAnswer {
  readonly edits: readonly Edit[]
  readonly more: boolean
}
export type { Edit, VersionDiffShown }
export interface QueueAnswer {
  readonly total: number
  readonly queue: readonly Queued[]
}
export interface ConflictsAnswer {
  readonly total: number
  readonly conflicts: readonly { readonly event: EventShown; readonly conflicts: readonly Conflict[] }[]
}
export type { Article, EventInFullShown, EventShown, Hit, RecordedClaim, Reports, Tellings }

/** What has come of a question. While a new one is under way, the last answer stays. */
export interface Asked<Answer> {
  readonly answer: Answer | null
  readonly error: string | null
  readonly isLoading: boolean
}

const NOTHING = { answer: null, error: null, isLoading: false }

/** What is asked already, for a view that does not stand yet. */
const ahead = new Map<string, Promise<unknown>>()

/** Asks what a view will ask; gives what ends the waiting for it. */
export function askAhead(path: string): () => void {
  const asked = ask(path)
  asked.catch(() => {}) // the view tells of it
  ahead.set(path, asked)
  return () => void ahead.delete(path)
}

/** What was asked ahead, once. */
function takeAsked<Answer>(path: string): Promise<Answer> | undefined {
  const asked = ahead.get(path) as Promise<Answer> | undefined
  ahead.delete(path)
  return asked
}

/** Asks the API and keeps the answer; null asks nothing. `again` changes when the same is to be asked anew. */
export function useAnswer<Answer>(path: string | null, again = 0): Asked<Answer> {
  const [asked, setAsked] = useState<Asked<Answer>>({ ...NOTHING, isLoading: path !== null })
  // Before what is there is painted, which takes longer than many an answer.
  useLayoutEffect(() => {
    if (path === null) return setAsked(NOTHING)
    const gone = new AbortController()
    setAsked((last) => (last.isLoading ? last : { ...last, isLoading: true }))
    const answering = takeAsked<Answer>(path) ?? ask<Answer>(path, { signal: gone.signal })
    answering.then(
      (answer) => gone.signal.aborted || setAsked({ answer, error: null, isLoading: false }),
      (error: Error) => gone.signal.aborted || setAsked({ answer: null, error: error.message, isLoading: false }),
    )
    return () => gone.abort()
  }, [path, again])
  return asked
}

/** One answer of the API; throws with the message that the server gives. */
export async function ask<Answer>(path: string, request: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`/api/v1/${path}`, request)
  const body: unknown = await response.json()
  if (response.ok) return body as Answer
  throw new Error(
    (body as { error?: { message?: string } }).error?.message ?? `The server answered ${response.status}.`,
  )
}

export interface ProposalsAnswer {
  readonly total: number
  readonly proposals: readonly Proposal[]
  readonly prompts: readonly { readonly id: string; readonly text: string }[]
}
export type { Proposal }

/** Puts on record what a person decides on a proposal; "open" takes it back. */
export async function decideOnProposal(id: string, verdict: 'accepted' | 'rejected' | 'open'): Promise<void> {
  const headers = { 'Content-Type': 'application/json' }
  await ask(`proposals/${id}/decisions`, { method: 'POST', headers, body: JSON.stringify({ verdict }) })
}

/** What a person decides of a claim or statement, or of two that are one. */
export interface Decision {
  readonly act: 'accept' | 'reject' | 'correct' | 'merge' | 'split' | 'note' | 'undo'
  /** Of the claim or statement; for undo, of the judgement; of pairs the first, by what `of` goes by. */
  readonly id: string
  readonly text?: string
  readonly why?: string
  readonly of?: 'event' | 'party' | 'text'
  readonly other?: string
  readonly set?: Readonly<Record<string, string | readonly string[]>>
}

/** Puts a judgement on record; gives its id. */
export async function judge(decision: Decision): Promise<string> {
  const headers = { 'Content-Type': 'application/json' }
  const made = await ask<{ readonly id: string }>('judgements', {
    ...{ method: 'POST', headers, body: JSON.stringify(decision) },
  })
  return made.id
}

/** "?a=1&b=2" without what is empty. */
export function queryOf(fields: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return query === '' ? '' : `?${query}`
}
