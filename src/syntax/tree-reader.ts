import type { BinaryReader } from './binary.ts'
import { hashString } from './hash.ts'
import { type Kernel, newKernel, type Pointer } from './kernel.ts'
import { type Direction, type Layer, layerReader, type RoundedLayer, STEPS } from './layers.ts'
import type { Upos } from './token.ts'
import { treeFinder } from './tree.ts'
import { formFeatures, type Rows, rows } from './vocabulary.ts'

/** The longest sentence that is read in one piece, in words: the search for a tree is cubic. */
export const MOST_WORDS = 250

/** Forms whose first step is remembered; more than a long article has. */
const MOST_FORMS = 8192

/**
 * Tags and parses one sentence at a time: two bidirectional LSTM layers over word vectors, tags read from the first
 * (Søgaard & Goldberg, 2016), heads chosen by a biaffine score from the second (Dozat & Manning, 2017), and the best
 * projective tree over those (Eisner, 1996).
 */
export interface TreeReader {
  readonly tags: readonly { readonly xpos: string; readonly upos: Upos }[]
  readonly relations: readonly string[]
  /**
   * Writes, for each form, the index of its tag, its head (-1 at the root) and the index of its relation;
   * shape [forms] each, at most MOST_WORDS.
   */
  read(forms: readonly string[], tags: Uint8Array, heads: Int32Array, relations: Uint8Array): void
}

interface Weights {
  readonly hidden: number
  readonly first: readonly [Direction<Layer>, Direction<Layer>]
  readonly second: readonly [Direction<RoundedLayer>, Direction<RoundedLayer>]
  readonly tags: RoundedLayer
  readonly arcDependent: RoundedLayer
  readonly arcHead: RoundedLayer
  readonly bilinear: Layer
  readonly rootArc: Pointer
  readonly relationDependent: RoundedLayer
  readonly relationHead: RoundedLayer
  readonly rootRelation: Pointer
  readonly relations: Layer
}

export function readTreeReader(reader: BinaryReader): TreeReader {
  const kernel = newKernel()
  const tags = JSON.parse(reader.string()) as string[]
  const relations = JSON.parse(reader.string()) as string[]
  const vectors = readRows(reader)
  const learned = readRows(reader)
  const weights = readWeights(reader, kernel)
  const buffers = allocateBuffers(kernel, weights)
  const forms = formMemory(kernel, weights, vectors, learned)
  const trees = treeFinder(MOST_WORDS)
  return {
    tags: tags.map((tag) => {
      const [xpos, upos] = tag.split(' ') as [string, Upos]
      return { xpos, upos }
    }),
    relations,
    read(words, tagsOut, heads, relationsOut) {
      const count = words.length
      encode(kernel, weights, buffers, forms, words)
      applyToStates(kernel, weights.tags, buffers.first, buffers.tags, count)
      highest(kernel, buffers.tags, count, weights.tags.outputs, tags.length, tagsOut)
      trees.find(arcScores(kernel, weights, buffers, count), count, heads)
      relationScores(kernel, weights, buffers, count, heads)
      highest(kernel, buffers.relations, count, weights.relations.outputs, relations.length, relationsOut)
    },
  }
}

interface Table extends Rows {
  readonly width: number
}

function readRows(reader: BinaryReader): Table {
  const count = reader.uint32()
  const width = reader.uint32()
  const keys = new Int32Array(reader.uint32s(count).buffer)
  const scales = reader.float32s(count)
  return { width, ...rows(keys, scales, reader.int8s(count * width), width) }
}

/** Reads the layers in the order in which training writes them. */
function readWeights(reader: BinaryReader, kernel: Kernel): Weights {
  const hidden = reader.uint32()
  const read = layerReader(reader, kernel)
  return {
    hidden,
    first: [read.direction(), read.direction()],
    second: [read.roundedDirection(), read.roundedDirection()],
    tags: read.rounded(),
    arcDependent: read.rounded(),
    arcHead: read.rounded(),
    bilinear: read.layer(),
    rootArc: read.row(),
    relationDependent: read.rounded(),
    relationHead: read.rounded(),
    rootRelation: read.row(),
    relations: read.layer(),
  }
}

/** Room for one sentence of MOST_WORDS words and the root; `first` and `second` hold the states as int16. */
interface Buffers {
  readonly gates: readonly [Pointer, Pointer]
  readonly cell: Pointer
  readonly first: Pointer
  readonly second: Pointer
  readonly tags: Pointer
  readonly arcDependents: Pointer
  readonly arcHeads: Pointer
  readonly queries: Pointer
  readonly arcs: Pointer
  readonly relationDependents: Pointer
  readonly relationHeads: Pointer
  readonly relations: Pointer
}

function allocateBuffers(kernel: Kernel, { hidden, tags, bilinear, relationHead, relations }: Weights): Buffers {
  const wordsOf = (width: number) => kernel.allocate((MOST_WORDS + 1) * width)
  return {
    gates: [wordsOf(4 * hidden), wordsOf(4 * hidden)],
    cell: kernel.allocate(hidden),
    first: wordsOf(hidden),
    second: wordsOf(hidden),
    tags: wordsOf(tags.outputs),
    arcDependents: wordsOf(bilinear.outputs),
    arcHeads: wordsOf(bilinear.outputs),
    queries: wordsOf(bilinear.outputs),
    arcs: wordsOf(MOST_WORDS + 1),
    relationDependents: wordsOf(relationHead.outputs),
    relationHeads: wordsOf(relationHead.outputs),
    relations: wordsOf(relations.outputs),
  }
}

/**
 * What a form adds to the first layer's gates in both directions, shape [8 · hidden]: it depends on the form alone,
 * so it is worked out once and kept. When the memory is full it starts anew.
 */
