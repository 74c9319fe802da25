import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'

/** A key and a certificate that it vouches for itself, in PEM. */
export interface Identity {
  readonly key: string
  readonly cert: string
}

/** Makes a certificate for some names, X.509 version 3 signed with ECDSA and SHA-256. */
export function selfSigned(
  names: readonly string[],
  { from = '20200101000000Z', to = '20991231235959Z' } = {},
): Identity {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = sequence(set(sequence(oid('2.5.4.3'), der(0x0c, Buffer.from(names[0] ?? 'nobody')))))
  const toBeSigned = sequence(
    der(0xa0, integer(2)),
    integer(1),
    sequence(oid('1.2.840.10045.4.3.2')),
    name,
    sequence(der(0x18, Buffer.from(from)), der(0x18, Buffer.from(to))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(subjectNames(names))),
  )
  const certificate = sequence(toBeSigned, sequence(oid('1.2.840.10045.4.3.2')), bits(signed(toBeSigned, privateKey)))
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: pem(certificate) }
}

function signed(bytes: Buffer, key: KeyObject): Buffer {
  return createSign('sha256').update(bytes).sign(key)
}

function subjectNames(names: readonly string[]): Buffer {
  const each = names.map((name) =>
    /^[\d.]+$/.test(name) ? der(0x87, Buffer.from(name.split('.').map(Number))) : der(0x82, Buffer.from(name)),
  )
  return sequence(oid('2.5.29.17'), der(0x04, sequence(...each)))
}

/** One value with its tag and length, as DER has it. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

const sequence = (...parts: readonly Buffer[]) => der(0x30, ...parts)
const set = (...parts: readonly Buffer[]) => der(0x31, ...parts)
const integer = (value: number) => der(0x02, Buffer.from([value]))
const bits = (content: Buffer) => der(0x03, Buffer.from([0]), content)

function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return der(0x06, Buffer.from([40 * first + second, ...rest.flatMap(base128)]))
}

/** Seven bits a byte, the high bit set on all but the last. */
function base128(value: number): readonly number[] {
  const digits = value.toString(2)
  const padded = digits.padStart(Math.ceil(digits.length / 7) * 7, '0')
  const groups = padded.match(/.{7}/g) ?? []
  return groups.map((group, at) => Number.parseInt(group, 2) | (at < groups.length - 1 ? 0x80 : 0))
}

function pem(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
