import type { BinaryReader } from './binary.ts'
import type { Kernel, Pointer } from './kernel.ts'

/** Steps of 1/2048 in which the state of a recurrent layer, between -1 and 1, is kept as int16. */
export const STEPS = 2048

/** The largest sum that int32 holds. */
const MOST_SUM = 2 ** 31 - 1

/** A linear layer: weights [inputs, outputs] and bias [outputs], float32; outputs are padded to a multiple of 4. */
export interface Layer {
  readonly weights: Pointer
  readonly bias: Pointer
  readonly inputs: number
  readonly outputs: number
}

/** Weights as int16 in pairs of rows, as the kernel's `multiply16` takes them, for inputs in steps of 1/STEPS. */
export interface RoundedWeights {
  readonly weights: Pointer
  /** What one step of a product is worth. */
  readonly scale: number
  readonly inputs: number
  readonly outputs: number
}

/** A linear layer over recurrent states. */
export interface RoundedLayer extends RoundedWeights {
  readonly bias: Pointer
}

/** One direction of an LSTM: what its input adds to the gates, and what its state before adds. */
export interface Direction<Input> {
  readonly input: Input
  readonly recurrent: RoundedWeights
}

interface Matrix {
  readonly rows: number
  readonly columns: number
  /** Row-major. */
  readonly values: Float32Array
}

/** Reads layers in the order in which training writes them and puts them where the kernel finds them. */
export interface LayerReader {
  layer(): Layer
  rounded(): RoundedLayer
  direction(): Direction<Layer>
  roundedDirection(): Direction<RoundedLayer>
  /** A single row, such as the root's own vector. */
  row(): Pointer
}

export function layerReader(reader: BinaryReader, kernel: Kernel): LayerReader {
  const matrix = (): Matrix => {
    const rows = reader.uint32()
    const columns = reader.uint32()
    return { rows, columns, values: reader.float32s(rows * columns) }
  }
  const row = (): Pointer => place(kernel, matrix())
  const exact = (given: Matrix) => {
    return { weights: place(kernel, given), inputs: given.rows, outputs: padded(given.columns) }
  }
  const direction = <Input>(inputOf: (given: Matrix) => Input): Direction<Input & { readonly bias: Pointer }> => {
    const input = inputOf(matrix())
    const recurrent = round(kernel, matrix())
    return { input: { ...input, bias: row() }, recurrent }
  }
  return {
    row,
    layer: () => ({ ...exact(matrix()), bias: row() }),
    rounded: () => ({ ...round(kernel, matrix()), bias: row() }),
    direction: () => direction(exact),
    roundedDirection: () => direction((given) => round(kernel, given)),
  }
}

function padded(columns: number): number {
  return (columns + 3) & ~3
}

function place(kernel: Kernel, { rows, columns, values }: Matrix): Pointer {
  const width = padded(columns)
  const at = kernel.allocate(rows * width)
  const room = kernel.floats(at, rows * width)
  for (let row = 0; row < rows; row++) room.set(values.subarray(row * columns, (row + 1) * columns), row * width)
  return at
}

/** Rounds weights to int16, as finely as they fit and as no sum over a column can run over. */
function round(kernel: Kernel, matrix: Matrix): RoundedWeights {
  const { rows, columns, values } = matrix
  const outputs = padded(columns)
  const steps = Math.min(32_767 / largest(values), MOST_SUM / STEPS / (heaviestColumn(matrix) + 1))
  const weights = kernel.allocate((rows * outputs) / 2)
  const room = kernel.shorts(weights, rows * outputs)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      room[((row >> 1) * outputs + column) * 2 + (row & 1)] = Math.round(values[row * columns + column]! * steps)
  return { weights, scale: 1 / (steps * STEPS), inputs: rows, outputs }
}

function largest(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1
}

/** The largest sum of absolute weights in a column. */
function heaviestColumn({ columns, values }: Matrix): number {
  const sums = new Float64Array(columns)
  for (const [at, value] of values.entries()) sums[at % columns]! += Math.abs(value)
  return Math.max(...sums)
}
