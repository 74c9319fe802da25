import { HeadersTooLarge } from './answer-errors.ts'
import {
  ConnectionBroken,
  ConnectionRefused,
  FetchError,
  FetchFailed,
  HostUnknown,
  NotHttp,
  ProxyFailed,
  TlsFailed,
  TooSlow,
} from './errors.ts'
import type { Limits } from './limits.ts'
import { AddressRefused } from './refusals.ts'

/** Where a fault came up. */
interface Place {
  readonly url: URL
  readonly limits: Limits
}

type Tell = (place: Place, fault: SystemError) => FetchError

interface SystemError extends Error {
  readonly code?: unknown
  readonly address?: unknown
  readonly port?: unknown
}

/** What the resolver, the socket, OpenSSL and undici call their failures, and what it means to the reader. */
const FAULTS: readonly (readonly [code: RegExp, tell: Tell])[] = [
  [
    /^(?:ENOTFOUND|ENODATA|ESERVFAIL|EAI_\w+|ETIMEOUT)$/,
    ({ url }, { code }) => new HostUnknown(url.href, url.hostname, `${code}`),
  ],
  [/^E(?:CONNREFUSED|HOSTUNREACH|NETUNREACH|ADDRNOTAVAIL|ACCES|HOSTDOWN)$/, refused],
  [
    /^(?:ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS)_TIMEOUT)$/,
    ({ url, limits }) => new TooSlow(url.href, 'headers', limits.untilHeaders),
  ],
  [/^UND_ERR_BODY_TIMEOUT$/, ({ url, limits }) => new TooSlow(url.href, 'idle', limits.idle)],
  [/^UND_ERR_HEADERS_OVERFLOW$/, ({ url, limits }) => new HeadersTooLarge(url.href, limits.headers)],
  [/^UND_ERR_PRX_/, ({ url }, { message }) => new ProxyFailed(url.href, message)],
  [
    /^E(?:CONNRESET|PIPE|CONNABORTED)$|^UND_ERR_(?:SOCKET|RES_CONTENT_LENGTH_MISMATCH)$/,
    ({ url }, { message }) => new ConnectionBroken(url.href, message),
  ],
  [/^(?:HPE_|HTTPParserError)/, ({ url }, { message }) => new NotHttp(url.href, message)],
  [
    /^(?:ERR_SSL_|ERR_TLS_|EPROTO$|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH)/,
    ({ url }, fault) => new TlsFailed(url.href, tlsReason(fault)),
  ],
]

/** Puts into words whatever a connection failed of. */
export function asFetchError(error: unknown, place: Place): FetchError {
  const faults = causes(error)
  const ours = faults.find((each) => each instanceof FetchError)
  if (ours instanceof AddressRefused) return new AddressRefused(place.url.href, ours.address, ours.is)
  if (ours instanceof FetchError) return ours
  for (const fault of faults) {
    const [, tell] = FAULTS.find(([code]) => code.test(String(fault.code ?? fault.name))) ?? []
    if (tell) return tell(place, fault)
  }
  const [first] = faults
  if (first && /^Proxy response/.test(first.message)) return new ProxyFailed(place.url.href, first.message)
  return new FetchFailed(place.url.href, first?.message ?? String(error))
}

/** The error, what it was caused by, and what it gathers. */
function causes(error: unknown): readonly SystemError[] {
  if (!(error instanceof Error)) return []
  const gathered = error instanceof AggregateError ? error.errors.flatMap(causes) : []
  return [error, ...gathered, ...causes(error.cause)]
}

function refused({ url }: Place, { address, port, code }: SystemError): FetchError {
  const where = typeof address === 'string' ? `${address}${port === undefined ? '' : ` port ${port}`}` : url.host
  return new ConnectionRefused(url.href, where, String(code))
}

const TLS_REASONS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: "the server's certificate has expired",
  CERT_NOT_YET_VALID: "the server's certificate is not valid yet; is this machine's clock right?",
  CERT_REVOKED: "the server's certificate was revoked",
  DEPTH_ZERO_SELF_SIGNED_CERT: 'nobody but the server itself vouches for its certificate',
  SELF_SIGNED_CERT_IN_CHAIN: "nobody that this machine knows vouches for the server's certificate",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the server does not show who vouches for its certificate',
  UNABLE_TO_GET_ISSUER_CERT: 'the server does not show who vouches for its certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "nobody that this machine knows vouches for the server's certificate",
  ERR_TLS_CERT_ALTNAME_INVALID: "the server's certificate was made out for other names",
}

/** OpenSSL's messages name its own source files, between colons. */
function tlsReason({ code, message }: SystemError): string {
  const known = TLS_REASONS[String(code)]
  if (known) return `${known} (${code})`
  const [, reason = message] = /:SSL routines:[^:]*:([^:]+):/.exec(message) ?? []
  return reason.trim().replace(/\.$/, '')
}
