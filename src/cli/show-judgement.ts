import type { ListedJudgement } from '../casefile/index.ts'
import type { Act, Subject } from '../record/index.ts'
import type { Io } from './io.ts'
import { indented, printable, textWidth, wrap } from './layout.ts'
import { because, byWhom, FIELDS, fieldWords } from './show-judged.ts'

/** Columns before what a judgement says. */
const INDENT = 8

/** Judgements as a person reads them: id, what, by whom, why, and what has become of them. */
export function showJudgements(all: readonly ListedJudgement[], io: Pick<Io, 'colors' | 'columns'>): readonly string[] {
  const width = textWidth(io.columns) - INDENT
  const { bold, dim, red } = io.colors
  return all.flatMap(({ judgement, standing, isUndone, versions }) => {
    const { id, act } = judgement
    const [first = '', ...more] = wrap(actLine(act), width)
    const gone = isUndone ? 'undone' : standing.state === 'lost' ? `lost: ${standing.why}` : ''
    const moved = standing.state === 'moved' ? 'its words have moved' : ''
    const source = wrap([`${byWhom(judgement)}${because(judgement)}`, moved].filter(Boolean).join(' · '), width)
    return [
      `${dim(id.slice(0, 6))}  ${isUndone ? dim(first) : bold(first)}`,
      ...indented(more.map(isUndone ? dim : bold), INDENT),
      ...indented(quotedWords(act, width).map(dim), INDENT),
      ...indented(source.map(dim), INDENT),
      ...(gone ? indented([red(gone)], INDENT) : []),
      ...versions.flatMap(({ document, lost }) =>
        lost === null
          ? indented([dim(`counts in another version of the article too: ${shortId(document)}`)], INDENT)
          : indented(wrap(`lost in a later version, ${shortId(document)}: ${lost}`, width).map(red), INDENT),
      ),
    ]
  })
}

function quotedWords(act: Act, width: number): readonly string[] {
  const words = 'subject' in act && 'anchor' in act.subject ? act.subject.anchor.quote.words : ''
  return words ? wrap(`“${printable(words)}”`, width) : []
}

/** "reject claim 3f9c2a81/c4", "correct claim 3f9c2a81/c4: type AID, actor Iceland". */
export function actLine(act: Act): string {
  switch (act.kind) {
    case 'accept':
    case 'reject':
      return `${act.kind} ${subjectWords(act.subject)}`
    case 'correct':
      return `correct ${subjectWords(act.subject)}: ${setWords(act.set)}`
    case 'merge':
    case 'split':
      return `${act.kind} ${act.what} ${act.pair.map((each) => (typeof each === 'string' ? printable(each) : shortId(each.id))).join(' and ')}`
    case 'note':
      return `note on ${'anchor' in act.subject ? subjectWords(act.subject) : `${act.subject.what} ${printable(act.subject.id)}`}: ${printable(act.text)}`
    case 'undo':
      return `undo ${act.judgement.slice(0, 6)}`
  }
}

function subjectWords({ what, id }: Subject): string {
  return `${what} ${shortId(id)}`
}

/** An id that a person can type: eight digits of the document's. */
export function shortId(id: string): string {
  const [document = '', part] = id.split('/')
  return part === undefined ? document.slice(0, 8) : `${document.slice(0, 8)}/${part}`
}

function setWords(set: Readonly<Record<string, unknown>>): string {
  return Object.entries(set)
    .map(([field, value]) => `${FIELDS[field as keyof typeof FIELDS]} ${fieldWords(value) || 'none'}`)
    .join(', ')
}
