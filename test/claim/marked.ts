import { type Extraction, extract } from '../../src/extract.ts'
import { loadModels } from '../../src/models.ts'

/** A sentence of a test, and where its marked parts stand: "{actor Norway} {trigger sent} tanks". */
export interface Marked {
  readonly text: string
  readonly parts: readonly { readonly role: string; readonly start: number; readonly end: number }[]
}

export function marked(example: string): Marked {
  const parts: { role: string; start: number; end: number }[] = []
  let text = ''
  let read = 0
  for (const found of example.matchAll(/\{(\w+) ([^}]*)\}/g)) {
    text += example.slice(read, found.index)
    parts.push({ role: found[1]!, start: text.length, end: text.length + found[2]!.length })
    text += found[2]
    read = found.index + found[0].length
  }
  return { text: text + example.slice(read), parts }
}

const models = loadModels()

export function read(text: string): Extraction {
  return extract(new TextEncoder().encode(text), { format: 'text', published: '2026-03-14' }, models)
}

/** A claim in words, as a reader would say it. */
export interface Told {
  readonly type: string
  readonly trigger: string
  readonly actor: readonly string[]
  readonly recipient: readonly string[]
  readonly polarity: string
  readonly certainty: string
  readonly voices: number
}

export function told(text: string): readonly Told[] {
  const { claims, mentions, document } = read(text)
  const name = (id: string): string => mentions.entities.find((each) => each.id === id)!.name
  return claims.map((claim) => ({
    type: claim.type,
    trigger: claim.trigger.map(({ start, end }) => document.text.slice(start, end)).join(' '),
    actor: claim.actor.map(name),
    recipient: claim.recipient.map(name),
    polarity: claim.polarity,
    certainty: claim.certainty,
    voices: claim.voice.length,
  }))
}
