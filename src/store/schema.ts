import type { Generated } from 'kysely'
import type { DeskSchema } from './desk-layout.ts'
import type { RecordSchema } from './record-schema.ts'

/**
 * The tables of a case file. Offsets are half-open and count Unicode code points of `document.text`, as the
 * interchange does; `words` repeats what the span covers, so that the two can be checked against each other.
 * A document's parts carry its number and the ids they have in its analysis ("e1", "s2", "c3").
 */
export interface Schema extends RecordSchema, DeskSchema {
  readonly bytes: BytesTable
  readonly document: DocumentTable
  readonly intake: IntakeTable
  readonly capture: CaptureTable
  readonly version: VersionTable
  readonly block: BlockTable
  readonly caption: CaptionTable
  readonly related: RelatedTable
  readonly sentence: SentenceTable
  readonly entity: EntityTable
  readonly mention: MentionTable
  readonly time: TimeTable
  readonly quantity: QuantityTable
  readonly statement: StatementTable
  readonly statement_span: StatementSpanTable
  readonly claim: ClaimTable
  readonly claim_span: ClaimSpanTable
  readonly claim_party: ClaimPartyTable
  readonly claim_voice: ClaimVoiceTable
  readonly party_name: PartyNameTable
  readonly imprint: ImprintTable
  readonly sample: SampleTable
  readonly page: PageTable
  readonly boilerplate: BoilerplateTable
  readonly likeness: LikenessTable
  readonly taken: TakenTable
  readonly origin: OriginTable
  readonly unsettled: UnsettledTable
  readonly settling: SettlingTable
  readonly judgement: JudgementTable
  readonly judgement_subject: JudgementSubjectTable
  readonly judgement_standing: JudgementStandingTable
  readonly carried: CarriedTable
  readonly judged_claim: JudgedClaimTable
  readonly judged_statement: JudgedStatementTable
  readonly judged_party: JudgedPartyTable
  readonly log_entry: LogEntryTable
  readonly log_head: LogHeadTable
  readonly log_checkpoint: LogCheckpointTable
  readonly visit: VisitTable
  readonly feed: FeedTable
  readonly unit: UnitTable
  readonly linked: LinkedTable
  readonly word_batch: WordBatchTable
  readonly word: WordTable
  readonly queued: QueuedTable
}

interface Placed {
  readonly span_start: number
  readonly span_end: number
  readonly words: string
}

/** What was read, byte for byte, kept once however many documents come from it. */
export interface BytesTable {
  /** SHA-256 of the bytes, in hex. */
  readonly sha256: string
  readonly length: number
  readonly gzip: Uint8Array
}

export interface DocumentTable {
  readonly number: Generated<number>
  /** Hash of the bytes, the URL and the outlet: 24 hex digits. */
  readonly id: string
  /** The id it came with, where it came with one. */
  readonly given_id: string | null
  readonly bytes_sha256: string
  readonly text_sha256: string
  readonly url: string | null
  /** What the page calls its own address, where that is not `url`. */
  readonly canonical: string | null
  readonly outlet: string | null
  readonly agency: string | null
  readonly headline: string | null
  /** People, as a JSON array of strings. */
  readonly byline: string
  readonly dateline_place: string | null
  readonly dateline_date: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly language: string
  readonly text: string
  /** Hash over all that was recorded of it; null in cases of older layouts. */
  readonly seal: string | null
  /** How its bytes were read and what was said of them, as JSON; null where an older layout did not keep it. */
  readonly reading: string | null
  /** What read it: program, rules and models; null where an older layout did not keep it. */
  readonly reader: string | null
}

/** Each thing that was handed to `add`, under a hash of its bytes and all that was said of it. */
export interface IntakeTable {
  readonly key: string
  readonly document: number
  readonly path: string
}

/**
 * Each time bytes came: once for a file, and for an address as often as it was asked; with status 304 each time that a
 * server said that they are as they were.
 */
export interface CaptureTable {
  /** Hash of what came, how and when. */
  readonly id: string
  readonly document: number
  readonly bytes_sha256: string
  readonly path: string
  /** ISO 8601 with time, in UTC: when the server answered or, of a file, when it was read. */
  readonly at: string
  /** The address that answered; null, as `status` and `headers`, for what no server sent. */
  readonly url: string | null
  readonly status: number | null
  /** Pairs of name and value, as a JSON array, in the order in which they came. */
  readonly headers: string | null
}

