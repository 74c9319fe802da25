/** Annotated texts → a name model. */
import { BinaryReader, BinaryWriter } from '../../src/syntax/binary.ts'
import { type LinearRows, writeLinear } from '../../src/syntax/linear.ts'
import { FeatureWriter, nameFeatures } from '../../src/syntax/names/features.ts'
import { goesOn, NAME_TAGS } from '../../src/syntax/names/labels.ts'
import { readLexicon, writeLexicon } from '../../src/syntax/names/lexicon.ts'
import { remember } from '../../src/syntax/names/memory.ts'
import { prepare } from '../../src/syntax/names/sentence.ts'
import { activeRuns } from '../../src/syntax/names/tag.ts'
import { vocabulary } from '../../src/syntax/names/vocabulary.ts'
import { castVotes } from '../../src/syntax/names/votes.ts'
import type { NameTag } from '../../src/syntax/token.ts'
import type { WordTable } from '../../src/syntax/words.ts'
import { random } from '../random.ts'
import type { Text } from './corpora.ts'
import { Crf, type Instance, type Settings } from './crf.ts'

/** Texts and how much each of their words counts. */
export interface Source {
  readonly texts: readonly Text[]
  /** What a first model, which has not seen them, took the words for; with it they teach the second reading as well. */
  readonly guesses?: readonly (readonly (readonly NameTag[])[])[]
  readonly weight: number
}

/** What is known before any text is read. */
export interface Knowledge {
  /** Phrases of the lexicon with their bits. */
  readonly phrases: ReadonlyMap<string, number>
  /** Senses by row of `words`. */
  readonly senses: Uint16Array
  readonly words: WordTable
}

export const SETTINGS: Settings = { epochs: 12, alpha: 0.08, l1: 0.35, l2: 1, rarest: 2, hidden: 0.4 }

/** Log-odds; smaller weights are not worth their place. */
const SMALLEST = 0.02

/** Far below any score of a run, and far from overflow. */
const IMPOSSIBLE = -1e7

/** The share of the first reading, without votes, in what a text with guesses counts. */
const FIRST_READING = 0.5

/** Integer steps to one unit of log-odds. */
const SCALE = 1000

/** Trains on the sources; gives the model file. */
export function learnNames(sources: readonly Source[], knowledge: Knowledge, settings = SETTINGS): Uint8Array {
  const { phrases, senses, words } = knowledge
  const lexiconPart = new BinaryWriter('names')
  writeLexicon(lexiconPart, phrases)
  const lexicon = readLexicon(new BinaryReader(lexiconPart.bytes(), 'names'))
  const typeOf = vocabulary({ words, lexicon, senses })
  const instances = sources.flatMap(({ texts, guesses, weight }) =>
    texts.flatMap((text, which) => {
      const prepared = text.map((sentence) => prepare(sentence, typeOf, lexicon))
      const memory = remember(prepared)
      const read = (share: number) =>
        text.flatMap(({ tags }, at) => instancesOf(prepared[at]!, memory, tags, weight * share))
      const guess = guesses?.[which]
      if (guess === undefined) return read(1)
      const first = read(FIRST_READING)
      castVotes(
        prepared,
        guess.map((tags) => Uint8Array.from(tags, (tag) => NAME_TAGS.indexOf(tag))),
      )
      return [...first, ...read(1 - FIRST_READING)]
    }),
  )
  const crf = new Crf(NAME_TAGS.length, instances, settings)
  const loss = crf.train(instances, random(7))
  const rows = crf.rows(NAME_TAGS, { scale: SCALE, smallest: SMALLEST })
  process.stderr.write(
    `  ${instances.length} runs of words, loss ${loss.toFixed(4)} a word, ${rows.keys.length} features, ${rows.weights.length} weights\n`,
  )
  return modelFile(knowledge, rows, transitionsOf(crf))
}

/** In the model's unit; what cannot follow is out of reach: a name goes on only after its like. */
function transitionsOf({ transitions }: Crf): Int32Array {
  const size = NAME_TAGS.length
  return Int32Array.from(transitions, (weight, at) => {
    const [before, label] = [Math.floor(at / size), at % size]
    const continues = label > 0 && label % 2 === 0
    return continues && !goesOn(before, label) ? IMPOSSIBLE : Math.round(weight * SCALE)
  })
}

function modelFile({ phrases, senses }: Knowledge, rows: LinearRows, transitions: Int32Array): Uint8Array {
  const writer = new BinaryWriter('names')
  writeLexicon(writer, phrases)
  writer.array(senses)
  writeLinear(writer, rows)
  return writer.array(transitions).bytes()
}

function instancesOf(
  prepared: ReturnType<typeof prepare>,
  memory: ReturnType<typeof remember>,
  tags: readonly NameTag[],
  weight: number,
): Instance[] {
  const out = new FeatureWriter()
  return activeRuns(prepared).map(([from, to]) => {
    const features: number[] = []
    const starts = new Int32Array(to - from + 1)
    for (let at = from; at < to; at++) {
      nameFeatures(prepared, at, memory, out)
      for (let f = 0; f < out.count; f++) features.push(out.features[f]!)
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
