import { writeFile } from 'node:fs/promises'
import type { SnapshotFormat } from '../casefile/index.ts'
import { command } from './command.ts'
import { CASE_OPTIONS } from './options.ts'
import { UsageError } from './usage.ts'
import { withCase } from './with-case.ts'

export const snapshot = command({
  words: '<document>',
  about:
    'Writes a report as it was when it was read: as one HTML file without scripts, in which the words of claims and ' +
    'statements are marked; as a web archive with the headers that came with it; or as its text. The document is given ' +
    'by its id or the first digits of it, as they stand before the stroke in the id of a claim.',
  options: {
    format: { flags: '--format <format>', says: 'what to write', choices: ['html', 'warc', 'text'], default: 'html' },
    output: { flags: '--output <file>', says: 'the file to write to (else standard output; not for warc)' },
    case: CASE_OPTIONS.case,
  },
  examples: ['snapshot 3f9c2a --output ferries.html', 'snapshot 3f9c2a --format warc --output ferries.warc.gz'],

  run: ({ words: [document = ''], options }, io) =>
    withCase(options, io, async (on) => {
      const format = options.format as SnapshotFormat
      const { output } = options
      if (output === undefined && format === 'warc')
        throw new UsageError('output', 'A web archive is no text; name a file with --output, such as report.warc.gz.')
      const written = await on.snapshot(document, format)
      if (output === undefined) await io.out(new TextDecoder().decode(written).trimEnd())
      else {
        await writeFile(output, written)
        io.say(`${output}: ${written.length} bytes.`)
      }
      return 'ok'
    }),
})
