import { onTestFinished } from 'vitest'
import { ANYWHERE, type Fetched, type FetchSettings, LIMITS, NO_PROXIES, openFetcher } from '../../src/fetch/index.ts'
import { fakeClock } from './clock.ts'

export type Given = Partial<FetchSettings>

export function settings(given: Given = {}): FetchSettings {
  return {
    userAgent: 'onrecord/test',
    reach: ANYWHERE,
    proxies: NO_PROXIES,
    heedsRobots: true,
    limits: LIMITS,
    clock: fakeClock(),
    interrupted: new AbortController().signal,
    ...given,
  }
}

/** A fetcher that is closed when the test is over. */
export async function fetcherFor(given: Given = {}) {
  const fetcher = await openFetcher(settings(given))
  onTestFinished(() => fetcher.close())
  return fetcher
}

/** Fetches one URL. */
export async function fetchOnce(url: string, given: Given = {}): Promise<Fetched> {
  return (await fetcherFor(given)).fetch(url)
}

export function textOf(fetched: Fetched): string {
  return fetched.kind === 'page' ? Buffer.from(fetched.bytes).toString() : '(unchanged)'
}
