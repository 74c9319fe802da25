/**
 * What kind of name a word tends to be, learned from published word vectors: the hand-made lists say it of a few
 * thousand words, a small network says it of all that have a vector.
 */
import type { Glove } from '../glove.ts'
import { random } from '../random.ts'

/** One step of gradient descent sees this much of the gradient; falls to nothing over the rounds. */
const STEP = 0.005
const ROUNDS = 20
const HIDDEN = 48
const DECAY = 1e-5

/** Probabilities between two levels of a sense. */
const LEVELS = [0.08, 0.3, 0.7]

/** A word whose senses are known, as bits; 0 for a word that is no name. */
export interface Seed {
  readonly row: number
  readonly senses: number
}

/**
 * Two bits a sense for each word, the lowest for sense 0: how sure the network is that the word has it.
 * The network: one hidden layer of rectified units, a logistic output for each sense.
 */
export function wordSenses({ vectors, dimensions, words }: Glove, seeds: readonly Seed[], senses: number): Uint16Array {
  const network = new Network(dimensions, senses)
  const inputs = normalised(vectors, dimensions)
  const weights = balance(seeds, senses)
  const next = random(11)
  for (let round = 0; round < ROUNDS; round++) {
    const rate = STEP * (1 - round / ROUNDS)
    for (let count = 0; count < seeds.length; count++) {
      const { row, senses: bits } = seeds[Math.floor(next() * seeds.length)]!
      network.learn(inputs.subarray(row * dimensions, (row + 1) * dimensions), bits, weights, rate)
    }
  }
  return Uint16Array.from(words, (_, row) =>
    levels(network.run(inputs.subarray(row * dimensions, (row + 1) * dimensions))),
  )
}

/** Rare senses count more, so that each is worth the same in all, up to a limit. */
function balance(seeds: readonly Seed[], senses: number): Float32Array {
  return Float32Array.from({ length: senses }, (_, sense) => {
    const having = seeds.filter(({ senses: bits }) => bits & (1 << sense)).length
    return Math.min(8, Math.sqrt(seeds.length / (having + 1)))
  })
}

function levels(probabilities: Float32Array): number {
  return probabilities.reduce(
    (code, p, sense) => code | (LEVELS.filter((level) => p >= level).length << (2 * sense)),
    0,
  )
}

function normalised(vectors: Float32Array, dimensions: number): Float32Array {
  const out = vectors.slice()
  for (let at = 0; at < out.length; at += dimensions) {
    const length = Math.hypot(...out.subarray(at, at + dimensions)) || 1
    for (let d = at; d < at + dimensions; d++) out[d]! *= Math.sqrt(dimensions) / length
  }
  return out
}

class Network {
  readonly #inputs: number
  readonly #outputs: number
  readonly #first: Float32Array
  readonly #second: Float32Array
  readonly #hidden = new Float32Array(HIDDEN + 1).fill(1)

  constructor(inputs: number, outputs: number) {
    const next = random(5)
    this.#inputs = inputs
    this.#outputs = outputs
    this.#first = Float32Array.from({ length: HIDDEN * (inputs + 1) }, () => (next() - 0.5) * Math.sqrt(6 / inputs))
    this.#second = Float32Array.from({ length: outputs * (HIDDEN + 1) }, () => (next() - 0.5) * Math.sqrt(6 / HIDDEN))
  }

  run(input: Float32Array): Float32Array {
    for (let h = 0; h < HIDDEN; h++) {
      const row = h * (this.#inputs + 1)
      let sum = this.#first[row + this.#inputs]!
      for (let d = 0; d < this.#inputs; d++) sum += this.#first[row + d]! * input[d]!
      this.#hidden[h] = Math.max(0, sum)
    }
    return Float32Array.from({ length: this.#outputs }, (_, output) => {
      const row = output * (HIDDEN + 1)
      let sum = 0
      for (let h = 0; h <= HIDDEN; h++) sum += this.#second[row + h]! * this.#hidden[h]!
      return 1 / (1 + Math.exp(-sum))
    })
  }

  learn(input: Float32Array, bits: number, weights: Float32Array, rate: number): void {
    const found = this.run(input)
    const back = new Float32Array(HIDDEN)
    for (let output = 0; output < this.#outputs; output++) {
      const has = (bits >> output) & 1
      const error = (found[output]! - has) * (has ? weights[output]! : 1) * rate
      const row = output * (HIDDEN + 1)
      for (let h = 0; h <= HIDDEN; h++) {
        if (h < HIDDEN) back[h]! += error * this.#second[row + h]!
        this.#second[row + h]! -= error * this.#hidden[h]! + DECAY * this.#second[row + h]!
      }
    }
    for (let h = 0; h < HIDDEN; h++) {
      if (this.#hidden[h] === 0) continue
      const row = h * (this.#inputs + 1)
      for (let d = 0; d < this.#inputs; d++)
        this.#first[row + d]! -= back[h]! * input[d]! + DECAY * this.#first[row + d]!
      this.#first[row + this.#inputs]! -= back[h]!
    }
  }
}
