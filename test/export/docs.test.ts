import { expect, test } from 'vitest'
import { describeExport } from '../../src/export/describe.ts'

test('docs/export.md is what the tables say; `vitest -u` writes it anew', async () => {
  await expect(describeExport()).toMatchFileSnapshot('../../docs/export.md')
})
