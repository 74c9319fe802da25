/**
 * A thread that reads documents: bytes come in, entries for the record go out.
 * @module
 */
import { makeReader } from './readers.ts'
import { answerTasks } from './threads.ts'

answerTasks(makeReader())
