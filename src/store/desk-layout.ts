import type { Generated } from 'kysely'

/** Tables of a desk: who may come in, what they did, and what machines propose. */
export interface DeskSchema {
  readonly desk_user: DeskUserTable
  readonly deed: DeedTable
  readonly proposal_prompt: ProposalPromptTable
  readonly proposal_run: ProposalRunTable
  readonly proposal: ProposalTable
  readonly proposal_decision: ProposalDecisionTable
}

/** Somebody who may use the case through a server. A name is never given to another person. */
export interface DeskUserTable {
  readonly name: string
  /** "reader", "reviewer", "admin" */
  readonly role: string
  /** Hash of the token, in hex; the token itself is kept nowhere. */
  readonly token_sha256: string
  /** ISO 8601 in UTC, as all times here. */
  readonly at: string
  readonly revoked_at: string | null
}

/** What somebody did through a server or to its users; rows are only ever added. */
export interface DeedTable {
  readonly number: Generated<number>
  readonly at: string
  readonly who: string
  readonly what: string
  /** What it was done to: the id of a judgement, the name of a user. */
  readonly about: string | null
  /** The network address it came from; null for what was done at the machine itself. */
  readonly address: string | null
}

/** What models were asked, word by word. */
export interface ProposalPromptTable {
  /** Hash of the text. */
  readonly id: string
  readonly text: string
}

/** That a model was asked about a document, and what came of it. */
export interface ProposalRunTable {
  readonly document: number
  readonly model: string
  readonly prompt: string
  readonly at: string
  /** "done", "failed" */
  readonly state: string
  readonly message: string | null
  readonly milliseconds: number
  readonly input_tokens: number | null
  readonly output_tokens: number | null
}

/** One thing that a model proposed, or that was dropped since the words are not in the text. */
export interface ProposalTable {
  readonly id: string
  readonly document: number
  readonly model: string
  readonly prompt: string
  readonly position: number
  /** Null where it was dropped. */
  readonly span_start: number | null
  readonly span_end: number | null
  /** The words that it says it rests on. */
  readonly words: string
  /** JSON of what is proposed. */
  readonly proposed: string
  /** Why it was dropped; null where it stands. */
  readonly dropped: string | null
}

/** What somebody decided on a proposal; rows are only ever added, and the last of a proposal counts. */
export interface ProposalDecisionTable {
  readonly number: Generated<number>
  readonly proposal: string
  /** "accepted", "rejected"; "open" where an earlier decision was taken back. */
  readonly verdict: string
  readonly at: string
  readonly who: string
  readonly why: string | null
}

export const DESK_USERS_LAYOUT = `
create table desk_user (
  name text primary key, role text not null, token_sha256 text not null, at text not null, revoked_at text
);
create unique index desk_user_by_token on desk_user (token_sha256);

create table deed (
  number integer primary key, at text not null, who text not null, what text not null, about text, address text
)`

export const PROPOSALS_LAYOUT = `
create table proposal_prompt (id text primary key, text text not null);

create table proposal_run (
  document integer not null references document (number), model text not null,
  prompt text not null references proposal_prompt (id), at text not null, state text not null, message text,
  milliseconds integer not null, input_tokens integer, output_tokens integer,
  primary key (document, model, prompt)
);

create table proposal (
  id text primary key, document integer not null references document (number), model text not null,
  prompt text not null references proposal_prompt (id), position integer not null,
  span_start integer, span_end integer, words text not null, proposed text not null, dropped text
);
create index proposal_by_document on proposal (document, model, position)`

export const PROPOSAL_DECISIONS_LAYOUT = `
create table proposal_decision (
  number integer primary key, proposal text not null, verdict text not null, at text not null, who text not null, why text
);
create index proposal_decision_by_proposal on proposal_decision (proposal, number)`
