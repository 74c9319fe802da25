/**
 * The arithmetic of the English reader as WebAssembly, four floats at a time. AssemblyScript; `npm run build` here
 * writes it to src/syntax/kernel-bytes.ts. Only plain IEEE operations are used, none that machines may round
 * differently, so the same text gives the same trees everywhere.
 *
 * All pointers are byte addresses in the module's memory, of float32 arrays where nothing else is said, aligned to 16;
 * all widths are multiples of 4.
 */

/** C[n, m] += A[n, k] · B[k, m], all row-major. */
export function multiply(a: usize, b: usize, c: usize, n: i32, k: i32, m: i32): void {
  const height = (<usize>k) << 2
  const width = (<usize>m) << 2
  for (let i = 0; i < n; i++) columns(a + <usize>i * height, b, c + <usize>i * width, height, width)
}

/** All columns of one row of a product: sixteen at a time, then four. */
function columns(row: usize, b: usize, out: usize, height: usize, width: usize): void {
  let at: usize = 0
  for (; at + 64 <= width; at += 64) tile16(row, b + at, out + at, height, width)
  for (; at < width; at += 16) tile4(row, b + at, out + at, height, width)
}

/** Sixteen columns of one row of a product, kept in registers. */
function tile16(row: usize, b: usize, out: usize, height: usize, width: usize): void {
  let s0 = v128.load(out)
  let s1 = v128.load(out, 16)
  let s2 = v128.load(out, 32)
  let s3 = v128.load(out, 48)
  for (let at = row, end = row + height; at < end; at += 4) {
    const x = v128.load32_splat(at)
    s0 = f32x4.add(s0, f32x4.mul(x, v128.load(b)))
    s1 = f32x4.add(s1, f32x4.mul(x, v128.load(b, 16)))
    s2 = f32x4.add(s2, f32x4.mul(x, v128.load(b, 32)))
    s3 = f32x4.add(s3, f32x4.mul(x, v128.load(b, 48)))
    b += width
  }
  v128.store(out, s0)
  v128.store(out, s1, 16)
  v128.store(out, s2, 32)
  v128.store(out, s3, 48)
}

function tile4(row: usize, b: usize, out: usize, height: usize, width: usize): void {
  let sum = v128.load(out)
  for (let at = row, end = row + height; at < end; at += 4) {
    sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(at), v128.load(b)))
    b += width
  }
  v128.store(out, sum)
}

/**
 * C[n, m] += scale · A[n, k] · B[k, m] where A and B are int16 and C is float32. B stands in pairs of rows, shape
 * [k / 2, m, 2], so that one instruction multiplies two rows for four columns. Four rows of A at a time share what is
 * read of B, which is larger than the first cache. Sums are int32: whoever rounds the weights sees to it that they
 * can't run over.
 */
export function multiply16(a: usize, b: usize, c: usize, n: i32, k: i32, m: i32, scale: f32): void {
  const height = (<usize>k) << 1
  const width = (<usize>m) << 2
  let i = 0
  for (; i + 4 <= n; i += 4) {
    const row = a + <usize>i * height
    const out = c + <usize>i * width
    let at: usize = 0
    for (; at + 32 <= width; at += 32) pairs4x8(row, b + at, out + at, height, width, scale)
    for (let r: usize = 0; at < width && r < 4; r++)
      pairs(row + r * height, b, out + r * width, at, height, width, scale)
  }
  for (; i < n; i++) pairs(a + <usize>i * height, b, c + <usize>i * width, 0, height, width, scale)
}

/** Four rows by eight columns. */
function pairs4x8(row: usize, b: usize, out: usize, height: usize, width: usize, scale: f32): void {
  const row1 = row + height
  const row2 = row1 + height
  const row3 = row2 + height
  let s00 = i32x4.splat(0)
  let s01 = i32x4.splat(0)
  let s10 = i32x4.splat(0)
  let s11 = i32x4.splat(0)
  let s20 = i32x4.splat(0)
  let s21 = i32x4.splat(0)
  let s30 = i32x4.splat(0)
  let s31 = i32x4.splat(0)
  for (let at: usize = 0; at < height; at += 4) {
    const b0 = v128.load(b)
    const b1 = v128.load(b, 16)
    b += width
    const x0 = v128.load32_splat(row + at)
    s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x0, b0))
    s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x0, b1))
    const x1 = v128.load32_splat(row1 + at)
    s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x1, b0))
    s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x1, b1))
    const x2 = v128.load32_splat(row2 + at)
    s20 = i32x4.add(s20, i32x4.dot_i16x8_s(x2, b0))
    s21 = i32x4.add(s21, i32x4.dot_i16x8_s(x2, b1))
    const x3 = v128.load32_splat(row3 + at)
    s30 = i32x4.add(s30, i32x4.dot_i16x8_s(x3, b0))
    s31 = i32x4.add(s31, i32x4.dot_i16x8_s(x3, b1))
  }
  addScaled(out, s00, scale)
  addScaled(out + 16, s01, scale)
  addScaled(out + width, s10, scale)
  addScaled(out + width + 16, s11, scale)
  addScaled(out + (width << 1), s20, scale)
  addScaled(out + (width << 1) + 16, s21, scale)
  addScaled(out + 3 * width, s30, scale)
  addScaled(out + 3 * width + 16, s31, scale)
}

/** The columns of one row from byte `at` on: sixteen at a time, then four. */
function pairs(row: usize, b: usize, out: usize, at: usize, height: usize, width: usize, scale: f32): void {
  for (; at + 64 <= width; at += 64) pairs16(row, b + at, out + at, height, width, scale)
  for (; at < width; at += 16) pairs4(row, b + at, out + at, height, width, scale)
}

