import { constants, createGunzip, createInflateRaw, type ZlibOptions } from 'node:zlib'

type Engine = ReturnType<typeof createGunzip> | ReturnType<typeof createInflateRaw>

/**
 * Bytes fed at once. What was unpacked of them is lost where a damage follows in the same bytes; and they unpack to 4 MB
 * at most.
 */
export const FED = 4096

/** Lets an engine unpack all it was fed: what is unpacked is taken away after each feeding. */
const UNHINDERED: ZlibOptions & { readonly highWaterMark: number } = { chunkSize: 65_536, highWaterMark: 2 ** 30 }

export const gunzipEngine = (): Engine => createGunzip(UNHINDERED)
export const inflateEngine = (): Engine => createInflateRaw(UNHINDERED)

/**
 * Unpacks a stream, up to where it ends by its own word. Gives all that can be had before it throws.
 *
 * @param next the next packed bytes, best `FED` of them; empty at the end
 * @param giveBack is handed the bytes that were read and belong to what follows
 * @throws zlib's error where the stream is damaged or cut off
 */
export async function* inflate(
  engine: Engine,
  next: () => Promise<Uint8Array>,
  giveBack: (bytes: Uint8Array) => void = () => {},
): AsyncGenerator<Uint8Array, void, undefined> {
  engine.on('error', () => {})
  let fed = 0
  try {
    for (let isLast = false; !isLast; ) {
      const chunk = await next()
      fed += chunk.length
      isLast = chunk.length === 0
      const { unpacked, error } = await (isLast ? ended(engine) : written(engine, chunk))
      if (unpacked) yield unpacked
      if (error) throw error
      const unused = fed - engine.bytesWritten
      if (unused > 0) {
        giveBack(chunk.subarray(chunk.length - unused))
        return
      }
    }
  } finally {
    engine.destroy()
  }
}

interface Step {
  readonly unpacked: Uint8Array | null
  readonly error: Error | null
}

/** Resolves with what an engine made of a chunk once it has taken that in, or failed. */
function written(engine: Engine, chunk: Uint8Array): Promise<Step> {
  return new Promise((resolve) => {
    const failed = (error: Error) => resolve({ unpacked: null, error })
    engine.once('error', failed)
    engine.write(chunk, () => {
      engine.off('error', failed)
      resolve({ unpacked: engine.read() as Uint8Array | null, error: null })
    })
  })
}

/** Resolves with the last of it; an engine notices only then that something is missing. */
function ended(engine: Engine): Promise<Step> {
  const pieces: Uint8Array[] = []
  return new Promise((resolve) => {
    const finished = (error: Error | null) => {
      resolve({ unpacked: pieces.length > 0 ? Buffer.concat(pieces) : null, error })
    }
    engine.on('data', (piece: Uint8Array) => pieces.push(piece))
    engine.once('end', () => finished(null)).once('error', finished)
    engine.end()
  })
}

export function isZlibError(error: unknown): error is Error & { readonly errno: number } {
  return error instanceof Error && 'errno' in error && 'code' in error && String(error.code).startsWith('Z_')
}

/** What zlib's error means. */
export function damageOf({ errno, message }: Error & { readonly errno: number }): string {
  return errno === constants.Z_BUF_ERROR ? 'it ends in the middle' : `its packed bytes make no sense (${message})`
}
