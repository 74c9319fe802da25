import type { ModelAddress, Proposing } from '../casefile/index.ts'
import { count } from './count.ts'
import type { Io } from './io.ts'
import { json, printable } from './layout.ts'
import { openProgress } from './progress.ts'
import type { Recorder } from './recorder.ts'
import { UsageError } from './usage.ts'

/** Options of asking a language model, which nothing does unless it is told to. */
export const PROPOSE_OPTIONS = {
  propose: {
    flags: '--propose <model>',
    says:
      'also send each report to a language model and keep what it proposes, apart from the record: a name with ' +
      '--propose-url, or anthropic/NAME; the key comes from ONRECORD_MODEL_KEY or ANTHROPIC_API_KEY',
  },
  proposeUrl: {
    flags: '--propose-url <url>',
    says: 'the endpoint of the model, by the protocol of OpenAI: http://localhost:11434/v1',
  },
  price: { flags: '--price <in,out>', says: 'dollars for a million tokens in and out, to tell what it cost: 3,15' },
} as const

const ANTHROPIC = 'https://api.anthropic.com/v1'

/** How the model is reached that the options name. */
export function modelOf(
  given: string,
  { proposeUrl, price }: { readonly proposeUrl?: string; readonly price?: string },
  env: Io['env'],
): ModelAddress {
  pricesOf(price)
  const isAnthropic = given.startsWith('anthropic/')
  const url = proposeUrl ?? (isAnthropic ? ANTHROPIC : undefined)
  if (url === undefined || !/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new UsageError('model', `Where is ${given}? Give its endpoint: --propose-url http://localhost:11434/v1`)
  const name = isAnthropic ? given.slice('anthropic/'.length) : given
  const key = env['ONRECORD_MODEL_KEY'] || (isAnthropic ? env['ANTHROPIC_API_KEY'] : undefined) || null
  if (name === '') throw new UsageError('model', '--propose takes the name of a model, and it was empty.')
  if (isAnthropic && key === null)
    throw new UsageError('model', 'Put the key of the model into ONRECORD_MODEL_KEY or ANTHROPIC_API_KEY.')
  return { protocol: isAnthropic ? 'anthropic' : 'openai', name, url: url.replace(/\/+$/, ''), key }
}

/** Asks the model about every report of this run that it was not asked about before; says what it took. */
export async function proposeOf(model: ModelAddress, recorder: Recorder, price: string | undefined): Promise<void> {
  const { on, io, isJson, tally } = recorder
  const { openModel } = await import('../casefile/index.ts')
  const documents = tally.documents ?? new Set<string>()
  const proposer = {
    model: `${model.protocol}/${model.name}`,
    ask: await openModel(model),
    interrupted: io.interrupted,
  }
  const progress = await openProgress(io, `reports put to ${model.name}`)
  const all: Proposing[] = []
  try {
    for await (const each of on.propose(documents, proposer)) {
      all.push(each)
      progress.show(all.length, documents.size)
      if (isJson) await io.out(json({ schema: 'onrecord/proposing/1', ...each }))
    }
  } catch (error) {
    if (!io.interrupted.aborted) throw error
  } finally {
    progress.close()
  }
  tellProposed(all, { name: model.name, price }, io)
}

function tellProposed(
  all: readonly Proposing[],
  { name, price }: { readonly name: string; readonly price: string | undefined },
  io: Io,
): void {
  const sum = (of: (each: Proposing) => number | null) => all.reduce((total, each) => total + (of(each) ?? 0), 0)
  const asked = all.filter(({ outcome }) => outcome !== 'known')
  const [tokensIn, tokensOut] = [sum(({ inputTokens }) => inputTokens), sum(({ outputTokens }) => outputTokens)]
  const prices = pricesOf(price)
  const cost = prices ? `, $${((tokensIn * prices[0] + tokensOut * prices[1]) / 1e6).toFixed(4)}` : ''
  const again = all.length > asked.length ? `; ${all.length - asked.length} had been put to it before` : ''
  io.say(
    `${printable(name)} was asked about ${count(asked.length, 'report')} in ` +
      `${(sum(({ milliseconds }) => milliseconds) / 1000).toFixed(1)} s, for ${tokensIn} tokens in and ${tokensOut} ` +
      `out${cost}${again}. ${count(
        sum(({ kept }) => kept),
        'proposal',
      )} kept, ${sum(({ dropped }) => dropped)} dropped ` +
      'since their words are not in the text or they can’t be meant: `onrecord proposals`.',
  )
  for (const { document, message } of asked.filter(({ outcome }) => outcome === 'failed').slice(0, 10))
    io.say(`  ${document.slice(0, 8)}: ${printable(message ?? '')} Run the same command again to try anew.`)
}

function pricesOf(given: string | undefined): readonly [input: number, output: number] | null {
  if (given === undefined) return null
  const [, input, output] = /^(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)$/.exec(given.trim()) ?? []
  if (input === undefined) throw new UsageError('price', `--price takes two numbers like 3,15, not "${given}".`)
  return [Number(input), Number(output)]
}
