import type { Added, Case } from '../casefile/index.ts'
import { count } from './count.ts'
import type { Failure } from './failure.ts'
import type { Io } from './io.ts'
import { printable } from './layout.ts'

/** Failures told one by one; of the rest only their number. */
const MOST_FAILURES = 50

/** Reports that break off told by name; of the rest only their number. */
const MOST_WALLS = 5

type FailureAt = Failure & { readonly path: string }

/** What came of reading many things; its size does not grow with their number. */
export interface Tally {
  added: number
  known: number
  claims: number
  statements: number
  failed: number
  /** Ids of all documents that were read or known, where somebody wants to know. */
  readonly documents: Set<string> | null
  /** Links to documents whose text was not there. */
  links: number
  /** Links that were left for another run. */
  left: number
  /** URLs that an earlier run was refused. */
  refusedBefore: number
  /** Reports that break off where readers have to pay or log in. */
  walled: number
  /** The first of them. */
  readonly walls: string[]
  /** The first failures. */
  readonly failures: FailureAt[]
  /** What was passed over, with how often: ".jpg", "image/png". */
  readonly passedOver: Map<string, number>
}

export function openTally(documents: Set<string> | null = null): Tally {
  return {
    documents,
    added: 0,
    known: 0,
    claims: 0,
    statements: 0,
    failed: 0,
    links: 0,
    left: 0,
    refusedBefore: 0,
    walled: 0,
    walls: [],
    failures: [],
    passedOver: new Map(),
  }
}

export function countIn(tally: Tally, { id, isNew, claims, statements }: Added): void {
  tally.documents?.add(id)
  if (isNew) tally.added += 1
  else tally.known += 1
  tally.claims += claims
  tally.statements += statements
}

export function countFailure(tally: Tally, failure: FailureAt): void {
  tally.failed += 1
  if (tally.failures.length < MOST_FAILURES) tally.failures.push(failure)
}

export function countWalled(tally: Tally, path: string): void {
  tally.walled += 1
  if (tally.walls.length < MOST_WALLS) tally.walls.push(path)
}

export function passOver({ passedOver }: Tally, what: string): void {
  passedOver.set(what, (passedOver.get(what) ?? 0) + 1)
}

/** What is on record now, and what is not and why; on stderr. */
export function tell(tally: Tally, on: Case, io: Io): void {
  const { added, known, claims, statements, failed, failures, links } = tally
  const again = known > 0 ? `; ${known} ${known === 1 ? 'was' : 'were'} on record already` : ''
  io.say(
    `${on.path}: ${count(added, 'report')} added, with ${count(claims, 'claim')} and ${count(statements, 'statement')}${again}.`,
  )
  tellWalled(tally, io)
  tellPassedOver(tally, io)
  if (links > 0)
    io.say(
      `${count(links, 'link')} to documents whose text is not there ${links === 1 ? 'was' : 'were'} not followed: ` +
        `with --follow ${links === 1 ? 'it is' : 'they are'} fetched and read.`,
    )
  tellLeft(tally, io)
  if (failed > 0) io.say(`${count(failed, 'input')} could not be read:`)
  for (const each of failures) io.say(`  ${failureLine(each)}`)
  if (failed > failures.length) io.say(`  … and ${failed - failures.length} more; --json lists all.`)
}

function tellLeft({ left, refusedBefore }: Tally, io: Io): void {
  if (left > 0)
    io.say(`${count(left, 'link')} ${left === 1 ? 'was' : 'were'} left: run the same command again, or raise --limit.`)
  if (refusedBefore > 0)
    io.say(`${count(refusedBefore, 'URL')} of the list could not be read before; name one to ask for it again.`)
}

function tellWalled({ walled, walls }: Tally, io: Io): void {
  if (walled === 0) return
  const named = printable(walls.join(', ')) + (walled > walls.length ? ', …' : '')
  io.say(
    `${count(walled, 'report')} ${walled === 1 ? 'breaks' : 'break'} off where readers have to pay or log in: ${named}.`,
  )
}

function tellPassedOver({ passedOver }: Tally, io: Io): void {
  const all = passedOver.values().reduce((sum, times) => sum + times, 0)
  if (all === 0) return
  const kinds = [...passedOver].map(([kind, times]) => `${kind} (${times})`).join(', ')
  io.say(`Passed over ${all} that ${all === 1 ? 'is' : 'are'} no report: ${printable(kinds)}.`)
}

/** Names the input, once; a name may hold line feeds. */
function failureLine({ path, error: { code, message } }: FailureAt): string {
  return printable(`${message.includes(path) ? '' : `${path}: `}${message} [${code}]`)
}
