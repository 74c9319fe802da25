import { agencyNamed } from './agencies.ts'
import { joinSignatures, readByline, type Signature } from './byline.ts'

/** Lines below a report that say who made it; the group `who` is read as a byline. */
export const SIGN_OFFS: readonly { readonly example: string; readonly pattern: RegExp }[] = [
  {
    example: '(Reporting by Ann Holt in Seoul and Lee Park; Editing by Mark Low)',
    pattern: /^\W*(?:additional\s+)?(?:reporting|writing|report)\s+by\s+(?<who>[^;.]+)(?:[;.].*)?$/i,
  },
  {
    example: 'Additional reporting by Reuters.',
    pattern:
      /^\W*(?:with\s+)?(?:additional|further|extra)\s+(?:reporting|information)\s+(?:by|from):?\s+(?<who>[^;.]+)\W*$/i,
  },
  {
    example: '— With files from The Canadian Press',
    pattern: /^\W*with\s+(?:files|reports?|reporting|inputs?|material|information)\s+(?:from|by)\s+(?<who>[^;.]+)\W*$/i,
  },
  {
    example: 'Ann Holt and the Associated Press contributed to this report.',
    pattern: /^\W*(?<who>.{3,160}?)\s+contributed\s+(?:reporting\s+)?to\s+this\s+(?:report|story|article)\W*$/i,
  },
  { example: 'Source: Xinhua', pattern: /^\W*(?:source|agency|via):\s+(?<who>[^;.]{2,60})\W*$/i },
  { example: '— AFP', pattern: /^[([—–-]+\s*(?<who>[^;.()]{2,40})[)\]]?\W*$/i },
  {
    example: 'Copyright 2031 The Associated Press. All rights reserved.',
    pattern: /^\W*(?:copyright|©|\(c\))\W*(?:\d{4}\W*)?(?<who>[^.]{2,60}?)\.?(?:\s+all rights reserved.*)?$/i,
  },
]

/** Who a line below a report names as its makers; null where the line is no such line. */
export function readSignOff(line: string): Signature | null {
  if (line.length > 300) return null
  for (const { pattern } of SIGN_OFFS) {
    const who = pattern.exec(line)?.groups?.['who']
    const signature = who === undefined ? null : readByline(who.replace(/^the\s+(?=\p{Lu})/iu, ''))
    if (signature && (signature.people.length > 0 || signature.agency)) return signature
  }
  const agency = agencyNamed(line)
  return agency ? { people: [], agency } : null
}

/** Paragraphs from the end that are looked at. */
const LAST = 4

/** Takes the sign-off from the end of a body: the paragraphs above it, and who signs. */
export function splitSignOff(paragraphs: readonly string[]): { readonly kept: number; readonly signature: Signature } {
  let kept = paragraphs.length
  const signatures: Signature[] = []
  while (kept > 1 && paragraphs.length - kept < LAST) {
    const signature = readSignOff(paragraphs[kept - 1]!)
    if (!signature) break
    signatures.unshift(signature)
    kept -= 1
  }
  return { kept, signature: joinSignatures(signatures) }
}
