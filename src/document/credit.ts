import { agencyNamed } from './signature/agencies.ts'

/** How a caption ends in a credit; the group `credit` is the credit. Tried in order. */
export const CREDITS: readonly { readonly example: string; readonly pattern: RegExp }[] = [
  {
    example: 'Troops cross the river. (Photo by Ann Holt/Example Images)',
    pattern:
      /\s*[([](?<credit>(?:(?:file\s+)?(?:photo|picture|image|credit|photograph|graphic|illustration|source|courtesy)\b[^()[\]]{2,120}))[)\]]\.?$/i,
  },
  {
    example: 'Troops cross the river. (AP Photo/Ann Holt, File)',
    pattern:
      /\s*[([](?<credit>[^()[\]]{0,60}(?:\b[Pp]hoto\b|\bAP\b|\bAFP\b|\bR(?:euters|EUTERS)\b|\bGetty\b|\bEPA[-/]|Shutterstock|Alamy|Xinhua|Yonhap|TASS|\b[Hh]andout\b|\bvia \p{Lu}|\p{Lu}\p{L}+ ?\/ ?\p{Lu}\p{L})[^()[\]]{0,80})[)\]]\.?$/u,
  },
  {
    example: 'Troops cross the river. Photograph: Ann Holt/Example Images',
    pattern:
      /(?:^|[\s.|–—-])\s*(?<credit>(?:photo(?:graph|s)?|picture|image|credit|pic|photo credit|image credit|picture credit|photo courtesy|courtesy|photo source|image source)(?:\s+(?:by|of|from))?\s*[:/|]\s*\S.{1,100})$/i,
  },
  {
    example: 'Troops cross the river. Photo by Ann Holt',
    pattern:
      /(?:^|[.!?"”|–—-]\s+)(?<credit>(?:photo(?:graph)?|picture|image|illustration|graphic)\s+(?:by|courtesy\s+of|from|via)\s+.{2,80})$/i,
  },
  {
    example: 'Ann Holt, mayor. Submitted photo',
    pattern: /\s(?<credit>(?:submitted|contributed|courtesy|handout|file|provided|staff) (?:photo|image|picture))$/i,
  },
  {
    example: 'Troops cross the river. © Ann Holt, Example Images',
    pattern: /\s*(?<credit>(?:©|\(c\)\s|(?<=[.!?"”]\s)copyright:?\s)\s*\S.{1,80})$/i,
  },
  {
    example: 'Troops cross the river. REUTERS/Ann Holt/File Photo',
    pattern:
      /[.!?"”|–—-]\s*(?<credit>(?:REUTERS|AFP|EPA|AP|TASS|Reuters|Xinhua|Getty(?: Images)?|Shutterstock)(?:\s?[/,-]\s?[\p{L}.' /-]{2,60})?\.?)$/u,
  },
  {
    example: 'Troops cross the river. Ann Holt/POOL/TASS',
    pattern:
      /(?:[.!?"”]\s*|[|–—-]\s+)(?<credit>\p{Lu}[\p{L}.'’ -]{1,40}(?:\s?\/\s?\p{Lu}[\p{L}.'’ -]{1,30}){1,3}|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3} via \p{Lu}[\p{L} ]{1,30})\.?$/u,
  },
]

const LABEL =
  /^(?:(?:photo(?:graph)?|picture|image|pic)?\s*(?:credits?|courtesy|source|©|copyright)?\s*(?:by|of|from)?\s*[:|©/]\s*|(?:photo(?:graph)?|picture|image)\s+(?:by|courtesy of|from|copyright)\s+|©\s*)/i

/** A caption without its credit, and the credit without its label. */
export function splitCredit(caption: string): { readonly text: string; readonly credit?: string } {
  for (const { pattern } of CREDITS) {
    const found = pattern.exec(caption)
    const credit = found?.groups?.['credit']
    if (!found || !credit) continue
    const kept = caption.slice(0, found.index + (/^[.!?"”]/.test(found[0]) ? 1 : 0)).replace(/[\s|–—-]+$/, '')
    return { text: kept, credit: creditName(credit) }
  }
  return { text: caption }
}

/** "Photo: Ann Holt" → "Ann Holt". */
export function creditName(credit: string): string {
  const bare = credit
    .replace(/^[\s([|–—-]+|[\s)\]|]+$/g, '')
    .replace(/^(?:[Cc]redit|[Pp]hoto)(?:[^\p{L}\s]{1,4}(?=\p{Lu})|(?=Credit))/u, '')
    .replace(/^credit\W+/i, '')
  return bare.replace(LABEL, '').trim() || bare
}

/** Whether some emphasised words at the end of a paragraph credit a picture: "Ann Holt/POOL/TASS", "Photo: Ann Holt". */
export function looksLikeCredit(text: string): boolean {
  if (text.length > 120 || text.length < 2) return false
  return (
    agencyNamed(text) !== null ||
    /\p{L}\s?\/\s?\p{Lu}/u.test(text) ||
    /^\W*(?:photo|picture|image|credit|©|courtesy|AP\b|AFP\b|reuters|getty|EPA\b|TASS\b)/i.test(text)
  )
}

/**
 * Whether a line is a picture's caption by its credit alone: "(AP Photo/Ann Holt)", "Photograph: Ann Holt". An agency in
 * brackets below a report is none.
 */
export function isCreditedCaption(line: string): boolean {
  if (line.length > 500) return false
  const { text, credit } = splitCredit(line)
  return (
    credit !== undefined &&
    /photo|picture|image|getty|pool\b|handout|\p{L}\s?\/\s?\p{Lu}/iu.test(line.slice(text.length))
  )
}
