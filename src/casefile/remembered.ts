import { type Store, stateOf } from '../store/index.ts'

/** Answers that are remembered of each kind. */
const MOST_REMEMBERED = 16

const known = new WeakMap<Store, Map<string, Map<string, Promise<unknown>>>>()

/**
 * What takes going through many rows, and stays the same as long as the case does: it is worked out once.
 *
 * @param kind what it is; of each kind the last few are kept
 * @param key what it was asked with
 */
export async function remembered<Answer>(
  store: Store,
  kind: string,
  key: string,
  workOut: () => Promise<Answer>,
): Promise<Answer> {
  const kinds = known.get(store) ?? new Map<string, Map<string, Promise<unknown>>>()
  known.set(store, kinds)
  const answers = (kinds.get(kind) ?? new Map()) as Map<string, Promise<Answer>>
  kinds.set(kind, answers)
  const asked = `${await stateOf(store.db)} ${key}`
  const answer = answers.get(asked) ?? workOut()
  answers.delete(asked)
  answers.set(asked, answer)
  answer.catch(() => answers.delete(asked))
  for (const oldest of [...answers.keys()].slice(0, -MOST_REMEMBERED)) answers.delete(oldest)
  return answer
}
