import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { queryOf } from '../answers.ts'
import { go } from '../route.ts'
import { partyHref } from '../words.ts'

/** Something that can be asked for by name. */
export interface Command {
  readonly name: string
  readonly does: () => void
}

interface PaletteProps {
  readonly isOpen: boolean
  readonly close: () => void
  /** What can always be asked for. */
  readonly commands: readonly Command[]
}

const MOST = 9 // commands that are shown

/** Everything by name: views, a party, the exchange of two, a search. */
export function Palette({ isOpen, close, commands }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  useLayoutEffect(() => {
    if (!isOpen) return dialog.current?.close()
    setWords('')
    setAt(0)
    dialog.current?.showModal()
  }, [isOpen])
  const found = [...fitting(commands, words), ...asked(words.trim())].slice(0, MOST)
  const chosen = found[Math.min(at, found.length - 1)]
  const choose = (command: Command | undefined) => {
    close()
    command?.does()
  }
  const pressed = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setAt((now) => Math.max(0, Math.min(found.length - 1, now + step)))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(chosen)
    }
  }
  return (
    <dialog ref={dialog} class="palette" onClose={close} aria-label="Commands">
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="commands"
        aria-activedescendant={chosen ? `command-${found.indexOf(chosen)}` : undefined}
        aria-label="A view, a party, “Iceland and Portugal”, or words to search for"
        placeholder="A view, a party, “Iceland and Portugal”, or words"
        autocomplete="off"
        value={words}
        onInput={(event) => {
          setWords(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={pressed}
      />
      <div role="listbox" id="commands" aria-label="What fits">
        {found.map((command, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are pressed in the field
          <div
            key={command.name}
            id={`command-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={command === chosen}
            onClick={() => choose(command)}
          >
            {command.name}
          </div>
        ))}
      </div>
    </dialog>
  )
}

/** Commands in whose names every word that was typed begins a word. */
function fitting(commands: readonly Command[], words: string): readonly Command[] {
  const typed = words.toLowerCase().split(/\s+/).filter(Boolean)
  return commands.filter(({ name }) => {
    const own = name.toLowerCase().split(/\W+/)
    return typed.every((word) => own.some((each) => each.startsWith(word)))
  })
}

/** What can be asked about the words themselves. */
function asked(words: string): readonly Command[] {
  if (words === '') return []
  const [, a, b] = /^(.+?)(?:\s+and\s+|\s*[,→]\s*|\s*->\s*)(.+)$/i.exec(words) ?? []
  const to = (name: string, href: string) => ({ name, does: () => go(href) })
  return [
    ...(a && b ? [to(`What ${a} and ${b} gave each other`, `/exchange${queryOf({ a, b })}`)] : []),
    to(`Search the reports for “${words}”`, `/search${queryOf({ q: words })}`),
    to(`Who is ${words}`, partyHref(words)),
    to(`What ${words} did`, `/timeline${queryOf({ actor: words })}`),
    to(`What was done to ${words}`, `/timeline${queryOf({ recipient: words })}`),
    to(`Who says so: ${words}`, `/timeline${queryOf({ voice: words })}`),
  ]
}
