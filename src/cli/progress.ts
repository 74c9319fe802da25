import type { Io } from './io.ts'

/** A bar that is drawn on a terminal, and nowhere else. */
export interface Progress {
  show(done: number, all: number): void
  close(): void
}

const NO_PROGRESS: Progress = { show: () => {}, close: () => {} }

/** @param verb what is done to each report: "read" */
export async function openProgress(io: Io, verb: string): Promise<Progress> {
  if (!io.error.isTTY) return NO_PROGRESS
  const { default: cliProgress } = await import('cli-progress')
  const bar = new cliProgress.SingleBar(
    {
      format: `{bar} {value} of {total} ${verb} · {eta_formatted} left`,
      stream: io.error,
      hideCursor: true,
      clearOnComplete: true,
    },
    cliProgress.Presets.shades_classic,
  )
  bar.start(0, 0)
  return {
    show: (done, all) => {
      bar.setTotal(all)
      bar.update(done)
    },
    close: () => bar.stop(),
  }
}
