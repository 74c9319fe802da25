import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { ask } from '../answers.ts'
import './gate.css'

interface Session {
  readonly name: string
  readonly role: string
  readonly isLocal: boolean
}

/** Shows the screen, and the way in to who has to sign in first. */
export function Gate({ children }: { readonly children: ComponentChildren }) {
  const [session, setSession] = useState<Session | 'unknown' | 'none'>('unknown')
  useEffect(() => {
    ask<Session>('session').then(setSession, () => setSession('none'))
  }, [])
  if (session === 'none') return <SignIn enter={setSession} />
  return (
    <>
      {children}
      {session !== 'unknown' && !session.isLocal && <SignedIn session={session} leave={() => setSession('none')} />}
    </>
  )
}

function SignIn({ enter }: { readonly enter: (session: Session) => void }) {
  const field = useRef<HTMLInputElement>(null)
  const [error, setError] = useState<string | null>(null)
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    const body = JSON.stringify({ token: field.current?.value ?? '' })
    ask<Session>('session', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }).then(
      enter,
      (failed: Error) => setError(failed.message),
    )
  }
  return (
    <main class="gate">
      <h1>onrecord</h1>
      <form onSubmit={send}>
        <label>
          Your token
          <input ref={field} type="password" autocomplete="current-password" required />
        </label>
        <button type="submit">Sign in</button>
      </form>
      {error !== null && <p role="alert">{error}</p>}
      <p>Who looks after this case gave it to you; it begins with onr_.</p>
    </main>
  )
}

function SignedIn({ session, leave }: { readonly session: Session; readonly leave: () => void }) {
  const out = () => void fetch('/api/v1/session', { method: 'DELETE' }).then(leave)
  return (
    <aside class="signed-in" aria-label="Who is signed in">
      {session.name}, {session.role}{' '}
      <button type="button" class="quiet" onClick={out}>
        Sign out
      </button>
    </aside>
  )
}
