import type { CopyTree, Origin } from '../casefile/index.ts'
import type { TracedReport } from '../record/index.ts'
import { command } from './command.ts'
import { count } from './count.ts'
import type { Io } from './io.ts'
import { indented, json, textWidth, wrap } from './layout.ts'
import { CASE_OPTIONS, LIMIT_OPTION, limitOf } from './options.ts'
import { reportLine } from './show-claim.ts'
import { withCase } from './with-case.ts'

/** Shared passages shown of each document, and words of each. */
const MOST_PASSAGES = 3
const MOST_LETTERS = 240

export const copies = command({
  words: '[document]',
  about:
    'Reports that go back to one text. Of one report, by the first digits of its id: what it was taken from, what was ' +
    'taken from it, and the words they share.',
  options: { ...LIMIT_OPTION, ...CASE_OPTIONS },
  examples: ['copies', 'copies --json'],

  run: ({ words, options }, io) =>
    withCase(options, io, async (on) => {
      const [prefix] = words
      if (prefix !== undefined) {
        const tree = await on.copyTree(prefix)
        await io.out(
          options.json ? json({ schema: 'onrecord/copies/1', ...asWritten(tree) }) : showTree(tree, io).join('\n'),
        )
        return 'ok'
      }
      const limit = options.json ? Number.POSITIVE_INFINITY : limitOf(options)
      const { total, origins } = await on.origins(limit)
      for (const each of origins)
        await io.out(options.json ? json({ schema: 'onrecord/origin/1', ...each }) : showOrigin(each, io).join('\n'))
      if (limit < total) io.say(`The first ${limit} of ${total}; --limit 0 prints all.`)
      if (total === 0) io.say(`No two reports in ${on.path} go back to one text.`)
      return total === 0 ? 'nothing-found' : 'ok'
    }),
})

function asWritten({ others: _, ...tree }: CopyTree): object {
  return tree
}

function showOrigin({ origin, documents }: Origin, io: Io): readonly string[] {
  return [...showLine(origin, io), ...branches(origin.id, documents, io, 2), '']
}

/** The documents that were taken from one, and those taken from them, each set in more. */
function branches(source: string, documents: readonly TracedReport[], io: Io, columns: number): readonly string[] {
  return documents
    .filter((each) => each.source === source && each.dependence !== 'partly' && each.origin !== each.id)
    .flatMap((each) => [...indented(showLine(each, io), columns), ...branches(each.id, documents, io, columns + 2)])
}

function showLine(report: TracedReport, { colors, columns }: Io): readonly string[] {
  const part = report.extent === null ? '' : ` · ${Math.round(report.extent * 100)} %`
  const line = `${report.id.slice(0, 8)} ${reportLine(report)} · ${report.dependence}${part}`
  const [first = '', ...more] = wrap(line, textWidth(columns) - 8)
  return [report.dependence === 'original' ? colors.bold(first) : first, ...indented(more, 9)]
}

function showTree({ document, links, others, ...origin }: CopyTree, io: Io): readonly string[] {
  const width = textWidth(io.columns)
  const shown = links.flatMap(({ document: taken, source, dependence, extent, shared, isQuotingToo }) => {
    const isOwn = taken === document.id
    const other = others.get(isOwn ? source : taken)!
    const how = dependence === 'partly' ? 'partly from' : `${dependence} of`
    const who = isOwn ? `${how} ${reportLine(other)}` : `${reportLine(other)} is ${how} this`
    const quotes = isQuotingToo ? '; both quote the same statement' : ''
    const rest = shared.length - MOST_PASSAGES
    return [
      ...wrap(`${who} · ${Math.round(extent * 100)} %${quotes}`, width),
      ...shared.slice(0, MOST_PASSAGES).flatMap(({ words }) => indented(wrap(`“${shortened(words)}”`, width - 4), 4)),
      ...(rest > 0 ? [io.colors.dim(`    … and ${count(rest, 'passage')} more`)] : []),
      '',
    ]
  })
  const none =
    links.length === 0 ? [...showLine(document, io), 'Nothing else on record has text in common with it.'] : []
  return [...(links.length > 0 ? showOrigin(origin, io) : none), ...shown]
}

function shortened(words: string): string {
  return words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS).replace(/\s\S*$/, '')} …` : words
}
