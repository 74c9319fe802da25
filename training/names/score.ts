import type { NameTag } from '../../src/syntax/token.ts'

/** Names as "start-end-kind", end excluded. */
export function spansOf(tags: readonly NameTag[]): string[] {
  const spans: string[] = []
  for (let at = 0; at < tags.length; at++) {
    const kind = tags[at]!.slice(2)
    if (!tags[at]!.startsWith('B')) continue
    let end = at + 1
    while (tags[end] === `I-${kind}`) end++
    spans.push(`${at}-${end}-${kind}`)
  }
  return spans
}

/** Precision, recall and F1 of exact names, in all and by kind: "all 70.1/65.2/67.6 PER …". */
export function scoreNames(gold: readonly (readonly NameTag[])[], found: readonly (readonly NameTag[])[]): string {
  return ['', 'PER', 'ORG', 'LOC'].map((kind) => `${kind || 'all'} ${scoreKind(gold, found, kind)}`).join('  ')
}

function scoreKind(
  gold: readonly (readonly NameTag[])[],
  found: readonly (readonly NameTag[])[],
  kind: string,
): string {
  let [right, wanted, given] = [0, 0, 0]
  for (const [at, tags] of gold.entries()) {
    const names = new Set(spansOf(tags).filter((span) => span.endsWith(kind)))
    const mine = spansOf(found[at]!).filter((span) => span.endsWith(kind))
    right += mine.filter((span) => names.has(span)).length
    wanted += names.size
    given += mine.length
  }
  const [precision, recall] = [right / (given || 1), right / (wanted || 1)]
  return [precision, recall, (2 * right) / (given + wanted || 1)].map((x) => (100 * x).toFixed(1)).join('/')
}
