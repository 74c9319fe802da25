import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openDocument } from '../../src/document/index.ts'
import { extractDocument } from '../../src/extract.ts'
import { loadModels } from '../../src/models.ts'
import { JUDGING, REPORTING } from '../../src/statement/frames.ts'
import type { Span } from '../../src/text/index.ts'

const page = readFileSync(new URL('../../docs/statements.md', import.meta.url), 'utf8')
const models = loadModels()

/** Rows of the page's tables whose first cell has marked words. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('{cue '))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )

/** `{cue said}`: a role and its words. */
const MARKED = /\{(source|cue|content) ([^}]*)\}/g

function read(text: string) {
  const document = openDocument(new TextEncoder().encode(text), { format: 'text', published: '2025-12-27' })
  const { statements, mentions } = extractDocument(document, models)
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => document.text.slice(start, end))
  const nameOf = (id: string | undefined) => mentions.entities.find((each) => each.id === id)?.name ?? ''
  return statements.map((each) => {
    const time = mentions.times.find(({ id }) => id === each.time)
    const outer = statements.find(({ id }) => id === each.within)
    return {
      source: words(each.source),
      cue: words(each.cue),
      content: words(each.content),
      speaker: nameOf(each.speaker),
      quotation: each.quotation,
      via: nameOf(each.via),
      time: time ? words([time.span])[0]! : '',
      within: outer ? words(outer.content).join(' ') : '',
    }
  })
}

function markedIn(example: string) {
  const roles: Record<string, string[]> = { source: [], cue: [], content: [] }
  const text = example.replace(MARKED, (_, role: string, words: string) => {
    roles[role]!.push(words)
    return words
  })
  return { text, roles }
}

describe('the page on statements', () => {
  test.each(rows)('%s → %s %s', (example, second, third) => {
    const { text, roles } = markedIn(example!)
    const found = read(text)
    const property = ['via', 'time', 'within'].includes(second!)
    const expected = property ? { ...roles, [second!]: third } : { ...roles, speaker: second, quotation: third }
    expect(found).toContainEqual(expect.objectContaining(expected))
  })
})

test.each(REPORTING)('a verb that reports inside of a report: $example', ({ example }) => {
  expect(read(example).filter(({ within }) => within !== '')).toHaveLength(1)
})

test.each(JUDGING)('a verb that judges: $example', ({ example }) => {
  expect(read(example).length).toBeGreaterThan(0)
})

test.each(['The bridge closed in March.', 'Three soldiers died near the border on Monday.'])(
  'nobody speaks: %s',
  (text) => {
    expect(read(text)).toEqual([])
  },
)
