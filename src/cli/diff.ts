import { command } from './command.ts'
import { json } from './layout.ts'
import { CASE_OPTIONS } from './options.ts'
import { showDiff } from './show-diff.ts'
import { UsageError } from './usage.ts'
import { withCase } from './with-case.ts'

export const diff = command({
  words: '<article> [version...]',
  about:
    'Shows word by word what changed between two versions of an article, and which claims and statements came, went or ' +
    'changed with it. The article is an address, or the id of one of its documents; without numbers the last version is ' +
    'compared with the one before it, or the document with what stood there before.',
  options: { ...CASE_OPTIONS },
  examples: ['diff https://harbour-gazette.example/2026/02/17/ferries', 'diff 3f9c2a 1 3 --json'],

  run: ({ words: [article = '', ...given], options }, io) =>
    withCase(options, io, async (on) => {
      const found = await on.diff(article, given.map(versionOf))
      if (options.json) {
        const { record, stretches, ...rest } = found
        await io.out(json({ schema: 'onrecord/diff/1', ...rest, ...record, text: stretches }))
      } else await io.out(showDiff(found, io).join('\n'))
      return 'ok'
    }),
})

function versionOf(given: string): number {
  if (/^[1-9]\d{0,5}$/.test(given)) return Number(given)
  throw new UsageError('number', `A version is a number from 1 on, not "${given}".`)
}
