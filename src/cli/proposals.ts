import type { Proposal } from '../casefile/index.ts'
import { command } from './command.ts'
import type { Io } from './io.ts'
import { json, printable } from './layout.ts'
import { CASE_OPTIONS, LIMIT_OPTION, limitOf } from './options.ts'
import { withCaseAsItIs } from './with-case.ts'

export const proposals = command({
  words: '',
  about:
    'Lists what language models propose that reports say (`add --propose`). None of it is on record, and no other ' +
    'answer holds any of it: the words stand in the report, but that they mean what the model says is the machine’s ' +
    'guess.',
  options: {
    model: { flags: '--model <model>', says: 'only what this one proposes: openai/llama3.3' },
    dropped: { flags: '--dropped', says: 'what was dropped instead, and why' },
    ...LIMIT_OPTION,
    ...CASE_OPTIONS,
  },
  examples: ['proposals', 'proposals --dropped --json'],

  run: ({ options }, io) =>
    withCaseAsItIs(options, io, async (on) => {
      const { model, dropped } = options
      const filter = { ...(model !== undefined && { model }), ...(dropped && { dropped }) }
      const found = await on.proposals(filter, limitOf(options))
      for (const each of found) {
        if (options.json) await io.out(json({ schema: 'onrecord/proposal/1', ...each }))
        else await show(each, io)
      }
      if (found.length === 0) io.say('Nothing is proposed. `onrecord add --propose MODEL` asks a language model.')
      return found.length > 0 ? 'ok' : 'nothing-found'
    }),
})

async function show(each: Proposal, io: Io): Promise<void> {
  const { actor, recipient, object, voice, denied, type, outlet, headline, dropped, decided, model, quotation } = each
  const parties = `${actor ?? '?'} → ${recipient ?? '?'}`
  const said = [voice === null ? '' : `according to ${voice}`, denied ? 'denied' : ''].filter(Boolean)
  await io.out(
    printable(`Proposed by ${model}: ${type} ${[parties, object ?? '', ...said].filter(Boolean).join(', ')}`),
  )
  await io.out(printable(`  “${quotation}”`))
  await io.out(printable(`  ${[outlet, headline, each.document.slice(0, 8)].filter(Boolean).join(' · ')}`))
  if (dropped !== null) await io.out(printable(`  dropped: ${dropped}`))
  if (decided !== null)
    await io.out(printable(`  ${decided.is} by ${decided.by}${decided.why === null ? '' : `: ${decided.why}`}`))
}
