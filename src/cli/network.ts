import type { Fetcher } from '../fetch/index.ts'
import { programVersion } from '../reader.ts'
import type { Io } from './io.ts'
import { UsageError } from './usage.ts'

/** Options of every command that goes out to the network. */
export const NETWORK_OPTIONS = {
  contact: {
    flags: '--contact <who>',
    says: 'a URL or an address for mail that tells servers who asks (else ONRECORD_CONTACT)',
  },
  delay: { flags: '--delay <seconds>', says: 'pause between two requests to one host', default: '1' },
  allowPrivate: { flags: '--allow-private', says: 'ask servers of private networks and of this machine too' },
  ignoreRobots: { flags: '--ignore-robots', says: 'read what robots.txt asks programs not to read' },
} as const

interface NetworkOptions {
  readonly contact?: string
  readonly delay: string
  readonly allowPrivate?: true
  readonly ignoreRobots?: true
}

const SECOND = 1000

/** Opens the way out, as the options and the environment have it. */
export async function openNetwork(options: NetworkOptions, io: Io): Promise<Fetcher> {
  const contact = contactOf(options.contact ?? io.env['ONRECORD_CONTACT'])
  const delay = delayOf(options.delay)
  const { ANYWHERE, LIMITS, OPEN_INTERNET, openFetcher, proxiesOf, systemClock, userAgent } = await import(
    '../fetch/index.ts'
  )
  if (options.ignoreRobots) io.say('robots.txt is not heeded: see to it that you may read what you read.')
  return openFetcher({
    userAgent: userAgent(programVersion(), contact),
    reach: options.allowPrivate ? ANYWHERE : OPEN_INTERNET,
    proxies: proxiesOf(io.env),
    heedsRobots: !options.ignoreRobots,
    limits: { ...LIMITS, delay },
    clock: systemClock,
    interrupted: io.interrupted,
  })
}

/** It stands in a header of every request: what else could be in there would not be a contact. */
function contactOf(given: string | undefined): string | null {
  if (given === undefined || given === '') return null
  if (/^(?:https?:\/\/[!-'*-~]+|[!-'*-?A-~]+@[\w.-]+)$/.test(given)) return given
  throw new UsageError('contact', `--contact takes a URL or an address for mail, not "${given}".`)
}

function delayOf(given: string): number {
  if (/^\d{1,5}(?:\.\d+)?$/.test(given.trim())) return Number(given) * SECOND
  throw new UsageError('number', `--delay takes a number of seconds, 0 or more, not "${given}".`)
}
