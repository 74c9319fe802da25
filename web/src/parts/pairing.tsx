import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { useDraft } from '../drafts.ts'
import { type Judging, lastMade } from '../judging.ts'

interface PairingProps {
  readonly of: 'party' | 'text'
  /** Key of a party, id of a document. */
  readonly id: string
  readonly judging: Judging
  /** To be called when a judgement was put on record or taken back. */
  readonly judged: () => void
}

interface MergeProps extends PairingProps {
  readonly label: string
  readonly hint: string
}

/** Says that this and another are one, and why; the last that was said can be taken back. */
export function Merge({ of, id, label, hint, judging, judged }: MergeProps) {
  const [other, writeOther] = useDraft(`merge:${of}:${id}`)
  const [why, writeWhy] = useDraft(`merge-why:${of}:${id}`)
  const last = lastMade()
  const merge = async (event: SubmitEvent) => {
    event.preventDefault()
    const decision = { act: 'merge' as const, of, id, other: of === 'text' ? documentIn(other) : other.trim() }
    if (!(await judging.decide({ ...decision, ...(why.trim() && { why: why.trim() }) }, 'They are one'))) return
    writeOther('')
    writeWhy('')
    judged()
  }
  return (
    <>
      <form class="parties" onSubmit={merge}>
        <label>
          <span>{label}</span>
          <input
            value={other}
            placeholder={hint}
            required
            autocomplete="off"
            onInput={(event) => writeOther(event.currentTarget.value)}
          />
        </label>
        <label>
          <span>because</span>
          <input
            value={why}
            placeholder="your reason"
            maxLength={2000}
            autocomplete="off"
            onInput={(event) => writeWhy(event.currentTarget.value)}
          />
        </label>
        <button type="submit">They are one</button>
        {last && (
          <button type="button" onClick={async () => (await judging.undo(last)) && judged()}>
            Undo the last
          </button>
        )}
      </form>
      <p class="source" role="status">
        {judging.told}
      </p>
    </>
  )
}

interface SplitProps extends PairingProps {
  readonly other: string
  readonly children: ComponentChildren
}

/** Says that two that count as one are not; the reason is asked for first. */
export function Split({ of, id, other, judging, judged, children }: SplitProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [why, write] = useDraft(`split:${of}:${id}:${other}`)
  const split = async () => {
    const decision = { act: 'split' as const, of, id, other, ...(why.trim() && { why: why.trim() }) }
    if (!(await judging.decide(decision, 'They are two'))) return
    write('')
    judged()
  }
  return (
    <>
      <button type="button" class="inline" onClick={() => dialog.current?.showModal()}>
        {children}
      </button>
      <dialog ref={dialog} aria-label="Two, not one">
        <form method="dialog" onSubmit={() => void split()}>
          <label>
            <span>Why they are two</span>
            <input
              type="text"
              value={why}
              maxLength={2000}
              autocomplete="off"
              onInput={(event) => write(event.currentTarget.value)}
            />
          </label>
          <p class="decide">
            <button type="submit">They are two</button>
            <button type="button" onClick={() => dialog.current?.close()}>
              Leave
            </button>
          </p>
        </form>
      </dialog>
    </>
  )
}

/** The document that an address of ours names: ".../report/3f9c2a?at=c4"; else the words as they are. */
function documentIn(words: string): string {
  return /\/(?:report|copies|versions)\/([0-9a-f]+)/.exec(words)?.[1] ?? words.trim()
}
