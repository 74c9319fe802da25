import { useLayoutEffect, useRef } from 'preact/hooks'

interface NoteFormProps {
  readonly label: string
  readonly keep: (text: string) => void
  readonly leave: () => void
}

/** Some words of a person's own. Enter keeps them, Shift-Enter begins a line, Esc leaves. */
export function NoteForm({ label, keep, leave }: NoteFormProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => field.current?.focus(), [])
  const done = () => {
    const text = field.current?.value.trim() ?? ''
    if (text === '') leave()
    else keep(text)
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
        <textarea ref={field} rows={3} maxLength={2000} onKeyDown={pressed} />
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
