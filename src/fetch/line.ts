/** Something to do at a host. */
export interface Task {
  readonly host: string
}

/** Tasks that wait, in a line for each host. */
export interface Line<Each extends Task> {
  add(task: Each): void
  /** The next task of a host that is not busy, hosts in turn; it is busy from now on. Null where there is none. */
  take(): Each | null
  /** The host's next task may be taken. */
  finish(task: Each): void
}

export function openLine<Each extends Task>(): Line<Each> {
  const waiting = new Map<string, { readonly tasks: Each[]; next: number }>()
  const busy = new Set<string>()
  return {
    add(task) {
      const line = waiting.get(task.host)
      if (line) line.tasks.push(task)
      else waiting.set(task.host, { tasks: [task], next: 0 })
    },
    take() {
      const free = waiting.entries().find(([host]) => !busy.has(host))
      if (free === undefined) return null
      const [host, line] = free
      const task = line.tasks[line.next]!
      line.next += 1
      waiting.delete(host)
      // behind all other hosts
      if (line.next < line.tasks.length) waiting.set(host, line)
      busy.add(host)
      return task
    },
    finish: ({ host }) => void busy.delete(host),
  }
}

/**
 * Works through a line, several hosts at once and one task of each at a time, and gives the results as they come. Tasks
 * may be added meanwhile. Nothing new is begun while a result waits to be taken, so that little is held.
 *
 * @param atOnce how many hosts
 * @throws what `work` throws; all ends then
 */
export async function* workThrough<Each extends Task, Result>(
  line: Line<Each>,
  atOnce: number,
  work: (task: Each) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const running = new Map<Each, Promise<readonly [task: Each, result: Result]>>()
  const begin = () => {
    for (let task = line.take(); task !== null; task = running.size < atOnce ? line.take() : null) {
      const begun = task
      const ended = work(begun).then((result) => [begun, result] as const)
      running.set(begun, ended)
    }
  }
  for (begin(); running.size > 0; begin()) {
    const [task, result] = await Promise.race(running.values())
    running.delete(task)
    line.finish(task)
    yield result
  }
}
