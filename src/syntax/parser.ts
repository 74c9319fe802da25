import type { BinaryReader } from './binary.ts'
import { AT, type FormTable, STRIDE } from './forms.ts'
import { type LinearModel, readLinear } from './linear.ts'
import { type Atoms, labelFeatures, MOST_FEATURES, moveFeatures } from './parser-features.ts'
import { highest } from './tagger.ts'
import { begin, isLegal, isOver, LEFT, make, MOST_WORDS, MOVES, newState, SHIFT, type State } from './transition.ts'

/** Greedy transition-based dependency parser: one model chooses the move, another names the arc. */
export interface Parser {
  readonly relations: readonly string[]
  /**
   * Writes each word's head (-1 at the root) and the index of its relation. All arrays have shape [count];
   * `forms` are rows of the form table, `tags` indices of the tagger's tags. At most MOST_WORDS words.
   */
  parse(forms: Int32Array, tags: Uint8Array, count: number, heads: Int32Array, relations: Uint8Array): void
}

/** What the parser asks of a tag. */
export interface TagKinds {
  readonly verb: Uint8Array
  readonly comma: Uint8Array
  readonly conjunction: Uint8Array
}

export function tagKinds(tags: readonly { readonly xpos: string; readonly upos: string }[]): TagKinds {
  return {
    verb: Uint8Array.from(tags, ({ upos }) => Number(upos === 'VERB')),
    comma: Uint8Array.from(tags, ({ xpos }) => Number(xpos === ',')),
    conjunction: Uint8Array.from(tags, ({ upos }) => Number(upos === 'CCONJ')),
  }
}

export function readParser(reader: BinaryReader, table: FormTable, kinds: TagKinds): Parser {
  const moves = readLinear(reader)
  const relations = readLinear(reader)
  const state = newState()
  const atoms = newAtoms()
  const decide = decider(moves, relations)
  return {
    relations: relations.labels,
    parse(forms, tags, count, heads, out) {
      fillAtoms(atoms, table, kinds, forms, tags, count)
      begin(state, count)
      while (!isOver(state)) decide(state, atoms)
      for (let at = 0; at < count; at++) {
        const head = state.heads[at]!
        heads[at] = head === count ? -1 : head
        out[at] = state.labels[at]! - 1
      }
    },
  }
}

/** Makes the best legal move from a state. */
function decider(moves: LinearModel, relations: LinearModel): (state: State, atoms: Atoms) => void {
  const features = new Int32Array(MOST_FEATURES)
  const moveScores = new Int32Array(MOVES)
  const relationScores = new Int32Array(relations.labels.length)
  return (state, atoms) => {
    moveScores.fill(0)
    moves.score(features, moveFeatures(state, atoms, features), moveScores)
    const move = bestLegal(state, moveScores)
    let relation = 0
    if (move !== SHIFT) {
      relationScores.fill(0)
      relations.score(features, labelFeatures(state, atoms, move, features), relationScores)
      relation = highest(relationScores)
    }
    make(state, move, relation)
  }
}

/** The highest-scored move that may be made; ties go to the first. */
export function bestLegal(state: State, scores: Int32Array): number {
  let best = -1
  for (let move = 0; move < MOVES; move++)
    if (isLegal(state, move) && (best < 0 || scores[move]! > scores[best]!)) best = move
  return best < 0 ? LEFT : best
}

export function newAtoms(): Atoms {
  const array = () => new Int32Array(MOST_WORDS + 3)
  return { word: array(), tag: array(), fine: array(), middle: array(), commas: array(), verbs: array(), conjunctions: array() }
}

/** Fills in one sentence. The root and "nothing there" have words and tags that no word has. */
export function fillAtoms(
  { word, tag, fine, middle, commas, verbs, conjunctions }: Atoms,
  { values }: FormTable,
  kinds: TagKinds,
  forms: Int32Array,
  tags: Uint8Array,
  count: number,
): void {
  for (let at = 0; at < count; at++) {
    const row = forms[at]! * STRIDE
    const kind = tags[at]!
    word[at] = values[row + AT.lower]!
    fine[at] = values[row + AT.fine]!
    middle[at] = values[row + AT.middle]!
    tag[at] = kind + 2
    commas[at + 1] = commas[at]! + kinds.comma[kind]!
    verbs[at + 1] = verbs[at]! + kinds.verb[kind]!
    conjunctions[at + 1] = conjunctions[at]! + kinds.conjunction[kind]!
  }
  for (const outside of [0, 1]) {
    word[count + outside] = outside
    tag[count + outside] = outside
    fine[count + outside] = -2 - outside
    middle[count + outside] = -2 - outside
  }
}
