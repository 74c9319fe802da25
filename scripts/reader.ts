/** Writes down what reader a built program is, for it to say without looking through its rules:   node scripts/reader.ts */
import { writeFileSync } from 'node:fs'
import { readerOfSource } from '../src/reader.ts'

writeFileSync(new URL('../dist/reader.txt', import.meta.url), readerOfSource())
