import { mix } from '../hash.ts'
import type { LinearModel } from '../linear.ts'
import { decided } from './certain.ts'
import { CLOSE, EMOJI, isKind, STOP } from './characters.ts'
import { closedTail, ENDING, endingOf, SHAPE, type Signs } from './signs.ts'

/** The labels of the boundary model, in this order. */
export const BOUNDARY_LABELS = ['inside', 'boundary'] as const

/** The most features one decision can have. */
export const BOUNDARY_FEATURES = 32

/** Whether a sentence could begin at token `at`: only then is the model asked. */
export function mayBegin({ tokens, shapes, gaps, text }: Signs, at: number): boolean {
  if (tokens.joined[at]) return false
  const shape = shapes[at]!
  if (gaps[at] === 0) {
    if (shape !== SHAPE.capital && shape !== SHAPE.capitals) return false
    return isKind(text, tokens.ends[at - 1]! - 1, STOP)
  }
  if (shape === SHAPE.close) return false
  if (gaps[at] === 2 || (shape !== SHAPE.lower && shape !== SHAPE.mark)) return true
  const before = tokens.ends[at - 1]! - 1
  return isKind(text, before, STOP | EMOJI | CLOSE) || shapes[at - 1] === SHAPE.quote || shapes[at - 1] === SHAPE.mark
}

/**
 * Writes the features of "a sentence begins at token `at`" and returns their number.
 *
 * @param begun the token at which the sentence before began
 */
export function boundaryFeatures(signs: Signs, at: number, begun: number, into: Int32Array): number {
  const { words, shapes, gaps, count, prose } = signs
  const tail = closedTail(signs, at - 1)
  const ending = tail < 0 ? ENDING.symbol : endingOf(signs, tail)
  const closers = at - 1 - tail === 0 ? 0 : shapes[at - 1] === SHAPE.quote ? 1 : 2
  const shape = shapes[at]!
  const next = at + 1 < count ? shapes[at + 1]! : 15
  const word = words[at]!
  const following = at + 1 < count ? words[at + 1]! : 0
  const before = words[at - 1]!
  const last = tail < 0 ? 0 : words[tail]!
  const said = tail < 1 ? 0 : words[tail - 1]!
  const edge = ((ending * 4 + closers) * 16 + shape) * 4 + gaps[at]!
  const length = bucket(at - begun)
  const rest = bucket(count - at)
  const open = openMarks(signs, begun, at)
  let n = 0
  into[n++] = mix(1, edge)
  into[n++] = mix(2, mix(edge, next))
  into[n++] = mix(3, mix(edge, prose))
  into[n++] = mix(4, mix(edge, length))
  into[n++] = mix(5, mix(edge, rest))
  into[n++] = mix(6, mix(edge, open))
  into[n++] = mix(7, mix(edge, last))
  into[n++] = mix(8, mix(edge, said))
  into[n++] = mix(9, mix(edge, word))
  into[n++] = mix(10, mix(edge, following))
  into[n++] = mix(11, word)
  into[n++] = mix(12, mix(word, following))
  into[n++] = mix(13, mix(last, word))
  into[n++] = mix(14, mix(said, last))
  into[n++] = mix(15, mix(mix(length, rest), mix(prose, ending)))
  into[n++] = mix(16, mix(mix(edge, length), mix(prose, open)))
  into[n++] = mix(17, mix(before, ending))
  into[n++] = mix(18, mix(edge, tail < 1 ? 15 : shapes[tail - 1]!))
  into[n++] = mix(19, mix(edge, mix(prose, tail < 0 ? 15 : shapes[tail]!)))
  into[n++] = mix(20, mix(words[begun]!, edge))
  into[n++] = mix(21, mix(edge, mix(next, at + 2 < count ? shapes[at + 2]! : 15)))
  into[n++] = mix(22, mix(mix(said, ending), shape))
  return n
}

/** Which marks are open since `begun`: 1 for a quotation, 2 for a bracket. */
function openMarks({ text, tokens, shapes }: Signs, begun: number, at: number): number {
  let quoted = 0
  let depth = 0
  for (let each = Math.max(begun, at - 60); each < at; each += 1) {
    const shape = shapes[each]!
    if (shape !== SHAPE.quote && shape !== SHAPE.open && shape !== SHAPE.close) continue
    const mark = text[tokens.starts[each]!]!
    if (mark === '“') quoted = 1
    else if (mark === '”') quoted = 0
    else if (shape === SHAPE.quote) quoted ^= 1
    else if (shape === SHAPE.open) depth += 1
    else if (shape === SHAPE.close) depth = Math.max(0, depth - 1)
  }
  return quoted + (depth > 0 ? 2 : 0)
}

function bucket(length: number): number {
  if (length <= 4) return length
  return length <= 7 ? 5 : length <= 12 ? 6 : length <= 20 ? 7 : length <= 35 ? 8 : 9
}

/** The tokens at which sentences begin, in order; the first is 0. */
export function beginnings(signs: Signs, model: LinearModel): number[] {
  const found = [0]
  const features = new Int32Array(BOUNDARY_FEATURES)
  const scores = new Int32Array(BOUNDARY_LABELS.length)
  let begun = 0
  for (let at = 1; at < signs.count; at += 1) {
    if (!mayBegin(signs, at)) continue
    let begins = decided(signs, at, begun)
    if (begins === null) {
      scores.fill(0)
      model.score(features, boundaryFeatures(signs, at, begun, features), scores)
      begins = scores[1]! > scores[0]!
    }
    if (!begins) continue
    found.push(at)
    begun = at
  }
  return found
}