function pairs16(row: usize, b: usize, out: usize, height: usize, width: usize, scale: f32): void {
  let s0 = i32x4.splat(0)
  let s1 = i32x4.splat(0)
  let s2 = i32x4.splat(0)
  let s3 = i32x4.splat(0)
  for (let at = row, end = row + height; at < end; at += 4) {
    const x = v128.load32_splat(at)
    s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, v128.load(b)))
    s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, v128.load(b, 16)))
    s2 = i32x4.add(s2, i32x4.dot_i16x8_s(x, v128.load(b, 32)))
    s3 = i32x4.add(s3, i32x4.dot_i16x8_s(x, v128.load(b, 48)))
    b += width
  }
  addScaled(out, s0, scale)
  addScaled(out + 16, s1, scale)
  addScaled(out + 32, s2, scale)
  addScaled(out + 48, s3, scale)
}

function pairs4(row: usize, b: usize, out: usize, height: usize, width: usize, scale: f32): void {
  let sum = i32x4.splat(0)
  for (let at = row, end = row + height; at < end; at += 4) {
    sum = i32x4.add(sum, i32x4.dot_i16x8_s(v128.load32_splat(at), v128.load(b)))
    b += width
  }
  addScaled(out, sum, scale)
}

function addScaled(out: usize, sum: v128, scale: f32): void {
  const value = f32x4.mul(f32x4.convert_i32x4_s(sum), f32x4.splat(scale))
  v128.store(out, f32x4.add(v128.load(out), value))
}

/** C[n, m] = A[n, k] · B[m, k]ᵀ: every row of A with every row of B. */
export function products(a: usize, b: usize, c: usize, n: i32, k: i32, m: i32): void {
  const width = (<usize>k) << 2
  for (let i = 0; i < n; i++) {
    const row = a + <usize>i * width
    for (let j = 0; j < m; j++) store<f32>(c + ((<usize>(i * m + j)) << 2), dot(row, b + <usize>j * width, width))
  }
}

function dot(a: usize, b: usize, width: usize): f32 {
  let sum = f32x4.splat(0)
  for (let at: usize = 0; at < width; at += 16) sum = f32x4.add(sum, f32x4.mul(v128.load(a + at), v128.load(b + at)))
  return (
    f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3))
  )
}

/**
 * One direction of an LSTM over a sentence.
 *
 * gates: float32 [n, 4H], the input's part of the gates (input, forget, cell, output), overwritten
 * recurrent: int16, as `multiply16` takes it; scale: what one step of its products is worth
 * cell: float32 [H], scratch
 * out: the state of word i, int16 with `steps` steps to 1, at `out + i * stride` bytes
 */
export function lstm(
  gates: usize,
  recurrent: usize,
  scale: f32,
  cell: usize,
  out: usize,
  stride: i32,
  steps: f32,
  n: i32,
  h: i32,
  backwards: i32,
): void {
  const width = (<usize>h) << 2
  const whole = f32x4.splat(steps)
  memory.fill(cell, 0, width)
  for (let t = 0; t < n; t++) {
    const i = backwards ? n - 1 - t : t
    const g = gates + <usize>i * (width << 2)
    const state = out + <usize>(i * stride)
    const before = backwards ? state + stride : state - stride
    if (t > 0) multiply16(before, recurrent, g, 1, h, h << 2, scale)
    for (let at: usize = 0; at < width; at += 16) {
      const input = sigmoid(v128.load(g + at))
      const forget = sigmoid(v128.load(g + width + at))
      const fresh = tanh(v128.load(g + (width << 1) + at))
      const output = sigmoid(v128.load(g + 3 * width + at))
      const kept = f32x4.add(f32x4.mul(input, fresh), f32x4.mul(forget, v128.load(cell + at)))
      v128.store(cell + at, kept)
      const value = f32x4.nearest(f32x4.mul(f32x4.mul(output, tanh(kept)), whole))
      const rounded = i32x4.trunc_sat_f32x4_s(value)
      v128.store64_lane(state + (at >> 1), i16x8.narrow_i32x4_s(rounded, rounded), 0)
    }
  }
}

/** Negative values shrink to a tenth, in place (leaky rectifier). */
export function rectify(x: usize, count: i32): void {
  const tenth = f32x4.splat(0.1)
  for (let at = x, end = x + ((<usize>count) << 2); at < end; at += 16) {
    const value = v128.load(at)
    v128.store(at, f32x4.max(value, f32x4.mul(value, tenth)))
  }
}

function sigmoid(x: v128): v128 {
  const half = f32x4.splat(0.5)
  return f32x4.add(half, f32x4.mul(half, tanh(f32x4.mul(half, x))))
}

/** Rational approximation of tanh on [-9, 9], good to the last digits of a float (after Eigen's ptanh). */
function tanh(value: v128): v128 {
  const x = f32x4.max(f32x4.splat(-9), f32x4.min(f32x4.splat(9), value))
  const y = f32x4.mul(x, x)
  let p = f32x4.splat(-2.76076847742355e-16)
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(2.00018790482477e-13))
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(-8.60467152213735e-11))
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(5.12229709037114e-8))
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(1.48572235717979e-5))
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(6.37261928875436e-4))
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(4.89352455891786e-3))
  let q = f32x4.splat(1.19825839466702e-6)
  q = f32x4.add(f32x4.mul(q, y), f32x4.splat(1.18534705686654e-4))
  q = f32x4.add(f32x4.mul(q, y), f32x4.splat(2.268434632439e-3))
  q = f32x4.add(f32x4.mul(q, y), f32x4.splat(4.89352518554385e-3))
  return f32x4.div(f32x4.mul(x, p), q)
}
