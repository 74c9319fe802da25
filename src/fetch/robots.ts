import { HostBusy } from './answer-errors.ts'
import type { Reply } from './ask.ts'
import { type Patient, persist } from './persist.ts'
import { follow } from './redirect.ts'
import { AddressRefused, BadRedirect, RobotsRefuse, RobotsUnknown } from './refusals.ts'
import { type FetchSettings, NO_VALIDATORS, requestHeaders } from './settings.ts'

/** What one robots.txt says to us. */
export interface Rules {
  /** @throws {RobotsRefuse} */
  permit(url: URL): void
  /** Milliseconds between two requests; 0 where nothing is said. */
  readonly delay: number
}

export const NO_RULES: Rules = { permit: () => {}, delay: 0 }

/** The rules of every host that was asked. */
export interface Robots {
  /**
   * The rules for a URL, after https://www.rfc-editor.org/rfc/rfc9309: where the server says that there are none, all
   * may be read; where it can't answer, nothing may until it can.
   *
   * @throws {RobotsUnknown} and whatever else the host fails of
   */
  rules(url: URL): Promise<Rules>
}

/** The name by which robots.txt can address this program. */
const ROBOT_NAME = 'onrecord'

/** What of a robots.txt is read, in bytes; RFC 9309, 2.5, asks for no less. */
const MOST_OF_ROBOTS = 500 * 1024

/** RFC 9309, 2.3.1.2, asks for at least five. */
const MOST_REDIRECTS = 5

/** Milliseconds for which rules are kept; RFC 9309, 2.4. */
const RULES_LAST = 24 * 60 * 60 * 1000

export function openRobots(settings: FetchSettings, patient: Patient): Robots {
  const kept = new Map<string, { readonly rules: Promise<Rules>; readonly until: number }>()
  return {
    rules({ origin }) {
      const known = kept.get(origin)
      if (known && known.until > settings.clock.now()) return known.rules
      const rules = rulesOf(new URL('/robots.txt', origin), settings, patient)
      kept.set(origin, { rules, until: settings.clock.now() + RULES_LAST })
      rules.catch(() => kept.delete(origin))
      return rules
    },
  }
}

async function rulesOf(where: URL, settings: FetchSettings, patient: Patient): Promise<Rules> {
  try {
    const { status, bytes } = await readRobots(where, settings, patient)
    if (status >= 500) throw new RobotsUnknown(where.origin, where.href, status)
    return status >= 200 && status <= 299 ? await parseRules(where, bytes) : NO_RULES
  } catch (error) {
    if (error instanceof HostBusy) throw new RobotsUnknown(where.origin, where.href, error.status)
    const leadsNowhere = error instanceof BadRedirect || (error instanceof AddressRefused && error.url !== where.href)
    if (leadsNowhere) return NO_RULES
    throw error
  }
}

async function readRobots(where: URL, settings: FetchSettings, patient: Patient): Promise<Reply> {
  const headers = requestHeaders(settings, NO_VALIDATORS)
  const wants = (status: number) => status >= 200 && status <= 299
  const pause = () => settings.limits.delay
  const { reply } = await follow(where, MOST_REDIRECTS, settings, (url) =>
    persist({ url, headers, wants, cutAt: MOST_OF_ROBOTS }, pause, patient),
  )
  return reply
}

/** Rules apply to the origin that was asked, also where a redirect led to another one. */
async function parseRules(where: URL, bytes: Uint8Array): Promise<Rules> {
  const { default: module } = await import('robots-parser')
  // its types say that the function is in `default` of what it is itself
  const robotsParser = module as unknown as typeof module.default
  const robots = robotsParser(where.href, new TextDecoder().decode(bytes))
  return {
    permit(url) {
      if (robots.isAllowed(url.href, ROBOT_NAME) !== false) return
      const line = robots.getMatchingLineNumber(url.href, ROBOT_NAME)
      throw new RobotsRefuse(url.href, where.href, line > 0 ? line : null)
    },
    delay: Math.max(0, robots.getCrawlDelay(ROBOT_NAME) ?? 0) * 1000,
  }
}
