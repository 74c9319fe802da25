/**
 * A thread that reads documents anew: kept documents come in, rows for the case go out.
 * @module
 */
import { extractDocument, type Models } from '../extract.ts'
import { loadModels } from '../models.ts'
import { documentRows, type Kept } from '../store/index.ts'
import { openAgain } from './reading-again.ts'
import type { ReadAgain } from './reread.ts'
import { answerTasks } from './threads.ts'

let models: Models | null = null

answerTasks(async ({ number, bytes, reading, facts }: Kept): Promise<ReadAgain> => {
  const opened = await openAgain(bytes, reading, facts)
  models ??= loadModels()
  return { rows: documentRows(number, extractDocument(opened.document, models)), reading: opened.reading }
})
