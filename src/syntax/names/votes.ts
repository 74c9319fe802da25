import { goesOn, KINDS, kindOf } from './labels.ts'
import type { Prepared } from './sentence.ts'

/** Where a word stands in a name: alone, first, inside, last. */
const ROLES = 4

/** Sentences that vote together: about a long article. Longer texts are cut, so that far parts don't mix. */
const WINDOW = 80

/** Index of the count of capitalised uses outside names, after those of kinds and roles. */
const OUTSIDE = KINDS * ROLES

/** A small word outside names says nothing. */
const SILENT = -1

/**
 * Lets the words of a text vote on each other: writes into `Prepared.votes` what the other uses of the word were taken
 * for by a first reading. One sense per discourse, as in Krishnan & Manning (2006), "An Effective Two-Stage Model for
 * Exploiting Non-Local Dependencies in Named Entity Recognition".
 *
 * @param labels of the first reading, one array a sentence
 */
export function castVotes(sentences: readonly Prepared[], labels: readonly Uint8Array[]): void {
  for (let from = 0; from < sentences.length; from += WINDOW) {
    const to = Math.min(from + WINDOW, sentences.length)
    const counts = new Map<number, Uint16Array>()
    for (let at = from; at < to; at++) eachVote(sentences[at]!, labels[at]!, (word, vote) => count(counts, word, vote))
    for (let at = from; at < to; at++) {
      const { votes } = sentences[at]!
      eachVote(sentences[at]!, labels[at]!, (word, own, position) => {
        votes[position] = verdict(counts.get(word), own)
      })
    }
  }
}

function count(counts: Map<number, Uint16Array>, word: number, vote: number): void {
  if (vote === SILENT) return
  let row = counts.get(word)
  if (row === undefined) {
    row = new Uint16Array(OUTSIDE + 1)
    counts.set(word, row)
  }
  row[vote]!++
}

/** Visits the active words of some length with what they were taken for: kind and role, or outside. */
function eachVote(
  { types, active }: Prepared,
  labels: Uint8Array,
  visit: (word: number, vote: number, at: number) => void,
): void {
  for (let at = 0; at < types.length; at++) {
    if (!active[at] || types[at]!.form.length < 2) continue
    const vote = voteOf(labels, at)
    visit(types[at]!.word, vote === OUTSIDE && !types[at]!.capital ? SILENT : vote, at)
  }
}

function voteOf(labels: Uint8Array, at: number): number {
  const label = labels[at]!
  if (label === 0) return OUTSIDE
  const begun = goesOn(at > 0 ? labels[at - 1]! : 0, label)
  const continued = at + 1 < labels.length && goesOn(label, labels[at + 1]!)
  return kindOf(label) * ROLES + (begun ? (continued ? 2 : 3) : continued ? 1 : 0)
}

/** The bits of a vote that hold the leading kind: 1–3, 0 for none. */
export const LEADING_KIND = 3

/**
 * The other votes in one number: bits 0–1 the leading kind, 2–3 how often, 4 whether alone,
 * 5–6 its commonest role, 7–8 how often outside names. 0 where the word is not used elsewhere.
 */
function verdict(row: Uint16Array | undefined, own: number): number {
  if (row === undefined) return 0
  if (own !== SILENT) row[own]!--
  let [best, most, all] = [0, 0, 0]
  for (let kind = 0; kind < KINDS; kind++) {
    let sum = 0
    for (let role = 0; role < ROLES; role++) sum += row[kind * ROLES + role]!
    all += sum
    if (sum > most) [best, most] = [kind + 1, sum]
  }
  let role = 0
  for (let each = 1; best > 0 && each < ROLES; each++)
    if (row[(best - 1) * ROLES + each]! > row[(best - 1) * ROLES + role]!) role = each
  const outside = Math.min(3, row[OUTSIDE]!)
  if (own !== SILENT) row[own]!++
  return best | (Math.min(3, most) << 2) | ((most === all ? 1 : 0) << 4) | (role << 5) | (outside << 7)
}
