import { BinaryReader } from '../binary.ts'
import { type LinearModel, readLinear } from '../linear.ts'
import type { NameTag } from '../token.ts'
import type { WordTable } from '../words.ts'
import { FeatureWriter, nameFeatures } from './features.ts'
import type { NameInput } from './input.ts'
import { kindOf, NAME_TAGS } from './labels.ts'
import { type Lexicon, readLexicon } from './lexicon.ts'
import { type Memory, remember } from './memory.ts'
import { type Prepared, prepare } from './sentence.ts'
import { vocabulary, type WordType } from './vocabulary.ts'
import { castVotes, LEADING_KIND } from './votes.ts'

/** Finds names of persons, organisations and places. */
export interface NameModel {
  readonly lexicon: Lexicon
  readonly typeOf: (form: string) => WordType
  readonly linear: LinearModel
  /** Score of label j followed by label k, row-major, shape [labels, labels]; in the unit of `linear`. */
  readonly transitions: Int32Array
}

/** Reads `models/names.bin`; `words` is the table that it was trained with. */
export function nameModel(bytes: Uint8Array, words: WordTable): NameModel {
  const reader = new BinaryReader(bytes, 'names')
  const lexicon = readLexicon(reader)
  const senses = reader.uint16s(words.size)
  const linear = readLinear(reader)
  const transitions = new Int32Array(reader.uint32s(NAME_TAGS.length ** 2).buffer)
  return { lexicon, typeOf: vocabulary({ words, lexicon, senses }), linear, transitions }
}

/** Tags the sentences of one text; a name that is clear in one helps in the others. */
export function tagNames(model: NameModel, sentences: readonly NameInput[]): NameTag[][] {
  const prepared = sentences.map((sentence) => prepare(sentence, model.typeOf, model.lexicon))
  const memory = remember(prepared)
  const labels = prepared.map(({ types }) => new Uint8Array(types.length))
  const decoder = decoderOf(model, memory)
  for (const [at, sentence] of prepared.entries())
    for (const run of activeRuns(sentence)) decoder(sentence, run, labels[at]!)
  castVotes(prepared, labels)
  for (const [at, sentence] of prepared.entries()) {
    for (const run of activeRuns(sentence))
      if (isContested(sentence, run, labels[at]!)) decoder(sentence, run, labels[at]!)
  }
  return labels.map((each) => Array.from(each, (label) => NAME_TAGS[label]!))
}

/** A run of words, as a half-open range. */
type Run = readonly [from: number, to: number]

/** Whether the rest of the text took a word of the run for something else than it was read as. */
function isContested({ votes }: Prepared, [from, to]: Run, labels: Uint8Array): boolean {
  for (let at = from; at < to; at++) {
    const kind = labels[at] === 0 ? 0 : kindOf(labels[at]!) + 1
    if (votes[at] !== 0 && (votes[at]! & LEADING_KIND) !== kind) return true
  }
  return false
}

/** Makes a function that writes the best labels of a run into its sentence's. */
function decoderOf({ linear, transitions }: NameModel, memory: Memory) {
  const out = new FeatureWriter()
  const size = NAME_TAGS.length
  return (sentence: Prepared, [from, to]: Run, labels: Uint8Array): void => {
    const scores = new Int32Array((to - from) * size)
    for (let at = from; at < to; at++) {
      nameFeatures(sentence, at, memory, out)
      linear.score(out.features, out.count, scores.subarray((at - from) * size, (at - from + 1) * size))
    }
    labels.set(bestPath(scores, transitions, to - from), from)
  }
}

/** The stretches of words that can be names, as half-open ranges. */
export function activeRuns({ active }: Prepared): Run[] {
  const runs: Run[] = []
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
