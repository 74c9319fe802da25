import { alignParagraphs } from './paragraphs.ts'

/** A run of text that two versions share, or that only one of them has. */
export interface Stretch {
  readonly kind: 'kept' | 'removed' | 'added'
  readonly text: string
}

/** Words, numbers with their separators, white space, and each other character by itself. */
const TOKEN = /\p{N}[\p{N}.,:]*\p{N}|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|\s+|./gsu

/** A paragraph with the line feeds before it. */
const PARAGRAPH = /\n*[^\n]+|\n+/g

/** Tokens that may differ before two texts count as wholly different; to find more takes seconds. */
const MOST_CHANGES = 1500

/**
 * What changed from one text to another, word by word. Equal paragraphs are set aside first, and those that resemble
 * each other are compared with each other. Kept and removed stretches make up the first text, kept and added ones the
 * second.
 *
 * Myers (1986), "An O(ND) Difference Algorithm and Its Variations", as the package `diff` has it.
 */
export async function wordDiff(before: string, after: string): Promise<readonly Stretch[]> {
  const compare = await comparer()
  const found = compare(before.match(PARAGRAPH) ?? [], after.match(PARAGRAPH) ?? []).flatMap((hunk) =>
    hunk.kind === 'kept'
      ? [stretch('kept', hunk.tokens)]
      : alignParagraphs(hunk.removed, hunk.added).flatMap(([old, now]) =>
          compare(old?.match(TOKEN) ?? [], now?.match(TOKEN) ?? []).flatMap(asStretches),
        ),
  )
  return tidied(found)
}

/** How many words came and went. */
export interface WordCounts {
  readonly added: number
  readonly removed: number
}

export function countWords(stretches: readonly Stretch[]): WordCounts {
  const count = (of: Stretch['kind']) =>
    stretches.reduce((sum, { kind, text }) => sum + (kind === of ? (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) : 0), 0)
  return { added: count('added'), removed: count('removed') }
}

type Hunk =
  | { readonly kind: 'kept'; readonly tokens: readonly string[] }
  | { readonly kind: 'changed'; readonly removed: readonly string[]; readonly added: readonly string[] }

/** The package takes 60 ms to load, and only what compares versions needs it. */
async function comparer(): Promise<(before: readonly string[], after: readonly string[]) => readonly Hunk[]> {
  const { diffArrays } = await import('diff')
  return (before, after) => {
    const changes = diffArrays([...before], [...after], { maxEditLength: MOST_CHANGES })
    return changes ? hunks(changes) : [{ kind: 'changed', removed: before, added: after }]
  }
}

/** What is removed and what is added at one place, together. */
function hunks(
  changes: readonly { readonly removed: boolean; readonly added: boolean; readonly value: readonly string[] }[],
): readonly Hunk[] {
  const found: Hunk[] = []
  let [removed, added]: [readonly string[], readonly string[]] = [[], []]
  const close = () => {
    if (removed.length + added.length > 0) found.push({ kind: 'changed', removed, added })
    removed = []
    added = []
  }
  for (const change of changes) {
    if (change.removed) removed = [...removed, ...change.value]
    else if (change.added) added = [...added, ...change.value]
    else {
      close()
      found.push({ kind: 'kept', tokens: change.value })
    }
  }
  close()
  return found
}

function asStretches(hunk: Hunk): readonly Stretch[] {
  return hunk.kind === 'kept'
    ? [stretch('kept', hunk.tokens)]
    : [stretch('removed', hunk.removed), stretch('added', hunk.added)]
}

function stretch(kind: Stretch['kind'], tokens: readonly string[]): Stretch {
  return { kind, text: tokens.join('') }
}

/** Joins what belongs together: a space or a comma that two changes have between them changes with them. */
function tidied(stretches: readonly Stretch[]): readonly Stretch[] {
  const full = stretches.filter(({ text }) => text !== '')
  const found: Stretch[] = []
  let [removed, added] = ['', '']
  const close = () => {
    const shared = sharedEnd(removed, added)
    keep(found, 'removed', removed.slice(0, removed.length - shared))
    keep(found, 'added', added.slice(0, added.length - shared))
    keep(found, 'kept', added.slice(added.length - shared))
    removed = ''
    added = ''
  }
  for (const [at, { kind, text }] of full.entries()) {
    const isBetween = kind === 'kept' && removed + added !== '' && at + 1 < full.length && !/[\p{L}\p{N}\n]/u.test(text)
    if (kind === 'removed' || isBetween) removed += text
    if (kind === 'added' || isBetween) added += text
    if (kind === 'kept' && !isBetween) {
      close()
      keep(found, kind, text)
    }
  }
  close()
  return found
}

/** The length of the white space that two texts both end in. */
function sharedEnd(a: string, b: string): number {
  let shared = 0
  while (/\s/.test(a.at(-1 - shared) ?? '') && a.at(-1 - shared) === b.at(-1 - shared)) shared += 1
  return shared
}

function keep(found: Stretch[], kind: Stretch['kind'], text: string): void {
  const last = found.at(-1)
  if (text === '') return
  if (last?.kind === kind) found[found.length - 1] = { kind, text: last.text + text }
  else found.push({ kind, text })
}
