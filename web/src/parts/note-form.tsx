import { useLayoutEffect, useRef } from 'preact/hooks'
import { useDraft } from '../drafts.ts'

interface NoteFormProps {
  readonly label: string
  /** Under what it is kept while it is being written. */
  readonly draft: string
  readonly keep: (text: string) => void
  readonly leave: () => void
}

/** Some words of a person's own. Enter keeps them, Shift-Enter begins a line, Esc leaves; they are there when one comes back. */
export function NoteForm({ label, draft, keep, leave }: NoteFormProps) {
  const [words, write] = useDraft(draft)
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => field.current?.focus(), [])
  const done = () => {
    if (words.trim() === '') leave()
    else keep(words.trim())
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave()
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    done()
  }
  return (
    <form
      class="note"
      onSubmit={(event) => {
        event.preventDefault()
        done()
      }}
    >
      <label>
        <span>{label}</span>
        <textarea
          ref={field}
          rows={3}
          maxLength={2000}
          value={words}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={pressed}
        />
      </label>
      <p class="decide">
        <button type="submit">
          Keep <kbd>Enter</kbd>
        </button>
        <button type="button" onClick={leave}>
          Leave <kbd>Esc</kbd>
        </button>
      </p>
    </form>
  )
}
