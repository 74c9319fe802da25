import { type Action, keyOf, useKeySettings } from '../keys.ts'

/** The key of an action as it is set; nothing where it has none, or single keys do nothing. */
export function Key({ of }: { readonly of: Action }) {
  const { areOn } = useKeySettings()
  const key = areOn ? keyOf(of) : null
  return key === null ? null : <kbd>{key}</kbd>
}
