import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
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

/**
 * The same without what is trained on top of it.
 *
 * Turns Maglev off for the process, V8's compiler for code that is not hot yet: in Node 24 (V8 13.6) it now and then
 * lets two objects share one number, so that one loading of some hundred read other trees. Same input must give the
 * same bytes; reading is 2–6 % slower for it.
 */
export function loadEnglish(): English {
  setFlagsFromString('--no-maglev')
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
