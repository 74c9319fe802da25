import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { OnRecordError } from '../text/index.ts'

/** The file that was asked for can't be written. */
export class FileNotWritten extends OnRecordError {
  readonly code = 'output/file'

  constructor(path: string, cause: unknown) {
    super(`${path} can't be written: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

/**
 * Writes a file wholly or not at all: under another name beside it first, which takes its place when all is on the disk.
 *
 * @param isWanted asked when everything is written; the file is left as it was where it says no
 */
export async function writeFileWhole(
  path: string,
  pieces: AsyncIterable<string | Uint8Array>,
  isWanted: () => boolean,
): Promise<void> {
  const beside = `${path}.${process.pid}.part`
  try {
    if ((await stat(path).catch(() => null))?.isDirectory()) throw new Error('it is a folder.')
    await writeAll(beside, pieces)
    if (isWanted()) await rename(beside, path)
  } catch (error) {
    throw error instanceof OnRecordError ? error : new FileNotWritten(path, error)
  } finally {
    await rm(beside, { force: true })
  }
}

async function writeAll(path: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  const stream = createWriteStream(path, { flags: 'wx' })
  const end = finished(stream)
  end.catch(() => {})
  for await (const piece of pieces) if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), end])
  stream.end()
  await end
  const file = await open(path)
  await file.sync()
  await file.close()
}
