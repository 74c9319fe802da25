import type { Document } from '../document/index.ts'
import type { Sentence, Token } from '../syntax/index.ts'
import { type Candidate, findCandidates, type NameCandidate } from './candidates.ts'
import type { Entity } from './mention.ts'
import { fillLeaders, NameParties } from './name-parties.ts'
import { type Members, toEntities } from './party.ts'
import { Resolution } from './resolution.ts'
import { type Scenes, settle } from './setting.ts'

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
  const isDateline = (at: number) => blocks[sentences[at]!.block]?.kind === 'dateline'
  const candidates = sentences.map((sentence, at) => {
    const found = findCandidates(text, sentence)
    return isDateline(at) ? found.map(asPlace) : found
  })
  const scenes = scenesOf(sentences, candidates, isDateline)
  const names = new NameParties(text, sentences, candidates.flat().filter(isName), scenes)
  const resolution = new Resolution(text, names)
  for (const [at, sentence] of sentences.entries()) resolution.read(sentence, candidates[at]!)
  fillLeaders(resolution.parties)
  settle(resolution.parties, scenes)
  const { entities, byToken, members } = toEntities(resolution.parties, resolution.byToken)
  return { entities, entityOf: (token) => byToken.get(token) ?? null, members }
}

/** Where sentences take place: "In Paris, the ministry said" until the paragraph ends or another place is named so. */
function scenesOf(
  sentences: readonly Sentence[],
  candidates: readonly (readonly Candidate[])[],
  isDateline: (at: number) => boolean,
): Scenes {
  let [home, scene, block]: [string | null, string | null, number] = [null, null, -1]
  const scenes = sentences.map((sentence, at) => {
    if (sentence.block !== block) [scene, block] = [null, sentence.block]
    if (isDateline(at)) home ??= countryIn(candidates[at]!)
    else if (sentence.tokens[0]?.form === 'In') {
      const opening = candidates[at]!.find(({ first }) => first === 1)
      const isOpening = opening && sentence.tokens[opening.last + 1]?.form === ','
      scene = (isOpening ? countryIn([opening]) : null) ?? scene
    }
    return scene
  })
  return { home, of: (sentence) => scenes[sentence] ?? null }
}

function countryIn(candidates: readonly Candidate[]): string | null {
  const names = candidates.filter(isName).map(({ name }) => name.known)
  return names.find((known) => known?.country && known.as !== 'institution')?.country ?? null
}

/** "KADRUK, Oct 14 (Reuters) -": what opens a dateline is where it was written, however little is known of it. */
function asPlace(candidate: Candidate): Candidate {
  if (candidate.form !== 'name' || candidate.first > 0 || candidate.name.known) return candidate
  return { ...candidate, name: { ...candidate.name, kind: 'place' } }
}

function isName(candidate: Candidate): candidate is NameCandidate {
  return candidate.form === 'name'
}
