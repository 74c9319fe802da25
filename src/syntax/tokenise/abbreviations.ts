import { DIGIT, isKind, SPACE, UPPER } from './characters.ts'

/**
 * Abbreviations that keep their full stop.
 *
 * - `title`: a name follows, so no sentence ends after it ("Gov. Newsom").
 * - `calendar`: a day or a year follows ("Dec. 12"); capitalised.
 * - `place`: the name of a state; may end a sentence ("Calif."); capitalised.
 * - `number`: a number follows, else it is a word ("No. 5", but "He said no.").
 * - `inner`: the phrase goes on after it ("e.g. rice").
 * - `final`: may as well end a sentence ("Acme Inc.", "at 9 a.m.").
 */
export type AbbreviationKind = 'title' | 'calendar' | 'place' | 'number' | 'inner' | 'final'

interface AbbreviationRow {
  readonly kind: AbbreviationKind
  /** Lower case, without the last full stop. */
  readonly words: string
  /** Every full stop in it but the last is an abbreviation's. */
  readonly example: string
}

export const ABBREVIATIONS: readonly AbbreviationRow[] = [
  {
    kind: 'title',
    words: `mr mrs ms mx messrs mme mlle dr prof rev hon gov govs lt sgt cpl pvt col gen brig maj capt cmdr adm sen sens
      rep reps supt insp amb atty asst ass't pfc spc msgr st ste ft mt cllr`,
    example: 'Gov. Ana Ruiz met Lt. Col. Omar Haddad in St. Louis.',
  },
  {
    kind: 'calendar',
    words: 'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
    example: 'The vote is due on Dec. 12.',
  },
  {
    kind: 'place',
    words: `ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mont neb nev okla ore pa tenn
      tex va vt wash wis wyo ont que`,
    example: 'The plant in Oakland, Calif. closed in May.',
  },
  {
    kind: 'number',
    words: 'no nos vol pp p fig figs sec art ch para approx ca est ext',
    example: 'It ranks No. 5 in the world.',
  },
  {
    kind: 'inner',
    words: 'vs v i.e e.g cf viz esp incl dept univ assn bros intl natl attn tel arrv lv ph fax mob',
    example: 'The ministry (i.e. its press office) declined.',
  },
  {
    kind: 'final',
    words: `inc corp co ltd llc plc jr sr etc al a.m p.m ph.d b.a m.a m.d d.phil m.sc b.sc ave blvd rd hwy mins hrs yrs lbs oz
      sq bldg`,
    example: 'The court opens at 9 a.m. and Acme Inc. will appeal.',
  },
]

const kindOfAbbreviation: ReadonlyMap<string, AbbreviationKind> = new Map(
  ABBREVIATIONS.flatMap(({ kind, words }) => words.split(/\s+/).map((word) => [word, kind] as const)),
)

const LONGEST = Math.max(...[...kindOfAbbreviation.keys()].map((word) => word.length))

/** The kind of the abbreviation written at `start..end` (without its last full stop), or null. */
export function abbreviationAt(text: string, start: number, end: number): AbbreviationKind | null {
  if (end - start > LONGEST) return null
  const found = kindOfAbbreviation.get(text.slice(start, end).toLowerCase().replace('’', "'")) ?? null
  if ((found === 'calendar' || found === 'place') && !isKind(text, start, UPPER)) return null
  return found === 'number' && !numberFollows(text, end + 1) ? null : found
}

function numberFollows(text: string, at: number): boolean {
  return isKind(text, at, DIGIT) || (isKind(text, at, SPACE) && isKind(text, at + 1, DIGIT))
}