/** Where a document stands among the versions of its article. Derived from the documents and captures. */
export interface VersionTable {
  readonly document: number
  /** What all addresses of the article have in common: "example.org/news/bridge". */
  readonly article: string
  /** From 1, in the order in which they appeared. */
  readonly number: number
  /** When it is first and last known to have stood there: ISO 8601 with time, in UTC. */
  readonly first_at: string
  readonly last_at: string
  /** 1 for the version that stands there now, as far as is known; 0 for the others. */
  readonly is_newest: number
}

export interface BlockTable {
  readonly document: number
  readonly position: number
  readonly kind: string
  /** 1 for the article's own paragraphs. */
  readonly is_body: number
  readonly span_start: number
  readonly span_end: number
}

export interface CaptionTable extends Placed {
  readonly document: number
  readonly position: number
  readonly credit: string | null
}

export interface RelatedTable {
  readonly document: number
  readonly position: number
  readonly words: string
  readonly url: string | null
}

export interface SentenceTable {
  readonly document: number
  readonly position: number
  readonly span_start: number
  readonly span_end: number
}

export interface EntityTable {
  readonly document: number
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly country: string | null
  readonly sector: string | null
  /** The same in every document that speaks of this party. */
  readonly party: string
  /** Degrees. */
  readonly latitude: number | null
  readonly longitude: number | null
  /** UCDP's level, 1 the town itself to 7 international waters. */
  readonly place_precision: number | null
}

export interface MentionTable extends Placed {
  readonly document: number
  readonly entity: string
  readonly form: string
}

export interface TimeTable extends Placed {
  readonly document: number
  readonly id: string
  readonly type: string
  readonly value: string
  readonly edtf: string | null
  readonly first_day: string | null
  readonly last_day: string | null
  readonly precision: string
  readonly resolved_by: string | null
}

export interface QuantityTable extends Placed {
  readonly document: number
  readonly id: string
  readonly low: number | null
  readonly high: number | null
  readonly unit: string
}

export interface StatementTable {
  readonly document: number
  readonly id: string
  readonly position: number
  readonly speaker: string | null
  readonly via: string | null
  readonly time: string | null
  readonly within: string | null
  readonly quotation: string
  readonly confidence: number
  /** First and last day on which it was said or, failing that, published. */
  readonly first_day: string | null
  readonly last_day: string | null
  readonly dated_by: string
}

export interface StatementSpanTable extends Placed {
  readonly document: number
  readonly statement: string
  readonly role: 'source' | 'cue' | 'content'
  readonly position: number
}

export interface ClaimTable extends Placed {
  readonly document: number
  readonly id: string
  readonly position: number
  readonly rule: string
  readonly type: string
  readonly mode: string | null
  /** PLOVER contexts, as a JSON array of strings. */
  readonly contexts: string
  readonly quantity: string | null
  readonly place: string | null
  readonly time: string | null
  readonly polarity: string
  readonly certainty: string
  /** First and last day by which it is filtered and sorted; what they rest on is `dated_by`. */
  readonly first_day: string | null
  readonly last_day: string | null
  readonly dated_by: string
  /** Equal for claims of the same event type by the same parties about the same thing. */
  readonly signature: string
}

export interface ClaimSpanTable extends Placed {
  readonly document: number
  readonly claim: string
  readonly role: 'trigger' | 'object'
  readonly position: number
}

export interface ClaimPartyTable {
  readonly document: number
  readonly claim: string
  readonly role: 'actor' | 'recipient'
  readonly position: number
  readonly entity: string
}

export interface ClaimVoiceTable {
  readonly document: number
  readonly claim: string
  /** 0 is the outermost. */
  readonly position: number
  readonly statement: string
}

/** The names by which a party can be asked for. */
export interface PartyNameTable {
  /** Without case, accents and punctuation. */
  readonly folded: string
  readonly party: string
  /** As it was first written. */
  readonly name: string
  readonly kind: string
  readonly country: string | null
  /** Whether it is the fullest name in a document, and not only a word used for the party. */
  readonly is_full: number
  /** Mentions under this name, in all documents. */
  readonly uses: number
}

