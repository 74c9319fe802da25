import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A view whose program is loaded when it is first shown, so that the first page of all stays small. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let View: ComponentType<Props> | null = null
  return function Later(props: Props) {
    const [, setLoaded] = useState(View !== null)
    const [trouble, setTrouble] = useState('')
    useEffect(() => {
      if (View !== null) return
      load().then(
        (loaded) => {
          View = loaded
          setLoaded(true)
        },
        () => setTrouble('This view could not be loaded. Is the server still there? Load the page anew.'),
      )
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
