import { expect, test } from 'vitest'
import * as language from '../src/english.ts'
import * as program from '../src/index.ts'

// What others build on: a name that comes or goes is a decision, not an accident.

test('the program exports', () => {
  expect(Object.keys(program).sort()).toEqual([
    'ClaimUnknown',
    'FieldInvalid',
    'JudgementUnknown',
    'OnRecordError',
    'PartUnknown',
    'PartyUnknown',
    'extract',
    'extractDocument',
    'loadModels',
    'openCase',
    'openDocument',
    'openLine',
    'toAnalysis',
  ])
})

test('the reader of English exports', () => {
  expect(Object.keys(language).sort()).toEqual([
    'ModelUnreadable',
    'UPOS',
    'ancestors',
    'child',
    'childrenBy',
    'english',
    'hasRelation',
    'isWithin',
    'readConllu',
    'subtree',
    'subtreeSpan',
    'writeConllu',
  ])
})
