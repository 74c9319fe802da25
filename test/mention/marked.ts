import { type Entities, findEntities } from '../../src/mention/entities.ts'
import type { Entity } from '../../src/mention/mention.ts'
import { loadEnglish } from '../../src/models.ts'
import type { Token } from '../../src/syntax/index.ts'

const english = loadEnglish()

/** Words in braces, and what stands before them: "{PRK Pyongyang}" is labelled "PRK". */
export interface Marked {
  readonly label: string
  readonly words: string
  /** The entity that the last of the words speaks of. */
  readonly entity: Entity | null
}

/** Reads a sentence whose words of interest are marked, "{a Lopez} said {a she} left", and gives each its entity. */
export function readMarked(marked: string): { readonly found: Entities; readonly marks: readonly Marked[] } {
  const spans: { label: string; words: string; end: number }[] = []
  const text = plainText(marked, spans)
  const sentences = english.parse(text)
  const found = findEntities({ text }, sentences)
  const tokens = sentences.flatMap((sentence) => sentence.tokens)
  const marks = spans.map(({ label, words, end }) => {
    const last = tokens.findLast((token: Token) => token.start < end)
    return { label, words, entity: last ? found.entityOf(last) : null }
  })
  return { found, marks }
}

function plainText(marked: string, spans: { label: string; words: string; end: number }[]): string {
  let text = ''
  for (const piece of marked.split(/(\{[^}]*\})/)) {
    if (!piece.startsWith('{')) text += piece
    else {
      const [label = '', ...words] = piece.slice(1, -1).split(' ')
      text += words.join(' ')
      spans.push({ label, words: words.join(' '), end: text.length })
    }
  }
  return text
}
