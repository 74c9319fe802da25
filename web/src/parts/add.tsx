import { useEffect, useRef, useState } from 'preact/hooks'
import { count } from '../words.ts'
import './add.css'
import { type Handed, handOver, type Item } from './hand-over.ts'

/** What happened to a thing, in words that are true of it alone. */
const STATUS: Readonly<Record<Item['status'], string>> = {
  waiting: 'waits',
  reading: 'is being read',
  added: 'added',
  known: 'on record already',
  refused: 'can’t be read',
  nothing: 'no report',
}

/** The button that adds reports, and its dialogue; files can be dropped anywhere on the page. */
export function Add() {
  const dialog = useRef<HTMLDialogElement>(null)
  const [handed, setHanded] = useState<readonly Handed[]>([])
  const [isOver, setOver] = useState(false)
  const take = (what: { readonly files?: readonly File[]; readonly urls?: readonly string[] }) => {
    dialog.current?.showModal()
    handOver(what, (change) => setHanded((all) => [...all.filter(({ key }) => key !== change.key), change]))
  }
  useDrop(setOver, (files) => take({ files }))
  return (
    <>
      <button type="button" class="quiet" onClick={() => dialog.current?.showModal()}>
        Add
      </button>
      {isOver && <div class="drop-here">Let go to add these files</div>}
      <dialog ref={dialog} class="add" aria-labelledby="add">
        <h2 id="add">Add reports</h2>
        <Files take={(files) => take({ files })} />
        <Urls take={(urls) => take({ urls })} />
        <Progress handed={handed} />
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </dialog>
    </>
  )
}

/** Follows files that are dragged over the page. */
function useDrop(over: (isOver: boolean) => void, take: (files: readonly File[]) => void): void {
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const dragged = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      over(true)
    }
    const left = (event: DragEvent) => event.relatedTarget === null && over(false)
    const dropped = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      over(false)
      take([...(event.dataTransfer?.files ?? [])])
    }
    addEventListener('dragover', dragged)
    addEventListener('dragleave', left)
    addEventListener('drop', dropped)
    return () => {
      removeEventListener('dragover', dragged)
      removeEventListener('dragleave', left)
      removeEventListener('drop', dropped)
    }
  }, [])
}

function Files({ take }: { readonly take: (files: readonly File[]) => void }) {
  const chosen = (field: HTMLInputElement) => {
    take([...(field.files ?? [])])
    field.value = ''
  }
  return (
    <label>
      Files: pages, PDF, mail, feeds, archives. They can be dropped anywhere on the page too.
      <input type="file" multiple onChange={(event) => chosen(event.currentTarget)} />
    </label>
  )
}

function Urls({ take }: { readonly take: (urls: readonly string[]) => void }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const read = (event: SubmitEvent) => {
    event.preventDefault()
    const urls = (field.current?.value ?? '').split(/\s+/).filter(Boolean)
    if (urls.length === 0) return
    take(urls)
    field.current!.value = ''
  }
  return (
    <form onSubmit={read}>
      <label>
        URLs, one a line; of feeds and sitemaps the pages are read that they point to
        <textarea ref={field} rows={3} spellcheck={false} placeholder="https://" />
      </label>
      <button type="submit">Read them</button>
    </form>
  )
}

function Progress({ handed }: { readonly handed: readonly Handed[] }) {
  if (handed.length === 0) return null
  const items = handed.flatMap((each) => each.items.map((item) => ({ key: `${each.key} ${item.number}`, item })))
  const added = items.reduce((sum, { item }) => sum + item.added, 0)
  const open = items.filter(({ item }) => item.status === 'waiting' || item.status === 'reading').length
  return (
    <section aria-label="What became of them">
      <p role="status">
        {open > 0 ? `${open} of ${items.length} still to read` : `All ${items.length} read`} · {count(added, 'report')}{' '}
        added.{' '}
        {open === 0 && added > 0 && (
          <a href={location.href} onClick={() => location.reload()}>
            Show them
          </a>
        )}
      </p>
      {handed.map(
        ({ key, error }) =>
          error !== null && (
            <p key={key} role="alert">
              {error}
            </p>
          ),
      )}
      <ul class="progress">
        {items.map(({ key, item }) => (
          <Line key={key} item={item} />
        ))}
      </ul>
    </section>
  )
}

function Line({ item: { name, status, added, claims, statements, reports, troubles, note } }: { readonly item: Item }) {
  const [report] = reports
  return (
    <li data-status={status}>
      <b>{report === undefined ? name : <a href={`/report/${report}`}>{name}</a>}</b> <span>{STATUS[status]}</span>
      {added > 0 && ` · ${count(added, 'report')}, ${count(claims, 'claim')}, ${count(statements, 'statement')}`}
      {note !== null && <p>{note}</p>}
      {troubles.map((each) => (
        <p key={each.name}>{each.message}</p>
      ))}
    </li>
  )
}
