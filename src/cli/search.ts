import type { Hit } from '../casefile/index.ts'
import { command } from './command.ts'
import { count } from './count.ts'
import type { Io } from './io.ts'
import { indented, json, printable, textWidth, wrap } from './layout.ts'
import { CASE_OPTIONS, limitOf } from './options.ts'
import { reportLine, showTelling } from './show-claim.ts'
import { showStatement } from './show-statement.ts'
import { UsageError } from './usage.ts'
import { sayNothingFound, withCase } from './with-case.ts'

/** Sentences shown of one report. */
const MOST_PASSAGES = 3

export const search = command({
  words: '<words...>',
  about:
    'Reports that hold all the words, in any inflection, the most fitting first: the sentences they stand in, and the ' +
    'claims and statements in those. Words in quotation marks must follow each other.',
  options: {
    limit: { flags: '--limit <number>', says: 'print at most so many reports; 0 prints all', default: '20' },
    ...CASE_OPTIONS,
  },
  examples: ['search engineers power station', `search '"power station"' --json`],

  run: ({ words, options }, io) =>
    withCase(options, io, async (on) => {
      if (!words.some((each) => /[\p{L}\p{N}]/u.test(each)))
        throw new UsageError('words', 'search takes words, and there is no letter or digit in these.')
      const { hits } = await on.search(words.join(' '), Math.min(limitOf(options), Number.MAX_SAFE_INTEGER))
      if (hits.length === 0) return sayNothingFound(on, io, 'search for fewer words')
      for (const { further: _, ...hit } of hits) {
        await io.out(options.json ? json({ schema: 'onrecord/hit/1', ...hit }) : showHit(hit, io).join('\n'))
      }
      return 'ok'
    }),
})

function showHit({ report, passages, claims, statements }: Omit<Hit, 'further'>, io: Io): readonly string[] {
  const width = textWidth(io.columns)
  const title = [reportLine(report), report.headline && printable(report.headline)].filter(Boolean).join(' · ')
  const shown = passages.slice(0, MOST_PASSAGES).flatMap((each) => indented(wrap(each, width - 2), 2))
  const rest = passages.length - MOST_PASSAGES
  return [
    ...wrap(title, width).map(io.colors.bold),
    ...shown,
    ...(rest > 0 ? [io.colors.dim(`  … and ${count(rest, 'sentence')} more`)] : []),
    '',
    ...claims.flatMap((claim) => [...showTelling({ claim, copies: [] }, io), '']),
    ...statements.flatMap((each) => [...showStatement(each, io), '']),
  ]
}
