import { ByteReader } from '../byte-reader.ts'
import type { Finds, Source } from '../resource.ts'
import { damageOf, FED, gunzipEngine, inflate, isZlibError } from './inflate.ts'
import { BrokenArchive, type Unpacking } from './limits.ts'

/** Bytes before a damage in which the next member may begin: unpacking notices late. */
const NOTICED_LATE = 4096

/** Bytes fed at once where the first ones give nothing: what stands before the damage is had then, too. */
const CAREFUL = 16

/** How a member begins: two bytes of signature, and deflate. */
const MEMBER = Buffer.from([0x1f, 0x8b, 8])

export function isGzip(start: Uint8Array): boolean {
  return MEMBER.equals(start.subarray(0, 3))
}

/** What is inside a gzip file of one or more members, under the name of the file. */
export async function* readGzip(source: Source, unpacking: Unpacking, inner: (source: Source) => Finds): Finds {
  const reader = new ByteReader(source.bytes)
  const damages: string[] = []
  try {
    yield* inner({ ...source, bytes: gunzip(reader, source.name, unpacking, damages) })
  } finally {
    await reader.close()
  }
  const [damage] = damages
  if (damage !== undefined) yield { kind: 'refused', name: source.name, error: new BrokenArchive(source.name, damage) }
}

/**
 * The bytes of all members. Behind a damage it goes on with the next member: archives of the web have one for each
 * record. Other bytes behind a whole member mean nothing, as with gzip itself.
 *
 * @param damages what was found damaged is added here
 */
async function* gunzip(reader: ByteReader, name: string, unpacking: Unpacking, damages: string[]) {
  let bite = FED
  for (;;) {
    const fed = new Fed(reader)
    const engine = gunzipEngine()
    let isSilent = true
    try {
      for await (const chunk of inflate(engine, () => fed.next(bite))) {
        unpacking.unpack(name, chunk.length)
        isSilent = false
        yield chunk
      }
      return
    } catch (error) {
      if (!isZlibError(error)) throw error
      const isRetried = isSilent && bite === FED && fed.giveBack()
      bite = isRetried ? CAREFUL : FED
      if (isRetried) continue
      const isBetween = /incorrect header check/.test(error.message)
      const more = await fed.toNextMember(engine.bytesWritten - (isBetween ? 0 : NOTICED_LATE))
      if (more || !isBetween) damages.push(damageOf(error))
      if (!more) return
    }
  }
}

/** What one engine was fed, of which the end is kept. */
class Fed {
  readonly #reader: ByteReader
  #fed = 0
  #window: Uint8Array = new Uint8Array()

  constructor(reader: ByteReader) {
    this.#reader = reader
  }

  async next(most: number): Promise<Uint8Array> {
    const chunk = await this.#reader.some(most)
    this.#fed += chunk.length
    this.#window = Buffer.concat([this.#window.subarray(-NOTICED_LATE - FED), chunk])
    return chunk
  }

  /** Puts all back that the engine was fed; false where that is too much to be still here. */
  giveBack(): boolean {
    if (this.#fed > this.#window.length) return false
    this.#reader.unread(this.#window)
    return true
  }

  /**
   * Puts the reader where the next member seems to begin; false where there is none.
   *
   * @param from bytes of what was fed before which it does not begin
   */
  async toNextMember(from: number): Promise<boolean> {
    const before = this.#fed - this.#window.length
    let start = Math.max(1, from) - before
    for (;;) {
      const found = Buffer.from(this.#window).indexOf(MEMBER, Math.max(0, start))
      if (found >= 0) {
        this.#reader.unread(this.#window.subarray(found))
        return true
      }
      const kept = this.#window.subarray(1 - MEMBER.length)
      const chunk = await this.#reader.some(FED)
      if (chunk.length === 0) return false
      this.#window = Buffer.concat([kept, chunk])
      start = 0
    }
  }
}
