/** Part-of-speech tags as the program has them: guessed. */
import { BinaryReader } from '../../src/syntax/binary.ts'
import { MOST_WORDS, readTreeReader } from '../../src/syntax/tree-reader.ts'

/** Tags a sentence. */
export type Tag = (forms: readonly string[]) => { upos: string[]; xpos: string[] }

/** The share of words whose tag is made wrong in what the tagger learned from, since there it is nearly always right. */
const NOISE = 0.03

export function tagWith(trees: Uint8Array): Tag {
  const reader = readTreeReader(new BinaryReader(trees, 'trees'))
  const tags = new Uint8Array(MOST_WORDS)
  const heads = new Int32Array(MOST_WORDS)
  const relations = new Uint8Array(MOST_WORDS)
  return (forms) => {
    const upos: string[] = []
    const xpos: string[] = []
    for (let from = 0; from < forms.length; from += MOST_WORDS) {
      const piece = forms.slice(from, from + MOST_WORDS)
      reader.read(piece, tags, heads, relations)
      for (const tag of tags.subarray(0, piece.length)) {
        upos.push(reader.tags[tag]!.upos)
        xpos.push(reader.tags[tag]!.xpos)
      }
    }
    return { upos, xpos }
  }
}

/** The tagger's commonest mistake with names, at the rate at which it makes it on new text: common for proper nouns and the other way round. */
export function noisy(tag: Tag, random: () => number): Tag {
  return (forms) => {
    const { upos, xpos } = tag(forms)
    for (const [at, form] of forms.entries()) {
      if (random() >= NOISE || !/^\p{Lu}/u.test(form)) continue
      const proper = upos[at] === 'PROPN'
      if (!proper && !['NOUN', 'ADJ', 'VERB'].includes(upos[at]!)) continue
      upos[at] = proper ? 'NOUN' : 'PROPN'
      xpos[at] = proper ? 'NN' : 'NNP'
    }
    return { upos, xpos }
  }
}
