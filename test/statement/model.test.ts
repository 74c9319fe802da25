import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { statementModel } from '../../src/statement/index.ts'
import { statementModelBytes } from '../../src/statement/model.ts'
import { ModelUnreadable } from '../../src/syntax/index.ts'

const file = (name: string) => new Uint8Array(readFileSync(new URL(`../../models/${name}`, import.meta.url)))

test('what is written is what is read', () => {
  const bytes = file('statements.bin')
  const again = statementModelBytes(statementModel(bytes, file('words.bin')))
  expect(Buffer.compare(again, bytes)).toBe(0)
})

test('a file that is cut short is told from a model', () => {
  expect(() => statementModel(file('statements.bin').subarray(0, 1000), file('words.bin'))).toThrow(ModelUnreadable)
})
