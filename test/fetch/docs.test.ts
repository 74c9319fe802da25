import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

test('docs/fetching.md names every code that fetching can fail with, and no other', () => {
  const sources = readdirSync(new URL('../../src/fetch', import.meta.url)).map((name) => read(`src/fetch/${name}`))
  const codes = sources.flatMap((source) => [...source.matchAll(/readonly code(?: =|:) ['`](fetch\/[a-z-]+)/g)])
  const rows = [...read('docs/fetching.md').matchAll(/^\| `(fetch\/[a-z-]+?)(?:-(?:404|headers|loop|scheme))?`/gm)]
  const named = (found: readonly RegExpExecArray[]) => new Set(found.map(([, code]) => code!.replace(/-$/, '')))
  expect([...named(rows)].sort()).toEqual([...named(codes)].sort())
})
