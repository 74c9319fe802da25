import { type BinaryReader, BinaryReader as Reader } from '../binary.ts'
import { type LinearModel, readLinear } from '../linear.ts'
import type { NameTag } from '../token.ts'
import type { WordTable } from '../words.ts'
import { MOST_FEATURES, nameFeatures } from './features.ts'
import type { NameInput } from './input.ts'
import { type Lexicon, readLexicon } from './lexicon.ts'
import { remember } from './memory.ts'
import { type Prepared, prepare } from './sentence.ts'
import { vocabulary } from './vocabulary.ts'

/** In the order of the model's labels. */
export const NAME_TAGS = [
  'O',
  'B-PER',
  'I-PER',
  'B-ORG',
  'I-ORG',
  'B-LOC',
  'I-LOC',
] as const satisfies readonly NameTag[]

/** Finds names of persons, organisations and places. */
export interface NameModel {
  readonly words: WordTable
  readonly lexicon: Lexicon
  readonly linear: LinearModel
  /** Score of label j followed by label k, row-major, shape [labels, labels]; in the unit of `linear`. */
  readonly transitions: Int32Array
}

/** Reads `models/names.bin`; `words` is the table that it was trained with. */
export function nameModel(bytes: Uint8Array, words: WordTable): NameModel {
  const reader: BinaryReader = new Reader(bytes, 'names')
  const lexicon = readLexicon(reader)
  const linear = readLinear(reader)
  const transitions = new Int32Array(reader.uint32s(NAME_TAGS.length ** 2).buffer)
  return { words, lexicon, linear, transitions }
}

/** Tags the sentences of one text; a name that is clear in one helps in the others. */
export function tagNames(model: NameModel, sentences: readonly NameInput[]): NameTag[][] {
  const typeOf = vocabulary(model.words, model.lexicon)
  const prepared = sentences.map((sentence) => prepare(sentence, typeOf, model.lexicon))
  const memory = remember(prepared)
  const features = new Int32Array(MOST_FEATURES)
  return prepared.map((sentence) => {
    const tags = sentence.types.map((): NameTag => 'O')
    for (const [from, to] of activeRuns(sentence)) {
      const scores = new Int32Array((to - from) * NAME_TAGS.length)
      for (let at = from; at < to; at++) {
        const count = nameFeatures(sentence, at, memory, features)
        const row = scores.subarray((at - from) * NAME_TAGS.length, (at - from + 1) * NAME_TAGS.length)
        model.linear.score(features, count, row)
      }
      const path = bestPath(scores, model.transitions, to - from)
      for (let at = from; at < to; at++) tags[at] = NAME_TAGS[path[at - from]!]!
    }
    return tags
  })
}

/** The stretches of words that can be names, as half-open ranges. */
export function activeRuns({ active }: Prepared): [number, number][] {
  const runs: [number, number][] = []
  for (let at = 0; at < active.length; at++) {
    if (!active[at]) continue
    let end = at + 1
    while (active[end]) end++
    runs.push([at, end])
    at = end
  }
  return runs
}

/** Viterbi; label 0 stands before the first word and after the last. */
function bestPath(scores: Int32Array, transitions: Int32Array, size: number): Uint8Array {
  const labels = NAME_TAGS.length
  const from = new Uint8Array(size * labels)
  let before = transitions.slice(0, labels)
  for (let k = 0; k < labels; k++) before[k]! += scores[k]!
  for (let t = 1; t < size; t++) {
    const now = new Int32Array(labels)
    for (let k = 0; k < labels; k++) {
      let best = 0
      for (let j = 1; j < labels; j++)
        if (before[j]! + transitions[j * labels + k]! > before[best]! + transitions[best * labels + k]!) best = j
      now[k] = before[best]! + transitions[best * labels + k]! + scores[t * labels + k]!
      from[t * labels + k] = best
    }
    before = now
  }
  let label = 0
  for (let k = 1; k < labels; k++)
    if (before[k]! + transitions[k * labels]! > before[label]! + transitions[label * labels]!) label = k
  const path = new Uint8Array(size)
  for (let t = size - 1; t >= 0; t--) {
    path[t] = label
    label = from[t * labels + label]!
  }
  return path
}
