/**
 * Trains the tagger and parser, models/trees.bin.   node training/trees.ts [DATA]    (DATA holds ud/; 12 minutes on an idle core)
 *
 * The arithmetic of learning is C++ (network/train.cpp, compiled here with g++ for this machine), whose loops become
 * vector instructions. What is learned is then packed with word vectors and scored on both development treebanks
 * through the reader that ships.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { BinaryReader, BinaryWriter } from '../src/syntax/binary.ts'
import { readConllu } from '../src/syntax/conllu.ts'
import { hashString } from '../src/syntax/hash.ts'
import type { Sentence } from '../src/syntax/token.ts'
import { MOST_WORDS, readTreeReader } from '../src/syntax/tree-reader.ts'
import { formFeatures } from '../src/syntax/vocabulary.ts'
import { type Glove, glove } from './glove.ts'

/** Words that have a vector in the model; chosen for its size. */
const VECTORS = 80_000
/** A feature of a form gets a learned row when it occurs this often in the training treebanks. */
const LEAST = 3
const OPTIONS = ['epochs=24', 'H=100', 'A=80', 'B=64', 'E=64', 'rate=0.002', 'drop=0.33', 'batch=400', 'tagweight=1']

const data = process.argv[2] ?? '../shared/data'
const scratch = new URL('../.cache/', import.meta.url).pathname
const target = new URL('../models/trees.bin', import.meta.url)

const read = (name: string) => readConllu(readFileSync(`${data}/ud/en_${name}.conllu`, 'utf8')).sentences
const training = [...read('ewt-train'), ...read('gum-train')]
const development = { ewt: read('ewt-dev'), gum: read('gum-dev') }
const vectors = glove(VECTORS)
const keys = frequentFeatures(training)
const tags = distinct(training, tagOf)
const relations = distinct(training, (token) => token.deprel)

mkdirSync(scratch, { recursive: true })
writeFileSync(
  `${scratch}trees.in`,
  trainingFile([training, ...Object.values(development)], vectors, keys, tags, relations),
)
execFileSync('g++', [
  '-O3',
  '-march=native',
  '-ffast-math',
  '-std=c++17',
  '-o',
  `${scratch}train`,
  new URL('network/train.cpp', import.meta.url).pathname,
])
execFileSync(`${scratch}train`, [`${scratch}trees.in`, `${scratch}trees.out`, ...OPTIONS], { stdio: 'inherit' })
const model = pack(readFileSync(`${scratch}trees.out`), vectors, keys, tags, relations)
writeFileSync(target, model)
for (const [name, sentences] of Object.entries(development))
  process.stdout.write(`${name} dev: ${score(model, sentences)}\n`)
process.stdout.write(`models/trees.bin: ${model.length} bytes\n`)

type Word = Sentence['tokens'][number]

function tagOf({ xpos, upos }: Word): string {
  return `${xpos} ${upos}`
}

function distinct(sentences: readonly Sentence[], of: (token: Word) => string): string[] {
  return [...new Set(sentences.flatMap(({ tokens }) => tokens.map(of)))].sort()
}

/** Features that occur at least LEAST times, in rising order. */
function frequentFeatures(sentences: readonly Sentence[]): Int32Array {
  const counts = new Map<number, number>()
  for (const { tokens } of sentences)
    for (const { form } of tokens)
      for (const feature of formFeatures(form)) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return Int32Array.from([...counts].filter(([, count]) => count >= LEAST).map(([feature]) => feature)).sort()
}

/** What train.cpp reads: sizes, forms with their vector and rows, the vectors, then the treebanks; int32 and float32. */
function trainingFile(
  treebanks: readonly (readonly Sentence[])[],
  { words, vectors, dimensions }: Glove,
  keys: Int32Array,
  tags: readonly string[],
  relations: readonly string[],
): Buffer {
  const vectorOf = new Map(words.map((word, at) => [word, at]))
  const rowOf = new Map(Array.from(keys, (key, at) => [key, at]))
  const tagIndex = new Map(tags.map((tag, at) => [tag, at]))
  const relationIndex = new Map(relations.map((relation, at) => [relation, at]))
  const forms = new Map<string, number>()
  const used = new Map<number, number>()
  const formPart: number[] = []
  const wordPart: number[] = []
  const formIndex = (form: string): number => {
    const known = forms.get(form)
    if (known !== undefined) return known
    const vector = vectorOf.get(form.toLowerCase())
    if (vector !== undefined && !used.has(vector)) used.set(vector, used.size)
    const rows = [...formFeatures(form)].map((feature) => rowOf.get(feature)).filter((row) => row !== undefined)
    formPart.push(vector === undefined ? -1 : used.get(vector)!, rows.length, ...rows)
    forms.set(form, forms.size)
    return forms.size - 1
  }
  for (const sentences of treebanks) {
    wordPart.push(sentences.length)
    for (const { tokens } of sentences) {
      wordPart.push(tokens.length)
      for (const token of tokens) {
        const relation = relationIndex.get(token.deprel) ?? 0
        wordPart.push(formIndex(token.form), tagIndex.get(tagOf(token)) ?? 0, token.head?.index ?? -1, relation)
      }
    }
  }
  const shipped = new Float32Array(used.size * dimensions)
  for (const [from, to] of used)
    shipped.set(rounded(vectors.subarray(from * dimensions, (from + 1) * dimensions)), to * dimensions)
  const sizes = [forms.size, used.size, dimensions, keys.length, tags.length, relations.length, treebanks.length]
  return Buffer.concat(
    [Int32Array.from([...sizes, ...formPart]), shipped, Int32Array.from(wordPart)].map((part) =>
      Buffer.from(part.buffer),
    ),
  )
}

