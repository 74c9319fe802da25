import { mix } from './hash.ts'
import { LEFT, type State } from './transition.ts'

/** Room for the features of one decision. */
export const MOST_FEATURES = 128

/**
 * What features read of a sentence's words; each array has room for the root and for "nothing there".
 * `commas`, `verbs` and `conjunctions` count those before a position.
 */
export interface Atoms {
  readonly word: Int32Array
  readonly tag: Int32Array
  readonly fine: Int32Array
  readonly middle: Int32Array
  readonly commas: Int32Array
  readonly verbs: Int32Array
  readonly conjunctions: Int32Array
}

/** Writes the features for choosing the next move; returns how many. Templates after Zhang & Nivre (2011). */
export function moveFeatures(state: State, atoms: Atoms, features: Int32Array): number {
  const { count, stack, top, next, labels, left1, left2, right1, right2, lefts, rights } = state
  const { word, tag, fine, middle } = atoms
  const nothing = count + 1
  const s0 = top > 0 ? stack[top - 1]! : nothing
  const s1 = top > 1 ? stack[top - 2]! : nothing
  const s2 = top > 2 ? stack[top - 3]! : nothing
  const n0 = next
  const n1 = next + 1 <= count ? next + 1 : nothing
  const n2 = next + 2 <= count ? next + 2 : nothing
  const s0w = word[s0]!
  const s1w = word[s1]!
  const n0w = word[n0]!
  const n1w = word[n1]!
  const s0p = tag[s0]!
  const s1p = tag[s1]!
  const s2p = tag[s2]!
  const n0p = tag[n0]!
  const n1p = tag[n1]!
  const n2p = tag[n2]!
  const s0c = fine[s0]!
  const s1c = fine[s1]!
  const n0c = fine[n0]!
  const s0m = middle[s0]!
  const s1m = middle[s1]!
  const n0m = middle[n0]!
  const s0l1 = left1[s0]!
  const s0r1 = right1[s0]!
  const s0l2 = left2[s0]!
  const s0r2 = right2[s0]!
  const s1l1 = left1[s1]!
  const s1r1 = right1[s1]!
  const n0l1 = left1[n0]!
  const n0l2 = left2[n0]!
  const s0n0 = s0p * 256 + n0p
  const s1s0 = s1p * 256 + s0p
  const s0n0n1 = s0n0 * 256 + n1p
  const s1s0n0 = s1s0 * 256 + n0p
  const far = distance(s0, n0, nothing)
  const near = distance(s1, s0, nothing)
  let n = 0
  features[n++] = mix(101, mix(s0w, s0p))
  features[n++] = mix(102, s0w)
  features[n++] = mix(103, s0p)
  features[n++] = mix(104, s0c)
  features[n++] = mix(105, mix(s1w, s1p))
  features[n++] = mix(106, s1w)
  features[n++] = mix(107, s1p)
  features[n++] = mix(108, s1c)
  features[n++] = mix(109, mix(n0w, n0p))
  features[n++] = mix(110, n0w)
  features[n++] = mix(111, n0p)
  features[n++] = mix(112, n0c)
  features[n++] = mix(113, mix(n1w, n1p))
  features[n++] = mix(114, n1w)
  features[n++] = mix(115, n1p)
  features[n++] = mix(116, fine[n1]!)
  features[n++] = mix(117, mix(word[n2]!, n2p))
  features[n++] = mix(118, n2p)
  features[n++] = mix(119, mix(word[s2]!, s2p))
  features[n++] = mix(120, s2p)
  features[n++] = mix(121, mix(s0w, n0w))
  features[n++] = mix(122, mix(mix(s0w, s0p), n0p))
  features[n++] = mix(123, mix(mix(n0w, n0p), s0p))
  features[n++] = mix(124, s0n0)
  features[n++] = mix(125, mix(s0c, n0c))
  features[n++] = mix(126, mix(s0m, n0p))
  features[n++] = mix(127, mix(n0m, s0p))
  features[n++] = mix(128, mix(s1w, s0w))
  features[n++] = mix(129, mix(mix(s1w, s1p), s0p))
  features[n++] = mix(130, mix(mix(s0w, s0p), s1p))
  features[n++] = mix(131, s1s0)
  features[n++] = mix(132, mix(s1c, s0c))
  features[n++] = mix(133, mix(s1m, s0p))
  features[n++] = mix(134, mix(s0m, s1p))
  features[n++] = mix(135, mix(s1p, n0p))
  features[n++] = mix(136, mix(s1w, n0w))
  features[n++] = mix(137, mix(n0p, n1p))
  features[n++] = mix(138, mix(n0w, n1w))
  features[n++] = mix(139, s0n0n1)
  features[n++] = mix(140, s1s0n0)
  features[n++] = mix(141, mix(s2p, s1s0))
  features[n++] = mix(142, mix(mix(n0p, n1p), n2p))
  features[n++] = mix(143, mix(s0n0, tag[s0l1]!))
  features[n++] = mix(144, mix(s0n0, tag[s0r1]!))
  features[n++] = mix(145, mix(s0n0, tag[n0l1]!))
  features[n++] = mix(146, mix(s1s0, tag[s1r1]!))
  features[n++] = mix(147, mix(s1s0, tag[s1l1]!))
  features[n++] = mix(148, mix(s1s0, tag[s0l1]!))
  features[n++] = mix(149, mix(s1s0, tag[s0r1]!))
  features[n++] = mix(150, mix(s1s0n0, n1p))
  features[n++] = mix(151, mix(s1s0n0, s0w))
  features[n++] = mix(152, mix(s1s0n0, s1w))
  features[n++] = mix(153, mix(s1s0n0, n0w))
  features[n++] = mix(154, mix(mix(s1c, s0c), n0p))
  features[n++] = mix(155, mix(mix(s0c, n0c), s1p))
  features[n++] = mix(156, mix(far, s0n0))
  features[n++] = mix(157, mix(far, s0w))
  features[n++] = mix(158, mix(far, n0w))
  features[n++] = mix(159, mix(near, s1s0))
  features[n++] = mix(160, mix(near, s1w))
  features[n++] = mix(161, mix(near, s0w))
  features[n++] = mix(162, mix(s0w, lefts[s0]! * 64 + rights[s0]!))
  features[n++] = mix(163, mix(s0p, lefts[s0]! * 64 + rights[s0]!))
  features[n++] = mix(164, mix(s1w, lefts[s1]! * 64 + rights[s1]!))
  features[n++] = mix(165, mix(s1p, lefts[s1]! * 64 + rights[s1]!))
  features[n++] = mix(166, mix(n0w, lefts[n0]!))
  features[n++] = mix(167, mix(n0p, lefts[n0]!))
  features[n++] = mix(168, mix(s0p, labels[s0l1]! * 64 + labels[s0l2]!))
  features[n++] = mix(169, mix(s0p, labels[s0r1]! * 64 + labels[s0r2]!))
  features[n++] = mix(170, mix(s1p, labels[s1r1]! * 64 + labels[right2[s1]!]!))
  features[n++] = mix(171, mix(s1p, labels[s1l1]! * 64 + labels[left2[s1]!]!))
  features[n++] = mix(172, mix(n0p, labels[n0l1]! * 64 + labels[n0l2]!))
  features[n++] = mix(173, mix(s0w, labels[s0r1]!))
  features[n++] = mix(174, mix(s0w, labels[s0l1]!))
  features[n++] = mix(175, mix(s1w, labels[s1r1]!))
  features[n++] = mix(176, mix(word[s0l1]!, s0n0))
  features[n++] = mix(177, mix(word[s0r1]!, s0n0))
  features[n++] = mix(178, mix(word[s0l1]!, s1s0))
  features[n++] = mix(179, mix(word[s1r1]!, s1s0))
  features[n++] = mix(180, mix(word[n0l1]!, s0n0))
  features[n++] = mix(181, mix(between(atoms, s0, n0, nothing), s0n0))
  features[n++] = mix(182, mix(between(atoms, s1, s0, nothing), s1s0))
  features[n++] = mix(183, mix(mix(s1p, labels[s1r1]!), s0n0))
  features[n++] = mix(184, mix(mix(labels[s0l1]!, labels[s0r1]!), s1s0n0))
  features[n++] = mix(185, mix(mix(labels[s1l1]!, labels[s1r1]!), s1s0n0))
  features[n++] = mix(186, mix(s0n0n1, n2p))
  features[n++] = mix(187, mix(mix(s0w, n0w), s1p))
  features[n++] = mix(188, mix(mix(s1w, s0w), n0p))
  features[n++] = mix(189, mix(mix(s1w, mix(word[s0l1]!, s0p)), n0p))
  features[n++] = mix(190, mix(top > 3 ? 3 : top, s0n0))
  return n
}

