import type { NameTag } from '../token.ts'

/** What of a tagged sentence is looked at; arrays of shape [words]. */
export interface SurnameInput {
  readonly forms: readonly string[]
  readonly heads: Int32Array
  readonly isSubject: (at: number) => boolean
  readonly isCommonNoun: (at: number) => boolean
}

/**
 * Sentences that open with the surname of a person whom the text names in full elsewhere, and whose tags took it for a
 * common noun: "Jobs resigned" where "Steve Jobs" is named. A capital says nothing there; that the word is a subject on
 * its own, without an article or another word before it or hanging from it, does.
 *
 * @param names one tag for each word of each sentence
 * @returns indices of the sentences
 */
export function findSurnamesAtOpening(
  sentences: readonly SurnameInput[],
  names: readonly (readonly NameTag[])[],
): readonly number[] {
  const surnames = new Set(sentences.flatMap(({ forms }, index) => surnamesOf(forms, names[index]!)))
  if (surnames.size === 0) return []
  return [...sentences.keys()].filter((index) => {
    const { forms, heads, isSubject, isCommonNoun } = sentences[index]!
    if (names[index]![0] !== 'O' || !surnames.has(forms[0]!)) return false
    return isSubject(0) && isCommonNoun(0) && !heads.includes(0)
  })
}

/** The last word of each person's name that has two words or more. */
function surnamesOf(forms: readonly string[], names: readonly NameTag[]): readonly string[] {
  return forms.filter((_, at) => names[at] === 'I-PER' && names[at + 1] !== 'I-PER')
}
