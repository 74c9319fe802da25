/** The tables of what follows from many claims together. */
export const EVENTS_LAYOUT = `
create table told (
  document integer not null references document (number), claim text not null, place text not null,
  founder text not null, event text not null, is_like text, score real, because text,
  matter text not null, type text not null, polarity text not null, certainty text not null,
  first_day text, last_day text, voice text not null,
  primary key (document, claim)
);
create unique index told_by_place on told (place);
create index told_by_event on told (event, place);
create index told_by_founder on told (founder);

create table told_key (
  key integer not null, document integer not null, claim text not null,
  primary key (key, document, claim)
);

create table told_party (
  party text not null, role text not null, document integer not null, claim text not null,
  primary key (party, role, document, claim)
);
create index told_party_by_claim on told_party (document, claim);

create table event (
  id text primary key, type text not null, first_day text, last_day text,
  claims integer not null, documents integer not null, voices integer not null, denials integer not null, has_conflict integer not null
);
create index event_by_day on event (first_day, id);

create table event_party (
  party text not null, role text not null, event text not null,
  primary key (party, role, event)
);
create index event_party_by_event on event_party (event);

delete from unsettled;

insert into unsettled (document) select number from document`

export const EVENTS_IN_TIME = `
drop index event_by_day;
create index event_in_time on event ((first_day is null), first_day, last_day, id);
create index event_disputed on event ((first_day is null), first_day, last_day, id) where denials > 0;
create index event_conflicting on event ((first_day is null), first_day, last_day, id) where has_conflict = 1`

export const REPORTS_IN_TIME = `
create index event_shared on event (id) where documents > 1;
create index document_in_time on document ((published is null), published desc, id);
create index document_by_outlet on document (number, outlet, agency, published)`

export const BY_TYPE = `
create index telling_by_type on telling
  (type, day, until, report, position, certainty, polarity, is_dated, is_open, document, claim, is_withdrawn);
create index event_by_type on event (type, (first_day is null), first_day, last_day, id);
create index event_several on event ((first_day is null), first_day, last_day, id) where claims > 1;
create index event_not_alone on event ((first_day is null), first_day, last_day, id) where voices <> 1;
create index told_party_of_voices on told_party (document, claim, party) where role = 'voice'`

/** What was two tables, of which one knew no days. */
export const DEALINGS_IN_TIME = `
alter table dealing rename to pair;

create table dealing (
  actor text not null, recipient text not null, day text not null, until text not null, event text not null,
  type text not null, between_parties integer not null, between_countries integer not null,
  primary key (actor, recipient, day, until, event)
);

insert into dealing
select pair.actor, pair.recipient, coalesce(event.first_day, '~'), coalesce(event.last_day, ''), pair.event, event.type,
  (select count(*) from tie where tie.level = 'parties' and tie.event = pair.event
    and tie.actor = pair.actor and tie.recipient = pair.recipient),
  (select count(*) from tie where tie.level = 'countries' and tie.event = pair.event
    and tie.actor = pair.actor and tie.recipient = pair.recipient)
from pair join event on event.id = pair.event;

drop table pair;
drop table tie;

create index dealing_by_event on dealing (event);
create index dealing_of_parties on dealing (actor, recipient, type, day, until) where between_parties = 1;
create index dealing_to_parties on dealing (recipient, type, day, until) where between_parties = 1;
create index dealing_of_countries on dealing (actor, recipient, type, day, until) where between_countries = 1;
create index dealing_to_countries on dealing (recipient, type, day, until) where between_countries = 1`

/** What parties deny where others are spoken of. */
export const DENIALS = `
create table denial (
  actor text not null, spoken_of text not null, day text not null, until text not null, report text not null,
  position integer not null, document integer not null, claim text not null,
  primary key (actor, spoken_of, day, until, report, position)
);
create index denial_by_document on denial (document);

insert into denial
select distinct one.party, other.party, telling.day, telling.until, telling.report, telling.position,
  telling.document, telling.claim
from telling
join told_party as one on one.document = telling.document and one.claim = telling.claim and one.role = 'actor'
join told_party as other on other.document = telling.document and other.claim = telling.claim
  and other.role in ('recipient', 'mentioned')
where telling.type = 'REJECT'`
