import { plain } from './known-names.ts'
import { COMMON_SURNAMES, LEADERS } from './lexicon/leaders.ts'

/** Family names that stand first. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(
  'Kim Lee Roh Park Moon Yoon Mao Deng Jiang Hu Wen Xi Li Wang Chen Ma Tsai Lai Hun Pol Min'.split(' '),
)

/** "al-Sisi", "el-Sisi" and "Sisi" are one name. */
const ARTICLE = /^[ae]l-/i

const byName = new Map<string, string>()
const bySurname = new Map<string, { readonly country: string; readonly shared: boolean }>()
for (const [country, name] of LEADERS) {
  byName.set(
    plain(name)
      .toLowerCase()
      .replace(/ \p{L}\.(?= )/gu, ''),
    country,
  )
  const surname = surnameOf(name)
  const before = bySurname.get(surname.toLowerCase())
  bySurname.set(surname.toLowerCase(), { country, shared: before !== undefined && before.country !== country })
}

/** The family name: the last word, the first of Chinese, Korean and some other names. */
function surnameOf(name: string): string {
  const words = plain(name).split(' ')
  return FAMILY_FIRST.has(words[0]!) ? words[0]! : words.at(-1)!.replace(ARTICLE, '')
}

/**
 * The country of a leader whom the text names without saying whose: by full name, or by the surname alone where it is
 * no common one or stands with a title of such office. Null for everyone else.
 */
export function leaderCountry(name: string, roles: ReadonlySet<string>): string | null {
  const key = plain(name)
    .toLowerCase()
    .replace(/ \p{L}\.(?= )/gu, '')
  const full = byName.get(key)
  if (full) return full
  if (key.includes(' ')) return null
  const found = bySurname.get(key.replace(ARTICLE, ''))
  if (!found || found.shared) return null
  return !COMMON_SURNAMES.has(name) || OFFICES.some((office) => roles.has(office)) ? found.country : null
}

const OFFICES = ['president', 'premier', 'minister', 'chancellor', 'leader']