interface FormMemory {
  at(form: string): Pointer
}

function formMemory(kernel: Kernel, { hidden, first }: Weights, vectors: Table, learned: Table): FormMemory {
  const width = 8 * hidden
  const memory = kernel.allocate(MOST_FORMS * width)
  const inputs = vectors.width + learned.width
  const input = kernel.allocate(inputs)
  let known = new Map<string, Pointer>()
  const work = (form: string, at: Pointer) => {
    const sum = kernel.floats(input, inputs).fill(0)
    vectors.add(hashString(form.toLowerCase()), sum, 0)
    for (const feature of formFeatures(form)) learned.add(feature, sum, vectors.width)
    for (const [side, { input: layer }] of first.entries()) {
      const half = at + side * 2 * width
      kernel.copy(layer.bias, half, width / 2)
      kernel.multiply(input, layer.weights, half, 1, inputs, width / 2)
    }
  }
  return {
    at(form) {
      const found = known.get(form)
      if (found !== undefined) return found
      if (known.size === MOST_FORMS) known = new Map()
      const at = memory + 4 * width * known.size
      known.set(form, at)
      work(form, at)
      return at
    },
  }
}

/** Runs both layers over a sentence. */
function encode(
  kernel: Kernel,
  { hidden, first, second }: Weights,
  buffers: Buffers,
  forms: FormMemory,
  words: readonly string[],
): void {
  const count = words.length
  const width = 4 * hidden
  // A word's place in the memory may be given to another once the memory is full, so each is copied at once.
  for (let at = 0; at < count; at++) {
    const from = forms.at(words[at]!)
    kernel.copy(from, buffers.gates[0] + 4 * width * at, width)
    kernel.copy(from + 4 * width, buffers.gates[1] + 4 * width * at, width)
  }
  run(kernel, first, buffers, buffers.first, count, hidden)
  for (const side of [0, 1] as const)
    applyToStates(kernel, second[side].input, buffers.first, buffers.gates[side], count)
  run(kernel, second, buffers, buffers.second, count, hidden)
}

function run(
  kernel: Kernel,
  directions: readonly [Direction<unknown>, Direction<unknown>],
  { gates, cell }: Buffers,
  out: Pointer,
  count: number,
  hidden: number,
): void {
  for (const side of [0, 1] as const) {
    const { weights, scale } = directions[side].recurrent
    const at = out + 2 * hidden * side
    kernel.lstm(gates[side], weights, scale, cell, at, 4 * hidden, STEPS, count, hidden, side)
  }
}

/** out = x · weights + bias for `count` rows. */
function apply(
  kernel: Kernel,
  { weights, bias, inputs, outputs }: Layer,
  x: Pointer,
  out: Pointer,
  count: number,
): void {
  for (let at = 0; at < count; at++) kernel.copy(bias, out + 4 * at * outputs, outputs)
  kernel.multiply(x, weights, out, count, inputs, outputs)
}

/** The same where x is the states of a recurrent layer. */
function applyToStates(
  kernel: Kernel,
  { weights, scale, bias, inputs, outputs }: RoundedLayer,
  states: Pointer,
  out: Pointer,
  count: number,
): void {
  for (let at = 0; at < count; at++) kernel.copy(bias, out + 4 * at * outputs, outputs)
  kernel.multiply16(states, weights, out, count, inputs, outputs, scale)
}

/** Scores of every word with every head; row-major, shape [count, count + 1]. */
function arcScores(kernel: Kernel, weights: Weights, buffers: Buffers, count: number): Float32Array {
  const { arcDependent, arcHead, bilinear, rootArc } = weights
  const width = bilinear.outputs
  applyToStates(kernel, arcDependent, buffers.second, buffers.arcDependents, count)
  applyToStates(kernel, arcHead, buffers.second, buffers.arcHeads, count)
  kernel.rectify(buffers.arcDependents, count * width)
  kernel.rectify(buffers.arcHeads, count * width)
  kernel.copy(rootArc, buffers.arcHeads + 4 * count * width, width)
  apply(kernel, bilinear, buffers.arcDependents, buffers.queries, count)
  kernel.products(buffers.queries, buffers.arcHeads, buffers.arcs, count, width, count + 1)
  return kernel.floats(buffers.arcs, count * (count + 1))
}

/** Scores of the relations of each word to its head, into `buffers.relations`. */
function relationScores(kernel: Kernel, weights: Weights, buffers: Buffers, count: number, heads: Int32Array): void {
  const { relationDependent, relationHead, rootRelation, relations } = weights
  const width = relationDependent.outputs
  applyToStates(kernel, relationDependent, buffers.second, buffers.relationDependents, count)
  applyToStates(kernel, relationHead, buffers.second, buffers.relationHeads, count)
  kernel.copy(rootRelation, buffers.relationHeads + 4 * count * width, width)
  const layer = kernel.floats(buffers.relationDependents, count * width)
  const headRows = kernel.floats(buffers.relationHeads, (count + 1) * width)
  for (let word = 0; word < count; word++) {
    const head = heads[word]! < 0 ? count : heads[word]!
    for (let d = 0, to = word * width, from = head * width; d < width; d++) layer[to + d]! += headRows[from + d]!
  }
  kernel.rectify(buffers.relationDependents, count * width)
  apply(kernel, relations, buffers.relationDependents, buffers.relations, count)
}

/** The index of the highest of `labels` scores in each row of `width`. */
function highest(kernel: Kernel, scores: Pointer, count: number, width: number, labels: number, out: Uint8Array): void {
  const values = kernel.floats(scores, count * width)
  for (let row = 0; row < count; row++) {
    const from = row * width
    let best = 0
    for (let label = 1; label < labels; label++) if (values[from + label]! > values[from + best]!) best = label
    out[row] = best
  }
}
