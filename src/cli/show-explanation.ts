import type { Explanation, Silence, TreeLine } from '../claim/index.ts'
import type { Document } from '../document/index.ts'
import type { RecordedClaim } from '../record/index.ts'
import { overlaps, words } from '../text/index.ts'
import type { Io } from './io.ts'
import { indented, masked, printable, textWidth, wrap } from './layout.ts'
import { judgedLines } from './show-judged.ts'

/** Columns of the names of a claim's parts, with the space after them. */
const MARGIN = 11

/** A claim and why it is one: sentence, row, reasons, tree. */
export function showExplanation(
  { claim, sentence, rule, reasons, tree }: Explanation,
  id: string,
  { text }: Document,
  io: Io,
): readonly string[] {
  const { colors } = io
  const width = textWidth(io.columns)
  const roles = (line: TreeLine): string => {
    if (claim.trigger.some((each) => overlaps(each, line.span))) return 'trigger'
    return overlaps(claim.evidence, line.span) ? '' : 'outside'
  }
  return [
    colors.bold(`${claim.type}  ${id}`),
    ...wrap(`“${printable(words(text, sentence))}”`, width),
    '',
    ...(rule ? part('rule', `${rule.id}, proved by: ${unmarked(rule.example)}`, width, io) : []),
    ...reasons.flatMap((each) => part(each.part, `${printable(each.value)} — ${each.because}`, width, io)),
    '',
    ...tree.map((line) => treeLine(line, roles(line), io)),
  ]
}

/** What people decided on a claim, each in a paragraph of its own. */
export function showJudged(claim: RecordedClaim, io: Io): readonly string[] {
  const lines = judgedLines(claim)
  if (lines.length === 0) return []
  const width = textWidth(io.columns)
  return ['', ...lines.flatMap((line) => part('people', line, width, io))]
}

/** A sentence without a claim: the words that could have made one, and its tree. */
export function showSilence({ sentence, considered, tree }: Silence, { text }: Document, io: Io): readonly string[] {
  const width = textWidth(io.columns)
  const none = considered.length === 0 ? 'The lexicon knows none of its words.' : 'Words whose rows do not fit:'
  return [
    io.colors.bold('no claim'),
    ...wrap(`“${printable(words(text, sentence))}”`, width),
    '',
    none,
    ...considered.flatMap(({ word, rules }) => part(word, rules.join(', '), width, io)),
    '',
    ...tree.map((line) => treeLine(line, '', io)),
  ]
}

function part(name: string, says: string, width: number, { colors }: Io): readonly string[] {
  const margin = Math.max(MARGIN, name.length + 1)
  const [first = '', ...more] = wrap(says, width - margin)
  return [`${colors.cyan(name.padEnd(margin))}${first}`, ...indented(more, margin)]
}

/** "    Latvia  obl": a word below its head; words outside of the clause are dim. */
function treeLine({ depth, form, relation }: TreeLine, role: string, { colors }: Io): string {
  const shown = masked(form)
  const word = role === 'trigger' ? colors.bold(shown) : role === 'outside' ? colors.dim(shown) : shown
  return `${'  '.repeat(depth)}${word} ${colors.dim(role === 'trigger' ? `${relation} · trigger` : relation)}`
}

/** "Norway sent tanks" for "{actor Norway} {trigger sent} tanks". */
function unmarked(example: string): string {
  return example.replaceAll(/\{\w+ ([^}]*)\}/g, '$1')
}