/** A row as signed bytes and their scale. */
function quantised(row: Float32Array): { scale: number; steps: Int8Array } {
  const scale = row.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / 127 || 1
  return { scale, steps: Int8Array.from(row, (x) => Math.round(x / scale)) }
}

/** A row as the model will give it back. */
function rounded(row: Float32Array): Float32Array {
  const { scale, steps } = quantised(row)
  return Float32Array.from(steps, (step) => step * scale)
}

/** Puts what train.cpp wrote (rows, columns, float32 values, matrix by matrix) into the form that readTreeReader reads. */
function pack(
  trained: Buffer,
  { words, vectors, dimensions }: Glove,
  keys: Int32Array,
  tags: string[],
  relations: string[],
): Uint8Array {
  const [learned, ...layers] = matrices(trained)
  const writer = new BinaryWriter('trees').string(JSON.stringify(tags)).string(JSON.stringify(relations))
  writeRows(writer, Int32Array.from(words, hashString), vectors, dimensions)
  writeRows(writer, keys, learned!.values, learned!.columns)
  const recurrent = layers[1]!
  writer.uint32(recurrent.rows)
  for (const { rows, columns, values } of layers) writer.uint32(rows).uint32(columns).array(values)
  return writer.bytes()
}

function writeRows(writer: BinaryWriter, keys: Int32Array, values: Float32Array, width: number): void {
  const packed = Array.from(keys, (_, row) => quantised(values.subarray(row * width, (row + 1) * width)))
  const steps = new Int8Array(keys.length * width)
  for (const [row, each] of packed.entries()) steps.set(each.steps, row * width)
  writer
    .uint32(keys.length)
    .uint32(width)
    .array(keys)
    .array(Float32Array.from(packed, (each) => each.scale))
    .array(steps)
}

function matrices(file: Buffer): { rows: number; columns: number; values: Float32Array }[] {
  const found = []
  for (let at = 0; at < file.length; ) {
    const rows = file.readInt32LE(at)
    const columns = file.readInt32LE(at + 4)
    const values = new Float32Array(rows * columns)
    for (let i = 0; i < values.length; i++) values[i] = file.readFloatLE(at + 8 + 4 * i)
    found.push({ rows, columns, values })
    at += 8 + 4 * values.length
  }
  return found
}

/** Tags and attachment on gold tokens; relations without their subtypes, as the shared tasks count. */
function score(model: Uint8Array, sentences: readonly Sentence[]): string {
  const reader = readTreeReader(new BinaryReader(model, 'trees'))
  const [tagsFound, heads, relationsFound] = [
    new Uint8Array(MOST_WORDS),
    new Int32Array(MOST_WORDS),
    new Uint8Array(MOST_WORDS),
  ]
  const plain = (relation: string) => relation.split(':')[0]
  let [all, upos, uas, las] = [0, 0, 0, 0]
  for (const { tokens } of sentences) {
    reader.read(
      tokens.map((token) => token.form),
      tagsFound,
      heads,
      relationsFound,
    )
    for (const [at, token] of tokens.entries()) {
      const attached = heads[at] === (token.head?.index ?? -1)
      all++
      upos += Number(reader.tags[tagsFound[at]!]!.upos === token.upos)
      uas += Number(attached)
      las += Number(attached && plain(reader.relations[relationsFound[at]!]!) === plain(token.deprel))
    }
  }
  const percent = (count: number) => ((100 * count) / all).toFixed(2)
  return `UPOS ${percent(upos)} UAS ${percent(uas)} LAS ${percent(las)}`
}
