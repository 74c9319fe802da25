import { readFileSync } from 'node:fs'
import type { Models } from './extract.ts'
import { statementModel } from './statement/index.ts'
import { english } from './syntax/index.ts'

const FOLDER = new URL('../models/', import.meta.url)

/** Reads the trained parts from the package's own `models` folder. */
export function loadModels(): Models {
  return {
    english: english(bytes('tagger.bin'), bytes('parser.bin')),
    statements: statementModel(bytes('statements.bin')),
  }
}

function bytes(name: string): Uint8Array {
  return readFileSync(new URL(name, FOLDER))
}
