import type { Answer } from '../resource/index.ts'
import { AnswerTooLarge, EmptyAnswer, NotGiven, WrongType } from './answer-errors.ts'
import { type Headers, header, type Reply } from './ask.ts'
import { openDispatcher } from './dispatcher.ts'
import { openHosts } from './hosts.ts'
import { type Patient, persist } from './persist.ts'
import { type Followed, follow, webUrl } from './redirect.ts'
import { NO_RULES, openRobots, type Robots } from './robots.ts'
import { type FetchSettings, NO_VALIDATORS, requestHeaders, type Validators } from './settings.ts'

/** A page as it was sent, unpacked; or word that it is as it was. */
export type Fetched = Said & ({ readonly kind: 'page'; readonly bytes: Uint8Array } | { readonly kind: 'unchanged' })

interface Said {
  readonly answer: Answer
  /** The URL that has taken the place of the one asked for, for good; null where none has. */
  readonly movedTo: string | null
}

/** The one way out to the network. */
export interface Fetcher {
  /**
   * Reads a URL: follows its redirects, keeps to robots.txt, waits for its turn, tries again where that may help.
   *
   * @param known by what an earlier answer is known; with them it is only sent where it has changed
   * @throws {FetchError}; the reason of `interrupted` where that fires
   */
  fetch(url: string, known?: Validators): Promise<Fetched>
  close(): Promise<void>
}

export async function openFetcher(settings: FetchSettings): Promise<Fetcher> {
  const { limits, clock, interrupted } = settings
  const dispatcher = await openDispatcher(settings)
  const hosts = openHosts(clock, limits.patience, interrupted)
  const patient: Patient = { dispatcher, limits, clock, interrupted, hosts }
  const robots = openRobots(settings, patient)
  return {
    async fetch(given, known = NO_VALIDATORS) {
      const askFor = (url: URL) => readOne(url, known, { settings, patient, robots })
      return asFetched(await follow(webUrl(given), limits.redirects, settings, askFor), known, settings)
    },
    close: () => dispatcher.destroy(),
  }
}

/** What reading a URL goes about with. */
interface Reader {
  readonly settings: FetchSettings
  readonly patient: Patient
  readonly robots: Robots
}

/** Reads one URL, if it may be read. */
async function readOne(url: URL, known: Validators, { settings, patient, robots }: Reader): Promise<Reply> {
  const { limits, heedsRobots } = settings
  const rules = heedsRobots ? await robots.rules(url) : NO_RULES
  rules.permit(url)
  const wants = (status: number, headers: Headers) => wantsBody(url, status, headers, limits.body)
  const pause = () => Math.max(limits.delay, Math.min(rules.delay, limits.longestDelay))
  return persist({ url, headers: requestHeaders(settings, known), wants }, pause, patient)
}

/** Types that hold no report whatever is in them. What else a server says of a type is not believed; the bytes tell. */
const NO_REPORT = /^(?:image|audio|video|font)\/|^(?:text\/css|(?:text|application)\/(?:x-)?javascript)\b/i

function wantsBody(url: URL, status: number, headers: Headers, most: number): boolean {
  if (status < 200 || status > 299) return false
  const type = header(headers, 'content-type') ?? ''
  if (NO_REPORT.test(type)) throw new WrongType(url.href, type)
  if (Number(header(headers, 'content-length') ?? 0) > most) throw new AnswerTooLarge(url.href, most)
  return true
}

/** Statuses that come with a whole page. */
const WHOLE = new Set([200, 203])

const NOT_MODIFIED = 304

function asFetched({ reply, movedTo }: Followed, known: Validators, { clock }: FetchSettings): Fetched {
  const { url, status, headers, bytes } = reply
  const answer: Answer = { url: url.href, at: new Date(clock.now()).toISOString(), status, headers }
  const wasKnown = known.etag !== null || known.lastModified !== null
  if (status === NOT_MODIFIED && wasKnown) return { kind: 'unchanged', answer, movedTo }
  if (status >= 200 && status <= 299 && bytes.length === 0) throw new EmptyAnswer(url.href, status)
  if (!WHOLE.has(status)) throw new NotGiven(url.href, status)
  return { kind: 'page', bytes, answer, movedTo }
}

/** What to remember an answer by. */
export function validatorsOf({ headers }: Answer): Validators {
  return { etag: header(headers, 'etag'), lastModified: header(headers, 'last-modified') }
}
