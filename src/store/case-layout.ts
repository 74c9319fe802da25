/** The tables of the first version. */
export const FIRST_LAYOUT = `
create table bytes (sha256 text primary key, length integer not null, gzip blob not null);

create table document (
  number integer primary key, id text not null unique, given_id text,
  bytes_sha256 text not null references bytes (sha256), text_sha256 text not null,
  url text, outlet text, agency text, headline text, byline text not null,
  dateline_place text, dateline_date text, published text, modified text,
  language text not null, text text not null
);

create table intake (key text primary key, document integer not null references document (number), path text not null);

create table block (
  document integer not null references document (number), position integer not null, kind text not null,
  is_body integer not null, span_start integer not null, span_end integer not null,
  primary key (document, position)
);

create table caption (
  document integer not null references document (number), position integer not null,
  span_start integer not null, span_end integer not null, words text not null, credit text,
  primary key (document, position)
);

create table related (
  document integer not null references document (number), position integer not null, words text not null, url text,
  primary key (document, position)
);

create table sentence (
  document integer not null references document (number), position integer not null,
  span_start integer not null, span_end integer not null,
  primary key (document, position)
);

create table entity (
  document integer not null references document (number), id text not null, name text not null, kind text not null,
  country text, sector text, party text not null,
  primary key (document, id)
);
create index entity_by_party on entity (party);
create index entity_by_country on entity (country);

create table mention (
  document integer not null, entity text not null, form text not null,
  span_start integer not null, span_end integer not null, words text not null,
  primary key (document, entity, span_start, span_end),
  foreign key (document, entity) references entity (document, id)
);

create table time (
  document integer not null references document (number), id text not null,
  span_start integer not null, span_end integer not null, words text not null,
  type text not null, value text not null, edtf text, first_day text, last_day text,
  precision text not null, resolved_by text,
  primary key (document, id)
);

create table quantity (
  document integer not null references document (number), id text not null,
  span_start integer not null, span_end integer not null, words text not null,
  low real, high real, unit text not null,
  primary key (document, id)
);

create table statement (
  document integer not null references document (number), id text not null, position integer not null,
  speaker text, via text, time text, within text, quotation text not null, confidence real not null,
  first_day text, last_day text, dated_by text not null,
  primary key (document, id),
  foreign key (document, speaker) references entity (document, id),
  foreign key (document, via) references entity (document, id),
  foreign key (document, time) references time (document, id)
);
create index statement_by_day on statement (first_day);

create table statement_span (
  document integer not null, statement text not null, role text not null, position integer not null,
  span_start integer not null, span_end integer not null, words text not null,
  primary key (document, statement, role, position),
  foreign key (document, statement) references statement (document, id)
);

create table claim (
  document integer not null references document (number), id text not null, position integer not null,
  rule text not null, type text not null, mode text, contexts text not null,
  span_start integer not null, span_end integer not null, words text not null,
  quantity text, place text, time text, polarity text not null, certainty text not null,
  first_day text, last_day text, dated_by text not null, signature text not null,
  primary key (document, id),
  foreign key (document, quantity) references quantity (document, id),
  foreign key (document, place) references entity (document, id),
  foreign key (document, time) references time (document, id)
);
create index claim_by_day on claim (first_day);
create index claim_by_type on claim (type);

create table claim_span (
  document integer not null, claim text not null, role text not null, position integer not null,
  span_start integer not null, span_end integer not null, words text not null,
  primary key (document, claim, role, position),
  foreign key (document, claim) references claim (document, id)
);

create table claim_party (
  document integer not null, claim text not null, role text not null, position integer not null, entity text not null,
  primary key (document, claim, role, position),
  foreign key (document, claim) references claim (document, id),
  foreign key (document, entity) references entity (document, id)
);
create index claim_party_by_entity on claim_party (document, entity);

create table claim_voice (
  document integer not null, claim text not null, position integer not null, statement text not null,
  primary key (document, claim, position),
  foreign key (document, claim) references claim (document, id),
  foreign key (document, statement) references statement (document, id)
);

create table party_name (
  folded text not null, party text not null, name text not null, kind text not null, country text,
  is_full integer not null, uses integer not null,
  primary key (folded, party)
);

create table shingle (
  hash integer not null, document integer not null references document (number),
  primary key (hash, document)
);

create table copy (
  document integer not null references document (number), of integer not null references document (number),
  containment real not null,
  primary key (document, of)
)`

export const SETTLING = `
create table unsettled (document integer primary key references document (number));

insert into unsettled (document) select number from document;

create table settling (one integer primary key, batches integer not null);

insert into settling (one, batches) values (1, 0)`

