/**
 * A thread that reads documents: bytes come in, entries for the record go out.
 * @module
 */
import { parentPort } from 'node:worker_threads'
import { OnRecordError } from '../text/index.ts'
import { type Answered, makeReader, type Task } from './readers.ts'

const read = makeReader()

parentPort?.on('message', async (task: Task) => {
  const answer: Answered = await read(task).then(
    (entry) => ({ number: task.number, entry }),
    (error: unknown) => ({ number: task.number, failure: told(error) }),
  )
  parentPort?.postMessage(answer)
})

/** Errors lose their kind on the way from thread to thread. */
function told(error: unknown): NonNullable<Answered['failure']> {
  if (error instanceof OnRecordError) return { code: error.code, message: error.message }
  return { code: null, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}
