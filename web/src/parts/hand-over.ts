/** One thing that was handed over, as the server tells of it. */
export interface Item {
  readonly number: number
  readonly name: string
  readonly status: 'waiting' | 'reading' | 'added' | 'known' | 'refused' | 'nothing'
  readonly added: number
  readonly claims: number
  readonly statements: number
  readonly reports: readonly string[]
  readonly troubles: readonly { readonly name: string; readonly code: string; readonly message: string }[]
  readonly note: string | null
}

/** Things that were handed over together, and how they stand. */
export interface Handed {
  readonly key: number
  readonly items: readonly Item[]
  /** Why they could not be handed over. */
  readonly error: string | null
}

/** What one request brings at most; the server takes somewhat more. */
const MOST_FILES = 100
const MOST_BYTES = 48 * 2 ** 20

let last = 0

/** Hands files or URLs over to be read, some at a time, and calls back whenever something is known of them. */
export function handOver(
  { files = [], urls = [] }: { readonly files?: readonly File[]; readonly urls?: readonly string[] },
  changed: (handed: Handed) => void,
): void {
  for (const batch of batchesOf(files)) {
    const body = new FormData()
    for (const file of batch) body.append('file', file)
    const names = batch.map(({ name }) => name)
    void send(names, { body, headers: { 'X-Onrecord': '1' } }, changed)
  }
  const headers = { 'Content-Type': 'application/json' }
  if (urls.length > 0) void send(urls, { body: JSON.stringify({ urls }), headers }, changed)
}

function batchesOf(files: readonly File[]): readonly (readonly File[])[] {
  const batches: File[][] = []
  let bytes = 0
  for (const file of files) {
    const batch = batches.at(-1)
    if (!batch || batch.length >= MOST_FILES || bytes + file.size > MOST_BYTES) {
      batches.push([file])
      bytes = 0
    } else batch.push(file)
    bytes += file.size
  }
  return batches
}

async function send(names: readonly string[], request: RequestInit, changed: (handed: Handed) => void): Promise<void> {
  last += 1
  const key = last
  const unsent = names.map((name, number): Item => ({ ...NOTHING_YET, number, name }))
  changed({ key, items: unsent, error: null })
  try {
    const response = await fetch('/api/v1/reports', { method: 'POST', ...request })
    const answer = (await response.json()) as { id: string; items: readonly Item[]; error?: { message: string } }
    if (response.ok) follow(answer.id, answer.items, (handed) => changed({ ...handed, key }))
    else fail(answer.error?.message ?? `The server answered ${response.status}.`)
  } catch {
    fail('The server can’t be reached. Is it running still?')
  }

  function fail(error: string): void {
    changed({ key, items: unsent.map((each) => ({ ...each, status: 'refused' })), error })
  }
}

const NOTHING_YET = {
  status: 'waiting',
  added: 0,
  claims: 0,
  statements: 0,
  reports: [],
  troubles: [],
  note: null,
} as const

/** Follows a job to its end; the browser connects again by itself where the connection breaks. */
function follow(id: string, first: readonly Item[], changed: (handed: Omit<Handed, 'key'>) => void): void {
  const items = [...first]
  const events = new EventSource(`/api/v1/jobs/${id}/events`)
  const tell = (error: string | null) => changed({ items: [...items], error })
  events.addEventListener('item', (event: MessageEvent<string>) => {
    const item = JSON.parse(event.data) as Item
    items[item.number] = item
    tell(null)
  })
  events.addEventListener('done', () => events.close())
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) tell('The server no longer knows of this. Add it again.')
  })
  tell(null)
}
