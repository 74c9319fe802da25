import type { Document } from '../document/index.ts'
import type { Sentence, Token } from '../syntax/index.ts'
import type { Entity } from './mention.ts'

/** The entities of a document in the order of first mention, and the way from a token to its entity. */
export interface Entities {
  readonly entities: readonly Entity[]
  entityOf(token: Token): Entity | null
}

/** Who and what the sentences mention: one entity for each run of proper nouns, joined by their words. */
export function findEntities(_document: Document, sentences: readonly Sentence[]): Entities {
  const byName = new Map<string, Entity & { mentions: Entity['mentions'][number][] }>()
  const byToken = new Map<Token, Entity>()
  for (const { tokens } of sentences) {
    for (let at = 0; at < tokens.length; at += 1) {
      const first = at
      while (tokens[at]?.upos === 'PROPN') at += 1
      if (at === first) continue
      const run = tokens.slice(first, at)
      const name = run.map((token) => token.form).join(' ')
      const entity = byName.get(name) ?? { id: `e${byName.size + 1}`, name, kind: 'other', mentions: [] }
      byName.set(name, entity)
      const head = run.find((token) => !token.head || !run.includes(token.head)) ?? run[0]!
      entity.mentions.push({ span: { start: run[0]!.start, end: run.at(-1)!.end }, head, form: 'name' })
      for (const token of run) byToken.set(token, entity)
    }
  }
  return { entities: [...byName.values()], entityOf: (token) => byToken.get(token) ?? null }
}