export const CAPTURES = `
create index document_by_text on document (text_sha256);

create table capture (
  id text primary key, document integer not null references document (number),
  bytes_sha256 text not null references bytes (sha256), path text not null, at text not null,
  url text, status integer, headers text
);

create index capture_by_document on capture (document);

create table version (
  document integer primary key references document (number), article text not null, number integer not null,
  first_at text not null, last_at text not null, is_newest integer not null
);

create index version_by_article on version (article);

insert into unsettled (document) select number from document
where not exists (select 1 from unsettled where unsettled.document = document.number)`

export const JUDGING = `
create table judgement (id text primary key, at text not null, judge text not null, why text, act text not null);
create index judgement_by_time on judgement (at, id);

create table judgement_subject (
  judgement text not null references judgement (id), document text not null,
  primary key (judgement, document)
);
create index judgement_by_document on judgement_subject (document);

create table judgement_standing (
  judgement text primary key references judgement (id), state text not null, act text, why text
);

create table judged_claim (
  document integer not null, id text not null, position integer not null, is_rejected integer not null,
  type text not null, certainty text not null, first_day text, last_day text,
  span_start integer not null, span_end integer not null, words text not null, signature text not null,
  primary key (document, id)
);

create table judged_statement (
  document integer not null, id text not null, position integer not null, is_rejected integer not null,
  quotation text not null, first_day text, last_day text, content text not null,
  primary key (document, id)
);

create table judged_party (
  document integer not null, part text not null, role text not null, position integer not null,
  party text not null, country text,
  primary key (document, part, role, position)
)`

export const LOGGING = `
create table log_entry (position integer primary key, entry text not null, leaf text not null);

create table log_head (one integer primary key, size integer not null, peaks text not null);

insert into log_head (one, size, peaks) values (1, 0, '[]');

create table log_checkpoint (
  size integer not null, root text not null, note text not null,
  primary key (size, root, note)
)`

export const WATCHING = `
create table visit (
  url text primary key, at text not null, outcome text not null, code text, dated text, etag text, last_modified text
);

create table feed (
  url text primary key, added_at text not null, next_at text not null, checked_at text, rhythm integer not null,
  asked integer not null, newest text, failures integer not null, code text, message text,
  etag text, last_modified text
)`

export const REGISTRY = `
create table unit (
  key text primary key, entity_party text not null, party text not null, block text not null,
  name text not null, kind text not null, country text, sector text, context text,
  is_open integer not null, joined_to text, score real, because text
);
create index unit_by_party on unit (party);
create index unit_by_entity_party on unit (entity_party);
create index unit_by_block on unit (block);

create table linked (
  document integer not null references document (number), entity text not null, unit text not null,
  primary key (document, entity)
);
create index linked_by_unit on linked (unit, document);

delete from unsettled;

insert into unsettled (document) select number from document`

export const WORD_INDEX = `
create table word_batch (batch integer primary key, documents blob not null);

create table word (
  batch integer not null references word_batch (batch), word text not null, counts blob not null, positions blob not null,
  primary key (batch, word)
);

insert into unsettled (document)
  select number from document where number not in (select document from unsettled)`

export const WHO_COPIED_WHOM = `
drop table shingle;

drop table copy;

create table imprint (
  document integer primary key references document (number), words blob not null, paragraphs blob not null
);

create table page (
  kind text not null, part integer not null, page integer not null, hashes blob not null, documents blob not null,
  primary key (kind, part, page)
);

create table boilerplate (paragraph integer primary key);

create table likeness (
  first integer not null references document (number), second integer not null references document (number),
  of_first real not null, of_second real not null,
  primary key (first, second)
);

create index likeness_by_second on likeness (second);

create table taken (
  document integer not null references document (number), position integer not null,
  source integer not null references document (number), dependence text not null, extent real not null,
  primary key (document, position)
);

create index taken_by_source on taken (source);

create table origin (document integer primary key references document (number), origin integer not null);

create index origin_by_origin on origin (origin);

insert into unsettled (document) select number from document
where not exists (select 1 from unsettled where unsettled.document = document.number)`

export const SAMPLES = `
create table sample (
  document integer primary key references document (number), anchors blob not null, runs blob not null, own integer not null
)`

export const QUEUE = `
create table queued (
  key text primary key, bytes_sha256 text not null references bytes (sha256), path text not null, at text not null,
  reading text not null, answer text, code text, message text
)`

export const CARRYING = `
create table carried (
  judgement text not null references judgement (id), document text not null, state text not null, act text, why text,
  primary key (judgement, document)
);
create index carried_by_document on carried (document);

insert into unsettled (document)
  select number from document where id in (select document from judgement_subject)
  and number not in (select document from unsettled)`

/** SQLite's own full-text index, which cases had at first. */
export const FIRST_SEARCH_INDEX = `
create virtual table document_words using fts5 (
  headline, text, content = 'document', content_rowid = 'number', tokenize = 'porter unicode61 remove_diacritics 2'
)`
