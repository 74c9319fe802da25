import { parentPort, Worker } from 'node:worker_threads'
import { OnRecordError } from '../text/index.ts'

/** Threads of one kind: each task is answered by one of them. */
export interface Threads<Task, Answer> {
  /** @throws what the thread threw; of errors of onrecord the code and the message come over */
  ask(task: Task): Promise<Answer>
  close(): Promise<void>
}

interface Asked<Task> {
  /** Tells it from the other tasks of a thread. */
  readonly number: number
  readonly task: Task
}

interface Answered<Answer> {
  readonly number: number
  readonly answer?: Answer
  readonly failure?: { readonly code: string | null; readonly message: string }
}

/** A thread could not do a task; code and message are those of the error there. */
class TaskFailed extends OnRecordError {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** Tasks that a thread is handed ahead, so that it does not wait while others are recorded. */
const AHEAD = 4

/** A task on its way. */
interface Pending<Task, Answer> {
  readonly asked: Asked<Task>
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

interface Thread<Task, Answer> {
  readonly worker: Worker
  readonly pending: Map<number, Pending<Task, Answer>>
}

/**
 * Threads start when there is work for them; one that ends by itself fails what it had to do, and another takes its
 * place.
 *
 * @param name of the file that a thread runs, beside this one
 * @param count how many there are at most
 */
export function openThreads<Task, Answer>(
  name: 'reader-thread' | 'reading-thread',
  count: number,
): Threads<Task, Answer> {
  // The program runs from its source as well as built.
  const file = new URL(`./${name}${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)
  const running = new Set<Thread<Task, Answer>>()
  const waiting: Pending<Task, Answer>[] = []
  let last = 0
  let isClosed = false

  const handOut = () => {
    // What is asked after the end stays unanswered: a thread that was started for it would keep the program alive.
    if (isClosed) return
    for (let next = waiting[0]; next; next = waiting[0]) {
      const thread = leastBusy(running, count) ?? start()
      if (thread.pending.size >= AHEAD) return
      waiting.shift()
      thread.pending.set(next.asked.number, next)
      thread.worker.postMessage(next.asked)
    }
  }

  const start = (): Thread<Task, Answer> => {
    const thread: Thread<Task, Answer> = { worker: new Worker(file), pending: new Map() }
    const end = (error: unknown) => {
      if (isClosed || !running.delete(thread)) return
      for (const { reject } of thread.pending.values())
        reject(error instanceof Error ? error : new Error(`A thread has ended by itself: ${String(error)}.`))
      handOut()
    }
    thread.worker.on('message', (answered: Answered<Answer>) => {
      settle(thread, answered)
      handOut()
    })
    thread.worker.on('error', end).on('exit', end)
    running.add(thread)
    return thread
  }

  return {
    ask: (task) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.push({ asked: { number: last, task }, resolve, reject })
        handOut()
      }),
    close: async () => {
      isClosed = true
      await Promise.all([...running].map(({ worker }) => worker.terminate()))
    },
  }
}

/** The thread with least to do; null where another should be started, since all have something to do already. */
function leastBusy<Task, Answer>(
  running: ReadonlySet<Thread<Task, Answer>>,
  most: number,
): Thread<Task, Answer> | null {
  const [least] = [...running].sort((a, b) => a.pending.size - b.pending.size)
  return least && (least.pending.size < 2 || running.size >= most) ? least : null
}

function settle<Task, Answer>({ pending }: Thread<Task, Answer>, { number, answer, failure }: Answered<Answer>): void {
  const task = pending.get(number)
  pending.delete(number)
  if (failure === undefined) task?.resolve(answer as Answer)
  else if (failure.code === null) task?.reject(new Error(failure.message))
  else task?.reject(new TaskFailed(failure.code, failure.message))
}

/** To be called in the file of a thread: answers each task that the thread is asked. */
export function answerTasks<Task, Answer>(answer: (task: Task) => Promise<Answer>): void {
  parentPort?.on('message', async ({ number, task }: Asked<Task>) => {
    const answered: Answered<Answer> = await answer(task).then(
      (given) => ({ number, answer: given }),
      (error: unknown) => ({ number, failure: told(error) }),
    )
    parentPort?.postMessage(answered)
  })
}

/** Errors lose their kind on the way from thread to thread. */
function told(error: unknown): NonNullable<Answered<never>['failure']> {
  if (error instanceof OnRecordError) return { code: error.code, message: error.message }
  return { code: null, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}
