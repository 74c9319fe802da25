import { expect, test } from 'vitest'
import { explainClaims, explainSilence } from '../../src/claim/index.ts'
import { words } from '../../src/text/index.ts'
import { read } from './marked.ts'

/** The reasons of the first claim of a text: "part: value — because". */
function reasons(text: string): readonly string[] {
  const { document, sentences, mentions, statements } = read(text)
  const [first] = explainClaims(document, sentences, mentions, statements)
  return (first?.reasons ?? []).map(({ part, value, because }) => `${part}: ${value} — ${because}`)
}

test('each part says what it rests on', () => {
  expect(reasons('Norway said it had not sent nine howitzers to Latvia.')).toEqual([
    'type: AID (arms) — “sent” fits the row “arms”: actor V object:arms to/for recipient',
    'actor: Norway — “it”, a pronoun; subject of “sent”',
    'recipient: Latvia — “Latvia”, a name; phrase with “to” of “sent”',
    'object: nine howitzers — object of “sent”',
    'quantity: nine howitzers — object of “sent”',
    'polarity: negative — “not”',
    'certainty: certain — nothing makes it doubtful',
    'voice: Norway — “said” covers it; the source is “Norway” (indirect)',
  ])
})

test.each([
  ['Police arrested three men in Lisbon on Monday.', 'place: Lisbon', 'phrase with “in” of “arrested”'],
  ['Police arrested three men in Lisbon on Monday.', 'time: Monday', 'phrase with “on” of “arrested”'],
  ['Norway may send howitzers to Latvia.', 'certainty: possible', '“may”'],
  ['Norway bombed a bridge in Latvia.', 'voice: the outlet', 'no statement covers'],
  ['Howitzers were sent to Latvia by Norway.', 'actor: Norway', 'phrase with “by” of “sent”'],
])('%s %s because of %s', (text, part, because) => {
  const found = reasons(text).find((each) => each.startsWith(part))
  expect(found).toContain(because)
})

test('explaining finds the same claims as reading', () => {
  const text = 'Norway accused Denmark of spying. Denmark said Norway must withdraw its troops from the island.'
  const { document, sentences, mentions, statements, claims } = read(text)
  expect(explainClaims(document, sentences, mentions, statements).map(({ claim }) => claim)).toEqual(claims)
})

test('the tree holds every word but punctuation, each below its head', () => {
  const { document, sentences, mentions, statements } = read('On Monday, Norway sent nine howitzers.')
  const [first] = explainClaims(document, sentences, mentions, statements)
  const lines = first?.tree ?? []
  expect(lines.map(({ span }) => words(document.text, span)).sort()).toEqual([
    'Monday',
    'Norway',
    'On',
    'howitzers',
    'nine',
    'sent',
  ])
  expect(lines.filter(({ depth }) => depth === 0)).toHaveLength(1)
})

test('a sentence without a claim says which words the lexicon knows', () => {
  const { sentences } = read('The letter was sent.')
  const { considered } = explainSilence(sentences[0]!)
  expect(considered.map(({ word }) => word)).toContain('sent')
})
