import type { Upos } from './token.ts'

/**
 * A word with a subject before it, and behind it an object or a verb that goes on from it, is a verb, whatever it is
 * tagged: "Iran [armed] and financed them", "the Commission [froze] the aid".
 */
export interface PastTenseMender {
  /** Mends the indices of tags in place; heads are -1 at the root. */
  mend(sentence: {
    readonly forms: readonly string[]
    readonly tags: Uint8Array
    readonly heads: Int32Array
    readonly relations: Uint8Array
  }): void
}

/** Forms that are nothing but a past tense, and rare where the tagger learned. */
const PAST: ReadonlySet<string> = new Set(
  'froze unfroze overthrew overran forbade withdrew withheld lent fled sought fought'.split(' '),
)

/**
 * @param tags the tags by their index, as the model has them
 * @param relations the relations by theirs
 */
export function pastTenseMender(
  tags: readonly { readonly upos: Upos; readonly xpos: string }[],
  relations: readonly string[],
): PastTenseMender {
  const past = tags.findIndex(({ upos, xpos }) => upos === 'VERB' && xpos === 'VBD')
  const [subject, object, parallel] = ['nsubj', 'obj', 'conj'].map((name) => relations.indexOf(name))
  const nominal = (relation: number) => /^(?:det|cop|case|amod)$/.test(relations[relation]!)
  return {
    mend({ forms, tags: own, heads, relations: all }) {
      for (const [at, form] of forms.entries()) {
        const { upos, xpos } = tags[own[at]!]!
        const isNoVerb = (upos === 'NOUN' || upos === 'ADJ') && /[a-z]ed$/.test(form) && isClause(at)
        if (isNoVerb || (PAST.has(form) && xpos !== 'VBD' && xpos !== 'VBN')) own[at] = past
      }

      function isClause(verb: number): boolean {
        let [hasSubject, goesOn] = [false, false]
        for (const [at, head] of heads.entries()) {
          if (head !== verb) continue
          if (nominal(all[at]!)) return false
          hasSubject ||= at < verb && all[at] === subject
          goesOn ||= at > verb && (all[at] === object || (all[at] === parallel && own[at] === past))
        }
        return hasSubject && goesOn
      }
    },
  }
}
