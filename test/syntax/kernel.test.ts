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

test('an LSTM step agrees with its definition', () => {
  const kernel = newKernel()
  const h = 4
  const [gates, recurrent, cell, out] = [
    kernel.allocate(2 * 4 * h),
    kernel.allocate(h * 4 * h),
    kernel.allocate(h),
    kernel.allocate(2 * h),
  ]
  const given = numbers(2 * 4 * h, 5)
  const weights = numbers(h * 4 * h, 6)
  kernel.floats(gates, 2 * 4 * h).set(given)
  kernel.floats(recurrent, h * 4 * h).set(weights)
  kernel.lstm(gates, recurrent, cell, out, 4 * h, 2, h, 0)
  const found = kernel.floats(out, 2 * h)
  for (const [at, value] of plainLstm(given, weights, h).entries()) expect(found[at]).toBeCloseTo(value, 5)
})

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
