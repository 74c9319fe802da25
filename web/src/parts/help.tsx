import { useLayoutEffect, useRef } from 'preact/hooks'
import { useKeysSetting } from '../keys.ts'

const KEYS = [
  ['/', 'search'],
  [':, Ctrl-K', 'go to a view, a party, an exchange by name'],
  ['j, k', 'next and previous claim or statement of a report, or entry of the queue'],
  ['a, r, u', 'accept, reject, undo'],
  ['R, n, m', 'in the queue: reject with a reason, note, one event with its look-alike'],
  ['Esc', 'look at nothing in particular'],
  ['?', 'this list'],
] as const

/** What the keys do, and the switch for them. */
export function Help({ isOpen, close }: { readonly isOpen: boolean; readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [areOn, setOn] = useKeysSetting()
  useLayoutEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="keys">
      <h2 id="keys">Keys</h2>
      <dl>
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label class="choice">
        <input type="checkbox" checked={areOn} onChange={(event) => setOn(event.currentTarget.checked)} /> Single keys
        do these things
      </label>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  )
}
