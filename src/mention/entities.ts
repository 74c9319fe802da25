import type { Document } from '../document/index.ts'
import type { Sentence, Token } from '../syntax/index.ts'
import { type Candidate, findCandidates, type NameCandidate } from './candidates.ts'
import type { Entity } from './mention.ts'
import { fillLeaders, NameParties } from './name-parties.ts'
import { type Members, type Party, toEntities } from './party.ts'
import { Resolution } from './resolution.ts'
import { settle } from './setting.ts'

/** The entities of a document in the order of first mention, and the way from a token to its entity. */
export interface Entities {
  readonly entities: readonly Entity[]
  entityOf(token: Token): Entity | null
  readonly members: Members
}

/**
 * Who and what the sentences mention. Names come first, for the whole document, so that a surname in the headline finds
 * its full name below; then descriptions and pronouns in the order of the text.
 */
export function findEntities(
  { text, blocks = [] }: Pick<Document, 'text'> & Partial<Pick<Document, 'blocks'>>,
  sentences: readonly Sentence[],
): Entities {
  const candidates = sentences.map((sentence) => {
    const found = findCandidates(text, sentence)
    return blocks[sentence.block]?.kind === 'dateline' ? found.map(asPlace) : found
  })
  const names = new NameParties(text, sentences, candidates.flat().filter(isName))
  const resolution = new Resolution(text, names)
  for (const [at, sentence] of sentences.entries()) resolution.read(sentence, candidates[at]!)
  fillLeaders(resolution.parties)
  settle(resolution.parties, writtenIn(blocks, resolution.parties))
  const { entities, byToken, members } = toEntities(resolution.parties, resolution.byToken)
  return { entities, entityOf: (token) => byToken.get(token) ?? null, members }
}

/** The country of the place in the dateline; null without one. */
function writtenIn(blocks: Document['blocks'], parties: readonly Party[]): string | null {
  const dateline = blocks.find(({ kind }) => kind === 'dateline')?.span
  if (!dateline) return null
  const place = parties.find(
    ({ kind, country, mentions }) =>
      (kind === 'place' || kind === 'country') &&
      country !== null &&
      mentions.some(({ span }) => span.start >= dateline.start && span.end <= dateline.end),
  )
  return place?.country ?? null
}

/** "KADRUK, Oct 14 (Reuters) -": what opens a dateline is where it was written, however little is known of it. */
function asPlace(candidate: Candidate): Candidate {
  if (candidate.form !== 'name' || candidate.first > 0 || candidate.name.known) return candidate
  return { ...candidate, name: { ...candidate.name, kind: 'place' } }
}

function isName(candidate: Candidate): candidate is NameCandidate {
  return candidate.form === 'name'
}
