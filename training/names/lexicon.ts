/** Brings the lists together: phrase in lower case, words apart by single spaces as the tokeniser cuts them → bits. */
import { KNOWN } from '../../src/syntax/names/lexicon.ts'
import { ORGANIZATION_WORDS, ORGANIZATIONS, OTHERS, PLACE_WORDS, TIMES } from './organizations.ts'
import { DEMONYMS, TITLES } from './people.ts'
import { GIVEN_NAMES, PERSONS, SURNAMES } from './persons.ts'
import { placePhrases } from './places.ts'

export function lexiconPhrases(): Map<string, number> {
  const phrases = new Map<string, number>()
  const add = (phrase: string, bits: number): void => {
    for (const each of spellings(phrase)) phrases.set(each, (phrases.get(each) ?? 0) | bits)
  }
  for (const [phrase, bits] of placePhrases()) add(phrase, bits)
  for (const each of words(GIVEN_NAMES)) add(each, KNOWN.given)
  for (const each of words(SURNAMES)) add(each, KNOWN.surname)
  for (const each of lines(PERSONS)) add(each, KNOWN.person)
  for (const each of lines(ORGANIZATIONS)) add(each, KNOWN.organization)
  for (const each of words(ORGANIZATION_WORDS)) add(each, KNOWN.organizationWord)
  for (const each of words(PLACE_WORDS)) add(each, KNOWN.placeWord)
  for (const each of words(TIMES)) add(each, KNOWN.time)
  for (const each of lines(OTHERS)) add(each, KNOWN.other)
  for (const each of TITLES) for (const form of [each, `${each}.`]) add(form, KNOWN.title)
  for (const each of DEMONYMS) add(each, KNOWN.people)
  return phrases
}

/** As written, without diacritics, with hyphens inside a word and apart. */
function spellings(phrase: string): Set<string> {
  const lower = phrase.toLowerCase().replace(/\s+/g, ' ').trim()
  const plain = lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’ʻ]/g, "'")
  const all = [lower, plain].flatMap((each) => [
    each,
    each.replace(/ - /g, '-'),
    each.replace(/(?<=\S)-(?=\S)/g, ' - '),
  ])
  return new Set(all.map((each) => each.replace(/(?<=\S),/g, ' ,')))
}

function words(list: string): string[] {
  return list.split(/\s+/).filter(Boolean)
}

function lines(list: string): string[] {
  return list
    .split('|')
    .map((each) => each.trim())
    .filter(Boolean)
}
