/** Kinds of characters as bits, so that the kinds in a stretch of text can be gathered with `|`. */
export const SPACE = 1
export const LOWER = 2
export const UPPER = 4
export const DIGIT = 8
export const APOSTROPHE = 16
export const HYPHEN = 32
/** `.` `!` `?` `…`, which end sentences. */
export const STOP = 64
export const OPEN = 128
export const CLOSE = 256
/** Emoji and the joiners and selectors inside them. */
export const EMOJI = 512
export const AT_SIGN = 1024
export const SLASH = 2048
export const COMMA = 4096
export const OTHER = 8192

/** What a plain word is made of. */
export const LETTER: number = LOWER | UPPER
export const WORD: number = LETTER | DIGIT

const GROUPS: readonly (readonly [number, string])[] = [
  [SPACE, ' \t\n\v\f\r\u00a0\u200b\u2028\u2029\u2060\ufeff'],
  [DIGIT, '0123456789'],
  [APOSTROPHE, "'’`´"],
  [HYPHEN, '-\u2010\u2011'],
  [STOP, '.!?…'],
  [OPEN, '([{“‘«„‹'],
  [CLOSE, ')]}”»›'],
  [EMOJI, '\u200d\u20e3'],
  [AT_SIGN, '@'],
  [SLASH, '/'],
  [COMMA, ',;:'],
  [LOWER, '_\u00ad'],
]

/** One kind for each UTF-16 code unit; 0 where it has not been asked for yet. */
const kinds = new Uint16Array(0x10000)

for (const [kind, characters] of GROUPS) {
  for (const each of characters) kinds[each.charCodeAt(0)] = kind
}

/** The kind of a UTF-16 code unit. Halves of surrogate pairs count as emoji, the usual reason for one in a report. */
export function kindOf(code: number): number {
  const known = kinds[code]!
  if (known !== 0) return known
  const found = classify(code)
  kinds[code] = found
  return found
}

function classify(code: number): number {
  if ((code >= 0xd800 && code <= 0xdfff) || (code >= 0xfe00 && code <= 0xfe0f)) return EMOJI
  if (code >= 0x2600 && code <= 0x27bf) return EMOJI
  const character = String.fromCharCode(code)
  if (/\s/.test(character)) return SPACE
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return UPPER
  if (/[\p{L}\p{M}]/u.test(character)) return LOWER
  return /\p{Nd}/u.test(character) ? DIGIT : OTHER
}

export function isKind(text: string, at: number, kind: number): boolean {
  return at >= 0 && at < text.length && (kindOf(text.charCodeAt(at)) & kind) !== 0
}
