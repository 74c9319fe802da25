import { useState } from 'preact/hooks'

const PREFIX = 'onrecord:draft:'

/** Words that were begun and not yet kept, in this browser; empty where there are none. */
export function draftOf(name: string): string {
  return localStorage.getItem(PREFIX + name) ?? ''
}

export function keepDraft(name: string, words: string): void {
  if (words === '') localStorage.removeItem(PREFIX + name)
  else localStorage.setItem(PREFIX + name, words)
}

/** What somebody writes, kept as it is written: a page that is loaded anew, or closed, loses none of it. */
export function useDraft(name: string): readonly [words: string, write: (words: string) => void] {
  const [words, setWords] = useState(() => draftOf(name))
  return [
    words,
    (next) => {
      keepDraft(name, next)
      setWords(next)
    },
  ]
}
