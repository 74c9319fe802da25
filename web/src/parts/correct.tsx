import { useEffect, useState } from 'preact/hooks'

/** Words that a person selected, by their place in the text: code points, half-open. */
interface Selected {
  readonly words: string
  readonly start: number
  readonly end: number
}

interface CorrectProps {
  readonly of: 'claim' | 'statement'
  /** Sets fields of the claim or statement; passages by their place: "120..131". */
  readonly set: (fields: Readonly<Record<string, string | readonly string[]>>) => void
}

/** Fields that are set by selecting words. */
const PASSAGES = {
  claim: [
    ['evidence', 'the words that say so'],
    ['objects', 'what it is about'],
  ],
  statement: [
    ['source', 'who says so'],
    ['cue', 'the word for saying'],
    ['content', 'what is said'],
  ],
} as const

/** Fields that are written; lists have commas between their values. */
const WRITTEN = {
  claim: ['type', 'actors', 'recipients', 'quantity', 'place', 'dates', 'polarity', 'certainty'],
  statement: ['speaker', 'via', 'dates'],
} as const

const LISTS: ReadonlySet<string> = new Set(['actors', 'recipients', 'objects', 'source', 'cue', 'content'])

/** Corrects a claim or statement: words of the text are selected, the rest is written. */
export function Correct({ of, set }: CorrectProps) {
  const selected = useSelected()
  const send = (field: string, value: string) =>
    set({ [field]: LISTS.has(field) ? value.split(',').map((each) => each.trim()) : value })
  const write = (event: SubmitEvent) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget as HTMLFormElement)
    send(String(given.get('field')), String(given.get('value')).trim() || 'none')
  }
  return (
    <details class="correct">
      <summary>Correct it</summary>
      <p class="source" role="status">
        {selected ? `“${selected.words}” is` : 'Select words in the text and say what they are, or write a field.'}
      </p>
      {selected && (
        <p class="decide">
          {PASSAGES[of].map(([field, name]) => (
            <button key={field} type="button" onClick={() => send(field, `${selected.start}..${selected.end}`)}>
              {name}
            </button>
          ))}
        </p>
      )}
      <form class="parties" onSubmit={write}>
        <label>
          <span>Field</span>
          <select name="field">
            {WRITTEN[of].map((field) => (
              <option key={field}>{field}</option>
            ))}
          </select>
        </label>
        <label>
          <span>is</span>
          <input name="value" placeholder="none" autocomplete="off" />
        </label>
        <button type="submit">Set</button>
      </form>
    </details>
  )
}

/** The words of the report that are selected; what was selected last stays while buttons are pressed. */
function useSelected(): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null)
  useEffect(() => {
    const changed = () => {
      const found = selectedIn(getSelection())
      if (found) setSelected(found)
    }
    document.addEventListener('selectionchange', changed)
    return () => document.removeEventListener('selectionchange', changed)
  }, [])
  return selected
}

function selectedIn(selection: Selection | null): Selected | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const block = blockOf(range.startContainer)
  if (!block || block !== blockOf(range.endContainer)) return null
  const before = document.createRange()
  before.setStart(block, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const words = range.toString()
  const skipped = words.length - words.trimStart().length
  const start = Number(block.dataset['start']) + Array.from(before.toString()).length + skipped
  const trimmed = words.trim()
  return trimmed === '' ? null : { words: trimmed, start, end: start + Array.from(trimmed).length }
}

function blockOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('.text [data-start]') ?? null
}
