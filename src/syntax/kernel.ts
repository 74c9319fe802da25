import { KERNEL } from './kernel-bytes.ts'

/** Byte address of an array in the kernel's memory, aligned to 16; float32 where nothing else is said. */
export type Pointer = number

/** The arithmetic of the reader, in WebAssembly over one memory. Shapes are row-major; widths are multiples of 4. */
export interface Kernel {
  /** C[n, m] += A[n, k] · B[k, m]. */
  multiply(a: Pointer, b: Pointer, c: Pointer, n: number, k: number, m: number): void
  /** C[n, m] = A[n, k] · B[m, k]ᵀ. */
  products(a: Pointer, b: Pointer, c: Pointer, n: number, k: number, m: number): void
  /** C[n, m] += scale · A[n, k] · B[k, m] where A is int16 and B int16 in pairs of rows, shape [k / 2, m, 2]. */
  multiply16(a: Pointer, b: Pointer, c: Pointer, n: number, k: number, m: number, scale: number): void
  /**
   * One direction of an LSTM. `gates` [n, 4h] holds the input's part and is overwritten, `cell` [h] is scratch;
   * `recurrent` and `scale` are as for `multiply16`. The state of word i goes to `out + i * stride` bytes as int16,
   * with `steps` steps to 1.
   */
  lstm(
    gates: Pointer,
    recurrent: Pointer,
    scale: number,
    cell: Pointer,
    out: Pointer,
    stride: number,
    steps: number,
    n: number,
    h: number,
    backwards: number,
  ): void
  /** Leaky rectifier in place: negative values shrink to a tenth. */
  rectify(x: Pointer, count: number): void
  /** Makes room for `count` floats, set to zero; never given back. */
  allocate(count: number): Pointer
  /** Copies `count` floats. */
  copy(from: Pointer, to: Pointer, count: number): void
  /** The floats at a pointer. Not to be kept over a call of `allocate`, which may move the memory. */
  floats(at: Pointer, count: number): Float32Array
  /** The same for int16. */
  shorts(at: Pointer, count: number): Int16Array
}

/** The part of the WebAssembly API that is used; Node and browsers have it, the type library of neither is loaded. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer; grow(pages: number): number }
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown }
}

/** Bytes by which WebAssembly memory grows. */
const PAGE = 65_536

export function newKernel(): Kernel {
  const memory = new WebAssembly.Memory({ initial: 1 })
  const bytes = Uint8Array.from(atob(KERNEL), (character) => character.charCodeAt(0))
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } })
  const { multiply, multiply16, products, lstm, rectify } = exports as Kernel
  let free = 16
  let all = new Float32Array(memory.buffer)
  return {
    multiply,
    multiply16,
    products,
    lstm,
    rectify,
    allocate(count) {
      const at = free
      free = (free + 4 * count + 15) & ~15
      const missing = free - memory.buffer.byteLength
      if (missing > 0) {
        memory.grow(Math.ceil(missing / PAGE))
        all = new Float32Array(memory.buffer)
      }
      return at
    },
    copy: (from, to, count) => void all.copyWithin(to >> 2, from >> 2, (from >> 2) + count),
    floats: (at, count) => new Float32Array(memory.buffer, at, count),
    shorts: (at, count) => new Int16Array(memory.buffer, at, count),
  }
}
