/** Unlabelled text labelled by a first model, with what is known for certain put right: self-training. */
import { type NameModel, tagNames } from '../../src/syntax/names/tag.ts'
import type { NameKind, NameTag } from '../../src/syntax/token.ts'
import type { Example, Text } from './corpora.ts'
import { spansOf } from './score.ts'
import { SORTED_KINDS } from './sorted.ts'
import { wholeNames } from './whole.ts'

/** A text to be labelled. `gold`, where there is a treebank, are its universal tags: no proper noun, no name. */
export interface Unlabelled {
  readonly text: Text
  readonly gold: readonly (readonly string[])[] | null
}

/** Labels texts. What is nearly always one kind of name across all of them is that wherever it stands alone. */
export function label(model: NameModel, sources: readonly Unlabelled[]): Example[][] {
  const guessed = sources.map(({ text, gold }) =>
    tagNames(model, gold === null ? text : text.map((sentence, at) => ({ ...sentence, upos: gold[at]! }))),
  )
  const kinds = new Map([...usualKinds(sources, guessed), ...SORTED_KINDS])
  return sources.map(({ text, gold }, which) =>
    text.map((sentence, at) => {
      const upos = gold?.[at] ?? sentence.upos
      return {
        ...sentence,
        tags: wholeNames(sentence.forms, corrected(sentence.forms, guessed[which]![at]!, upos, kinds)),
      }
    }),
  )
}

/** Names that are seen this often, and this much of the time with one kind. */
const OFTEN = 3
const USUAL = 0.7

function usualKinds(
  sources: readonly Unlabelled[],
  guessed: readonly (readonly (readonly NameTag[])[])[],
): Map<string, NameKind | 'O'> {
  const counts = new Map<string, Map<NameKind | 'O', number>>()
  for (const [which, { text, gold }] of sources.entries()) {
    for (const [at, { forms, upos }] of text.entries()) {
      const spans = spansOf(guessed[which]![at]!).map(parts)
      const covered = new Set(
        spans.flatMap(([first, end]) =>
          forms
            .keys()
            .drop(first)
            .take(end - first)
            .toArray(),
        ),
      )
      const rest = properNouns(gold?.[at] ?? upos).filter(([first]) => !covered.has(first))
      for (const [first, end, kind] of [...spans, ...rest]) {
        const name = forms.slice(first, end).join(' ')
        const byKind = counts.get(name) ?? new Map<NameKind | 'O', number>()
        counts.set(name, byKind.set(kind ?? 'O', (byKind.get(kind ?? 'O') ?? 0) + 1))
      }
    }
  }
  return new Map([...counts].flatMap(([name, byKind]) => usual(name, byKind)))
}

function usual(name: string, byKind: ReadonlyMap<NameKind | 'O', number>): [string, NameKind | 'O'][] {
  const all = byKind.values().reduce((sum, count) => sum + count, 0)
  const [kind, count] = [...byKind].sort((a, b) => b[1] - a[1])[0]!
  return all >= OFTEN && count >= USUAL * all ? [[name, kind]] : []
}

function corrected(
  forms: readonly string[],
  found: readonly NameTag[],
  upos: readonly string[],
  kinds: ReadonlyMap<string, NameKind | 'O'>,
): NameTag[] {
  const tags = forms.map((): NameTag => 'O')
  for (const [first, end, kind] of [...spansOf(found).map(parts), ...properNouns(upos)]) {
    const sorted = kinds.get(forms.slice(first, end).join(' ')) ?? kind
    const free = tags.slice(first, end).every((tag) => tag === 'O')
    const named = upos.slice(first, end).includes('PROPN')
    if (sorted !== null && sorted !== 'O' && free && named) fill(tags, first, end, sorted)
  }
  return tags
}

function parts(span: string): [number, number, NameKind | null] {
  const [first, end, kind] = span.split('-') as [string, string, NameKind]
  return [Number(first), Number(end), kind]
}

/** Runs of proper nouns: names only where they were sorted so. */
function properNouns(upos: readonly string[]): [number, number, null][] {
  const runs: [number, number, null][] = []
  for (let at = 0; at < upos.length; at++) {
    let end = at
    while (upos[end] === 'PROPN') end++
    if (end > at) runs.push([at, end, null])
    at = Math.max(at, end - 1)
  }
  return runs
}

function fill(tags: NameTag[], first: number, end: number, kind: NameKind): void {
  for (let at = first; at < end; at++) tags[at] = `${at === first ? 'B' : 'I'}-${kind}`
}
