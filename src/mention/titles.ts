import type { Token } from '../syntax/index.ts'
import { wordClass } from './nouns.ts'

/** Short and polite forms that stand before a name only; the nouns of office are in the lexicon. */
const FORMS: ReadonlySet<string> = new Set(
  'Mr Mr. Mrs Mrs. Ms Ms. Miss Sir Dame Lord Lady Dr Dr. Prof Prof. Gen Gen. Lt Lt. Col Col. Maj Maj. Capt Capt. Sgt Sgt. Adm Adm. Cmdr Cmdr. Brig Brig. Sen Sen. Sens. Rep Rep. Reps. Gov Gov. Rev Rev. Amb. Madam Madame Monsieur Herr Father Sister Pope Premier'.split(
    ' ',
  ),
)

/** Words that begin a title of two words: "Prime Minister", "Attorney General", "Crown Prince". */
const BEGINNINGS: ReadonlySet<string> = new Set(
  'Prime Vice Foreign Defence Defense Interior Finance Deputy Attorney Crown Chief Acting First Justice Former Lieutenant Major Brigadier Assistant Supreme Grand Opposition Executive Senior Home State Trade Health Energy Oil Economy Education Information Police Army Interim Special Managing General'.split(
    ' ',
  ),
)

/** Whether the word at `at` is a title before a name: "President", "Gen.", "Foreign" of "Foreign Minister". */
export function isTitle(tokens: readonly Token[], at: number): boolean {
  const { form } = tokens[at]!
  if (form === '-') return at > 0 && isHyphenated(tokens, at - 1)
  const unit = form.charCodeAt(0)
  if (unit < 65 || unit > 90) return false
  if (isHyphenated(tokens, at)) return true
  if (FORMS.has(form)) return true
  const next = tokens[at + 1]
  if (BEGINNINGS.has(form) && next && isOffice(next.form)) return true
  return isOffice(form)
}

/** Whether an office of two words with a hyphen between them begins here: "Secretary-General". */
function isHyphenated(tokens: readonly Token[], at: number): boolean {
  const [first, hyphen, second] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (hyphen?.form !== '-' || !first || !second) return false
  return second.form === 'General' && isOffice(first.form)
}

/** A noun of office written large: "President", "Minister", "General". */
function isOffice(form: string): boolean {
  const unit = form.charCodeAt(0)
  if (unit < 65 || unit > 90) return false
  const found = wordClass(form.toLowerCase())
  return found !== null && found.title === true && found.kind === 'person'
}
