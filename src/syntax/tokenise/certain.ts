import { DIGIT, isKind, LOWER } from './characters.ts'
import { closedTail, ENDING, endingOf, SHAPE, type Signs } from './signs.ts'

/** A dateline is no longer than this, in tokens: "SAN JUAN, Puerto Rico, Feb. 23 (Reuters) -". */
const LONGEST_DATELINE = 16

/** A line such as "Dear Ana Ruiz:" is no longer, in tokens; a longer one with a colon announces what follows it. */
const LONGEST_GREETING = 5

/** Verbs that say who spoke the question before them: "What now?" Ruiz asked. */
const SPEECH =
  /^(?:said|says|asked|asks|wrote|writes|told|tells|added|adds|tweeted|shouted|replied|wondered|continued)$/

/**
 * Whether a sentence begins at token `at`, where the treebanks leave no doubt or where news must not be left to what
 * was learned from the web; null where the model has to say.
 */
export function decided(signs: Signs, at: number, begun: number): boolean | null {
  const { gaps, shapes } = signs
  if (gaps[at] === 2) return true
  const tail = closedTail(signs, at - 1)
  if (tail < begun) return null
  const closed = tail < at - 1
  const capital = shapes[at] === SHAPE.capital || shapes[at] === SHAPE.capitals
  switch (endingOf(signs, tail)) {
    case ENDING.stop:
      return (capital || opensQuotation(signs, at)) && gaps[at] === 1 && !isNumbering(signs, begun, tail) ? true : null
    case ENDING.question:
      return closed && (shapes[at] === SHAPE.lower || isAttributed(signs, at)) ? false : null
    case ENDING.comma:
      return closed || shapes[at] === SHAPE.lower ? false : null
    case ENDING.colon:
      return shapes[at] === SHAPE.quote || (signs.prose === 1 && at - begun > LONGEST_GREETING) ? false : null
    case ENDING.dash:
      if (gaps[at - 1] !== 1) return null
      return endsDateline(signs, begun, at - 1) ? true : signs.prose === 1 ? false : null
    case ENDING.title:
    case ENDING.inner:
      return false
    case ENDING.initial:
      if (capital && isNetwork(signs, tail)) return true
      return shapes[at] === SHAPE.lower ? false : null
    case ENDING.calendar:
    case ENDING.numbered:
      return shapes[at] === SHAPE.lower ? false : null
    case ENDING.acronym:
    case ENDING.place:
    case ENDING.final:
      if (shapes[at] === SHAPE.lower) return false
      return capital && opensSentence(signs, at) ? true : null
    case ENDING.word:
      return isPrefix(signs, at) || (signs.prose === 1 && (closed || shapes[tail] === SHAPE.lower)) ? false : null
    case ENDING.number: // "the 5th | Amendment"
      return signs.prose === 1 && isKind(signs.text, signs.tokens.ends[tail]! - 1, LOWER) ? false : null
    default:
      return null
  }
}

/** "he wrote on X.": no initial. */
function isNetwork({ text, tokens }: Signs, at: number): boolean {
  return /\b(?:on|platform|network|site) X\.$/.test(text.slice(Math.max(0, tokens.starts[at]! - 12), tokens.ends[at]))
}

/** Words that are written with a capital at the start of a sentence alone. */
const OPENERS: ReadonlySet<string> = new Set(
  `The A An This That These Those He She It We They You His Her Its Our Their There In On At But And Or If When While After
   Before As For From With Some Many Most Both However Meanwhile Nobody Officials Police`.split(/\s+/),
)

function opensQuotation({ shapes, gaps, count }: Signs, at: number): boolean {
  return shapes[at] === SHAPE.quote && at + 1 < count && gaps[at + 1] === 0
}

/** "It cost $ 3": signs that are written before what they belong to. */
function isPrefix({ text, tokens }: Signs, at: number): boolean {
  return /^[$£€¥&%+=@]/.test(text.slice(tokens.starts[at], tokens.starts[at]! + 1))
}

function opensSentence({ text, tokens }: Signs, at: number): boolean {
  return OPENERS.has(text.slice(tokens.starts[at], tokens.ends[at]))
}

/** "3." at the start of a sentence counts an item and ends nothing. */
function isNumbering({ text, tokens }: Signs, begun: number, stop: number): boolean {
  return stop - begun === 1 && isKind(text, tokens.starts[begun]!, DIGIT)
}

/** Whether a name and a verb of speech stand at `at`. */
function isAttributed({ text, tokens, shapes, count }: Signs, at: number): boolean {
  for (let each = at; each < Math.min(at + 4, count); each += 1) {
    if (SPEECH.test(text.slice(tokens.starts[each], tokens.ends[each]))) return true
    if (shapes[each] !== SHAPE.capital && shapes[each] !== SHAPE.capitals) return false
  }
  return false
}

/** Whether the dash at `at` ends a dateline that begins the block: a place in capitals, and no word of running text. */
function endsDateline({ shapes }: Signs, begun: number, at: number): boolean {
  if (begun !== 0 || at > LONGEST_DATELINE || shapes[0] !== SHAPE.capitals) return false
  for (let each = 1; each < at; each += 1)
    if (shapes[each] === SHAPE.lower || shapes[each] === SHAPE.quote) return false
  return true
}
