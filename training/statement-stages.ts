/** The steps of training in the order in which they follow from each other; `statements.ts` runs them. */
import { anchor } from '../src/statement/anchor.ts'
import { type Choice, type ChoiceModel, chooseSource } from '../src/statement/choose.ts'
import { pieces } from '../src/statement/contents.ts'
import { cueFeatures } from '../src/statement/cue-features.ts'
import { type CueModel, cueCandidates } from '../src/statement/cues.ts'
import { features, type Weights } from '../src/statement/features.ts'
import type { Passage } from '../src/statement/passage.ts'
import { question, type Range } from '../src/statement/question.ts'
import { sourceCandidates } from '../src/statement/sources.ts'
import { type LabelledSentence, trainChain } from './statement-chain.ts'
import type { Gold } from './statement-gold.ts'
import { mean, type Pace } from './statement-learner.ts'
import {
  type ContentExample,
  nearest,
  packed,
  type SourceExample,
  trainContents,
  trainSources,
} from './statement-ranker.ts'

const CUE_WEIGHTS = 1 << 20
const SOURCE_WEIGHTS = 1 << 19
const CONTENT_WEIGHTS = { piece: 1 << 20, joint: 1 << 17 }

const CUE_PACE: Pace = { rounds: 6, rate: 0.12, decay: 1e-6, dropout: 0.2 }
const SOURCE_PACE: Pace = { rounds: 7, rate: 0.1, decay: 2e-6, dropout: 0.15 }
const CONTENT_PACE: Pace = { rounds: 7, rate: 0.1, decay: 2e-6, dropout: 0.15 }

export interface Read {
  readonly p: Passage
  readonly gold: readonly Gold[]
}

export interface Stages {
  readonly cues: CueModel
  readonly source: Weights
}

/** Each model is the mean of `runs` that differ in their seed. */
export function trainStages(read: readonly Read[], runs: number): Stages {
  return { cues: trainCues(read, runs), source: trainSource(read, runs) }
}

const SEED_STEP = 100 // more than there are rounds, so that no two runs share an order

function several<T>(runs: number, run: (seed: number) => T): T[] {
  return Array.from({ length: runs }, (_, at) => run(at * SEED_STEP))
}

export function trainCues(read: readonly Read[], runs: number): CueModel {
  const sentences = frequent(read.flatMap(({ p, gold }) => labelled(p, gold)))
  const chains = several(runs, (seed) => trainChain(sentences, CUE_WEIGHTS, CUE_PACE, seed))
  return {
    begin: { values: mean(chains.map(({ begin }) => begin)), unit: 1 },
    inside: { values: mean(chains.map(({ inside }) => inside)), unit: 1 },
    moves: mean(chains.map(({ moves }) => moves)),
  }
}

const LEAST_USES = 3 // of a feature in the training articles

/** The sentences without the features that are too rare to be learned from. */
function frequent(sentences: readonly LabelledSentence[]): LabelledSentence[] {
  const uses = new Uint8Array(CUE_WEIGHTS)
  for (const { ids } of sentences)
    for (const id of ids) if (uses[id & (CUE_WEIGHTS - 1)]! < LEAST_USES) uses[id & (CUE_WEIGHTS - 1)]!++
  return sentences.map(({ ids, starts, labels }) => {
    const kept: number[] = []
    const begins = [0]
    for (let row = 0; row < labels.length; row++) {
      for (let at = starts[row]!; at < starts[row + 1]!; at++)
        if (uses[ids[at]! & (CUE_WEIGHTS - 1)] === LEAST_USES) kept.push(ids[at]!)
      begins.push(kept.length)
    }
    return { ids: Int32Array.from(kept), starts: Int32Array.from(begins), labels }
  })
}

function labelled(p: Passage, gold: readonly Gold[]): LabelledSentence[] {
  const labels = new Uint8Array(p.words.length)
  for (const { cue } of gold)
    for (let at = cue.from; at < cue.to; at++) labels[at] = at === cue.from ? 1 : labels[at] || 2
  const row = features()
  return Array.from({ length: p.first.length - 1 }, (_, index) => {
    const from = p.first[index]!
    const to = p.first[index + 1]!
    const ids: number[] = []
    const starts = [0]
    for (let at = from; at < to; at++) {
      cueFeatures(p, at, row)
      for (let f = 0; f < row.count; f++) ids.push(row.ids[f]!)
      starts.push(ids.length)
    }
    return { ids: Int32Array.from(ids), starts: Int32Array.from(starts), labels: labels.slice(from, to) }
  })
}

function trainSource(read: readonly Read[], runs: number): Weights {
  const examples = read.flatMap(({ p, gold }) =>
    gold.flatMap((each): SourceExample[] => {
      const candidates = packed(sourceCandidates(p, anchor(p, { ...each.cue, probability: 1 })))
      const right = nearest(candidates, each.source)
      return right < 0 ? [] : [{ candidates, right }]
    }),
  )
  return { values: mean(several(runs, (seed) => trainSources(examples, SOURCE_WEIGHTS, SOURCE_PACE, seed))), unit: 1 }
}

/** What the content models learn from: the true cues, and those that other models took for cues and are none. */
export function contentExamples({ p, gold }: Read, { cues, source }: Stages): ContentExample[] {
  const found: ContentExample[] = []
  const add = (cue: Range, probability: number, left: Range, right: Range): void => {
    const at = anchor(p, { ...cue, probability })
    const by = chooseSource(p, at, source)
    const lefts = packed(pieces(question(p, at, by, 'left')))
    const rights = packed(pieces(question(p, at, by, 'right')))
    const ofLeft = nearest(lefts, left)
    const ofRight = nearest(rights, right)
    if (ofLeft >= 0 && ofRight >= 0)
      found.push({ passage: p, cue: at, source: by, left: lefts, right: rights, ofLeft, ofRight })
  }
  for (const { cue, left, right } of gold) add(cue, 1, left, right)
  for (const marked of cueCandidates(p, cues))
    if (!gold.some(({ cue }) => cue.from < marked.to && marked.from < cue.to))
      add(marked, marked.probability, { from: 0, to: 0 }, { from: 0, to: 0 })
  return found
}

export function trainContent(examples: readonly ContentExample[], source: Weights, runs: number): ChoiceModel {
  const models = several(runs, (seed) => trainContents(examples, CONTENT_WEIGHTS, CONTENT_PACE, seed))
  return {
    source,
    piece: { values: mean(models.map(({ piece }) => piece)), unit: 1 },
    joint: { values: mean(models.map(({ joint }) => joint)), unit: 1 },
  }
}

/** Whether a choice would count as found: the content shares half with the annotated one, and the sources meet. */
export function isRight({ cue, source, content }: Choice, gold: readonly Gold[]): boolean {
  return gold.some((each) => {
    if (each.cue.to <= cue.from || cue.to <= each.cue.from) return false
    const spans = [each.left, each.right].filter(({ from, to }) => to > from)
    const both = shared(content, spans)
    const all = length(content) + length(spans) - both
    return both * 2 >= all && (each.source.to === each.source.from || shared([source], [each.source]) > 0)
  })
}

function shared(a: readonly Range[], b: readonly Range[]): number {
  return a.reduce(
    (sum, x) => sum + b.reduce((s, y) => s + Math.max(0, Math.min(x.to, y.to) - Math.max(x.from, y.from)), 0),
    0,
  )
}

function length(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0)
}
