import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findEntities } from '../../src/mention/entities.ts'
import { knownNames } from '../../src/mention/known-names.ts'
import { leaderCountry } from '../../src/mention/leaders.ts'
import { AREAS } from '../../src/mention/lexicon/areas.ts'
import { CAPITALS, COUNTRY_NAMES } from '../../src/mention/lexicon/country-names.ts'
import { INSTITUTIONS } from '../../src/mention/lexicon/institutions.ts'
import { LEADERS } from '../../src/mention/lexicon/leaders.ts'
import { NOUN_CLASSES } from '../../src/mention/lexicon/nouns.ts'
import { loadEnglish } from '../../src/models.ts'

const known = knownNames()

describe('every name of a table means what its row says', () => {
  test.each(COUNTRY_NAMES)('%s %s %s', (code, names, demonyms) => {
    for (const name of `${names}|${demonyms}`.split('|'))
      if (name) expect([name, known.get(name)?.country]).toEqual([name, code])
  })

  test.each(CAPITALS)('%s %s', (code, names) => {
    for (const name of names.split('|')) expect([name, known.get(name)?.country]).toEqual([name, code])
  })

  test.each(INSTITUTIONS)('%s %s %s %s', (kind, country, sector, names) => {
    for (const name of names.split('|')) {
      expect({ name, ...known.get(name) }).toMatchObject({ name, as: 'institution', kind, sector })
      expect([name, known.get(name)?.country ?? '']).toEqual([name, country])
    }
  })

  test.each(AREAS)('%s %s', (code, names) => {
    for (const name of names.split('|')) expect([name, known.get(name)?.country ?? '']).toEqual([name, code])
  })
})

test('no noun stands in two classes', () => {
  const nouns = NOUN_CLASSES.flatMap((row) => row.nouns.split(' '))
  expect(nouns.filter((noun, at) => nouns.indexOf(noun) !== at)).toEqual([])
})

describe('leaders', () => {
  test.each(LEADERS)('%s %s', (code, name, from, to) => {
    expect(leaderCountry(name, new Set())).toBe(code)
    expect(to === '' || from <= to).toBe(true)
  })

  test.each([
    ['Putin', [], 'RUS'],
    ['Bush', [], null],
    ['Bush', ['president'], 'USA'],
    ['Kim', [], null],
    ['Smith', ['president'], null],
  ] as const)('%s %j', (name, roles, country) => {
    expect(leaderCountry(name, new Set(roles))).toBe(country)
  })
})

describe('any text', () => {
  const english = loadEnglish()
  const words = fc.constantFrom(
    ...'Kim Putin , . the The president of and who it she they his “ ” " Russia Russian UN U.S. army \n\n - & 12 said that al X é 😀'.split(
      ' ',
    ),
  )

  test('mentions lie in it and entityOf answers for every word', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (pieces) => {
        const text = pieces.join(' ')
        const sentences = english.parse(text)
        const { entities, entityOf } = findEntities({ text }, sentences)
        for (const { mentions } of entities) {
          for (const { span } of mentions) expect(text.slice(span.start, span.end).trim()).not.toBe('')
        }
        for (const token of sentences.flatMap((sentence) => sentence.tokens)) {
          const entity = entityOf(token)
          expect(entity === null || entities.includes(entity)).toBe(true)
        }
      }),
      { numRuns: 200, seed: 1 },
    )
  })
})
