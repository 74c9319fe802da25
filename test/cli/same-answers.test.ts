import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { atTime } from '../../scripts/tour.ts'
import { DATABASES } from '../store/databases.ts'
import { inProcess } from './in-process.ts'
import { SAMPLES, scratchFolder } from './program.ts'

const NOW = Date.UTC(2026, 5, 14, 9)
const EXPORTS = ['jsonl', 'graphml', 'followthemoney', 'annotations', 'bibtex']
const TABLES = ['claims', 'statements', 'events', 'sources', 'event-data'] as const

/** Everything that is done with a case, in the order in which it is done; some of it is judged, read anew, and edited. */
const COMMANDS: readonly (readonly string[])[] = [
  ['add', SAMPLES],
  ['add', join(SAMPLES, '../docs/tour')],
  ['judge', 'reject', '224184e8/c1', '--why', 'The analysts meant January.'],
  ['judge', 'correct', '8117c28a/c6', '--quantity', '13 million euros', '--date', '2026-02-01', '--copies'],
  [
    'judge',
    'correct',
    'c40ef5be/c6',
    '--type',
    'COERCE',
    '--recipient',
    'Iceland',
    '--evidence',
    'Three Icelandic engineers',
  ],
  ['judge', 'merge', 'event', '74eb14a7/c1', 'c40ef5be/c5'],
  ['judge', 'split', 'event', '69d810ca/c2', '2327c647/c2'],
  ['judge', 'merge', 'party', 'doctors in Setúbal', 'Irish and Spanish port authorities'],
  ['judge', 'split', 'text', '4b6cc366', '8117c28a'],
  ['judge', 'note', 'party', 'Solnes', 'Ask her office.'],
  ['judge', 'reject', '74eb14a7/c2'],
  ['judge', 'undo'],
  ['reread', '--all'],
  ['timeline', '--json', '--rejected'],
  ['timeline', '--voice', 'Iceland', '--json'],
  ['timeline', '--added-since', '2026-06-14', '--events', '--json'],
  ['claims', '--json', '--ontology', 'cameo'],
  ['statements', '--json'],
  ['statements', '--about', 'ÍCELAND', '--json'],
  ['events', '--json'],
  ['events', '--party', 'Iceland', '--several'],
  ['events', '2327c647/c2'],
  ['changes', '--json'],
  ['conflicts', '--json'],
  ['exchange', 'Portugal', 'Iceland', '--json'],
  ['who', 'Solnes', '--json'],
  ['who', 'Icelnd'],
  ['search', 'engineers', '--json'],
  ['sources', '--json'],
  ['copies', '81f53f52'],
  ['edits', '--json'],
  ['diff', 'https://atlantic-courier.example/supplies', '--json'],
  ['snapshot', '2327c647', '--format', 'html'],
  ['review', '--json', '--limit', '0'],
  ['judge', 'list', '--json'],
  ...EXPORTS.map((format) => ['export', '--format', format]),
  ...TABLES.map((what) => ['export', '--what', what]),
  ['export', '--format', 'report', '--between', 'Iceland', 'Portugal'],
  ['log', '--json'],
  ['verify'],
]

test('a file and Postgres answer every command in the same words', { timeout: 300_000 }, async (context) => {
  const [file, postgres] = [await DATABASES[0]!.newCase(context), await DATABASES[1]!.newCase(context)]
  const exports = [file, postgres].map((path) => ({ path, table: join(scratchFolder(), 'claims.parquet') }))
  for (const [at, words] of COMMANDS.entries()) {
    const said = []
    for (const path of [file, postgres]) {
      const ended = await atTime(NOW + 1000 * at, () => inProcess(words, path, { ONRECORD_BY: 'Ada' }))
      said.push({
        ...ended,
        stderr: ended.stderr.replaceAll(path, 'CASE').replace(/postgres:\/\/\S*?schema=\w+/g, 'CASE'),
      })
    }
    expect.soft(said[1], words.join(' ')).toEqual(said[0])
    expect.soft(said[0]!.stderr, words.join(' ')).not.toContain('fault')
  }
  const tables = []
  for (const { path, table } of exports) {
    await inProcess(['export', '--format', 'parquet', '--out', table], path)
    tables.push(readFileSync(table))
  }
  expect(tables[1]).toEqual(tables[0])
})
