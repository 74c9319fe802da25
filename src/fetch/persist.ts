import { HostBusy } from './answer-errors.ts'
import { ask, header, type Line, type Reply, type Wanted } from './ask.ts'
import { FetchError } from './errors.ts'
import type { Hosts } from './hosts.ts'
import { retryAfter } from './retry-after.ts'

/** Statuses of a server that can't answer now, or has had enough of us. 52x are those of a relay before the server. */
const BUSY = new Set([408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524])

/** The server speaks of us, not of one page. */
const TOO_MANY = 429

/** Everything that a request with patience needs. */
export interface Patient extends Line {
  readonly hosts: Hosts
}

/** What came of one try: an answer to hand on, or a reason to try again. */
type Try =
  | { readonly reply: Reply }
  | { readonly error: FetchError; readonly asksFor: number | null; readonly isHosts: boolean }

/**
 * Asks for one URL when it is its host's turn, and again where that may help: after what `Retry-After` says, else
 * after a pause that doubles, with chance in it so that readers who failed together don't come back together.
 *
 * @param pause the host's delay, in milliseconds
 * @throws {FetchError}
 */
export async function persist(wanted: Wanted, pause: () => number, patient: Patient): Promise<Reply> {
  const { hosts, limits, clock } = patient
  const { host } = wanted.url
  for (let tries = 1; ; tries += 1) {
    const came = await hosts.turn(wanted.url, pause, () => tryOnce(wanted, patient))
    if ('reply' in came) return came.reply
    const wait = came.asksFor ?? limits.backOff * 2 ** (tries - 1) * (1 + clock.random() / 2)
    const isLast = tries >= limits.tries || wait > limits.patience || !came.error.isPassing
    if (!isLast || came.asksFor !== null) hosts.hold(host, wait)
    else if (came.isHosts) hosts.hold(host, limits.respite)
    if (isLast) throw came.error
  }
}

async function tryOnce(wanted: Wanted, patient: Patient): Promise<Try> {
  try {
    const reply = await ask(wanted, patient)
    return BUSY.has(reply.status) ? busy(reply, patient) : { reply }
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    return { error, asksFor: null, isHosts: error.isOfHost }
  }
}

function busy({ url, status, headers }: Reply, { clock }: Patient): Try {
  const asksFor = retryAfter(header(headers, 'retry-after'), clock.now())
  const until = asksFor === null ? null : clock.now() + asksFor
  return { error: new HostBusy(url.href, status, until), asksFor, isHosts: status === TOO_MANY }
}
