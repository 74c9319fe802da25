import { useState } from 'preact/hooks'

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const SETTING = 'onrecord:theme'

/** The theme that was chosen in this browser; `auto` follows the system. */
function chosenTheme(): Theme {
  return THEMES.find((each) => each === localStorage.getItem(SETTING)) ?? 'auto'
}

/** Shows the page in the chosen theme. */
export function applyTheme(theme: Theme = chosenTheme()): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

export function useTheme(): readonly [theme: Theme, choose: (theme: Theme) => void] {
  const [theme, setTheme] = useState(chosenTheme)
  return [
    theme,
    (next) => {
      localStorage.setItem(SETTING, next)
      applyTheme(next)
      setTheme(next)
    },
  ]
}
