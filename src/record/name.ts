import { soundOf, spokenOf } from './name-sound.ts'
import { foldName } from './party.ts'
import { acronymOf, coreWords, familyAt, generationOf, initialsOf, personWords, type Unit } from './unit.ts'

/** A word of a name in the forms in which it is compared. */
export interface Word {
  readonly written: string
  readonly sound: string
  readonly spoken: string
}

/** A unit's name, read once for all comparisons. */
export interface Name {
  readonly unit: Unit
  readonly folded: string
  /** A person's family name and given names; of anything else the words that count are all `given`. */
  readonly family: Word | null
  readonly given: readonly Word[]
  /** All words that count, with and without spaces. */
  readonly words: string
  readonly joined: Word
  readonly generation: string
  readonly acronym: string | null
  readonly initials: string | null
}

const read = new WeakMap<Unit, Name>()

/** Each unit's name is read once, however often it is compared. */
export function readName(unit: Unit): Name {
  const known = read.get(unit)
  if (known) return known
  const name = nameOf(unit)
  read.set(unit, name)
  return name
}

function nameOf(unit: Unit): Name {
  const isPerson = unit.kind === 'person'
  const folded = foldName(unit.name)
  const words = isPerson ? personWords(unit.name) : unit.kind === 'place' ? [folded] : coreWords(unit.name)
  const at = isPerson ? familyAt(words) : -1
  return {
    ...{ unit, folded, words: words.join(' '), joined: word(words.join('')) },
    family: isPerson ? word(words[at]!) : null,
    given: words.filter((_, each) => each !== at).map(word),
    generation: isPerson ? generationOf(unit.name) : '',
    acronym: isPerson ? null : acronymOf(unit.name),
    initials: isPerson ? null : initialsOf(unit.name),
  }
}

/** Words that are kept at hand: given names come again and again. One has some 200 bytes. */
const MOST_AT_HAND = 20_000

const atHand = new Map<string, Word>()

function word(written: string): Word {
  const known = atHand.get(written)
  if (known) return known
  if (atHand.size >= MOST_AT_HAND) atHand.clear()
  const made = { written, sound: soundOf(written), spoken: spokenOf(written) }
  atHand.set(written, made)
  return made
}
