import type { Span } from '../../text/index.ts'
import { kindOf, SPACE } from './characters.ts'
import { cutChunk } from './chunk.ts'
import { noTokens, type Tokens } from './tokens.ts'

/** Cuts a block of text into tokens, each an exact span without white space. */
export function cut(text: string, { start, end }: Span): Tokens {
  const tokens = noTokens()
  let at: number = start
  while (at < end) {
    const from = at
    let kinds = 0
    for (; at < end; at += 1) {
      const kind = kindOf(text.charCodeAt(at))
      if (kind === SPACE) break
      kinds |= kind
    }
    if (at > from) cutChunk(text, from, at, kinds, tokens)
    at += 1
  }
  return tokens
}
