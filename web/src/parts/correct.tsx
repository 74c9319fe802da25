import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useDraft } from '../drafts.ts'
import { Key } from './key.tsx'

/** Words that a person selected, by their place in the text: code points, half-open. */
interface Selected {
  readonly words: string
  readonly start: number
  readonly end: number
}

interface CorrectProps {
  readonly of: 'claim' | 'statement'
  /** Under what it is kept while it is being written. */
  readonly draft: string
  readonly isOpen: boolean
  /** Sets fields of the claim or statement; passages by their place: "120..131". Says whether that is on record. */
  readonly set: (fields: Readonly<Record<string, string | readonly string[]>>) => Promise<boolean>
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
export function Correct({ of, draft, isOpen, set }: CorrectProps) {
  const selected = useSelected()
  const [written, write] = useDraft(draft)
  const [field, value] = fieldIn(written, WRITTEN[of][0])
  const input = useRef<HTMLInputElement>(null)
  const [isSeen, setSeen] = useState(written !== '')
  useLayoutEffect(() => {
    if (!isOpen) return
    setSeen(true)
    input.current?.focus()
  }, [isOpen])
  const send = (name: string, words: string) =>
    set({ [name]: LISTS.has(name) ? words.split(',').map((each) => each.trim()) : words })
  const sendWritten = async (event: SubmitEvent) => {
    event.preventDefault()
    if (await send(field, value.trim() || 'none')) write('')
  }
  return (
    <details class="correct" open={isSeen || isOpen} onToggle={(event) => setSeen(event.currentTarget.open)}>
      <summary>
        Correct it <Key of="correct" />
      </summary>
      <p class="source" role="status">
        {selected ? `“${selected.words}” is` : 'Select words in the text and say what they are, or write a field.'}
      </p>
      {selected && (
        <p class="decide">
          {PASSAGES[of].map(([passage, name]) => (
            <button key={name} type="button" onClick={() => void send(passage, `${selected.start}..${selected.end}`)}>
              {name}
            </button>
          ))}
        </p>
      )}
      <form class="parties" onSubmit={sendWritten}>
        <label>
          <span>Field</span>
          <select name="field" value={field} onChange={(event) => write(`${event.currentTarget.value}=${value}`)}>
            {WRITTEN[of].map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <label>
          <span>is</span>
          <input
            ref={input}
            name="value"
            value={value}
            placeholder="none"
            autocomplete="off"
            onInput={(event) => write(`${field}=${event.currentTarget.value}`)}
          />
        </label>
        <button type="submit">Set</button>
      </form>
    </details>
  )
}

/** A draft is the field and what was written for it: "polarity=nega". */
function fieldIn(written: string, first: string): readonly [field: string, value: string] {
  const [, field = first, value = ''] = /^(\w+)=(.*)$/s.exec(written) ?? []
  return [field, value]
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
