/** The training texts once more, as they would look in other letters. */
import type { Example, Text } from './corpora.ts'
import type { Tag } from './tags.ts'

/** How a sentence is rewritten, and how many texts go to one that is. */
export interface Variant {
  readonly rewrite: (forms: readonly string[]) => string[]
  readonly every: number
}

/** As people type who leave out capitals. */
export const LOWERED: Variant = { rewrite: (forms) => forms.map((form) => form.toLowerCase()), every: 2 }

/** As headlines are set: "Kim Stresses Shared Bloodshed in New Year Message to Putin". */
export const HEADLINED: Variant = { rewrite: (forms) => forms.map(headlineForm), every: 3 }

const SMALL = new Set("a an the of in on to for and or at by with from as but nor per via vs is 's n't not".split(' '))

function headlineForm(form: string, at: number): string {
  return at > 0 && SMALL.has(form) ? form : form.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

/** The rewritten texts, tagged as they now look. `names` gives them the names of their originals, found later perhaps. */
export function rewritten(
  texts: readonly Text[],
  { rewrite, every }: Variant,
  tag: Tag,
): (named: readonly Text[]) => Text[] {
  const picked = [...texts.keys()].filter((at) => at % every === 0)
  const copies = picked.map((at) =>
    texts[at]!.map(({ forms, tags }): Example => {
      const changed = rewrite(forms)
      return { forms: changed, tags, ...tag(changed) }
    }),
  )
  return (named) =>
    copies.map((copy, which) => copy.map((sentence, at) => ({ ...sentence, tags: named[picked[which]!]![at]!.tags })))
}
