import type { ComponentType } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { askAhead } from './answers.ts'

/**
 * A view whose program is loaded when it is first shown, so that the first page of all stays small.
 *
 * @param asks what it will ask of the API: that is asked without waiting for the program
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  asks?: (props: Props) => string,
): ComponentType<Props> {
  let View: ComponentType<Props> | null = null
  return function Later(props: Props) {
    const [, setLoaded] = useState(View !== null)
    const [trouble, setTrouble] = useState('')
    useLayoutEffect(() => {
      if (View !== null) return
      // The program first: the server sends it at once, and may take its time over the answer.
      const loading = load()
      const forget = asks && askAhead(asks(props))
      loading.then(
        (loaded) => {
          View = loaded
          setLoaded(true)
        },
        () => setTrouble('This view could not be loaded. Is the server still there? Load the page anew.'),
      )
      return forget
    }, [])
    if (trouble !== '')
      return (
        <p class="notice" role="alert">
          {trouble}
        </p>
      )
    return View ? <View {...props} /> : <p class="notice">Opening …</p>
  }
}
