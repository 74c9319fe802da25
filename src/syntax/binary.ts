import { OnRecordError } from '../text/index.ts'

/** A model file is cut short, of another kind, or from another version. */
export class ModelUnreadable extends OnRecordError {
  readonly code = 'model/unreadable'

  constructor(kind: string, why: string) {
    super(
      `The model file for ${kind} can't be read: ${why}. Install the package again, or train it anew with training/.`,
    )
  }
}

const MAGIC = 0x43524e4f // "ONRC", little-endian

/** Reads a model file in order: little-endian, each array aligned to four bytes. Throws ModelUnreadable. */
export class BinaryReader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #kind: string
  #at = 0

  constructor(bytes: Uint8Array, kind: string) {
    // Not `bytes` itself: Node's Buffer is a Uint8Array whose slice() does not copy.
    this.#bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#kind = kind
    if (bytes.byteLength < 8 || this.uint32() !== MAGIC) throw new ModelUnreadable(kind, 'it does not begin as one')
    const found = this.string()
    if (found !== kind) throw new ModelUnreadable(kind, `it holds "${found}"`)
  }

  uint32(): number {
    return this.#view.getUint32(this.#take(4), true)
  }

  float64(): number {
    return this.#view.getFloat64(this.#take(8), true)
  }

  string(): string {
    const length = this.uint32()
    return new TextDecoder().decode(this.#slice(length))
  }

  uint8s(length: number): Uint8Array {
    return this.#slice(length)
  }

  int8s(length: number): Int8Array {
    return new Int8Array(this.#copy(length))
  }

  uint16s(length: number): Uint16Array {
    return new Uint16Array(this.#copy(2 * length))
  }

  int16s(length: number): Int16Array {
    return new Int16Array(this.#copy(2 * length))
  }

  uint32s(length: number): Uint32Array {
    return new Uint32Array(this.#copy(4 * length))
  }

  float32s(length: number): Float32Array {
    return new Float32Array(this.#copy(4 * length))
  }

  #copy(length: number): ArrayBuffer {
    return this.#slice(length).slice().buffer as ArrayBuffer
  }

  #slice(length: number): Uint8Array {
    const at = this.#take(length)
    return this.#bytes.subarray(at, at + length)
  }

  #take(length: number): number {
    const at = this.#at
    if (at + length > this.#bytes.byteLength)
      throw new ModelUnreadable(this.#kind, `it ends after ${this.#bytes.byteLength} bytes`)
    this.#at = at + ((length + 3) & ~3)
    return at
  }
}

/** Writes what BinaryReader reads. */
export class BinaryWriter {
  readonly #parts: Uint8Array[] = []

  constructor(kind: string) {
    this.uint32(MAGIC)
    this.string(kind)
  }

  uint32(value: number): this {
    return this.array(Uint32Array.of(value))
  }

  float64(value: number): this {
    return this.array(Float64Array.of(value))
  }

  string(value: string): this {
    const bytes = new TextEncoder().encode(value)
    return this.uint32(bytes.length).array(bytes)
  }

  /** Any typed array, padded to four bytes. Its length is not written. */
  array(values: ArrayBufferView): this {
    const padded = new Uint8Array((values.byteLength + 3) & ~3)
    padded.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
    this.#parts.push(padded)
    return this
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.#parts.reduce((sum, part) => sum + part.length, 0))
    let at = 0
    for (const part of this.#parts) {
      all.set(part, at)
      at += part.length
    }
    return all
  }
}