/** The words of a document as they are compared with those of others. */
export interface ImprintTable {
  readonly document: number
  /** 32 bits for each word of the article, the lowest byte first: its hash and two flags. */
  readonly words: Uint8Array
  /** Hashes of its paragraphs. */
  readonly paragraphs: Uint8Array
}

/** What a long text is compared by. */
export interface SampleTable {
  readonly document: number
  /** Sampled runs of five words, 32 bits each, the lowest byte first, in the order of their numbers. */
  readonly anchors: Uint8Array
  /** Sampled runs of three words, each once. */
  readonly runs: Uint8Array
  /** How many of these are the writer's own words. */
  readonly own: number
}

/** Which documents hold which runs of words: a page of one part of the hashes. */
export interface PageTable {
  readonly kind: string
  /** The first bits of the hashes on it. */
  readonly part: number
  readonly page: number
  /** Two columns of 32-bit numbers, in the order of the hashes. */
  readonly hashes: Uint8Array
  readonly documents: Uint8Array
}

/** Paragraphs that are printed under many stories. */
export interface BoilerplateTable {
  /** Hash of its words. */
  readonly paragraph: number
}

/** Two documents that have runs of words in common, in the order of their numbers. */
export interface LikenessTable {
  readonly first: number
  readonly second: number
  /** The share of each one's own runs that stand in the other, 0..1. */
  readonly of_first: number
  readonly of_second: number
}

/** Where a document was taken from: at position 0 the text that holds most of it. */
export interface TakenTable {
  readonly document: number
  readonly position: number
  readonly source: number
  /** 'version', 'copy' or 'partly'. */
  readonly dependence: string
  /** The share of the document that stands in the source, 0..1. */
  readonly extent: number
}

/** The text that a document goes back to by way of whole copies; of an original there is no row. */
export interface OriginTable {
  readonly document: number
  readonly origin: number
}

/** Documents that what follows from many documents together does not know yet: copies, parties, events. */
export interface UnsettledTable {
  readonly document: number
}

/** One row. Whoever settles writes to it first, so that one program at a time does. */
export interface SettlingTable {
  readonly one: number
  /** Batches settled so far: what was derived has changed where this has. */
  readonly batches: number
}

/** What people decided; rows are only ever added. */
export interface JudgementTable {
  readonly id: string
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly judge: string
  readonly why: string | null
  /** JSON of the act, in its canonical form. */
  readonly act: string
}

/** The documents that a judgement concerns; an undoing concerns those of what it undoes. */
export interface JudgementSubjectTable {
  readonly judgement: string
  /** Id of the document. */
  readonly document: string
}

/** Judgements whose claim or statement was moved or lost when a document was read anew. */
export interface JudgementStandingTable {
  readonly judgement: string
  readonly state: 'moved' | 'lost'
  /** JSON of the act as it is to be read now, where it has moved. */
  readonly act: string | null
  /** Why it is lost. */
  readonly why: string | null
}

/** What a judgement on one version of an article comes to in another; made from judgements and versions. */
export interface CarriedTable {
  readonly judgement: string
  /** Id of the other version's document. */
  readonly document: string
  readonly state: 'carried' | 'lost'
  /** JSON of the act as it is to be read there; null where it is lost. */
  readonly act: string | null
  /** Why it is lost. */
  readonly why: string | null
}

/**
 * Claims that people rejected or corrected, or whose voices they did, as they are to be found now. What the machine
 * said stays as it is in `claim`; these rows follow from the judgements and can be made again from them.
 */
export interface JudgedClaimTable extends Placed {
  readonly document: number
  readonly id: string
  readonly position: number
  readonly is_rejected: number
  readonly type: string
  readonly certainty: string
  readonly first_day: string | null
  readonly last_day: string | null
  readonly signature: string
}

/** The same of statements. */
export interface JudgedStatementTable {
  readonly document: number
  readonly id: string
  readonly position: number
  readonly is_rejected: number
  readonly quotation: string
  readonly first_day: string | null
  readonly last_day: string | null
  readonly content: string
}

