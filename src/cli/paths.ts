import { glob, readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** What a file in a folder is called if it may hold a report. Files that are named one by one are always tried. */
const REPORTS = new Set(['.html', '.htm', '.xhtml', '.md', '.markdown', '.txt', '.text', '.jsonl', '.ndjson', ''])

/** One file to read, or one that was passed over because of its name. */
export interface Found {
  readonly path: string
  readonly isReport: boolean
}

/** The files meant by some paths: files as they are, folders with all that is in them in the order of names, globs. */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<Found, void, undefined> {
  for (const path of paths) {
    const kind = await kindOf(path)
    if (kind === 'folder') yield* inFolder(path)
    else if (kind === 'missing' && /[*?[{]/.test(path)) yield* matching(path)
    else yield { path, isReport: true }
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'missing'> {
  if (path === '-') return 'file'
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch {
    return 'missing'
  }
}

async function* inFolder(folder: string): AsyncGenerator<Found, void, undefined> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* inFolder(path)
    else if (entry.isFile() || entry.isSymbolicLink())
      yield { path, isReport: REPORTS.has(extname(entry.name).toLowerCase()) }
  }
}

/** A glob that matches nothing is handed on as it is, so that somebody hears of it. */
async function* matching(pattern: string): AsyncGenerator<Found, void, undefined> {
  const paths: string[] = []
  for await (const path of glob(pattern)) paths.push(path)
  if (paths.length === 0) yield { path: pattern, isReport: true }
  for (const path of paths.sort()) if ((await kindOf(path)) === 'file') yield { path, isReport: true }
}
