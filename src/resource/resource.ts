import type { Reading } from '../document/index.ts'

/** One thing to read, as a file, an archive, a feed or the network gave it. */
export interface Resource {
  /** Where it came from, for people: "a.html", "news.jsonl:12", "crawl.warc.gz, record 17", "https://example.org/a". */
  readonly name: string
  readonly bytes: Uint8Array
  /** How the bytes are to be read, and what their carrier says of them: a record's URL, an entry's headline and date. */
  readonly reading: Reading
  /** The answer that carried it, where there was one. */
  readonly answer?: Answer
}

/** What a server said beside the bytes. */
export interface Answer {
  /** The URL that answered in the end. */
  readonly url: string
  /** When, ISO 8601 with time, in UTC. */
  readonly at: string
  readonly status: number
  /** Names in lower case, in the order in which they came. */
  readonly headers: readonly (readonly [name: string, value: string])[]
}
