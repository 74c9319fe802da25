import type { Analysis } from '../analysis.ts'
import type { Models } from '../extract.ts'
import { type Found, openResource, type Resource } from '../resource/index.ts'
import { command } from './command.ts'
import { count } from './count.ts'
import { asFailure, type Failure } from './failure.ts'
import { givenId, readInputs } from './inputs.ts'
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
    const reading = readingOf(options)
    const { loadModels } = await import('../models.ts')
    const models = loadModels()
    const tally = { failed: 0, links: 0 }
    for await (const found of readInputs(words.length > 0 ? words : ['-'], reading, io.input)) {
      const line = await lineOf(found, models, options.ontology)
      if (found.kind === 'link') tally.links += 1
      if (line && 'error' in line) tally.failed += 1
      if (line) await io.out(json(line))
      if (io.interrupted.aborted) return 'interrupted'
    }
    if (tally.links > 0) io.say(`${count(tally.links, 'link')} not followed, since extract asks nobody.`)
    return tally.failed > 0 ? 'failed' : 'ok'
  },
})

/** The line for what was found: the analysis of a document, or why there is none; null for what is no document. */
async function lineOf(found: Found, models: Models, ontology: string): Promise<Analysis | Failure | null> {
  if (found.kind === 'resource') return analyse(found.resource, models, ontology)
  return found.kind === 'refused' ? asFailure(found.name, found.error) : null
}

async function analyse(resource: Resource, models: Models, ontology: string): Promise<Analysis | Failure> {
  const { withCodes } = await import('./ontology.ts')
  const { toAnalysis } = await import('../analysis.ts')
  const { extractDocument } = await import('../extract.ts')
  try {
    return await withCodes(toAnalysis(extractDocument(await openResource(resource), models)), ontology)
  } catch (error) {
    return asFailure(givenId(resource) ?? resource.name, error)
  }
}
