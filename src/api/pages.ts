import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { OnRecordError } from '../text/index.ts'

/** The pages that a browser shows have not been built. */
export class PagesMissing extends OnRecordError {
  readonly code = 'serve/pages-missing'

  constructor(folder: string) {
    super(`The pages of the screen are not in ${folder}. Build them with \`npm run build:web\`.`)
  }
}

/** One file of the screen. */
export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
}

/** The files of the screen, by the path they are asked for; "/" is the page itself. */
export type Pages = ReadonlyMap<string, Asset>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * Reads the built screen: some files of some hundred kilobytes, held in memory, so that no path can lead elsewhere.
 *
 * @param built the folder that it was built into, where that is not the program's own
 */
export function readPages(built?: string): Pages {
  const folders = built ? [built] : ['web', '../../dist/web'].map((path) => join(import.meta.dirname, path))
  const folder = folders.find((each) => existsSync(join(each, 'index.html')))
  if (folder === undefined) throw new PagesMissing(folders[0]!)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => extname(name) in TYPES)
  const pages = files.map((name): readonly [string, Asset] => [
    `/${name.replaceAll('\\', '/')}`,
    { body: new Uint8Array(readFileSync(join(folder, name))), type: TYPES[extname(name)]! },
  ])
  return new Map([...pages, ['/', pages.find(([path]) => path === '/index.html')![1]]])
}
