import { isIPv4, isIPv6 } from 'node:net'
import { CARRIERS, GLOBAL_UNICAST, RANGES } from './ranges.ts'

/** An address as its bytes: 4 for IPv4, 16 for IPv6. */
type Bytes = readonly number[]

interface Range {
  readonly start: Bytes
  /** Bits of the start that an address in the range shares. */
  readonly bits: number
}

const FORBIDDEN = RANGES.map(([range, is]) => ({ ...parseRange(range), is }))
const CARRYING = CARRIERS.map(([range, at, is]) => ({ ...parseRange(range), at, is }))
const GLOBAL = parseRange(GLOBAL_UNICAST)

/** Interface identifiers of ISATAP, after which an IPv4 address stands; https://www.rfc-editor.org/rfc/rfc5214#section-6.1 */
const ISATAP: readonly Bytes[] = [
  [0x00, 0x00, 0x5e, 0xfe],
  [0x02, 0x00, 0x5e, 0xfe],
]

/**
 * Why an address is not one of the open internet: "a private network", "link-local"; null where it is one.
 *
 * @param address IPv4 in dotted decimal or IPv6 in any of its forms, with a zone or without
 */
export function notPublic(address: string): string | null {
  const bytes = addressBytes(address)
  return bytes === null ? 'no address of the internet' : reason(bytes)
}

/** Whether a host of a URL is an address rather than a name; brackets are taken off. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.startsWith('[') && hostname.endsWith(']') ? hostname.slice(1, -1) : hostname
  return isIPv4(bare) || isIPv6(bare) ? bare : null
}

function reason(bytes: Bytes): string | null {
  const known = FORBIDDEN.find((range) => isWithin(bytes, range))
  if (known) return known.is
  if (bytes.length === 4) return null
  const carrier = CARRYING.find((range) => isWithin(bytes, range))
  if (carrier) return behind(bytes.slice(carrier.at, carrier.at + 4), carrier.is)
  if (!isWithin(bytes, GLOBAL)) return 'reserved'
  const isTunnel = ISATAP.some((mark) => mark.every((byte, at) => bytes[8 + at] === byte))
  return isTunnel ? behind(bytes.slice(12), 'ISATAP') : null
}

/** The reason of the IPv4 address inside. */
function behind(bytes: Bytes, form: string): string | null {
  const inner = reason(bytes)
  return inner === null ? null : `${inner} (${form} ${bytes.join('.')})`
}

function isWithin(bytes: Bytes, { start, bits }: Range): boolean {
  if (bytes.length !== start.length) return false
  const whole = bits >> 3
  const mask = (0xff00 >> (bits & 7)) & 0xff
  return (
    bytes.slice(0, whole).every((byte, at) => byte === start[at]) &&
    ((bytes[whole] ?? 0) & mask) === ((start[whole] ?? 0) & mask)
  )
}

function parseRange(range: string): Range {
  const [address = '', bits = ''] = range.split('/')
  const start = addressBytes(address)
  if (start === null) throw new TypeError(`${range} is no range of addresses`)
  return { start, bits: Number(bits) }
}

/** The bytes of an address; null where it is none. */
export function addressBytes(address: string): Bytes | null {
  const [bare = ''] = address.split('%')
  if (isIPv4(bare)) return bare.split('.').map(Number)
  return isIPv6(bare) ? ipv6Bytes(bare) : null
}

function ipv6Bytes(address: string): Bytes {
  const [head = '', tail] = address.split('::')
  const [before, after] = [groups(head), groups(tail ?? '')]
  const gap = tail === undefined ? 0 : 16 - before.length - after.length
  return [...before, ...Array.from({ length: gap }, () => 0), ...after]
}

/** "64:ff9b" → 0 100 255 155; the last group may be an IPv4 address. */
function groups(text: string): Bytes {
  if (text === '') return []
  return text.split(':').flatMap((group) => {
    if (group.includes('.')) return group.split('.').map(Number)
    const value = Number.parseInt(group, 16)
    return [value >> 8, value & 0xff]
  })
}
