import { programVersion } from '../reader.ts'
import { command } from './command.ts'
import { CASE_OPTIONS } from './options.ts'
import { withCase } from './with-case.ts'

export const mcp = command({
  words: '',
  about:
    'Lets an assistant ask the case, by the Model Context Protocol over standard input and output: the questions as ' +
    'tools, reports and events as resources, every answer with its quotation, source, date and certainty. It can only ' +
    'ask. Over HTTP the same is at /api/v1/mcp of `onrecord serve`.',
  options: { case: CASE_OPTIONS.case },
  examples: ['mcp --case storm.onrecord'],

  run: ({ options }, io) =>
    withCase(options, io, async (on) => {
      const { serveAssistant } = await import('../api/index.ts')
      await serveAssistant({ on, version: programVersion() }, io.interrupted)
      return 'ok'
    }),
})