/** The parties of judged claims and statements. */
export interface JudgedPartyTable {
  readonly document: number
  /** "c4", "s2". */
  readonly part: string
  readonly role: 'actor' | 'recipient' | 'voice' | 'speaker' | 'via'
  readonly position: number
  readonly party: string
  readonly country: string | null
}

/** The log of everything that was ever added or judged, in its order from 0. */
export interface LogEntryTable {
  readonly position: number
  /** Canonical JSON. */
  readonly entry: string
  /** Its hash as a leaf of the tree, in hex. */
  readonly leaf: string
}

/** One row: how many entries there are, and the peaks of their tree as a JSON array. Whoever appends writes to it first. */
export interface LogHeadTable {
  readonly one: number
  readonly size: number
  readonly peaks: string
}

/** Checkpoints that were made of the log. */
export interface LogCheckpointTable {
  readonly size: number
  readonly root: string
  /** The checkpoint as it was printed. */
  readonly note: string
}

/** What came of a URL when it was last asked for; one without a lasting result has no row. */
export interface VisitTable {
  /** As it was asked for, without a fragment. */
  readonly url: string
  /** ISO 8601 with time, in UTC. */
  readonly at: string
  /** "read" where what was there is on record, "refused" where it will not be. */
  readonly outcome: string
  /** The code of the error that it was refused with. */
  readonly code: string | null
  /** The date that a feed or a sitemap gave it, as it was written there. */
  readonly dated: string | null
  /** By what its last answer can be known again. */
  readonly etag: string | null
  readonly last_modified: string | null
}

/** A feed that is watched. */
export interface FeedTable {
  readonly url: string
  /** Moments are in ISO 8601 with time, in UTC. */
  readonly added_at: string
  readonly next_at: string
  readonly checked_at: string | null
  /** Milliseconds between two questions, by the dates of its entries. */
  readonly rhythm: number
  /** Milliseconds for which it and its server said that it stays as it is. */
  readonly asked: number
  /** The date of its newest entry. */
  readonly newest: string | null
  /** How often in a row it could not be read, and what of. */
  readonly failures: number
  readonly code: string | null
  readonly message: string | null
  /** By what its last answer can be known again. */
  readonly etag: string | null
  readonly last_modified: string | null
}

/** The registry: each name with its country and sector, and the party that it is. */
export interface UnitTable {
  readonly key: string
  /** `entity.party` of its entities. */
  readonly entity_party: string
  /** The same for all units that are one party. */
  readonly party: string
  /** Only units of one block are compared with each other. */
  readonly block: string
  readonly name: string
  readonly kind: string
  readonly country: string | null
  readonly sector: string | null
  readonly context: string | null
  /** 1 where who it is hangs on whom else its reports speak of, or on a judgement. */
  readonly is_open: number
  /** The unit that it joined, how sure that is, 0..1, and why; null where others joined it. */
  readonly joined_to: string | null
  readonly score: number | null
  readonly because: string | null
}

/** The unit of each entity that has a name and is no country. */
export interface LinkedTable {
  readonly document: number
  readonly entity: string
  readonly unit: string
}

/** Documents whose words were indexed together. */
export interface WordBatchTable {
  readonly batch: Generated<number>
  /** Number and length in words of each, packed. */
  readonly documents: Uint8Array
}

/** Where a word stands in the documents of a batch. */
export interface WordTable {
  readonly batch: number
  /** Without case, accents and inflection. */
  readonly word: string
  /** Which documents hold it, and how often, packed. */
  readonly counts: Uint8Array
  /** Where in them, packed. */
  readonly positions: Uint8Array
}

/** Things that wait to be read by workers, or that no worker could read. What is on record is here no longer. */
export interface QueuedTable {
  /** The key of its intake. */
  readonly key: string
  readonly bytes_sha256: string
  readonly path: string
  /** When it came, ISO 8601 in UTC. */
  readonly at: string
  /** JSON of how it is to be read. */
  readonly reading: string
  /** JSON of what the server said that sent it. */
  readonly answer: string | null
  /** Why it can't be read; null while it waits. */
  readonly code: string | null
  readonly message: string | null
}
