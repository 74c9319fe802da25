import type { Upos } from './token.ts'

/**
 * A word with a subject before it, and behind it an object or a verb that goes on from it, is a verb, whatever it is
 * tagged: "Iran [armed] and financed them", "the Commission [froze] the aid", "Norland [Denies] Sending Troops".
 */
export interface PastTenseMender {
  /** Mends the indices of tags, and of relations, in place; heads are -1 at the root. */
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

/** What headlines that write all words large do in the present, and what no name is made of: "Norland Denies Sending Troops". */
const HEADED: ReadonlySet<string> = new Set(
  'Accuses Admits Condemns Confirms Denies Rejects Sends Threatens Urges Vows Warns'.split(' '),
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
  const present = tags.findIndex(({ upos, xpos }) => upos === 'VERB' && xpos === 'VBZ')
  const [subject, object, parallel, compound, modifier, described, open, content] = [
    ...(['nsubj', 'obj', 'conj', 'compound', 'amod', 'acl', 'xcomp', 'ccomp'] as const),
  ].map((name) => relations.indexOf(name))
  const isWithin = Uint8Array.from(relations, (name) => Number(/^(?:nmod:poss|nmod:desc|compound)$/.test(name)))
  const nominal = (relation: number) => /^(?:det|cop|case|amod)$/.test(relations[relation]!)
  return {
    mend({ forms, tags: own, heads, relations: all }) {
      for (const [at, form] of forms.entries()) {
        const { upos, xpos } = tags[own[at]!]!
        const isNoVerb = (upos === 'NOUN' || upos === 'ADJ') && /[a-z]ed$/.test(form) && isClause(at)
        if (isNoVerb || (PAST.has(form) && xpos !== 'VBD' && xpos !== 'VBN')) own[at] = past
        if (upos === 'PROPN' && heads[at] === -1 && HEADED.has(form)) head(at)
        if (form === 'arms' && isWithin[all[at]!]) doTo(at, true)
        const isPast = tags[own[at]!]!.xpos === 'VBD'
        if (isPast && (all[at] === modifier || all[at] === compound)) doTo(at, false)
        if (xpos === 'VBN' && all[at] === modifier && all[at - 1] === subject && heads[at - 1] === at) doTo(at, false)
        if (all[at] === modifier && /[a-z]ed$/.test(form) && heads[heads[at]!] === -1) lead(at)
      }

      /**
       * "Norland [arms] Sudland's rebels", "Norland [suspended] gas deals": a name before it does it to what the tree has
       * it describe. "Norland arms deals" are none.
       */
      function doTo(verb: number, isToName: boolean): void {
        const who = verb - 1
        const isName = (word: number) => word >= 0 && tags[own[word]!]!.upos === 'PROPN'
        let whom = heads[verb]!
        if (isToName) while (whom > verb && heads[whom]! > whom && isWithin[all[whom]!]) whom = heads[whom]!
        if (whom < verb || !isName(who) || (heads[who] !== whom && heads[who] !== verb)) return
        if (isToName && !isName(verb + 1)) return
        own[verb] = isToName ? present : past
        const above = heads[whom]!
        for (const [at, head] of heads.entries()) if (head === whom && at < verb) heads[at] = verb
        ;[heads[verb], all[verb]] = [above, all[whom] === subject && above > verb ? content! : all[whom]!]
        ;[heads[whom], all[whom]] = [verb, object!]
        ;[heads[who], all[who]] = [verb, subject!]
      }

      /** "The European Union on Friday [imposed] sanctions on …": what has an object does not describe the noun before it. */
      function lead(verb: number): void {
        const noun = heads[verb]!
        if (noun > verb || !heads.some((head, at) => head === verb && at > verb && all[at] === object)) return
        own[verb] = past
        for (const [at, head] of heads.entries()) if (head === noun && at > verb) heads[at] = verb
        ;[heads[verb], all[verb]] = [-1, all[noun]!]
        ;[heads[noun], all[noun]] = [verb, subject!]
      }

      /** The name before it is who does it, and what the tree has describe it is what it does. */
      function head(verb: number): void {
        const name = verb - 1
        if (heads[name] !== verb || all[name] !== compound) return
        own[verb] = present
        all[name] = subject!
        for (const [at, above] of heads.entries()) if (above === verb && all[at] === described) all[at] = open!
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
