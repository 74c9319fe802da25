/** Logistic regression by full-batch Newton steps with a ridge; few dimensions, so the Hessian is small. */
export function trainDecision(rows: readonly (readonly number[])[], right: readonly boolean[]): Float32Array {
  const size = rows[0]!.length
  let weights = new Float64Array(size)
  for (let round = 0; round < 25; round++) {
    const gradient = Float64Array.from(weights, (w) => 0.1 * w)
    const hessian = Array.from({ length: size }, (_, at) =>
      Float64Array.from({ length: size }, (_, b) => (at === b ? 0.1 : 0)),
    )
    for (const [at, row] of rows.entries()) {
      const p = 1 / (1 + Math.exp(-row.reduce((sum, x, f) => sum + x * weights[f]!, 0)))
      for (let a = 0; a < size; a++) {
        gradient[a]! += (p - (right[at] ? 1 : 0)) * row[a]!
        for (let b = 0; b < size; b++) hessian[a]![b]! += p * (1 - p) * row[a]! * row[b]!
      }
    }
    const step = solve(hessian, gradient)
    weights = weights.map((w, f) => w - step[f]!)
  }
  return Float32Array.from(weights)
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: Float64Array[], vector: Float64Array): Float64Array {
  const size = vector.length
  const rows = matrix.map((row, at) => Float64Array.from([...row, vector[at]!]))
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let at = column + 1; at < size; at++)
      if (Math.abs(rows[at]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = at
    const held = rows[column]!
    rows[column] = rows[pivot]!
    rows[pivot] = held
    for (let at = column + 1; at < size; at++) {
      const factor = rows[at]![column]! / rows[column]![column]!
      for (let c = column; c <= size; c++) rows[at]![c]! -= factor * rows[column]![c]!
    }
  }
  const found = new Float64Array(size)
  for (let at = size - 1; at >= 0; at--) {
    let sum = rows[at]![size]!
    for (let c = at + 1; c < size; c++) sum -= rows[at]![c]! * found[c]!
    found[at] = sum / rows[at]![at]!
  }
  return found
}
