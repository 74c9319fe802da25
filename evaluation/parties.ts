/**
 * Whether the parties of hand-coded events are among our entities, and with the right country.
 *
 *   node evaluation/parties.ts FILE.json...     [{text, events: [{actor: span[], actorCodes, recipient: span[], …}]}]
 *
 * A party is covered where a mention overlaps its words. Its country is that of the longest mention within them, against
 * its ISO 3166-1 alpha-3 code where one code stands beside each party.
 */
import { readFileSync } from 'node:fs'
import { findEntities } from '../src/mention/entities.ts'
import type { Entity, Mention } from '../src/mention/mention.ts'
import { loadEnglish } from '../src/models.ts'

type WireSpan = readonly [start: number, end: number]

interface CodedEvent {
  readonly actor: readonly WireSpan[]
  readonly actorCodes?: readonly string[]
  readonly recipient: readonly WireSpan[]
  readonly recipientCodes?: readonly string[]
}

interface Row {
  readonly text: string
  readonly events: readonly CodedEvent[]
}

/** Codes of the gold that are no country's, and those it misspells. */
const NO_COUNTRY = new Set(['IGO', 'NGO', 'UNK', 'IMG', 'MNC', 'EUR', 'ISM'])
const MISSPELT: Readonly<Record<string, string>> = { JAP: 'JPN', ROM: 'ROU', ZAI: 'COD', KOS: 'UNK' }

const english = loadEnglish()
for (const file of process.argv.slice(2)) {
  const count = { parties: 0, covered: 0, coded: 0, right: 0 }
  for (const row of JSON.parse(readFileSync(file, 'utf8')) as readonly Row[]) score(row, count)
  const share = (part: number, all: number) => (all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`)
  const name = file.split('/').at(-1)
  const covered = share(count.covered, count.parties)
  process.stdout.write(
    `${name}: ${count.parties} parties, ${covered} covered; country right for ${share(count.right, count.coded)} of ${count.coded}\n`,
  )
}

function score({ text, events }: Row, count: { parties: number; covered: number; coded: number; right: number }): void {
  const { entities } = findEntities({ text }, english.parse(text))
  const mentions = entities.flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })))
  for (const { actor, actorCodes, recipient, recipientCodes } of events) {
    for (const [spans, codes] of [
      [actor, actorCodes],
      [recipient, recipientCodes],
    ] as const) {
      for (const [at, span] of spans.entries()) {
        const overlapping = mentions.filter(({ mention }) => mention.span.start < span[1] && mention.span.end > span[0])
        count.parties += 1
        if (overlapping.length === 0) continue
        count.covered += 1
        const code = codes?.length === spans.length ? codes[at]! : ''
        if (!/^[A-Z]{3}$/.test(code) || NO_COUNTRY.has(code)) continue
        count.coded += 1
        if (longestWithin(overlapping, span)?.country === (MISSPELT[code] ?? code)) count.right += 1
      }
    }
  }
}

/** The entity of the longest mention within the words, an article more or less; of the longest of all where none is. */
function longestWithin(
  found: readonly { readonly entity: Entity; readonly mention: Mention }[],
  [start, end]: WireSpan,
): Entity | undefined {
  const inside = found.filter(({ mention: { span } }) => span.start >= start - 4 && span.end <= end + 2)
  const choice = inside.length > 0 ? inside : found
  const length = ({ mention: { span } }: (typeof found)[number]) => span.end - span.start
  return [...choice].sort((a, b) => length(b) - length(a))[0]?.entity
}
