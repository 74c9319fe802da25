#!/usr/bin/env node
import module from 'node:module'

const NEEDED = 24
if (Number.parseInt(process.versions.node, 10) < NEEDED) {
  process.stderr.write(`onrecord needs Node ${NEEDED} or newer; this is Node ${process.versions.node}.\n`)
  process.exit(2)
}
module.enableCompileCache()
const { runProgram } = await import('./program.ts')
const { processIo } = await import('./process-io.ts')
process.exitCode = await runProgram(process.argv.slice(2), processIo())