/** Writes the features for naming the arc that `move` makes; returns how many. */
export function labelFeatures(state: State, atoms: Atoms, move: number, features: Int32Array): number {
  const { count, stack, top, next, labels, left1, left2, right1, right2, lefts, rights } = state
  const { word, tag, fine, middle } = atoms
  const nothing = count + 1
  const d = stack[top - 1]!
  const h = move === LEFT ? next : stack[top - 2]!
  const dw = word[d]!
  const hw = word[h]!
  const dp = tag[d]!
  const hp = tag[h]!
  const dc = fine[d]!
  const hc = fine[h]!
  const dm = middle[d]!
  const hm = middle[h]!
  const dl1 = left1[d]!
  const dr1 = right1[d]!
  const dl2 = left2[d]!
  const hl1 = left1[h]!
  const hr1 = right1[h]!
  const n0p = tag[next]!
  const before = d > 0 ? d - 1 : nothing
  const after = d + 1 <= count ? d + 1 : nothing
  const pair = (move * 256 + hp) * 256 + dp
  const gap = move === LEFT ? distance(d, h, nothing) : distance(h, d, nothing)
  const inside = move === LEFT ? between(atoms, d, h, nothing) : between(atoms, h, d, nothing)
  const marks = labels[dl1]! * 64 + labels[dl2]!
  let n = 0
  features[n++] = mix(201, move)
  features[n++] = mix(202, mix(move, mix(dw, dp)))
  features[n++] = mix(203, mix(move, dw))
  features[n++] = mix(204, mix(move, dp))
  features[n++] = mix(205, mix(move, dc))
  features[n++] = mix(206, mix(move, mix(hw, hp)))
  features[n++] = mix(207, mix(move, hw))
  features[n++] = mix(208, mix(move, hp))
  features[n++] = mix(209, mix(move, hc))
  features[n++] = mix(210, pair)
  features[n++] = mix(211, mix(pair, dw))
  features[n++] = mix(212, mix(pair, hw))
  features[n++] = mix(213, mix(pair, dc))
  features[n++] = mix(214, mix(pair, hc))
  features[n++] = mix(215, mix(mix(move, hw), dw))
  features[n++] = mix(216, mix(mix(move, hc), dc))
  features[n++] = mix(217, mix(mix(move, hm), dm))
  features[n++] = mix(218, mix(mix(move, hw), dp))
  features[n++] = mix(219, mix(mix(move, hw), dm))
  features[n++] = mix(220, mix(mix(move, dw), hp))
  features[n++] = mix(221, mix(pair, gap))
  features[n++] = mix(222, mix(pair, inside))
  features[n++] = mix(223, mix(pair, marks))
  features[n++] = mix(224, mix(pair, word[dl1]!))
  features[n++] = mix(225, mix(mix(move, hw), word[dl1]!))
  features[n++] = mix(226, mix(mix(move, hc), mix(word[dl1]!, dp)))
  features[n++] = mix(227, mix(mix(move, word[dl1]!), dw))
  features[n++] = mix(228, mix(mix(move, word[dl1]!), dc))
  features[n++] = mix(229, mix(mix(move, word[dl2]!), dp))
  features[n++] = mix(230, mix(pair, labels[dr1]!))
  features[n++] = mix(231, mix(pair, labels[hl1]! * 64 + labels[left2[h]!]!))
  features[n++] = mix(232, mix(pair, labels[hr1]! * 64 + labels[right2[h]!]!))
  features[n++] = mix(233, mix(mix(move, hw), labels[hr1]!))
  features[n++] = mix(234, mix(mix(move, hw), labels[hl1]!))
  features[n++] = mix(235, mix(pair, tag[before]!))
  features[n++] = mix(236, mix(pair, tag[after]!))
  features[n++] = mix(237, mix(pair, word[before]!))
  features[n++] = mix(238, mix(pair, n0p))
  features[n++] = mix(239, mix(pair, lefts[h]! * 64 + rights[h]!))
  features[n++] = mix(240, mix(pair, lefts[d]! * 64 + rights[d]!))
  features[n++] = mix(241, mix(move, mix(dp, tag[dl1]!)))
  features[n++] = mix(242, mix(move, mix(dp, tag[dr1]!)))
  features[n++] = mix(243, mix(mix(move, hw), mix(labels[hr1]!, dp)))
  features[n++] = mix(244, mix(mix(move, hc), mix(labels[hr1]!, dp)))
  features[n++] = mix(245, mix(pair, mix(labels[hl1]!, labels[hr1]!)))
  features[n++] = mix(246, mix(pair, mix(marks, inside)))
  features[n++] = mix(247, mix(mix(move, word[next]!), pair))
  features[n++] = mix(248, mix(mix(move, word[dr1]!), dp))
  features[n++] = mix(249, mix(pair, mix(labels[hl1]!, marks)))
  return n
}

/** How many words apart, in six steps; 0 where one of them is nothing. */
function distance(left: number, right: number, nothing: number): number {
  if (left === nothing || right === nothing) return 0
  const gap = right - left
  return gap <= 4 ? gap : gap <= 6 ? 5 : gap <= 10 ? 6 : 7
}

/** Whether a verb, a comma, a conjunction stands between two words, as bits. */
function between({ commas, verbs, conjunctions }: Atoms, left: number, right: number, nothing: number): number {
  if (left === nothing || right === nothing) return 8
  const verb = verbs[right]! > verbs[left + 1]! ? 1 : 0
  const comma = commas[right]! > commas[left + 1]! ? 2 : 0
  return verb | comma | (conjunctions[right]! > conjunctions[left + 1]! ? 4 : 0)
}
