import { expect, test } from 'vitest'
import { newKernel } from '../../src/syntax/kernel.ts'

/** Numbers with short binary fractions, so that sums are exact in any order. */
const numbers = (count: number, seed: number) =>
  Float32Array.from({ length: count }, (_, at) => (((at + seed) * 37) % 17) / 8 - 1)

test.each([
  [1, 4, 4],
  [3, 5, 20],
  [4, 7, 36],
  [9, 12, 44],
])('multiplies [%i, %i] by [.., %i] as plain loops do', (n, k, m) => {
  const kernel = newKernel()
  const [a, b, c] = [kernel.allocate(n * k), kernel.allocate(k * m), kernel.allocate(n * m)]
  const [x, y, start] = [numbers(n * k, 1), numbers(k * m, 2), numbers(n * m, 3)]
  kernel.floats(a, n * k).set(x)
  kernel.floats(b, k * m).set(y)
  kernel.floats(c, n * m).set(start)
  kernel.multiply(a, b, c, n, k, m)
  const expected = start.map((sum, at) => {
    const [row, column] = [Math.floor(at / m), at % m]
    for (let j = 0; j < k; j++) sum += x[row * k + j]! * y[j * m + column]!
    return sum
  })
  expect([...kernel.floats(c, n * m)]).toEqual([...expected])
})

test.each([
  [1, 4, 4],
  [3, 6, 20],
  [4, 8, 36],
  [9, 12, 44],
])('multiplies [%i, %i] by [.., %i] in int16 as plain loops do', (n, k, m) => {
  const kernel = newKernel()
  const [a, b, c] = [kernel.allocate(n * k), kernel.allocate(k * m), kernel.allocate(n * m)]
  const [x, y] = [eighths(n * k, 1), eighths(k * m, 2)]
  kernel.shorts(a, n * k).set(x)
  kernel.shorts(b, k * m).set(inPairs(y, k, m))
  kernel.multiply16(a, b, c, n, k, m, 0.5)
  const expected = Array.from({ length: n * m }, (_, at) => {
    const [row, column] = [Math.floor(at / m), at % m]
    let sum = 0
    for (let j = 0; j < k; j++) sum += x[row * k + j]! * y[j * m + column]!
    return sum / 2
  })
  expect([...kernel.floats(c, n * m)]).toEqual(expected)
})

test('an LSTM step agrees with its definition', () => {
  const kernel = newKernel()
  const [h, steps] = [4, 2048]
  const [gates, recurrent, cell, out] = [8 * h, 4 * h * h, h, 2 * h].map((count) => kernel.allocate(count)) as [
    number,
    number,
    number,
    number,
  ]
  const given = numbers(2 * 4 * h, 5)
  const weights = eighths(h * 4 * h, 6)
  kernel.floats(gates, 2 * 4 * h).set(given)
  kernel.shorts(recurrent, h * 4 * h).set(inPairs(weights, h, 4 * h))
  kernel.lstm(gates, recurrent, 1 / (8 * steps), cell, out, 2 * h, steps, 2, h, 0)
  const found = kernel.shorts(out, 2 * h)
  const expected = plainLstm(
    given,
    Float32Array.from(weights, (weight) => weight / 8),
    h,
  )
  for (const [at, value] of expected.entries()) expect(Math.abs(found[at]! / steps - value)).toBeLessThan(1 / steps)
})

/** The numbers of `numbers` in eighths. */
function eighths(count: number, seed: number): Int16Array {
  return Int16Array.from(numbers(count, seed), (value) => value * 8)
}

/** A matrix [rows, columns] as pairs of rows, shape [rows / 2, columns, 2]. */
function inPairs(values: Int16Array, rows: number, columns: number): Int16Array {
  const paired = new Int16Array(values.length)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      paired[((row >> 1) * columns + column) * 2 + (row & 1)] = values[row * columns + column]!
  return paired
}

/** Two steps of an LSTM (Hochreiter & Schmidhuber, 1997) as the textbook has it; gates: input, forget, cell, output. */
function plainLstm(given: Float32Array, weights: Float32Array, h: number): number[] {
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
  let [state, cell] = [Array<number>(h).fill(0), Array<number>(h).fill(0)]
  const states: number[] = []
  for (const step of [0, 1]) {
    const gate = (g: number) => state.reduce((sum, x, j) => sum + x * weights[j * 4 * h + g]!, given[step * 4 * h + g]!)
    const gates = Array.from({ length: 4 * h }, (_, g) => gate(g))
    cell = cell.map((c, k) => sigmoid(gates[h + k]!) * c + sigmoid(gates[k]!) * Math.tanh(gates[2 * h + k]!))
    state = cell.map((c, k) => sigmoid(gates[3 * h + k]!) * Math.tanh(c))
    states.push(...state)
  }
  return states
}
