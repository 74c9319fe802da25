import type { Readable, Writable } from 'node:stream'
import type { Colors } from 'picocolors/types.js'
import { OnRecordError } from '../text/index.ts'

/** Whoever read our output has closed it: `onrecord timeline | head`. Not a failure. */
export class OutputClosed extends OnRecordError {
  readonly code = 'output/closed'

  constructor() {
    super('The output was closed before everything was written.')
  }
}

/** The results can't be written: the disk is full, say. */
export class OutputFailed extends OnRecordError {
  readonly code = 'output/failed'

  constructor({ code, message }: NodeJS.ErrnoException) {
    super(`The results can't be written: ${code === 'ENOSPC' ? 'the disk is full.' : message}`)
  }
}

/** A terminal that a command can draw on. */
export interface Screen {
  /** The present size, in columns. */
  columns(): number
  /** Writes past the lines of results, with what a terminal obeys. */
  write(text: string): void
  /** Calls back when the size changes, until the returned function is called. */
  onResize(changed: () => void): () => void
}

/** The outside world as a command sees it: results go `out`, everything else is `said` on stderr. */
export interface Io {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly error: Writable & { readonly isTTY?: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  /** Width of the terminal, in columns. */
  readonly columns: number
  readonly colors: Colors
  /** There where results go to a terminal. */
  readonly screen?: Screen
  /** Fires on the first Ctrl-C; the second one ends the program. */
  readonly interrupted: AbortSignal
  /** Writes a line of results; resolves when the reader keeps up. */
  out(line: string): Promise<void>
  /** Writes lines to stderr without any character that a terminal obeys: names of files and words of reports may stand in them. */
  say(lines: string): void
}

/** Writes whole lines and waits for a slow reader, so that memory stays flat. */
export function lineWriter(stream: Writable): (line: string) => Promise<void> {
  let closed: Error | null = null
  stream.on('error', (error: NodeJS.ErrnoException) => {
    closed =
      error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' ? new OutputClosed() : new OutputFailed(error)
  })
  return async (line) => {
    if (!closed && !stream.write(`${line}\n`)) await drained(stream)
    if (closed) throw closed
  }
}

function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done).off('error', done).off('close', done)
      resolve()
    }
    stream.on('drain', done).on('error', done).on('close', done)
  })
}
