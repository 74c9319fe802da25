/** Writes the pages of docs/ that are made from the program itself:   node scripts/docs.ts */
import { writeFileSync } from 'node:fs'
import { describeCameo } from '../src/claim/describe-cameo.ts'
import { describeLexicon } from '../src/claim/lexicon/describe.ts'
import { describeExport } from '../src/export/describe.ts'
import { commandReference } from './command-reference.ts'

const PAGES: Readonly<Record<string, () => string | Promise<string>>> = {
  'claim-lexicon.md': describeLexicon,
  'cameo.md': describeCameo,
  'commands.md': commandReference,
  'export.md': describeExport,
}

for (const [name, page] of Object.entries(PAGES)) {
  writeFileSync(new URL(`../docs/${name}`, import.meta.url), await page())
}
