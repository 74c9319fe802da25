/**
 * Writes the program to dist/ as few files, beside its types:   node scripts/bundle.ts
 *
 * As separate files it takes half a second to start, half of that for the 262 files of Kysely; so what every question
 * needs of other packages stands in these files too. All else stays where npm puts it, and is loaded when it is used.
 */
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Packages that are needed at every start. */
const WITHIN = /^(kysely|commander)(\/|$)/

const bundle = await rolldown({
  cwd: ROOT,
  platform: 'node',
  input: {
    main: 'src/cli/main.ts',
    index: 'src/index.ts',
    english: 'src/english.ts',
    'reader-thread': 'src/casefile/reader-thread.ts',
    'reading-thread': 'src/casefile/reading-thread.ts',
  },
  external: (name) => /^[a-z@]/i.test(name) && !WITHIN.test(name),
})
// All in one folder: the threads, the screen and the package's own folders are found from there.
await bundle.write({ dir: 'dist', format: 'esm', chunkFileNames: 'part-[name]-[hash].js' })
await bundle.close()
