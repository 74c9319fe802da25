/** Reads what is known of documents, by their numbers; of a document of which nothing is known there is nothing. */
type Read<Known> = (documents: readonly number[]) => Promise<Iterable<readonly [document: number, known: Known]>>

/** What is known of documents, read as it is asked for; that read last is kept while a batch is settled. */
export class AtHand<Known> {
  readonly #read: Read<Known>
  readonly #most: number
  readonly #kept = new Map<number, Known>()

  /** @param most documents of which it is kept */
  constructor(most: number, read: Read<Known>) {
    this.#most = most
    this.#read = read
  }

  async of(documents: Iterable<number>): Promise<ReadonlyMap<number, Known>> {
    const found = new Map<number, Known>()
    const missing: number[] = []
    for (const document of new Set(documents)) {
      const known = this.#kept.get(document)
      if (known === undefined) missing.push(document)
      else found.set(document, known)
    }
    if (missing.length === 0) return found
    for (const [document, known] of await this.#read(missing)) {
      found.set(document, known)
      this.keep(document, known)
    }
    return found
  }

  keep(document: number, known: Known): void {
    this.#kept.set(document, known)
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value!)
  }
}
