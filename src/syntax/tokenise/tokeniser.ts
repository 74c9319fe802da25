import type { Span } from '../../text/index.ts'
import { BinaryReader } from '../binary.ts'
import { readLinear } from '../linear.ts'
import type { RawSentence } from '../raw-sentence.ts'
import { abbreviationAt } from './abbreviations.ts'
import { beginnings } from './boundaries.ts'
import { isKind, LETTER } from './characters.ts'
import { cut } from './cut.ts'
import { signsOf } from './signs.ts'
import type { Tokens } from './tokens.ts'

/** Cuts English text into sentences and words, after the conventions of the Universal Dependencies treebanks. */
export interface Tokeniser {
  /**
   * The sentences of one block of `text`: a headline, a paragraph. No sentence runs over its edges, and each token is
   * an exact span of `text` without white space.
   *
   * @param index the block's number, kept in the sentences
   */
  tokenise(text: string, block: Span, index: number): RawSentence[]
}

/** Makes a tokeniser from the bytes of `models/tokeniser.bin`. */
export function tokeniser(bytes: Uint8Array): Tokeniser {
  const model = readLinear(new BinaryReader(bytes, 'tokeniser'))
  return {
    tokenise(text, block, index) {
      const tokens = cut(text, block)
      if (tokens.starts.length === 0) return []
      return sentencesOf(text, tokens, beginnings(signsOf(text, tokens), model), index)
    },
  }
}

function sentencesOf(text: string, tokens: Tokens, begins: readonly number[], block: number): RawSentence[] {
  return begins.map((first, at) => {
    const after = begins[at + 1] ?? tokens.starts.length
    const starts = tokens.starts.slice(first, after)
    const ends = tokens.ends.slice(first, after)
    const joined = tokens.joined.slice(first, after)
    freeLastStop(text, starts, ends, joined)
    return { block, starts, ends, joined }
  })
}

/** "He works for Acme Inc." ends with a word and a full stop: at the end of a sentence an abbreviation gives its stop up. */
function freeLastStop(text: string, starts: number[], ends: number[], joined: boolean[]): void {
  let last = starts.length - 1
  while (last > 0 && !isKind(text, starts[last]!, LETTER) && /^["'’”)\]]+$/.test(text.slice(starts[last], ends[last])))
    last -= 1
  const start = starts[last]!
  const end = ends[last]!
  if (text[end - 1] !== '.' || !isKind(text, start, LETTER)) return
  if (end - start > 2 && abbreviationAt(text, start, end - 1) === null) return
  starts.splice(last + 1, 0, end - 1)
  ends.splice(last, 1, end - 1, end)
  joined.splice(last + 1, 0, false)
}
