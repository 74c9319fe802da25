import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { ACTIONS, type Action, actionOf, keyOf, useKeySettings } from '../keys.ts'

/** What the keys do; each can be changed, and all be switched off. */
export function Help({ isOpen, close }: { readonly isOpen: boolean; readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { areOn, switchTo, choose, reset } = useKeySettings()
  const [changing, setChanging] = useState<Action | null>(null)
  const [told, tell] = useState('')
  useLayoutEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  const begin = (action: Action) => {
    setChanging(action)
    tell(`Press the key that is to ${ACTIONS[action][1]}; Backspace for none, Esc to leave it.`)
  }
  const pressed = (event: KeyboardEvent) => {
    if (changing === null || event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.key === 'Backspace' ? null : event.key
    if (key !== null && key !== 'Escape' && key.trim().length !== 1) return // Shift alone, Tab, an arrow
    event.preventDefault()
    event.stopPropagation()
    const other = key === null ? null : actionOf(key)
    if (other !== null && other !== changing) return tell(`${key} is to ${ACTIONS[other][1]} already. Press another.`)
    if (key !== 'Escape') choose(changing, key)
    setChanging(null)
    tell(key === 'Escape' ? '' : `Kept: ${key ?? 'no key'}.`)
  }
  return (
    <dialog
      ref={dialog}
      onClose={close}
      // Esc leaves the key that is being changed, and not all of them.
      onCancel={(event) => changing !== null && event.preventDefault()}
      onKeyDown={pressed}
      aria-labelledby="keys"
    >
      <h2 id="keys">Keys</h2>
      <label class="choice">
        <input type="checkbox" checked={areOn} onChange={(event) => switchTo(event.currentTarget.checked)} /> Single
        keys do these things
      </label>
      <dl class="keys">
        {(Object.keys(ACTIONS) as Action[]).map((action) => (
          <div key={action}>
            <dt>{keyOf(action) === null ? 'none' : <kbd>{keyOf(action)}</kbd>}</dt>
            <dd>
              {ACTIONS[action][1]}{' '}
              <button type="button" aria-pressed={changing === action} onClick={() => begin(action)}>
                Change<span class="unseen"> the key for: {ACTIONS[action][1]}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p class="source" role="status">
        {told || 'They are kept in this browser. Esc looks at nothing in particular.'}
      </p>
      <form method="dialog" class="decide">
        <button type="submit">Close</button>
        <button
          type="button"
          onClick={() => {
            reset()
            tell('Every key is as it was at first.')
          }}
        >
          As they were at first
        </button>
      </form>
    </dialog>
  )
}
