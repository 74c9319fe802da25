/** Annotated texts → a name model. */
import { BinaryReader, BinaryWriter } from '../../src/syntax/binary.ts'
import { type LinearRows, writeLinear } from '../../src/syntax/linear.ts'
import { MOST_FEATURES, nameFeatures } from '../../src/syntax/names/features.ts'
import { readLexicon, writeLexicon } from '../../src/syntax/names/lexicon.ts'
import { remember } from '../../src/syntax/names/memory.ts'
import { prepare } from '../../src/syntax/names/sentence.ts'
import { activeRuns, NAME_TAGS } from '../../src/syntax/names/tag.ts'
import { vocabulary } from '../../src/syntax/names/vocabulary.ts'
import type { NameTag } from '../../src/syntax/token.ts'
import type { WordTable } from '../../src/syntax/words.ts'
import { random } from '../treebank.ts'
import type { Text } from './corpora.ts'
import { Crf, type Instance, type Settings } from './crf.ts'

/** Texts and how much each of their words counts. */
export interface Source {
  readonly texts: readonly Text[]
  readonly weight: number
}

export const SETTINGS: Settings = { epochs: 12, alpha: 0.08, l1: 0.3, l2: 1, rarest: 2, hidden: 0.2 }

/** Integer steps to one unit of log-odds. */
const SCALE = 1000

/** Trains on the sources; gives the model file. */
export function learnNames(
  sources: readonly Source[],
  phrases: ReadonlyMap<string, number>,
  words: WordTable,
  settings = SETTINGS,
): Uint8Array {
  const lexiconPart = new BinaryWriter('names')
  writeLexicon(lexiconPart, phrases)
  const lexicon = readLexicon(new BinaryReader(lexiconPart.bytes(), 'names'))
  const typeOf = vocabulary(words, lexicon)
  const instances = sources.flatMap(({ texts, weight }) =>
    texts.flatMap((text) => {
      const prepared = text.map((sentence) => prepare(sentence, typeOf, lexicon))
      const memory = remember(prepared)
      return text.flatMap(({ tags }, at) => instancesOf(prepared[at]!, memory, tags, weight))
    }),
  )
  const crf = new Crf(NAME_TAGS.length, instances, settings)
  const loss = crf.train(instances, random(7))
  const rows = crf.rows(NAME_TAGS, SCALE)
  process.stderr.write(
    `  ${instances.length} runs of words, loss ${loss.toFixed(4)} a word, ${rows.keys.length} features, ${rows.weights.length} weights\n`,
  )
  return modelFile(
    phrases,
    rows,
    Int32Array.from(crf.transitions, (weight) => Math.round(weight * SCALE)),
  )
}

function modelFile(phrases: ReadonlyMap<string, number>, rows: LinearRows, transitions: Int32Array): Uint8Array {
  const writer = new BinaryWriter('names')
  writeLexicon(writer, phrases)
  writeLinear(writer, rows)
  return writer.array(transitions).bytes()
}

function instancesOf(
  prepared: ReturnType<typeof prepare>,
  memory: ReturnType<typeof remember>,
  tags: readonly NameTag[],
  weight: number,
): Instance[] {
  const buffer = new Int32Array(MOST_FEATURES)
  return activeRuns(prepared).map(([from, to]) => {
    const features: number[] = []
    const starts = new Int32Array(to - from + 1)
    for (let at = from; at < to; at++) {
      const count = nameFeatures(prepared, at, memory, buffer)
      for (let f = 0; f < count; f++) features.push(buffer[f]!)
      starts[at - from + 1] = features.length
    }
    const labels = Uint8Array.from({ length: to - from }, (_, at) => labelOf(tags, from, from + at))
    return { features: Int32Array.from(features), starts, tags: labels, weight }
  })
}

/** A name cut by the edge of the run begins anew there. */
function labelOf(tags: readonly NameTag[], from: number, at: number): number {
  const tag = tags[at]!
  return NAME_TAGS.indexOf(
    (at === from && tag.startsWith('I') ? `B${tag.slice(1)}` : tag) as (typeof NAME_TAGS)[number],
  )
}
