/** The tables that questions about many claims are answered from, so that none has to go through all of them. */
export const ANSWERS_LAYOUT = `
drop table told_party;

create table told_party (
  party text not null, role text not null, document integer not null, claim text not null, country text,
  primary key (party, role, document, claim)
);
create index told_party_by_claim on told_party (document, claim);

create table telling (
  document integer not null, claim text not null, day text not null, until text not null, report text not null,
  position integer not null, type text not null, certainty text not null, polarity text not null,
  is_dated integer not null, is_open integer not null, is_withdrawn integer not null,
  primary key (document, claim)
);
create index telling_in_time on telling
  (day, until, report, position, type, certainty, polarity, is_dated, is_open, document, claim, is_withdrawn);

create table telling_copy (
  document integer not null, claim text not null, of_document integer not null, of_claim text not null,
  place integer not null,
  primary key (document, claim)
);
create index telling_copy_by_telling on telling_copy (of_document, of_claim, place);

create table statement_party (
  party text not null, role text not null, day text not null, until text not null, report text not null,
  position integer not null, document integer not null, statement text not null,
  primary key (party, role, day, until, report, position)
);
create index statement_party_by_document on statement_party (document);

create table tie (
  level text not null, actor text not null, recipient text not null, event text not null,
  type text not null, first_day text, last_day text,
  primary key (level, actor, recipient, event)
);
create index tie_by_event on tie (event);
create index tie_by_recipient on tie (level, recipient, type, first_day, last_day);

create table dealing (
  actor text not null, recipient text not null, event text not null,
  primary key (actor, recipient, event)
);
create index dealing_by_event on dealing (event);

create table event_place (
  latitude real not null, longitude real not null, event text not null, name text not null, level integer not null,
  country text, type text not null, first_day text, last_day text,
  primary key (latitude, longitude, event, name, level)
);
create index event_place_by_event on event_place (event);

create table party_count (
  party text primary key, kind text not null, did integer not null, met integer not null, said integer not null,
  weight integer not null
);
create index party_count_by_weight on party_count (weight, party);

create index party_name_by_party on party_name (party);

delete from unsettled;

insert into unsettled (document) select number from document`

/** What the queue for review is made of. */
export const REVIEW_LAYOUT = `
create table review_item (
  document integer not null, claim text not null, place text not null, signature text not null, matter text,
  polarity text not null, source text not null, score integer not null, is_accepted integer not null,
  primary key (document, claim)
);
create index review_in_order on review_item (is_accepted, score, place);
create index review_by_signature on review_item (signature, source, place);
create index review_by_matter on review_item (matter, polarity, place);

create table review_party (
  party text not null, document integer not null, claim text not null,
  primary key (party, document, claim)
);
create index review_party_by_claim on review_party (document, claim);

delete from unsettled;

insert into unsettled (document) select number from document`
