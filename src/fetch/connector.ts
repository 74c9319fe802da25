import type { LookupAddress, LookupOptions } from 'node:dns'
import { lookup } from 'node:dns/promises'
import type { buildConnector } from 'undici'
import { literalAddress, notPublic } from './address.ts'
import { AddressRefused } from './refusals.ts'

/** Which addresses may be connected to, and how names are looked up. */
export interface Reach {
  /** Why an address may not be connected to; null where it may. */
  refusal(address: string): string | null
  /** All addresses of a name. */
  resolve(hostname: string): Promise<readonly LookupAddress[]>
}

/** The open internet alone. */
export const OPEN_INTERNET: Reach = { refusal: notPublic, resolve: resolveName }

/** Private networks and this machine too. */
export const ANYWHERE: Reach = { refusal: () => null, resolve: resolveName }

function resolveName(hostname: string): Promise<readonly LookupAddress[]> {
  return lookup(hostname, { all: true })
}

/** @throws {AddressRefused} where the host is an address that may not be connected to; names are looked up later */
export function refuseLiteral(url: URL, reach: Reach): void {
  const address = literalAddress(url.hostname)
  if (address !== null) refuse(url.href, address, reach)
}

/** Names that no public server has; https://www.iana.org/assignments/special-use-domain-names and habit. */
const LOCAL_NAME = /^(?:[^.]+|.*\.(?:localhost|local|internal|intranet|lan|corp|home|home\.arpa))\.?$/i

/**
 * Behind a proxy, the proxy looks names up and connects; what can be refused here are names of the inside.
 *
 * @throws {AddressRefused}
 */
export function refuseLocalName(url: URL, reach: Reach): void {
  if (reach.refusal('127.0.0.1') === null || literalAddress(url.hostname) !== null) return
  if (LOCAL_NAME.test(url.hostname)) throw new AddressRefused(url.href, url.hostname, 'a name of a local network')
}

function refuse(where: string, address: string, { refusal }: Reach): void {
  const is = refusal(address)
  if (is !== null) throw new AddressRefused(where, address, is)
}

/**
 * Makes connections to permitted addresses alone. A name is looked up once for each connection; the addresses that
 * came are what is connected to, so no second look-up can give others. An address in the URL is not looked up at all
 * and is checked as it stands, and what the socket is connected to in the end is checked before a request is sent.
 */
export function checkedConnector(connect: buildConnector.connector, reach: Reach): buildConnector.connector {
  return (options, callback) => {
    const where = `${options.protocol}//${options.host ?? options.hostname}`
    const literal = literalAddress(options.hostname)
    const is = literal === null ? null : reach.refusal(literal)
    if (literal !== null && is !== null) return callback(new AddressRefused(where, literal, is), null)
    connect(options, (...[error, socket]) => {
      if (error !== null) return callback(error, null)
      const address = socket.remoteAddress ?? 'an address that is not known'
      const found = reach.refusal(address)
      if (found === null) return callback(null, socket)
      socket.destroy()
      callback(new AddressRefused(where, address, found), null)
    })
  }
}

type Answer = (error: Error | null, addresses: LookupAddress[] | string, family?: number) => void

/** A `lookup` for `net.connect` that gives permitted addresses alone. */
export function checkedLookup(reach: Reach): (hostname: string, options: LookupOptions, answer: Answer) => void {
  return (hostname, { all, family }, answer) => {
    permitted(hostname, reach).then(
      (addresses) => {
        const fitting = addresses.filter((each) => !family || each.family === Number(String(family).replace('IPv', '')))
        const [first = addresses[0]!] = fitting
        if (all) answer(null, fitting.length > 0 ? fitting : [first])
        else answer(null, first.address, first.family)
      },
      (error: Error) => answer(error, []),
    )
  }
}

async function permitted(hostname: string, { resolve, refusal }: Reach): Promise<LookupAddress[]> {
  const addresses = await resolve(hostname)
  const good = addresses.filter(({ address }) => refusal(address) === null)
  const [bad] = addresses
  if (good.length === 0 && bad) throw new AddressRefused(hostname, bad.address, refusal(bad.address) ?? 'refused')
  if (good.length === 0) throw Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' })
  return good
}
