import type { Io } from './io.ts'

/** A bar that is drawn on a terminal, and nowhere else. */
export interface Progress {
  /**
   * @param all how many there are; where nobody knows, as many as are done
   * @param note what has come of it so far: "312 reports"
   */
  show(done: number, all: number, note?: string): void
  close(): void
}

const NO_PROGRESS: Progress = { show: () => {}, close: () => {} }

/**
 * @param what the things that are counted: "files read"
 * @param total whether it is known from the start how many there are
 */
export async function openProgress(io: Io, what: string, total: 'known' | 'unknown' = 'known'): Promise<Progress> {
  if (!io.error.isTTY) return NO_PROGRESS
  const { default: cliProgress } = await import('cli-progress')
  const bar = new cliProgress.SingleBar(
    {
      format: `${total === 'known' ? '{bar} {value} of {total}' : '{value}'} ${what} {note}`,
      stream: io.error,
      hideCursor: true,
      clearOnComplete: true,
    },
    cliProgress.Presets.shades_classic,
  )
  bar.start(0, 0, { note: '' })
  return {
    show: (done, all, note = '') => {
      bar.setTotal(all)
      bar.update(done, { note })
    },
    close: () => bar.stop(),
  }
}
