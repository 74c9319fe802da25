import { GIVEN_NAMES } from './lexicon/given-names.ts'
import type { Gender } from './lexicon/nouns.ts'

const genderOf = new Map<string, Gender>()
for (const gender of ['he', 'she'] as const) {
  for (const name of GIVEN_NAMES[gender].split(/\s+/)) genderOf.set(name, gender)
}

/** Whether the word is a common given name. */
export function isGivenName(form: string): boolean {
  return genderOf.has(form)
}

/** The pronoun that takes up someone of this given name; null where it tells nothing. */
export function givenNameGender(form: string): Gender | null {
  return genderOf.get(form) ?? null
}
