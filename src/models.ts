import { readFileSync } from 'node:fs'
import type { Models } from './extract.ts'
import { gazetteer } from './mention/index.ts'
import { statementModel } from './statement/index.ts'
import { type English, english } from './syntax/index.ts'

const FOLDER = new URL('../models/', import.meta.url)

/** Reads the trained parts from the package's own `models` folder. */
export function loadModels(): Models {
  return {
    english: loadEnglish(),
    statements: statementModel(bytes('statements.bin'), bytes('words.bin')),
    places: gazetteer(readFileSync(new URL('places.txt', FOLDER), 'utf8')),
  }
}

/** The same without what is trained on top of it. */
export function loadEnglish(): English {
  return english({
    words: bytes('words.bin'),
    tokeniser: bytes('tokeniser.bin'),
    trees: bytes('trees.bin'),
    lemmas: bytes('lemmas.bin'),
    names: bytes('names.bin'),
  })
}

function bytes(name: string): Uint8Array {
  return readFileSync(new URL(name, FOLDER))
}
