import type { Entity, Mentions } from '../mention/index.ts'
import type { Choice } from './choose.ts'
import { topOf } from './confidence.ts'
import type { Passage } from './passage.ts'
import type { Range } from './question.ts'

/** For each statement the id of the entity that speaks, or null; `within` is what `nest` tells of them. */
export function speakers(
  p: Passage,
  found: readonly Choice[],
  within: readonly (number | null)[],
  mentions: Mentions,
): readonly (string | null)[] {
  const spoken: (string | null)[] = []
  const inText = Array.from(found.keys()).sort((a, b) => found[a]!.cue.from - found[b]!.cue.from)
  let before: Spoken | null = null
  for (const at of inText) {
    const choice = found[at]!
    spoken[at] = speakerOf(p, choice, before, mentions)
    if (spoken[at] !== null) before = { choice, speaker: spoken[at] }
  }
  return spoken.map((id, at) => {
    const outer = within[at]
    const same = outer !== null && outer !== undefined && id === spoken[outer]
    return same && isDescription(p, found[at]!) && standsIn(found[outer]!, found[at]!) ? null : id
  })
}

/** "Lopez said the minister had told her": who is described there is somebody else than the one who speaks. */
function isDescription(p: Passage, { source }: Choice): boolean {
  return source.to > source.from && p.words[topOf(p, source)]!.upos === 'NOUN'
}

/** Whether the inner's source is named in what the outer says. */
function standsIn(outer: Choice, { source }: Choice): boolean {
  return outer.content.some(({ from, to }) => from <= source.from && source.to <= to)
}

interface Spoken {
  readonly choice: Choice
  readonly speaker: string | null
}

/** "The statement added": what was said speaks for the one who said it. */
const WORDS_OF_SOMEBODY: ReadonlySet<string> = new Set([
  'statement', 'message', 'letter', 'tweet', 'post', 'memo', 'communique', 'communiqué', 'declaration', 'email', 'note', 'speech', 'remark', 'comment',
]) // biome-ignore format: a table

/** What speaks for whoever made it, where that is said: "a report by the ministry". */
const WRITTEN: ReadonlySet<string> = new Set([
  'report',
  'study',
  'survey',
  'poll',
  'analysis',
  'article',
  'review',
  'investigation',
])

function speakerOf(p: Passage, { source, cue }: Choice, before: Spoken | null, mentions: Mentions): string | null {
  if (source.to === source.from) {
    const next = before !== null && cue.sentence - before.choice.cue.sentence <= 1 && cue.quoted
    return next ? before.speaker : null
  }
  const head = subjectIn(p, source) ?? topOf(p, source)
  const word = p.words[head]!
  const owner = WRITTEN.has(word.lemma) || WORDS_OF_SOMEBODY.has(word.lemma) ? ownerOf(p, head, mentions) : null
  if (owner !== null) return owner
  if (WORDS_OF_SOMEBODY.has(word.lemma) && before !== null && isKnown(p, source)) return before.speaker
  const meant = RELATIVE.has(word.lemma) ? antecedent(p, head) : head
  return (mentions.entityOf(p.words[meant]!) ?? named(p, source, mentions))?.id ?? null
}

/** "the statement", "his letter"; not "a note", which is mentioned for the first time. */
function isKnown(p: Passage, { from }: Range): boolean {
  return !/^an?$/i.test(p.words[from]!.form)
}

/** "Last year [Khartoum]": the subject of what stands outside, beside an expression of time. */
function subjectIn(p: Passage, { from, to }: Range): number | null {
  for (let at = from; at < to; at++) {
    const head = p.head[at]!
    if (p.words[at]!.deprel === 'nsubj' && (head < from || head >= to)) return at
  }
  return null
}

const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that'])

/** The entity of the last name in a source that a name heads, where the head itself has none: "Professor Jane Roe". */
function named(p: Passage, { from, to }: Range, mentions: Mentions): Entity | null {
  if (p.words[topOf(p, { from, to })]!.upos !== 'PROPN') return null
  for (let at = to - 1; at >= from; at--) {
    const entity = p.words[at]!.upos === 'PROPN' ? mentions.entityOf(p.words[at]!) : null
    if (entity !== null) return entity
  }
  return null
}

/** The noun that a relative clause is about: "the minister, who said"; where the tree does not tell, the word before. */
function antecedent(p: Passage, pronoun: number): number {
  for (let at = pronoun, steps = 0; at >= 0 && steps < 4; at = p.head[at]!, steps++)
    if (p.words[at]!.deprel === 'acl:relcl') return p.head[at]!
  return Math.max(pronoun - (p.mark[pronoun - 1] ? 2 : 1), 0)
}

/** "the ministry's statement", "his letter", "a report by the ministry" */
function ownerOf(p: Passage, head: number, mentions: Mentions): string | null {
  for (let below = p.firstBelow[head]!; below >= 0; below = p.nextBelow[below]!) {
    const { deprel } = p.words[below]!
    const first = p.words[p.left[below]!]!.lemma
    if (deprel !== 'nmod:poss' && !(deprel === 'nmod' && (first === 'by' || first === 'from'))) continue
    const entity = mentions.entityOf(p.words[below]!)
    if (entity !== null) return entity.id
  }
  return null
}
