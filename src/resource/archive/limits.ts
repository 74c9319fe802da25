import { OnRecordError } from '../../text/index.ts'

/** What an archive may unpack to: against bombs, and far above what archives of news hold. */
export const LIMITS = {
  /** Archives within archives: a WARC in gzip in a WACZ in a ZIP is four. */
  depth: 5,
  /** Entries of all archives of one source together. */
  entries: 1_000_000,
  /** Bytes for each byte read, once there are many; text seldom goes below a thirtieth, and the most deflate can do is 1/1032. */
  ratio: 200,
  /** Bytes unpacked before the ratio counts: 256 MiB. */
  freeBytes: 256 * 1024 * 1024,
} as const

/** An archive that unpacks to more than any archive of documents does. */
export class ArchiveBomb extends OnRecordError {
  readonly code = 'resource/bomb'

  constructor(name: string, what: string) {
    super(`${name} ${what}, which no archive of documents does. Unpack it by other means if you trust it.`)
  }
}

/** An archive, or a part of one, that is damaged or cut off. */
export class BrokenArchive extends OnRecordError {
  readonly code = 'resource/broken-archive'

  constructor(name: string, reason: string) {
    super(`${name} is damaged: ${reason}. What stands before the damage was read; get the file again for the rest.`)
  }
}

/** An archive that takes a key. */
export class LockedArchive extends OnRecordError {
  readonly code = 'resource/locked'

  constructor(name: string, what: string) {
    super(`${name} ${what}. Save it without a password first.`)
  }
}

/** Keeps count of what one source has unpacked to, through all archives in it. */
export class Unpacking {
  #packed = 0
  #unpacked = 0
  #entries = 0

  /** Counts bytes of the source itself. */
  read(bytes: number): void {
    this.#packed += bytes
  }

  /** @throws {ArchiveBomb} */
  unpack(name: string, bytes: number): void {
    this.#unpacked += bytes
    const most = Math.max(LIMITS.freeBytes, this.#packed * LIMITS.ratio)
    if (this.#unpacked > most) throw new ArchiveBomb(name, `grows to more than ${LIMITS.ratio} times its size`)
  }

  /** @throws {ArchiveBomb} */
  enter(name: string): void {
    this.#entries += 1
    if (this.#entries > LIMITS.entries) throw new ArchiveBomb(name, `holds more than ${LIMITS.entries} entries`)
  }
}
