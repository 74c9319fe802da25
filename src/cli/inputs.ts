import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import type { Reading } from '../document/index.ts'
import { type Finds, type Resource, resourcesIn, type Source } from '../resource/index.ts'
import { InputMissing } from './input-errors.ts'

const STDIN = '-'

/** The named files, or standard input for "-", each with the resources in it; what can't be opened is told in its place. */
export async function* readInputs(paths: readonly string[], reading: Reading, stdin: Readable): Finds {
  for (const path of paths) {
    const name = path === STDIN ? 'standard input' : path
    try {
      yield* resourcesIn(sourceOf(path, name, reading, stdin))
    } catch (error) {
      yield { kind: 'refused', name, error: asInputError(error, name) }
    }
  }
}

function sourceOf(path: string, name: string, reading: Reading, stdin: Readable): Source {
  return { name, bytes: path === STDIN ? stdin : createReadStream(path), reading }
}

export function asInputError(error: unknown, name: string): InputMissing {
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    return new InputMissing(name, String(error.code), error.message)
  }
  throw error
}

/** The id that a line of JSON Lines gives its document; null where it gives none, or is none. */
export function givenId({ bytes, reading }: Resource): string | null {
  if (reading.format !== 'jsonl') return null
  try {
    const { id } = JSON.parse(new TextDecoder().decode(bytes)) as { id?: unknown }
    return typeof id === 'string' ? id : null
  } catch {
    return null
  }
}
