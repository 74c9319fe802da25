/**
 * Compiles kernel.ts to WebAssembly and writes it, as base64, to src/syntax/kernel-bytes.ts.   node training/kernel/build.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import asc from 'assemblyscript/asc'

const FLAGS = [
  '--enable',
  'simd',
  '--runtime',
  'stub',
  '--importMemory',
  '--noExportMemory',
  '--noAssert',
  '-O3',
  '--converge',
]

const here = new URL('.', import.meta.url)
const written = new Map<string, Uint8Array>()
const { error, stderr } = await asc.main(['kernel.ts', '-o', 'kernel.wasm', ...FLAGS], {
  readFile: (name) => (name === 'kernel.ts' ? readFileSync(new URL(name, here), 'utf8') : null),
  writeFile: (name, contents) => void written.set(name, Buffer.from(contents)),
  listFiles: () => [],
})
if (error) throw new Error(`kernel.ts does not compile: ${error.message}\n${stderr.toString()}`)
const lines =
  Buffer.from(written.get('kernel.wasm')!)
    .toString('base64')
    .match(/.{1,110}/g) ?? []
writeFileSync(
  new URL('../../src/syntax/kernel-bytes.ts', here),
  `/** WebAssembly, compiled from training/kernel/kernel.ts by training/kernel/build.ts; base64. */\n` +
    `export const KERNEL =\n${lines.map((line) => `  '${line}'`).join(' +\n')}\n`,
)
