import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { OnRecordError } from '../text/index.ts'
import type { TreeHead } from './merkle.ts'

/**
 * A checkpoint says how long a log was and what its tree was, in the text form of https://c2sp.org/tlog-checkpoint:
 * whoever keeps one elsewhere can tell later whether the log still begins with what it had then. It may be signed with
 * Ed25519 as https://c2sp.org/signed-note has it, so that it shows who vouches for it.
 */
export interface Checkpoint extends TreeHead {
  /** What names the log: no spaces, no plus sign. */
  readonly origin: string
}

/** A line that signs a checkpoint. */
export interface Signature {
  readonly name: string
  /** The key's hash and the signature, in base64. */
  readonly value: string
}

export interface SignedCheckpoint extends Checkpoint {
  readonly signatures: readonly Signature[]
  /** The note as it was read. */
  readonly note: string
}

/** The text is no checkpoint. */
export class CheckpointUnreadable extends OnRecordError {
  readonly code = 'log/checkpoint'

  constructor(what: string) {
    super(`That is no checkpoint of a log: ${what} \`onrecord log checkpoint\` prints one.`)
  }
}

/** The text is no key for notes. */
export class KeyUnreadable extends OnRecordError {
  readonly code = 'log/key'

  constructor(what: string) {
    super(`That is no key for checkpoints: ${what} \`onrecord log key FILE\` makes one.`)
  }
}

/** Before a signature; an em dash and a space. */
const SIGNED = '\u2014 '

/** Names Ed25519 among the ways of signing notes. */
const ED25519 = 1

/** A checkpoint as it is printed, signed where there is a key: "PRIVATE+KEY+name+hash+key". */
export function checkpointNote({ origin, size, root }: Checkpoint, key: string | null): string {
  const text = `${origin}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n`
  return `${text}\n${key === null ? '' : signatureLine(text, key)}`
}

export function readCheckpoint(note: string): SignedCheckpoint {
  const [text = '', signed = ''] = splitNote(note)
  const [origin = '', size = '', root = ''] = text.split('\n')
  if (origin === '' || !/^(?:0|[1-9]\d{0,15})$/.test(size))
    throw new CheckpointUnreadable('its first two lines are no name and size.')
  const hash = Buffer.from(root, 'base64')
  if (hash.length !== 32 || hash.toString('base64') !== root)
    throw new CheckpointUnreadable('its third line is no hash.')
  const signatures = signed
    .split('\n')
    .filter((line) => line.startsWith(SIGNED))
    .map((line) => line.slice(SIGNED.length).split(' '))
    .map(([name = '', value = '']) => ({ name, value }))
  return { origin, size: Number(size), root: hash.toString('hex'), signatures, note }
}

/** The text that is signed, with its last line feed, and the lines that sign it. */
function splitNote(note: string): readonly [text: string, signatures: string] {
  const end = note.replaceAll('\r\n', '\n').indexOf('\n\n')
  if (end < 0) throw new CheckpointUnreadable('it has no empty line.')
  const lines = note.replaceAll('\r\n', '\n')
  return [lines.slice(0, end + 1), lines.slice(end + 2)]
}

/** The line that signs a note's text. */
export function signatureLine(text: string, key: string): string {
  const [, name, hash = '', data = ''] = /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(key.trim()) ?? []
  const bytes = Buffer.from(data, 'base64')
  if (name === undefined || bytes.length !== 33 || bytes[0] !== ED25519) throw new KeyUnreadable('it does not sign.')
  const signature = sign(null, Buffer.from(text), privateKey(bytes.subarray(1)))
  return `${SIGNED}${name} ${Buffer.concat([Buffer.from(hash, 'hex'), signature]).toString('base64')}\n`
}

/** Whether the note was signed with the key that this one verifies: "name+hash+key". */
export function isSignedBy(note: string, verifier: string): boolean {
  const [, name, hash = '', data = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(verifier.trim()) ?? []
  const bytes = Buffer.from(data, 'base64')
  if (name === undefined || bytes.length !== 33 || bytes[0] !== ED25519) throw new KeyUnreadable('it does not verify.')
  const [text, signatures] = splitNote(note)
  return signatures.split('\n').some((line) => {
    const [signer, value = ''] = line.slice(SIGNED.length).split(' ')
    const signature = Buffer.from(value, 'base64')
    const isOurs = line.startsWith(SIGNED) && signer === name && signature.subarray(0, 4).toString('hex') === hash
    return isOurs && verify(null, Buffer.from(text), publicKey(bytes.subarray(1)), signature.subarray(4))
  })
}

/** The two keys of a name: one to sign with and keep secret, one to verify with and give away. */
export function keysOf(name: string, seed: Uint8Array): { readonly signer: string; readonly verifier: string } {
  if (!/^[^+\s]+$/.test(name))
    throw new KeyUnreadable(`"${name}" is no name: it takes one without spaces and plus signs.`)
  const { x = '' } = createPublicKey(privateKey(Buffer.from(seed))).export({ format: 'jwk' })
  const data = Buffer.concat([Buffer.of(ED25519), Buffer.from(x, 'base64url')])
  const hash = createHash('sha256').update(`${name}\n`).update(data).digest('hex').slice(0, 8)
  const secret = Buffer.concat([Buffer.of(ED25519), seed]).toString('base64')
  return { signer: `PRIVATE+KEY+${name}+${hash}+${secret}`, verifier: `${name}+${hash}+${data.toString('base64')}` }
}

/** What stands before the 32 bytes of a key in DER (RFC 8410). */
const [PRIVATE_PREFIX, PUBLIC_PREFIX] = ['302e020100300506032b657004220420', '302a300506032b6570032100'] as const

function privateKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({
    key: Buffer.concat([Buffer.from(PRIVATE_PREFIX, 'hex'), seed]),
    format: 'der',
    type: 'pkcs8',
  })
}

function publicKey(bytes: Uint8Array): KeyObject {
  return createPublicKey({
    key: Buffer.concat([Buffer.from(PUBLIC_PREFIX, 'hex'), bytes]),
    format: 'der',
    type: 'spki',
  })
}
