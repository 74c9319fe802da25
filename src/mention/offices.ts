import type { Token } from '../syntax/index.ts'
import { lemmaOf } from './nouns.ts'
import type { Party } from './party.ts'

/** Words that say which of several offices of one name it is: the interior minister is not the defence minister. */
const FIELDS: ReadonlySet<string> = new Set(
  'foreign interior defence defense finance prime deputy vice energy justice economy trade health home information agriculture transport education labour environment oil'.split(
    ' ',
  ),
)

const SAME: Readonly<Record<string, string>> = { defense: 'defence', home: 'interior' }

/** An office with what it is for, as a party keeps it among its roles: "interior minister". */
export function offices(noun: Token, before: readonly Token[]): readonly string[] {
  return before.flatMap(({ form, index }) => {
    const word = form.toLowerCase()
    const isNear = index < noun.index && index >= noun.index - 2
    return isNear && FIELDS.has(word) ? [`${SAME[word] ?? word} ${lemmaOf(noun)}`] : []
  })
}

/** Whether the noun calls for another office than the one that the party is known to hold. */
export function holdsAnother({ roles }: Party, noun: Token): boolean {
  const asked = offices(noun, noun.children)
  if (asked.length === 0 || asked.every((each) => roles.has(each))) return false
  return [...roles].some((each) => each.endsWith(` ${lemmaOf(noun)}`))
}
