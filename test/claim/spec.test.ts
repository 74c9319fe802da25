import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Claim } from '../../src/claim/index.ts'
import type { Extraction } from '../../src/extract.ts'
import { read } from './marked.ts'

const spec = readFileSync(new URL('../../spec/claims.md', import.meta.url), 'utf8')

const blocks = [...spec.matchAll(/```claims\n([\s\S]*?)```/g)].map(([, block = '']) => {
  const [text = '', expected = ''] = block.split('\n\n')
  return { text: text.trim(), expected: expected.split('\n').filter((line) => line !== '') }
})

test.each(blocks)('$text', ({ text, expected }) => {
  const extraction = read(text)
  expect(extraction.claims.map((claim) => line(claim, extraction))).toEqual(expected)
})

function line(claim: Claim, { document, mentions, statements }: Extraction): string {
  const names = (ids: readonly string[]): string =>
    ids.map((id) => mentions.entities.find((each) => each.id === id)!.name).join(', ') || '–'
  const words = claim.trigger.map(({ start, end }) => document.text.slice(start, end)).join(' ')
  const voices = claim.voice.map((id) => statements.find((each) => each.id === id)!.speaker)
  return [
    claim.type,
    words,
    names(claim.actor),
    names(claim.recipient),
    `${claim.polarity}, ${claim.certainty}`,
    voices.map((speaker) => (speaker ? names([speaker]) : '?')).join(', ') || '–',
  ].join(' | ')
}
