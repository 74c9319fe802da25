import { render } from 'preact'
import { App } from './app.tsx'
import { Gate } from './parts/gate.tsx'
import { applyTheme } from './theme.ts'
import './style.css'

applyTheme()
render(
  <Gate>
    <App />
  </Gate>,
  document.getElementById('app')!,
)
