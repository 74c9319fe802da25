import type { Content } from './content.ts'
import { header } from './http.ts'
import type { WarcRecord } from './records.ts'

/** Bytes of all contents that are kept for revisits; the oldest go first. */
const MAX_KEPT = 32 * 1024 * 1024

/** The contents that later records may repeat, by their digest and by their address and time. */
export class Revisits {
  readonly #kept = new Map<string, Content>()
  readonly #keys: { readonly keys: readonly string[]; readonly length: number }[] = []
  #length = 0

  keep({ headers }: WarcRecord, content: Content): void {
    const keys = [digestOf(headers), placeOf(header(headers, 'warc-target-uri'), header(headers, 'warc-date'))].flatMap(
      (key) => key ?? [],
    )
    for (const key of keys) this.#kept.set(key, content)
    this.#keys.push({ keys, length: content.bytes.length })
    this.#length += content.bytes.length
    while (this.#length > MAX_KEPT) this.#drop()
  }

  /** What a record repeats; null where that does not stand before it, or too far before it. */
  of({ headers }: WarcRecord): Content | null {
    const keys = [
      digestOf(headers),
      placeOf(header(headers, 'warc-refers-to-target-uri'), header(headers, 'warc-refers-to-date')),
    ]
    return keys.map((key) => (key ? this.#kept.get(key) : undefined)).find((each) => each !== undefined) ?? null
  }

  #drop(): void {
    const oldest = this.#keys.shift()
    for (const key of oldest?.keys ?? []) this.#kept.delete(key)
    this.#length -= oldest?.length ?? 0
  }
}

function digestOf(headers: WarcRecord['headers']): string | null {
  return header(headers, 'warc-payload-digest') ?? null
}

function placeOf(url: string | undefined, date: string | undefined): string | null {
  return url && date ? `${url} ${date}` : null
}
