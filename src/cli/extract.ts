import type { Analysis } from '../analysis.ts'
import type { Reading } from '../document/index.ts'
import type { Models } from '../extract.ts'
import { command } from './command.ts'
import { asFailure, type Failure } from './failure.ts'
import { type Input, type InputFormat, openInput, readInputs } from './inputs.ts'
import { json } from './layout.ts'
import { ONTOLOGY_OPTION } from './ontology.ts'
import { READING_OPTIONS, readingOf } from './options.ts'

export const extract = command({
  words: '[file...]',
  about:
    'Reads documents and prints what they say, one JSON line each, in the order they came. ' +
    'Keeps nothing, asks nobody. "-" or no file is standard input.',
  options: {
    ...READING_OPTIONS,
    ...ONTOLOGY_OPTION,
  },
  examples: ['extract samples/2026-02-17-harbour-gazette.html', 'extract --format jsonl - < reports.jsonl'],

  async run({ words, options }, io) {
    const { format, ontology } = options
    const reading = readingOf(options)
    const { loadModels } = await import('../models.ts')
    const models = loadModels()
    let failed = false
    for await (const input of readInputs(words.length > 0 ? words : ['-'], format as InputFormat, io.input)) {
      const line = await analyse(input, reading, models, ontology)
      failed ||= 'error' in line
      await io.out(json(line))
      if (io.interrupted.aborted) return 'interrupted'
    }
    return failed ? 'failed' : 'ok'
  },
})

/** The line for one document: its analysis, or why there is none. */
async function analyse(input: Input, reading: Reading, models: Models, ontology: string): Promise<Analysis | Failure> {
  const { withCodes } = await import('./ontology.ts')
  const { toAnalysis } = await import('../analysis.ts')
  const { extractDocument } = await import('../extract.ts')
  try {
    return await withCodes(toAnalysis(extractDocument(await openInput(input, reading), models)), ontology)
  } catch (error) {
    return asFailure(input, error)
  }
}
