import { agencyNamed } from './agencies.ts'
import { joinSignatures, readByline, type Signature } from './byline.ts'

interface SignOffRow {
  readonly example: string
  /** Whom the line names: those who made the report, the agency whose copy it is, or those who helped. */
  readonly names: 'makers' | 'agency' | 'helpers'
  /** The group `who` is read as a byline. */
  readonly pattern: RegExp
}

/** Lines below a report that say where it comes from; tried in order. */
export const SIGN_OFFS: readonly SignOffRow[] = [
  {
    example: 'Additional reporting by Ann Holt.',
    names: 'helpers',
    pattern:
      /^\W*(?:with\s+)?(?:additional|further|extra)\s+(?:reporting|writing|information)\s+(?:by|from):?\s+(?<who>[^;.]+)\W*$/i,
  },
  {
    example: '— With files from The Canadian Press',
    names: 'helpers',
    pattern: /^\W*with\s+(?:files|reports?|reporting|inputs?|material|information)\s+(?:from|by)\s+(?<who>[^;.]+)\W*$/i,
  },
  {
    example: 'Ann Holt and the Associated Press contributed to this report.',
    names: 'helpers',
    pattern:
      /^\W*(?<who>.{3,250}?)\s+contributed\s+(?:(?:reporting\s+)?to\s+this\s+(?:report|story|article)|reporting)(?:\s+from\s+.{2,40})?\W*$/i,
  },
  {
    example: '(Reporting by Ann Holt in Seoul and Lee Park; Editing by Mark Low)',
    names: 'makers',
    pattern: /^\W*(?:reporting|writing|report)\s+by:?\s+(?<who>[^;.]+)(?:[;.].*)?$/i,
  },
  {
    example: 'Source: Xinhua',
    names: 'agency',
    pattern: /^\W*(?:source|agency|via):\s+(?<who>[^;.]{2,60})\W*$/i,
  },
  { example: '— AFP', names: 'agency', pattern: /^[([—–-]+\s*(?<who>[^;.()]{2,40})[)\]]?\W*$/i },
  {
    example: 'Copyright 2031 The Associated Press. All rights reserved.',
    names: 'agency',
    pattern: /^\W*(?:copyright|©|\(c\))\W*(?:\d{4}\W*)?(?:by\s+)?(?<who>[^.]{2,60}?)\.?(?:\s+all rights reserved.*)?$/i,
  },
  { example: 'Agence France-Presse', names: 'agency', pattern: /^(?<who>.{2,40})$/ },
]

const NOBODY: Signature = { people: [] }

/** Who a line below a report names as its makers; helpers make nobody; null where the line is no such line. */
export function readSignOff(line: string): Signature | null {
  if (line.length > 320) return null
  for (const { names, pattern } of SIGN_OFFS) {
    const who = pattern.exec(line)?.groups?.['who']
    if (who === undefined) continue
    if (names === 'helpers') return NOBODY
    const agency = agencyNamed(who)
    if (names === 'agency' && agency) return { people: [], agency }
    const signature = readByline(who)
    if (names === 'makers' && (signature.people.length > 0 || signature.agency)) return signature
  }
  return null
}

/** Paragraphs from the end that are looked at. */
const LAST = 4

/** Takes the sign-off from the end of a body: how many paragraphs stand above it, and who signs. */
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

/** The agency that signs a report at the end of its last sentence: "… he said. (ANI)", "… he said. – AFP". */
export function agencyAtEnd(paragraph: string): string | null {
  const end = paragraph.slice(-60)
  const found =
    /[.!?"”’]\s*[([]([^()[\]]{2,30})[)\]]\.?$/u.exec(end) ?? /[.!?"”’]\s+[–—-]{1,2}\s*([^–—.-]{2,30})$/u.exec(end)
  return found ? agencyNamed(found[1]!) : null
}
