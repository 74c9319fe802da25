import { OnRecordError } from '../../text/index.ts'

/** A model, and how it is reached. */
export interface ModelAddress {
  readonly protocol: 'openai' | 'anthropic'
  /** As its server calls it. */
  readonly name: string
  /** The endpoint, without the last part of the path: "http://localhost:11434/v1". */
  readonly url: string
  readonly key: string | null
}

/** What a model answered, with what it took. */
export interface ModelAnswer {
  readonly text: string
  readonly inputTokens: number | null
  readonly outputTokens: number | null
}

/** The model's server gave no answer that can be used. */
export class ModelFailed extends OnRecordError {
  readonly code = 'propose/failed'
}

/** Milliseconds for one answer, with what is tried again; tokens and bytes of it. */
const PATIENCE = 120_000
const MOST_TOKENS = 4096
const MOST_BYTES = 4 * 2 ** 20

/** Asks a model one thing. What is said to it and what it says stays between it and the program. */
export type AskModel = (system: string, prompt: string, interrupted: AbortSignal) => Promise<ModelAnswer>

/** Opens the way to a model; its libraries are loaded now, and by nothing else. */
export async function openModel(address: ModelAddress, patience = PATIENCE): Promise<AskModel> {
  const { generateText } = await import('ai')
  const model = await modelOf(address)
  return async (system, prompt, interrupted) => {
    const abortSignal = AbortSignal.any([interrupted, AbortSignal.timeout(patience)])
    try {
      const { text, usage } = await generateText({
        ...{ model, system, prompt, abortSignal },
        ...{ maxRetries: 2, maxOutputTokens: MOST_TOKENS, temperature: 0 },
      })
      return { text, inputTokens: usage.inputTokens ?? null, outputTokens: usage.outputTokens ?? null }
    } catch (error) {
      interrupted.throwIfAborted()
      throw new ModelFailed(failureOf(error, address, abortSignal.aborted ? patience : null))
    }
  }
}

async function modelOf({ protocol, name, url: baseURL, key }: ModelAddress) {
  const reach = { baseURL, fetch: fetchSome, ...(key !== null && { apiKey: key }) }
  if (protocol === 'anthropic') {
    const { createAnthropic } = await import('@ai-sdk/anthropic')
    return createAnthropic(reach)(name)
  }
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible')
  return createOpenAICompatible({ ...reach, name: 'model' })(name)
}

/** Fetches an answer that may not grow without end. */
const fetchSome: typeof fetch = async (input, init) => {
  const response = await fetch(input, init)
  if (response.body === null) return response
  let left = MOST_BYTES
  const limited = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, stream) {
        left -= chunk.length
        if (left < 0) stream.error(new Error(`its answer is longer than ${MOST_BYTES / 2 ** 20} MB`))
        else stream.enqueue(chunk)
      },
    }),
  )
  return new Response(limited, { status: response.status, headers: response.headers })
}

/** Never with the key, which some servers repeat. */
function failureOf(error: unknown, { name, url, key }: ModelAddress, patience: number | null): string {
  const said = error instanceof Error ? error.message : String(error)
  const why = patience === null ? said : `it gave no answer within ${patience / 1000} seconds`
  const shown = key === null ? why : why.replaceAll(key, '…')
  return `${name} at ${url} could not be asked: ${shown.slice(0, 300)}`
}
