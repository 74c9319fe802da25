import type { Finds, Source } from '../resource.ts'
import type { Unpacking } from './limits.ts'
import { innerName, isHidden, kindOfName, mayHoldReports } from './names.ts'

/** What is in one entry of an archive, unless its name says that it is no report. */
export async function* openEntry(
  archive: Source,
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  unpacking: Unpacking,
  inner: (source: Source) => Finds,
): Finds {
  unpacking.enter(archive.name)
  if (isHidden(path) || path.endsWith('/')) return
  const name = innerName(archive.name, path)
  if (mayHoldReports(path)) yield* inner({ ...archive, name, bytes })
  else yield { kind: 'passed-over', name, what: kindOfName(path) }
}
