import { expect, test } from 'vitest'
import { findClaims } from '../../src/claim/index.ts'
import { type Row, tables } from '../../src/claim/lexicon/index.ts'
import type { Extraction } from '../../src/extract.ts'
import type { Token } from '../../src/syntax/index.ts'
import { type Marked, marked, read } from './marked.ts'

const rows = tables.flatMap(({ type, rows }) =>
  rows.map((row) => ({ type, row, name: row.name, example: row.example })),
)

test.each(rows)('$type $name: $example', ({ type, row }) => {
  const example = marked(row.example)
  const extraction = read(example.text)
  const claim = extraction.claims.find(({ rule }) => rule.startsWith(`${type}/`) && rule.endsWith(`.${row.name}`))
  expect(claim, 'the row makes no claim').toBeDefined()
  for (const role of ['actor', 'recipient'] as const) {
    for (const part of example.parts.filter((each) => each.role === role)) {
      const found = claim![role].some((id) =>
        mentionsOf(extraction, id).some((span) => span.start < part.end && part.start < span.end),
      )
      expect(found, `${role} "${example.text.slice(part.start, part.end)}"`).toBe(true)
    }
  }
})

test.each(rows)('$type $name: every word of the row, in the tree of its example', ({ type, row }) => {
  const example = marked(row.example)
  const extraction = read(example.text)
  const trigger = triggerOf(extraction, example)
  const strays = wordsOf(row, trigger).filter((word) => !typesWith(extraction, trigger, word).includes(type))
  expect(strays).toEqual([])
})

test('no rule is named twice', () => {
  const rules = tables.flatMap(({ type, rows }) =>
    rows.flatMap((row) => allWords(row).map((word) => `${type}/${word}.${row.name}`)),
  )
  expect(rules.filter((rule, at) => rules.indexOf(rule) !== at)).toEqual([])
})

function mentionsOf({ mentions }: Extraction, id: string) {
  return mentions.entities.find((each) => each.id === id)!.mentions.map((each) => each.span)
}

function triggerOf({ sentences }: Extraction, { parts }: Marked): Token {
  const part = parts.find((each) => each.role === 'trigger')!
  return sentences.flatMap((each) => each.tokens).find((each) => each.start >= part.start)!
}

function allWords({ verbs, nouns, adjectives }: Row): readonly string[] {
  return [verbs, nouns, adjectives].flatMap((words) => words?.trim().split(/\s+/) ?? [])
}

/** The words of the row that stand in trees of the same shape: with a particle or without, as the example has it. */
function wordsOf(row: Row, trigger: Token): readonly string[] {
  return allWords(row).filter((word) => word.includes('_') === (particleOf(trigger) !== undefined))
}

function particleOf(trigger: Token): Token | undefined {
  return trigger.children.find((each) => each.deprel === 'compound:prt')
}

/** The types that are read at the trigger when another word of its row stands there. */
function typesWith(
  { document, sentences, mentions, statements }: Extraction,
  trigger: Token,
  word: string,
): readonly string[] {
  const [lemma = '', particle] = word.split('_')
  rename(trigger, lemma)
  const satellite = particleOf(trigger)
  if (satellite && particle) rename(satellite, particle)
  return findClaims(document, sentences, mentions, statements)
    .filter((claim) => claim.trigger.some(({ start }) => start === trigger.start))
    .map((claim) => claim.type)
}

function rename(token: Token, lemma: string): void {
  Object.assign(token, { lemma, form: lemma })
}
