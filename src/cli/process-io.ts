import picocolors from 'picocolors'
import { type Io, lineWriter, type Screen } from './io.ts'
import { harmless } from './layout.ts'

/** Columns where there is no terminal to ask. */
const DEFAULT_COLUMNS = 100

function screenOf(output: NodeJS.WriteStream): Screen {
  return {
    columns: () => output.columns || DEFAULT_COLUMNS,
    write: (text) => void output.write(text),
    onResize(changed) {
      output.on('resize', changed)
      return () => void output.off('resize', changed)
    },
  }
}

/** The real outside world. */
export function processIo(): Io {
  const interruption = new AbortController()
  process.once('SIGINT', () => interruption.abort())
  process.stderr.on('error', () => {})
  const colored = process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb'
  return {
    input: process.stdin,
    error: process.stderr,
    env: process.env,
    columns: process.stdout.columns || Number(process.env['COLUMNS']) || DEFAULT_COLUMNS,
    colors: picocolors.createColors(colored),
    ...(process.stdout.isTTY && { screen: screenOf(process.stdout) }),
    interrupted: interruption.signal,
    out: lineWriter(process.stdout),
    say: (lines) => void process.stderr.write(`${harmless(lines)}\n`),
  }
}
