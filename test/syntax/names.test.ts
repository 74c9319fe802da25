import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type NameInput, nameModel, tagNames } from '../../src/syntax/names/index.ts'
import { wordTable } from '../../src/syntax/words.ts'

const model = (name: string) => readFileSync(new URL(`../../models/${name}.bin`, import.meta.url))
const names = nameModel(model('names'), wordTable(model('words')))

/** "[PER Kim/NNP] left/VBD ./." → the sentence's words, tags and names. */
function marked(text: string): { input: NameInput; tags: string[] } {
  const tags: string[] = []
  const forms: string[] = []
  const xpos: string[] = []
  let kind: string | null = null
  let inside = false
  for (const piece of text.split(' ')) {
    if (piece.startsWith('[')) {
      kind = piece.slice(1)
      inside = false
      continue
    }
    const [form, tag] = piece.replace(/\]$/, '').split(/\/(?=[^/]+$)/) as [string, string]
    forms.push(form)
    xpos.push(tag)
    tags.push(kind === null ? 'O' : `${inside ? 'I' : 'B'}-${kind}`)
    inside = true
    if (piece.endsWith(']')) kind = null
  }
  return { input: { forms, xpos, upos: xpos.map(uposOf) }, tags }
}

function uposOf(xpos: string): string {
  const found = Object.entries({
    NNP: 'PROPN',
    NN: 'NOUN',
    VB: 'VERB',
    IN: 'ADP',
    DT: 'DET',
    JJ: 'ADJ',
    POS: 'PART',
    PRP: 'PRON',
  })
  return found.find(([tag]) => xpos.startsWith(tag))?.[1] ?? 'PUNCT'
}

test.each([
  '[PER Kim/NNP Jong/NNP Un/NNP] met/VBD President/NNP [PER Vladimir/NNP Putin/NNP] in/IN [LOC Moscow/NNP] ./.',
  'The/DT [ORG Ministry/NNP of/IN Defence/NNP] in/IN [LOC London/NNP] said/VBD so/RB ./.',
  'Two/CD soldiers/NNS died/VBD near/IN [LOC Donetsk/NNP] ,/, according/VBG to/IN [ORG Reuters/NNP] ./.',
  "[LOC Russia/NNP] 's/POS foreign/JJ minister/NN ,/, [PER Sergei/NNP Lavrov/NNP] ,/, flew/VBD to/IN [LOC Pyongyang/NNP] ./.",
  'Dr./NNP [PER Anna/NNP Berg/NNP] works/VBZ for/IN the/DT [ORG World/NNP Health/NNP Organization/NNP] ./.',
])('%s', (text) => {
  const { input, tags } = marked(text)
  expect(tagNames(names, [input])).toEqual([tags])
})

test.each([
  'The/DT soldiers/NNS left/VBD on/IN Monday/NNP ./.',
  'They/PRP spoke/VBD Korean/NNP ./.',
  'Nobody/NN knows/VBZ why/WRB ./.',
])('names nobody: %s', (text) => {
  const { input, tags } = marked(text)
  expect(tagNames(names, [input])).toEqual([tags])
})

test('a surname alone is read like the full name that the text gives elsewhere', () => {
  const full = marked('[PER Oleksandra/NNP Brovary/NNP] resigned/VBD ./.')
  const short = marked('[PER Brovary/NNP] gave/VBD no/DT reason/NN ./.')
  const again = marked('Critics/NNS praised/VBD [PER Brovary/NNP] ./.')
  expect(tagNames(names, [full.input, short.input, again.input])).toEqual([full.tags, short.tags, again.tags])
})

test('no sentences, no tags', () => {
  expect(tagNames(names, [])).toEqual([])
})

test('whatever the words, every tag but the first of a name follows its like', () => {
  const word = fc.constantFrom(
    'Kim',
    'of',
    'the',
    'Bank',
    'New',
    'York',
    '-',
    'al',
    'said',
    'U.N.',
    'Sea',
    '’s',
    '北京',
    '😀',
    'I',
  )
  const upos = fc.constantFrom('PROPN', 'NOUN', 'ADP', 'PUNCT', 'DET')
  const sentence = fc.array(fc.tuple(word, upos), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 4 }), (text) => {
      const inputs = text.map((words) => ({
        forms: words.map(([form]) => form),
        upos: words.map(([, tag]) => tag),
        xpos: words.map(() => 'NNP'),
      }))
      const found = tagNames(names, inputs)
      expect(found.map((tags) => tags.length)).toEqual(inputs.map(({ forms }) => forms.length))
      for (const tags of found) {
        for (const [at, tag] of tags.entries()) {
          if (tag.startsWith('I')) expect(tags[at - 1]?.slice(2)).toBe(tag.slice(2))
        }
      }
    }),
    { numRuns: 200 },
  )
})
