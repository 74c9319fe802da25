import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Milliseconds for which somebody is signed in: a long day at the desk. */
export const LASTS = 12 * 60 * 60 * 1000

/** What a browser carries to show who signed in. It is good for nothing after the server or the user's token ends. */
export interface Passes {
  /** @param tokenHash of the token that the user has now */
  make(name: string, tokenHash: string): string
  /** The name in a pass that was made here, has not run out, and fits the user's token. */
  read(pass: string, tokenHashOf: (name: string) => Promise<string | null>): Promise<string | null>
}

/** Passes are signed with a secret that ends with the server, so none has to be kept. */
export function openPasses(now: () => number): Passes {
  const secret = randomBytes(32)
  const signature = (name: string, until: string, tokenHash: string) =>
    createHmac('sha256', secret).update([name, until, tokenHash].join('\n')).digest('base64url')
  return {
    make(name, tokenHash) {
      const until = String(now() + LASTS)
      const signed = signature(name, until, tokenHash)
      return [Buffer.from(name).toString('base64url'), until, signed].join('.')
    },
    async read(pass, tokenHashOf) {
      const [named = '', until = '', signed = '', ...more] = pass.split('.')
      const name = Buffer.from(named, 'base64url').toString()
      if (more.length > 0 || !/^\d{1,16}$/.test(until) || Number(until) < now()) return null
      const tokenHash = await tokenHashOf(name)
      if (tokenHash === null) return null
      // As they are written: several spellings decode to the same bytes.
      const is = Buffer.from(signed)
      const should = Buffer.from(signature(name, until, tokenHash))
      return is.length === should.length && timingSafeEqual(is, should) ? name : null
    },
  }
}
