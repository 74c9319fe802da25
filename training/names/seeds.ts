/** Words whose sense is known, to teach `senses.ts`: names from the lists, other words from the treebanks. */
import { KNOWN } from '../../src/syntax/names/lexicon.ts'
import { conlluRows } from './corpora.ts'
import { lexiconPhrases } from './lexicon.ts'
import type { Seed } from './senses.ts'

/** In the order of the network's outputs. */
export const SENSES = ['given', 'surname', 'place', 'organization', 'people', 'sign'] as const

const BITS_OF: Readonly<Record<(typeof SENSES)[number], number>> = {
  given: KNOWN.given,
  surname: KNOWN.surname,
  place: KNOWN.country | KNOWN.city | KNOWN.region,
  organization: KNOWN.organization,
  people: KNOWN.people,
  sign: KNOWN.title | KNOWN.organizationWord | KNOWN.placeWord,
}

/** Rows of `words` with what they are known to be. A word of the treebanks that is never a name there has no sense. */
export function senseSeeds(words: readonly string[], data: string): Seed[] {
  const phrases = lexiconPhrases()
  const names = new Set<string>()
  const others = new Map<string, number>()
  for (const name of ['ewt', 'gum']) {
    for (const { rows } of conlluRows(`${data}/ud/en_${name}-train.conllu`).flat()) {
      for (const { form, upos } of rows) {
        const word = form.toLowerCase()
        if (upos === 'PROPN') names.add(word)
        else if (upos !== 'X') others.set(word, (others.get(word) ?? 0) + 1)
      }
    }
  }
  const seeds: Seed[] = []
  for (const [row, word] of words.entries()) {
    const known = phrases.get(word) ?? 0
    const senses = SENSES.reduce((bits, sense, at) => bits | (known & BITS_OF[sense] ? 1 << at : 0), 0)
    const common = !names.has(word) && (others.get(word) ?? 0) > 1
    if (senses !== 0 || common) seeds.push({ row, senses })
  }
  return seeds
}
