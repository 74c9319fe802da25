/**
 * How a word of a name sounds, roughly: what is left of it when spellings that transliterations and languages exchange
 * are brought together and vowels, which they exchange most, are left out. "Gaddafi", "Qadhafi" and "Kadafi" are `ktf`,
 * "Zelensky" and "Zelenskiy" `slnsk`. In the way of Daitch & Mokotoff's Soundex and Beider & Morse's phonetic
 * matching, cut down to one key, which is a key to compare by and never a reason to join on its own.
 */
const CONSONANTS: readonly (readonly [spelling: RegExp, sound: string])[] = [
  [/tsch|tch|tsh|cz|ch|tj/g, 'C'],
  [/sch|sh|sz/g, 'S'],
  [/dzh|dj|zh|(?<![aeiou])j|^j/g, 'J'],
  [/^ts|c(?=[eiy])|z/g, 's'],
  [/dh|th|d|t/g, 't'],
  [/kh|gh|ck|[qgck]/g, 'k'],
  [/ph|v|w/g, 'f'],
  [/x/g, 'ks'],
  [/h/g, ''],
]

/** Spellings of vowels that stand for one another. */
const VOWELS: readonly (readonly [spelling: RegExp, sound: string])[] = [
  [/ee|ie|ei|iy|yy|ij|[yj]/g, 'i'],
  [/ou|oo/g, 'u'],
  [/(.)\1+/g, '$1'],
]

const NO_VOWELS: readonly (readonly [spelling: RegExp, sound: string])[] = [
  [/^[aeiouy]/, 'A'],
  [/(?!^)[aeiouyj]/g, ''],
  [/(.)\1+/g, '$1'],
]

const CONSONANTS_ALONE = [...CONSONANTS, ...NO_VOWELS]
const CONSONANTS_AND_VOWELS = [...CONSONANTS, ...VOWELS]

/** @param word folded: small letters without accents */
export function soundOf(word: string): string {
  return rewritten(word, CONSONANTS_ALONE)
}

/** The same with its vowels: "katafi". */
export function spokenOf(word: string): string {
  return rewritten(word, CONSONANTS_AND_VOWELS)
}

function rewritten(word: string, rules: typeof CONSONANTS): string {
  return rules.reduce((sound, [spelling, written]) => sound.replace(spelling, written), word)
}

/** How alike two spellings are: 1 − Levenshtein's distance over the longer one's length, 0..1. */
export function spelledAlike(a: string, b: string): number {
  if (a === b) return 1
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 1 : 1 - editDistance(a, b) / longest
}

/** Insertions, deletions and replacements that make one word of another (Levenshtein 1966). */
export function editDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  const row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    let before = row[0]!
    row[0] = i
    for (let j = 1; j <= b.length; j += 1) {
      const change = before + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1)
      before = row[j]!
      row[j] = Math.min(change, before + 1, row[j - 1]! + 1)
    }
  }
  return row[b.length]!
}
