import { readFileSync } from 'node:fs'
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

test('and every type that a case asks for or answers with', () => {
  const source = (path: string) => readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8')
  const exported = new Set(source('index.ts').match(/\b[A-Z]\w+/g))
  const methods = /export interface Case \{([\s\S]*?)\n\}\n/.exec(source('casefile/case.ts'))![1]!
  const named = methods.replace(/\/\*\*[\s\S]*?\*\//g, '').match(/\b[A-Z][A-Za-z]+\b(?!<Item>)/g)!
  const ours = named.filter((name) => !(name in globalThis) && !OF_THE_LANGUAGE.has(name))
  expect(ours.length).toBeGreaterThan(50)
  expect(ours.filter((name) => !exported.has(name))).toEqual([])
})

const OF_THE_LANGUAGE = new Set(['AsyncGenerator', 'AsyncIterable', 'Iterable', 'Item', 'Omit', 'ReadonlyMap'])
