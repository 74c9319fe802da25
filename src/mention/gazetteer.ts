import type { Sentence } from '../syntax/index.ts'
import { type Known, knownNames } from './known-names.ts'

/** A known name that begins at a token, and how many tokens it takes. */
export interface Match {
  readonly known: Known
  readonly length: number
}

interface Entry {
  readonly name: string
  readonly known: Known
}

/** Known names by the letters or digits they begin with, the longest first. */
type Gazetteer = ReadonlyMap<string, readonly Entry[]>

/** Built when the first name is looked up: programs that read no text don't wait for it. */
let built: Gazetteer | null = null

/** The longest known name that begins at the token, or null; the case of letters counts. */
export function knownName(text: string, { tokens }: Sentence, at: number): Match | null {
  built ??= gazetteer()
  const token = tokens[at]!
  const list = built.get(firstWord(token.form))
  if (!list) return null
  for (const { name, known } of list) {
    if (!text.startsWith(name, token.start)) continue
    const end = token.start + name.length
    let last = at
    while (last < tokens.length && tokens[last]!.end < end) last += 1
    if (tokens[last]?.end === end) return { known, length: last - at + 1 }
  }
  return null
}

function gazetteer(): Gazetteer {
  const byFirstWord = new Map<string, Entry[]>()
  for (const [name, known] of knownNames()) {
    const key = firstWord(name)
    const list = byFirstWord.get(key)
    if (list) list.push({ name, known })
    else byFirstWord.set(key, [{ name, known }])
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.name.length - a.name.length)
  return byFirstWord
}

/** The letters or digits a word begins with. */
function firstWord(form: string): string {
  let end = 0
  while (end < form.length && isWordUnit(form.charCodeAt(end))) end += 1
  return end === form.length ? form : form.slice(0, end)
}

/** Latin letters with or without marks, other scripts' letters, digits. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)
  return unit > 0xbf && unit < 0x2000
}
