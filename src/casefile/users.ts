import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import {
  type DeedRow,
  deedRows,
  recordDeed,
  recordUser,
  type Store,
  type UserRow,
  userByName,
  userByToken,
  userRows,
} from '../store/index.ts'
import { OnRecordError } from '../text/index.ts'

/** What somebody may do: look, or also judge and add reports, or also look after who may. */
export const ROLES = ['reader', 'reviewer', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** Somebody who may use the case through a server. */
export interface User {
  readonly name: string
  readonly role: Role
  /** When they got their token, ISO 8601 in UTC. */
  readonly at: string
  /** When it was taken from them; null where it was not. */
  readonly revokedAt: string | null
}

/** What somebody did. */
export interface Deed {
  readonly at: string
  readonly who: string
  /** "signed in", "was refused", "judged", "added reports", "exported", "let in", "shut out" */
  readonly what: string
  readonly about: string | null
  readonly address: string | null
}

/** A name that can't be a user's, or is one's already. */
export class UserInvalid extends OnRecordError {
  readonly code = 'usage/user'
}

/** Nobody of this name may use the case. */
export class UserUnknown extends OnRecordError {
  readonly code = 'user/unknown'

  constructor(name: string) {
    super(`Nobody called "${name}" may use this case. \`onrecord users list\` says who may.`)
  }
}

const MOST_NAME = 80

/** By this a token is told from other secrets, should it turn up where it does not belong. */
const PREFIX = 'onr_'

/**
 * Lets somebody in and makes their token: 256 random bits, of which the hash is kept and nothing else. A token is too
 * long to be guessed, so a quick hash does.
 *
 * @returns the token, which is shown this once
 */
export async function addUser({ db }: Store, name: string, role: Role, by: string): Promise<string> {
  const clean = name.normalize('NFC').trim()
  if (clean === '' || clean.length > MOST_NAME || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(clean))
    throw new UserInvalid(`"${name}" is no name for a user: it takes 1 to ${MOST_NAME} characters that can be seen.`)
  const known = await userByName(db, clean)
  if (known && known.revoked_at === null)
    throw new UserInvalid(`${clean} may use this case already. Revoke their token to give them another.`)
  const token = PREFIX + randomBytes(32).toString('base64url')
  const at = new Date().toISOString()
  const about = `${clean}, ${role}`
  await recordUser(
    db,
    { name: clean, role, token_sha256: hashOf(token), at, revoked_at: null },
    { at, who: by, what: 'let in', about, address: null },
  )
  return token
}

/** Takes somebody's token from them; what they did stays under their name. */
export async function revokeUser({ db }: Store, name: string, by: string): Promise<void> {
  const known = await userByName(db, name.normalize('NFC').trim())
  if (!known || known.revoked_at !== null) throw new UserUnknown(name)
  const at = new Date().toISOString()
  await recordUser(
    db,
    { ...known, revoked_at: at },
    { at, who: by, what: 'shut out', about: known.name, address: null },
  )
}

export async function users({ db }: Store): Promise<readonly User[]> {
  return (await userRows(db)).map(asUser)
}

/** Whose token this is; null where it is nobody's, or was taken from them. */
export async function userOfToken({ db }: Store, token: string): Promise<User | null> {
  const hash = hashOf(token)
  const row = await userByToken(db, hash)
  if (!row || row.revoked_at !== null || !isSame(row.token_sha256, hash)) return null
  return asUser(row)
}

/** A user who may come in, with what tells their present token from any other. */
export async function userCalled(
  { db }: Store,
  name: string,
): Promise<{ readonly user: User; readonly tokenHash: string } | null> {
  const row = await userByName(db, name)
  return row && row.revoked_at === null ? { user: asUser(row), tokenHash: row.token_sha256 } : null
}

export async function noteDeed({ db }: Store, deed: Omit<Deed, 'at'>): Promise<void> {
  await recordDeed(db, { ...deed, at: new Date().toISOString() })
}

/** What was done, the last first. */
export async function deeds({ db }: Store, limit: number, from: number): Promise<readonly Deed[]> {
  return (await deedRows(db, limit, from)).map(asDeed)
}

function asDeed({ number: _, ...deed }: DeedRow): Deed {
  return deed
}

function asUser({ name, role, at, revoked_at }: UserRow): User {
  return { name, role: ROLES.find((each) => each === role) ?? 'reader', at, revokedAt: revoked_at }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Takes as long whatever differs. */
function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
