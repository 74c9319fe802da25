import type { Case } from '../casefile/index.ts'
import type { Outcome } from './command.ts'
import type { Io } from './io.ts'
import { casePath } from './options.ts'

/** Opens the case that is meant and brings it up to date, should `add` have been kept from it; then asks it. */
export async function withCase(
  options: { readonly case?: string },
  io: Io,
  ask: (on: Case) => Promise<Outcome>,
): Promise<Outcome> {
  return withCaseAsItIs(options, io, async (on) => {
    await on.settle()
    return ask(on)
  })
}

/** Opens the case that is meant to read it, and closes it whatever happens. */
export async function withCaseAsItIs(
  { case: path }: { readonly case?: string },
  io: Io,
  ask: (on: Case) => Promise<Outcome>,
): Promise<Outcome> {
  const { openCase } = await import('../casefile/index.ts')
  const on = await openCase(casePath(path, io.env), 'read')
  try {
    return await ask(on)
  } finally {
    await on.close()
  }
}

/** Opens the case that is meant to write to it, and closes it whatever happens. */
export async function withCaseToWrite(
  { case: path }: { readonly case?: string },
  io: Io,
  ask: (on: Case) => Promise<Outcome>,
): Promise<Outcome> {
  const { openCase } = await import('../casefile/index.ts')
  const on = await openCase(casePath(path, io.env), 'write')
  sayEntered(on, io)
  try {
    return await ask(on)
  } finally {
    await on.close()
  }
}

/** Says that a case of an older layout has got a log. */
export function sayEntered({ path, entered }: Case, io: Io): void {
  if (entered === 0) return
  io.say(
    `${path} had no log yet: the ${entered} reports on record were entered into one as they are. ` +
      'What was done to them before can no longer be told.',
  )
}

/** Says that nothing fits, and what could be asked instead. */
export async function sayNothingFound(on: Case, io: Io, advice = 'ask with fewer filters'): Promise<'nothing-found'> {
  const { documents, claims, statements } = await on.size()
  io.say(
    documents === 0
      ? `${on.path} holds no reports yet. Put some on record with \`onrecord add FILES\`.`
      : `Nothing on record fits. ${on.path} holds ${documents} reports with ${claims} claims and ${statements} statements; ${advice}.`,
  )
  return 'nothing-found'
}
