import { BinaryReader, BinaryWriter, type WordTable, wordTable } from '../syntax/index.ts'
import type { ChoiceModel } from './choose.ts'
import type { Decision } from './confidence.ts'
import type { CueModel } from './cues.ts'
import type { Weights } from './features.ts'

/** The trained parts, in the order in which they are asked. */
export interface StatementModel {
  readonly words: WordTable
  readonly cues: CueModel
  readonly choice: ChoiceModel
  readonly decision: Decision
  /** Statements of a lower confidence are left out. */
  readonly least: number
}

/** Reads `models/statements.bin`, with the word table that it was trained with. */
export function statementModel(bytes: Uint8Array, words: Uint8Array): StatementModel {
  const reader = new BinaryReader(bytes, 'statements')
  return {
    words: wordTable(words),
    cues: { begin: readWeights(reader), inside: readWeights(reader), moves: reader.float32s(9) },
    choice: { source: readWeights(reader), piece: readWeights(reader), joint: readWeights(reader) },
    decision: { sureness: reader.float32s(reader.uint32()), choice: readWeights(reader) },
    least: reader.float64(),
  }
}

/** Writes what `statementModel` reads. */
export function statementModelBytes({ cues, choice, decision, least }: Omit<StatementModel, 'words'>): Uint8Array {
  const writer = new BinaryWriter('statements')
  for (const each of [cues.begin, cues.inside]) writeWeights(writer, each)
  writer.array(cues.moves)
  for (const each of [choice.source, choice.piece, choice.joint]) writeWeights(writer, each)
  writer.uint32(decision.sureness.length).array(decision.sureness)
  writeWeights(writer, decision.choice)
  return writer.float64(least).bytes()
}

function readWeights(reader: BinaryReader): Weights {
  const unit = reader.float64()
  return { unit, values: reader.int8s(reader.uint32()) }
}

/** One byte a weight; the few that are larger than the unit allows are cut off. */
function writeWeights(writer: BinaryWriter, { values, unit }: Weights): void {
  const bytes = Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round((value * unit) / UNIT))))
  writer.float64(UNIT).uint32(bytes.length).array(bytes)
}

const UNIT = 1 / 40 // nats; 127 of them are 3.2
