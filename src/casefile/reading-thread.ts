/**
 * A thread that reads documents anew: kept documents come in, rows for the case go out.
 * @module
 */
import { parentPort } from 'node:worker_threads'
import { extractDocument, type Models } from '../extract.ts'
import { loadModels } from '../models.ts'
import { documentRows, type Kept } from '../store/index.ts'
import { openAgain } from './reading-again.ts'
import { asReadingFault, type ReadAgain } from './reading-threads.ts'

let models: Models | null = null

parentPort?.on('message', async (kept: Kept) => parentPort?.postMessage(await readAgain(kept)))

async function readAgain({ number, bytes, reading, facts }: Kept): Promise<ReadAgain> {
  try {
    const opened = await openAgain(bytes, reading, facts)
    models ??= loadModels()
    return { rows: documentRows(number, extractDocument(opened.document, models)), reading: opened.reading }
  } catch (error) {
    return { fault: asReadingFault(error) }
  }
}
