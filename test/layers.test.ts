import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const SOURCE = fileURLToPath(new URL('../src', import.meta.url))

/** The way through, in order: a part imports only from itself and from those before it. */
const LAYERS = [
  'text',
  'document',
  'resource',
  'syntax',
  'english',
  'mention',
  'statement',
  'claim',
  'extract',
  'analysis',
  'models',
  'reader',
  'record',
  'export',
  'store',
  'fetch',
  'casefile',
  'api',
  'index',
  'cli',
]

/** Parts that may ask for a file, the clock or the network. */
const OUTSIDE = new Set(['models', 'reader', 'store', 'fetch', 'casefile', 'api', 'cli'])

/** Of Node's modules, what a pure part may use: hashing, unpacking, and loading a library late. */
const PURE_MODULES = new Set(['node:crypto', 'node:module', 'node:zlib'])

/** Parts that promise to run in a browser as they are. */
const BROWSER = new Set(['text', 'syntax', 'english'])

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
const partOf = (path: string) => relative(SOURCE, path).split('/')[0]!.replace(/\.ts$/, '')
const importsOf = (name: string) =>
  [...readFileSync(join(SOURCE, name), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, path]) => path!)

test('there are files to look at', () => expect(files.length).toBeGreaterThan(50))

describe.each(files)('%s', (name) => {
  const part = partOf(join(SOURCE, name))
  const local = importsOf(name).filter((path) => path.startsWith('.'))
  const built = importsOf(name).filter((path) => path.startsWith('node:'))

  test('stands in a layer', () => expect(LAYERS).toContain(part))

  test('imports only from its own layer and those before', () => {
    const upward = local.filter((path) => {
      const target = partOf(resolve(SOURCE, dirname(name), path))
      return LAYERS.indexOf(target) > LAYERS.indexOf(part)
    })
    expect(upward).toEqual([])
  })

  test('comes into another folder by its index alone', () => {
    const around = local.filter((path) => {
      const target = resolve(SOURCE, dirname(name), path)
      return partOf(target) !== part && relative(SOURCE, target).split('/').length > 1 && !path.endsWith('/index.ts')
    })
    expect(around).toEqual([])
  })

  test('touches the outside only where it may', () => {
    const allowed = BROWSER.has(part) ? [] : OUTSIDE.has(part) ? built : built.filter((path) => PURE_MODULES.has(path))
    expect(built).toEqual(allowed)
  })
})
