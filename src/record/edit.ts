import type { Stretch } from './word-diff.ts'

/** Words that took the place of others; one of the two may be empty. */
export interface Replacement {
  readonly before: string
  readonly after: string
}

/** What was removed and added at each place, in the order of the text. */
export function replacements(stretches: readonly Stretch[]): readonly Replacement[] {
  const found: { before: string; after: string }[] = []
  for (const [at, { kind, text }] of stretches.entries()) {
    const last = found.at(-1)
    if (kind === 'removed') found.push({ before: text.trim(), after: '' })
    else if (kind === 'added' && last && stretches[at - 1]?.kind === 'removed') last.after = text.trim()
    else if (kind === 'added') found.push({ before: '', after: text.trim() })
  }
  return found
}

/** Numbers in digits, and those that reports write in words. */
const FIGURE =
  /\p{N}[\p{N}.,:]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|scores|half|twice|double)\b/giu

/** The replacements in which a figure was changed for another. */
export function changedFigures(all: readonly Replacement[]): readonly Replacement[] {
  return all.filter(({ before, after }) => {
    const [was, is] = [figures(before), figures(after)]
    return was !== '' && is !== '' && was !== is
  })
}

function figures(words: string): string {
  return (words.toLowerCase().match(FIGURE) ?? []).join(' ')
}

/** How an outlet says that it changed an article. */
export const CORRECTION_NOTES: readonly { readonly example: string; readonly pattern: RegExp }[] = [
  { example: 'Correction: the bridge has two lanes.', pattern: /^\W*(?:corrections?|clarifications?)\b\W*\s/i },
  { example: 'Editor’s note: The name was misspelled.', pattern: /^\W*editor(?:ial|[’']?s|s[’'])? note\b/i },
  {
    example: 'An earlier version of this article gave a wrong figure.',
    pattern:
      /\b(?:earlier|previous|original|prior) version of (?:this|the|our) (?:\w+ )?(?:article|story|report|post|piece|headline)\b/i,
  },
  {
    example: 'This story has been corrected to say that two ships left.',
    pattern:
      /\b(?:this|the) (?:\w+ )?(?:article|story|report|post|piece|headline)\b.{0,60}\b(?:was|has been|is|were|have been) (?:\w+ )?(?:amended|corrected|updated|clarified|changed|edited|revised)\b/i,
  },
  {
    example: 'This article was amended on 3 May.',
    pattern: /\b(?:amended|corrected|clarified) (?:on|at) \w+ \w+/i,
  },
  {
    example: 'We regret the error.',
    pattern: /\b(?:we|\w+ (?:news|times|post)) (?:regrets?|apologi[sz]es? for) the (?:error|mistake)/i,
  },
]

/** The paragraph that was added and says that the text was changed; null where none does. */
export function correctionNote(stretches: readonly Stretch[]): string | null {
  for (const paragraph of changedParagraphs(stretches)) {
    if (CORRECTION_NOTES.some(({ pattern }) => pattern.test(paragraph))) return paragraph
  }
  return null
}

/** The paragraphs of the text after the change that have words in them which were not there before. */
function changedParagraphs(stretches: readonly Stretch[]): readonly string[] {
  const found: string[] = []
  let [paragraph, isChanged] = ['', false]
  const close = () => {
    if (isChanged && paragraph.trim() !== '') found.push(paragraph.trim())
    paragraph = ''
    isChanged = false
  }
  for (const { kind, text } of stretches) {
    if (kind === 'removed') continue
    for (const [at, part] of text.split('\n').entries()) {
      if (at > 0) close()
      paragraph += part
      isChanged ||= kind === 'added' && part.trim() !== ''
    }
  }
  close()
  return found
}
