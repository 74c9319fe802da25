import type { Document } from '../document/index.ts'
import type { Mentions } from '../mention/index.ts'
import type { Statement } from '../statement/index.ts'
import type { Sentence } from '../syntax/index.ts'
import type { Span } from '../text/index.ts'
import type { Claim } from './claim.ts'
import { findClaims } from './find.ts'
import { entriesOf } from './lexicon/index.ts'
import { type Reason, reasonsFor } from './reasons.ts'
import { type TreeLine, treeOf } from './tree-words.ts'
import { voicesOf } from './voices.ts'

/** The row of the lexicon that made a claim. */
export interface RuleShown {
  readonly id: string
  readonly frame: string
  /** Its proof, with the parts marked: "{actor Norway} {trigger sent} tanks". */
  readonly example: string
}

/** A claim with all that it rests on. */
export interface Explanation {
  readonly claim: Claim
  readonly sentence: Span
  /** Null where a demand was read from "must". */
  readonly rule: RuleShown | null
  readonly reasons: readonly Reason[]
  readonly tree: readonly TreeLine[]
}

/** A sentence that reports nothing, and the words in it that could have. */
export interface Silence {
  readonly sentence: Span
  readonly tree: readonly TreeLine[]
  /** Words that the lexicon knows, with the rules whose frames they did not fill. */
  readonly considered: readonly { readonly word: string; readonly rules: readonly string[] }[]
}

/** Finds the claims of a document once more, each with its reasons. */
export function explainClaims(
  document: Document,
  sentences: readonly Sentence[],
  mentions: Mentions,
  statements: readonly Statement[],
): readonly Explanation[] {
  const voices = voicesOf(sentences, statements)
  const found: Explanation[] = []
  findClaims(document, sentences, mentions, statements, (claim, basis, sentence) => {
    const entry = basis.match?.entry
    found.push({
      claim,
      sentence: sentence.span,
      rule: entry ? { id: entry.rule, frame: entry.row.frame, example: entry.row.example } : null,
      reasons: reasonsFor({ text: document.text, claim, basis, sentence, mentions, statements, voices }),
      tree: treeOf(sentence),
    })
  })
  return found
}

/** Why a sentence makes no claim, as far as the lexicon knows its words. */
export function explainSilence(sentence: Sentence): Silence {
  const considered = sentence.tokens.flatMap((token) => {
    const rules = entriesOf(token).map((each) => each.rule)
    return rules.length > 0 ? [{ word: token.form, rules }] : []
  })
  return { sentence: sentence.span, tree: treeOf(sentence), considered }
}
