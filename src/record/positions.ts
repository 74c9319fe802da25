import type { EventOnRecord } from './event.ts'
import { foldName } from './party.ts'
import type { Party, RecordedClaim } from './report.ts'
import { speaksFor } from './speaks-for.ts'

/** Where a party stands on an event by one of its words: who says nothing has no position. */
export type Stance = 'asserts' | 'confirms' | 'denies' | 'doubts' | 'claims responsibility'

/** One word of a party on an event. */
export interface Word {
  readonly stance: Stance
  /** When it was said or, failing that, published; null where neither is known. */
  readonly day: string | null
  readonly claim: RecordedClaim
}

/** What one party says of one event, in the order in which it said so. */
export interface Position {
  /** The country for which it speaks, else the party's key, else the words that name it. */
  readonly holder: string
  readonly name: string
  readonly words: readonly Word[]
  /** Whether it said first that it was so and then that it was not, or the other way round. */
  readonly hasChanged: boolean
}

/** A party that said of one event that it was so and that it was not. */
export interface ChangeOfAccount {
  readonly event: EventOnRecord
  readonly position: Position
}

/** The day on which the innermost voice said so or else the report appeared; null where neither is known. */
export function saidOn({ voices, report }: RecordedClaim): string | null {
  return voices.at(-1)?.time?.first ?? report.published?.slice(0, 10) ?? null
}

/** The words of a position by which it changed, with those before each change: repetitions are left out. */
export function turns({ words }: Position): readonly Word[] {
  return words.filter((word, at) => at === 0 || isSo(word) !== isSo(words[at - 1]!))
}

function isSo({ stance }: Word): boolean {
  return stance !== 'denies'
}

/** Cues by which somebody stands to what others said before. */
const CONFIRMING = /\b(?:confirm|acknowledg|admit|conced|recogni[sz])/i
const DOUBTING = /\b(?:doubt|question|sceptic|skeptic|cast doubt|not sure|unclear)/i
const CLAIMING = /\bclaim(?:s|ed|ing)? (?:credit|responsibility)/i

/** Stances that say it was so. */
const AFFIRMING: ReadonlySet<Stance> = new Set(['asserts', 'confirms', 'claims responsibility'])

/** Who vouches for a claim: the country for which the innermost voice speaks, else that voice; null for the outlet itself. */
export function holderOf({ voices }: RecordedClaim): { readonly holder: string; readonly name: string } | null {
  const voice = voices.at(-1)
  if (!voice) return null
  const { speaker, source } = voice
  const country = speaksFor(speaker, source)
  const name = speaker?.name ?? source
  if (country !== null) return { holder: country, name: (speaker as Party).name }
  return { holder: speaker?.key ?? `words:${foldName(source)}`, name: name === '' ? 'somebody not named' : name }
}

export function stanceOf(claim: RecordedClaim): Stance {
  const cue = claim.voices.at(-1)?.cue ?? ''
  if (CLAIMING.test(`${cue} ${claim.evidence}`) && isOwnDeed(claim)) return 'claims responsibility'
  if (claim.polarity === 'negative') return 'denies'
  if (DOUBTING.test(cue)) return 'doubts'
  return CONFIRMING.test(cue) ? 'confirms' : 'asserts'
}

function isOwnDeed(claim: RecordedClaim): boolean {
  const speaker = claim.voices.at(-1)?.speaker
  return claim.actors.some(({ key }) => key === speaker?.key)
}

/** The positions of all who vouch for claims of one event, in the order of their first words. */
export function positionsOf(claims: readonly RecordedClaim[]): readonly Position[] {
  const told = claims.flatMap((claim) => {
    const who = holderOf(claim)
    return who ? [{ ...who, word: { stance: stanceOf(claim), day: saidOn(claim), claim } }] : []
  })
  return [...Map.groupBy(told, ({ holder }) => holder)]
    .map(([holder, said]) => {
      const words = said.map(({ word }) => word).sort(bySaying)
      return { holder, name: shortest(said.map(({ name }) => name)), words, hasChanged: changes(words) }
    })
    .sort((a, b) => bySaying(a.words[0]!, b.words[0]!))
}

/** The plainest of the names under which a holder speaks: "Iceland" rather than "the finance ministry in Reykjavik". */
function shortest(names: readonly string[]): string {
  return names.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0]!
}

function changes(words: readonly Word[]): boolean {
  const isFor = ({ stance }: Word) => AFFIRMING.has(stance)
  const firm = words.filter((word) => isFor(word) || word.stance === 'denies')
  return firm.some((word, at) => at > 0 && isFor(word) !== isFor(firm[at - 1]!))
}

/** In the order of saying, undated ones last. */
function bySaying(a: Word, b: Word): number {
  return compare(a.day ?? '~', b.day ?? '~') || compare(a.claim.id, b.claim.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
