import { expect, test } from 'vitest'
import { describeLexicon } from '../../src/claim/lexicon/describe.ts'

test('docs/claim-lexicon.md is what the tables say; `vitest -u` writes it anew', async () => {
  await expect(describeLexicon()).toMatchFileSnapshot('../../docs/claim-lexicon.md')
})
