import type { Reading } from '../document/index.ts'
import type { OnRecordError } from '../text/index.ts'

/** A stream of bytes to look for documents in: a file, standard input, what a server answered. */
export interface Source {
  /** For people: "a.html", "standard input", "https://example.org/feed". */
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
  /** What is known of all that is in it. What a part of it says of itself, such as an entry of a feed, wins. */
  readonly reading: Reading
  /** The answer that brought it, where there was one. */
  readonly answer?: Answer
}

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

/** A document that a feed, a sitemap or a list points to without holding its text. */
export interface Link {
  /** Where it was found, for people: "feed.xml, entry 3". */
  readonly name: string
  readonly url: string
  /** What is said of the document there: its headline, date and outlet. */
  readonly reading: Reading
}

/** What a source holds, in its order. */
export type Found =
  | { readonly kind: 'resource'; readonly resource: Resource }
  | { readonly kind: 'link'; readonly link: Link }
  /** Something that should be a document and can't be read; the rest of its source goes on. */
  | { readonly kind: 'refused'; readonly name: string; readonly error: OnRecordError }
  /** Something that is no document and need not be one; `what` it is: "image/png", "a robots.txt". */
  | { readonly kind: 'passed-over'; readonly name: string; readonly what: string }

export type Finds = AsyncGenerator<Found, void, undefined>
