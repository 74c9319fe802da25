import { checkDocument, checkFile, documentNumbers, type Store } from '../store/index.ts'
import type { Verification } from './answers.ts'

export async function verify({ db }: Store, checked: (done: number, all: number) => void): Promise<Verification> {
  const faults = [...(await checkFile(db))]
  const numbers = await documentNumbers(db)
  let spans = 0
  for (const [at, number] of numbers.entries()) {
    const found = await checkDocument(db, number)
    spans += found.spans
    faults.push(...found.faults)
    checked(at + 1, numbers.length)
  }
  return { documents: numbers.length, spans, faults }
}
