import type { NameTag } from '../token.ts'

/** What of a tagged sentence is looked at; arrays of shape [words]. */
export interface SurnameInput {
  readonly forms: readonly string[]
  readonly heads: Int32Array
  readonly isSubject: (at: number) => boolean
  readonly isNoun: (at: number) => boolean
}

/** A word by the index of its sentence and its own. */
export interface Place {
  readonly sentence: number
  readonly word: number
}

/**
 * Surnames of persons whom the text names in full elsewhere, where they were taken for something else: "Jobs
 * resigned" where "Steve Jobs" is named. At the opening of a sentence a capital says nothing; that the word is a subject
 * on its own, without an article or another word hanging from it, does.
 *
 * @param names one tag for each word of each sentence
 */
export function findMissedSurnames(
  sentences: readonly SurnameInput[],
  names: readonly (readonly NameTag[])[],
): readonly Place[] {
  const surnames = new Set(sentences.flatMap(({ forms }, index) => surnamesOf(forms, names[index]!)))
  if (surnames.size === 0) return []
  return sentences.flatMap(({ forms, heads, isSubject, isNoun }, sentence) =>
    forms.flatMap((form, word) => {
      const isMissed = surnames.has(form) && names[sentence]![word] === 'O' && isSubject(word) && isNoun(word)
      return isMissed && !heads.includes(word) ? [{ sentence, word }] : []
    }),
  )
}

/** The last word of each person's name that has two words or more. */
function surnamesOf(forms: readonly string[], names: readonly NameTag[]): readonly string[] {
  return forms.filter((_, at) => names[at] === 'I-PER' && names[at + 1] !== 'I-PER')
}
