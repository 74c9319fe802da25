import type { TreeHead } from '../record/index.ts'
import { checkDocument, checkFile, checkLog, documentNumbers, type Store } from '../store/index.ts'
import type { Verification } from './answers.ts'

/** @param checkpoints of the log, kept elsewhere, to hold it against beside those in the case */
export async function verify(
  { db }: Store,
  checked: (done: number, all: number) => void,
  checkpoints: readonly TreeHead[] = [],
): Promise<Verification> {
  const faults = [...(await checkFile(db))]
  const numbers = await documentNumbers(db)
  let spans = 0
  for (const [at, number] of numbers.entries()) {
    const found = await checkDocument(db, number)
    spans += found.spans
    faults.push(...found.faults)
    checked(at + 1, numbers.length)
  }
  const log = await checkLog(db, checkpoints)
  faults.push(...log.faults)
  return { documents: numbers.length, spans, entries: log.entries, checkpoints: log.checkpoints, faults }
}
