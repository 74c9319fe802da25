import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Errand } from '../fetch/index.ts'
import { asInputError } from './inputs.ts'

/** What somebody gave to be read: files, folders and globs by their paths, and pages by their URLs. */
export interface Given {
  readonly paths: readonly string[]
  readonly errands: readonly Errand[]
}

/** Tells URLs from paths; whoever reads a URL refuses what is none of the web. */
export function sortOut(words: readonly string[], why: Errand['why']): Given {
  const isUrl = (word: string) => /^[a-z][a-z\d+.-]+:\/\//i.test(word)
  return {
    paths: words.filter((word) => !isUrl(word)),
    errands: words.filter(isUrl).map((url) => ({ url, why })),
  }
}

/**
 * The lines of a list, without blank ones and those that begin with "#".
 *
 * @throws {InputMissing} where the list can't be read
 */
export async function readList(path: string, stdin: Readable): Promise<readonly string[]> {
  const lines: string[] = []
  try {
    const input = path === '-' ? stdin : createReadStream(path)
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      const word = line.replace(/^\ufeff/, '').trim()
      if (word !== '' && !word.startsWith('#')) lines.push(word)
    }
  } catch (error) {
    throw asInputError(error, path)
  }
  return lines
}
