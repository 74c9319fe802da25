import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadEnglish } from '../../src/models.ts'
import { ancestors, child, childrenBy, subtree } from '../../src/syntax/index.ts'

const english = loadEnglish()

describe('a sentence', () => {
  const [sentence] = english.parse("The U.S.-led forces didn't leave Norland's capital, officials said.")
  const { tokens, root } = sentence!

  test('is cut into words as Universal Dependencies cuts them', () => {
    const forms = tokens.map((token) => token.form).join(' ')
    expect(forms).toBe("The U.S. - led forces did n't leave Norland 's capital , officials said .")
  })

  test('is walked from its root', () => {
    expect(root.form).toBe('said')
    expect(child(root, 'nsubj')?.form).toBe('officials')
    const content = child(root, 'ccomp', 'parataxis')!
    expect(content.lemma).toBe('leave')
    expect(childrenBy(content, 'nsubj').map((token) => token.form)).toEqual(['forces'])
    expect(subtree(child(content, 'obj')!).map((token) => token.form)).toEqual(['Norland', "'s", 'capital'])
    expect(ancestors(content)).toEqual([root])
  })
})

test('paragraphs end at empty lines, and sentences with them', () => {
  const found = english.parse('No comment\n\nThe minister left.')
  expect(found.map((sentence) => sentence.block)).toEqual([0, 1])
})

test('nothing comes of nothing', () => {
  expect(english.parse('')).toEqual([])
  expect(english.parse(' \n\t\n ')).toEqual([])
})

test('a sentence longer than any that people write is read in pieces', () => {
  const words = english.parse('word '.repeat(3000)).flatMap((sentence) => sentence.tokens)
  expect(words).toHaveLength(3000)
})

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(fc.constantFrom('Kim', 'said', '“', '”', '.', 'the', '12%', 'U.S.', 'who', '😀', '\n\n', ',', "don't"), {
      maxLength: 40,
    })
    .map((words) => words.join(' ')),
)

test('whatever the text, tokens are its words in order and each sentence is one tree', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0
      for (const { tokens } of english.parse(text)) {
        expect(tokens.filter((token) => token.head === null)).toHaveLength(1)
        for (const token of tokens) {
          expect(text.slice(token.start, token.end)).toBe(token.form)
          expect(token.form).toMatch(/^\S+$/u)
          expect(text.slice(end, token.start)).toMatch(/^\s*$/)
          expect(ancestors(token).length).toBeLessThan(tokens.length)
          end = token.end
        }
      }
      expect(text.slice(end)).toMatch(/^\s*$/)
    }),
    { numRuns: 200, seed: 3 },
  )
})
