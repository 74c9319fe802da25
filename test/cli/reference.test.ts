import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commandReference, REFERENCE } from '../../scripts/command-reference.ts'

test('docs/commands.md says what the commands say; else run `node scripts/command-reference.ts`', async () => {
  expect(readFileSync(REFERENCE, 'utf8')).toBe(await commandReference())
  // It loads every command, which takes a machine that is busy with other things more than a minute.
}, 240_000)
