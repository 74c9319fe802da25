import type { Edit, VersionDiff } from '../casefile/index.ts'
import type { Replacement, Stretch } from '../record/index.ts'
import type { Version } from '../store/index.ts'
import { count } from './count.ts'
import type { Io } from './io.ts'
import { harmless, indented, printable, textWidth, wrap } from './layout.ts'
import { countsLine, countsOf, showComparison } from './show-comparison.ts'

type Page = Pick<Io, 'colors' | 'columns'>

/** Changes of one edit that are shown in a list. */
const MOST_CHANGES = 6

/** The whole of what changed: when, what of it the outlet says, the paragraphs with their changes, and the record. */
export function showDiff(diff: VersionDiff, page: Page): readonly string[] {
  const { claims, statements } = diff.record
  const counts = [countsLine('claims', countsOf(claims)), countsLine('statements', countsOf(statements))].filter(
    Boolean,
  )
  return [
    page.colors.bold(printable(diff.before.url ?? diff.article)),
    versionLine(diff.before, diff.versions),
    versionLine(diff.after, diff.versions),
    ...wrap(saidOf(diff), textWidth(page.columns)),
    '',
    ...showStretches(diff.stretches, page),
    ...(counts.length > 0 ? ['', page.colors.bold(counts.join('; '))] : []),
    ...showComparison(diff.record, page),
  ]
}

/** "version 2 of 3, 2031-05-01 09:00 to 2031-05-02 10:00, The Roan Courier: Tanks sent" */
function versionLine(version: Version, of: number): string {
  const { firstAt, lastAt, outlet, headline } = version
  const times = firstAt === lastAt ? minute(firstAt) : `${minute(firstAt)} to ${minute(lastAt)}`
  const about = [outlet, headline].flatMap((each) => (each === null ? [] : [printable(each)])).join(': ')
  return [`version ${version.version} of ${of}`, times, about].filter(Boolean).join(', ')
}

function minute(at: string): string {
  return at.slice(0, 16).replace('T', ' ')
}

/** What the outlet says of the change: "silently", or its note. */
export function saidOf({ note, isDated, words }: Pick<Edit, 'note' | 'isDated' | 'words'>): string {
  const size = `${count(words.added, 'word')} came, ${words.removed} went`
  if (note !== null) return `${size}; the outlet says so: “${printable(note)}”`
  return isDated ? `${size}; no note, but another time of modification` : `${size}, silently`
}

/** Words that stay are shown as far as the paragraph with a change goes; others are counted. */
function showStretches(stretches: readonly Stretch[], page: Page): readonly string[] {
  const paragraphs = paragraphsOf(stretches)
  const lines: string[] = []
  let kept = 0
  const close = () => {
    if (kept > 0) lines.push(page.colors.dim(`… ${count(kept, 'paragraph')} unchanged`), '')
    kept = 0
  }
  for (const paragraph of paragraphs) {
    if (paragraph.every(({ kind }) => kind === 'kept')) kept += 1
    else {
      close()
      lines.push(paintParagraph(paragraph, page), '')
    }
  }
  close()
  return lines.slice(0, -1)
}

/** Stretches cut at blank lines. */
function paragraphsOf(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const paragraphs: Stretch[][] = [[]]
  for (const { kind, text } of stretches) {
    for (const [at, part] of text.split(/\n+/).entries()) {
      if (at > 0) paragraphs.push([])
      if (part !== '') paragraphs.at(-1)!.push({ kind, text: part })
    }
  }
  return paragraphs.filter((each) => each.length > 0)
}

function paintParagraph(paragraph: readonly Stretch[], { colors }: Page): string {
  const isPainted = colors.isColorSupported
  return paragraph
    .map(({ kind, text }) => {
      const words = harmless(text)
      if (kind === 'kept') return words
      if (kind === 'removed') return isPainted ? colors.red(colors.strikethrough(words)) : `[-${words}-]`
      return isPainted ? colors.green(words) : `{+${words}+}`
    })
    .join('')
}

/** One edit in a list: when, where, what the outlet says of it, and the first of the changed words. */
export function showEdit(edit: Edit, page: Page): readonly string[] {
  const { after, between, headline, figures, changes } = edit
  const { bold, dim } = page.colors
  const about = [after.outlet, after.headline].flatMap((each) => (each === null ? [] : [printable(each)])).join(': ')
  const others = changes.filter((each) => !figures.includes(each))
  const shown = [
    ...figures.map((each) => replacementLine('figure', each)),
    ...others.map((each) => replacementLine('', each)),
  ]
  return [
    `${bold(minute(between[1]))}  ${about}`,
    ...indented(wrap(saidOf(edit), textWidth(page.columns) - 2), 2),
    ...(headline ? indented(wrap(replacementLine('headline', headline), textWidth(page.columns) - 2), 2) : []),
    ...shown.slice(0, MOST_CHANGES).flatMap((each) => indented(wrap(each, textWidth(page.columns) - 2), 2)),
    ...(shown.length > MOST_CHANGES ? [`  … and ${shown.length - MOST_CHANGES} more changes`] : []),
    dim(`  ${printable(after.url ?? edit.article)}  ${edit.before.version} → ${after.version}`),
  ]
}

/** Code points of a change that are shown. */
const LONGEST = 160

function replacementLine(what: string, { before, after }: Replacement): string {
  const [was, is] = [before, after].map((words) => (words === '' ? null : `“${cut(printable(words))}”`))
  const change = was === null ? `added ${is}` : is === null ? `removed ${was}` : `${was} → ${is}`
  return what === '' ? change : `${what}: ${change}`
}

function cut(words: string): string {
  const letters = Array.from(words)
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')} …` : words
}
