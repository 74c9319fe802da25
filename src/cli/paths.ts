import type { Dirent } from 'node:fs'
import { glob, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isHidden, kindOfName, mayHoldReports } from '../resource/index.ts'

/** One file to read, or something that was passed over and why. */
export interface Found {
  readonly path: string
  /** The end of a name that no report has, ".jpg", or "link to a folder"; null for what is to be read. */
  readonly passedOver: string | null
}

/** Links to folders are not followed: they may lead in circles, or out of the archive. */
const LINK = 'link to a folder'

/** The files meant by some paths: files as they are, folders with all that is in them in the order of names, globs. */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<Found, void, undefined> {
  for (const path of paths) {
    const kind = await kindOf(path)
    if (kind === 'folder') yield* inFolder(path)
    else if (kind === 'missing' && /[*?[{]/.test(path)) yield* matching(path)
    else yield { path, passedOver: null }
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
  const entries = await entriesOf(folder)
  if (entries === null) yield { path: folder, passedOver: null }
  for (const entry of entries ?? []) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* inFolder(path)
    else if (entry.isSymbolicLink() && (await kindOf(path)) === 'folder') yield { path, passedOver: LINK }
    else if (entry.isFile() || entry.isSymbolicLink()) {
      yield { path, passedOver: mayHoldReports(entry.name) ? null : kindOfName(entry.name) }
    }
  }
}

/** What is in a folder, by name; null where that can't be seen, as whoever then reads it is told. */
async function entriesOf(folder: string): Promise<readonly Dirent[] | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.filter(({ name }) => !isHidden(name)).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return null
  }
}

/** A glob that matches nothing is handed on as it is, so that somebody hears of it. */
async function* matching(pattern: string): AsyncGenerator<Found, void, undefined> {
  const paths: string[] = []
  for await (const path of glob(pattern)) paths.push(path)
  if (paths.length === 0) yield { path: pattern, passedOver: null }
  for (const path of paths.sort()) if ((await kindOf(path)) === 'file') yield { path, passedOver: null }
}
