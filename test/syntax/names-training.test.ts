import { expect, test } from 'vitest'
import type { NameTag } from '../../src/syntax/token.ts'
import { wholeNames } from '../../training/names/whole.ts'

/** "[ORG Azov Brigade] moved" → forms and tags. */
function marked(text: string): { forms: string[]; tags: NameTag[] } {
  const forms: string[] = []
  const tags: NameTag[] = []
  for (const [, kind, name, word] of text.matchAll(/\[(\w+) ([^\]]+)\]|(\S+)/g)) {
    for (const [at, form] of (name ?? word)!.split(' ').entries()) {
      forms.push(form)
      tags.push((kind === undefined ? 'O' : `${at === 0 ? 'B' : 'I'}-${kind}`) as NameTag)
    }
  }
  return { forms, tags }
}

test.each([
  ['al - [ORG Qaida] fled', '[ORG al - Qaida] fled'],
  ['[PER Nabil] al - [PER Masri] spoke', '[PER Nabil al - Masri] spoke'],
  ['[ORG Northwind Shipping] , Inc. closed', '[ORG Northwind Shipping , Inc.] closed'],
  ['the [ORG Ministry of Roads] and Bridges', 'the [ORG Ministry of Roads and Bridges]'],
  ['[ORG Reuters] and Tass', '[ORG Reuters] and Tass'],
])('%s: %s', (before, after) => {
  const { forms, tags } = marked(before)
  expect(wholeNames(forms, tags)).toEqual(marked(after).tags)
})
