import { DIGIT, isKind, UPPER } from './characters.ts'

/**
 * Beginnings that stay with their word: "anti-war", "co-founder", "mid-1980s". English treebanks split every other
 * compound ("15 - year - old"). The list follows the affixes of the LDC's English Treebank guidelines.
 */
const PREFIXES: ReadonlySet<string> = new Set(
  `agro ante anti arch bio co counter cross cyber de e ex extra hyper infra inter intra macro mega meta micro mid mini
   mis multi neo neuro non over para peri post pre pro proto pseudo psycho quasi re semi socio sub super supra trans
   tri ultra un under uni`.split(/\s+/),
)

/** Endings that stay with their word: "Kafka-esque". */
const SUFFIXES: ReadonlySet<string> = new Set(['esque', 'wise', 'fold', 'gate', 'fest', 'less', 'itis'])

const LONGEST = 7

/** Whether the hyphen at `at` is inside one token that began at `start`; `end` is where the written word ends. */
export function keepsHyphen(text: string, start: number, at: number, end: number): boolean {
  if (isKind(text, at - 1, DIGIT) && isKind(text, at + 1, DIGIT)) return isNumberGroup(text, start, at, end)
  return isAffixed(text, start, at, end)
}

function isAffixed(text: string, start: number, at: number, end: number): boolean {
  const length = at - start
  if (length <= LONGEST && PREFIXES.has(text.slice(start, at).toLowerCase())) {
    const acronym = length > 1 && isKind(text, at - 1, UPPER)
    return !acronym && !(length === 1 && isKind(text, at + 1, DIGIT))
  }
  return end - at - 1 <= LONGEST && SUFFIXES.has(text.slice(at + 1, end).toLowerCase())
}

/** Telephone numbers and days ("555-0143", "2024-05-12"), but not ranges or scores ("5-10", "1998-2003"). */
function isNumberGroup(text: string, start: number, at: number, end: number): boolean {
  const first = digitsBefore(text, start, at)
  if (first > start && text[first - 1] === '-') return true
  const next = digitsFrom(text, at + 1, end)
  if (text[next] === '-' && isKind(text, next + 1, DIGIT)) return true
  const before = at - first
  const after = next - at - 1
  return (before === 3 && after === 4) || (before === 5 && after === 4)
}

function digitsBefore(text: string, start: number, at: number): number {
  let first = at
  while (first > start && isKind(text, first - 1, DIGIT)) first -= 1
  return first
}

function digitsFrom(text: string, at: number, end: number): number {
  let next = at
  while (next < end && isKind(text, next, DIGIT)) next += 1
  return next
}
