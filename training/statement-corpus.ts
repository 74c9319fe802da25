/** Reads PolNeAR (Newell et al., 2018): news articles with every attribution in brat standoff. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Half-open ranges of the text, in the order of the text. */
export type Ranges = readonly (readonly [start: number, end: number])[]

export interface Attribution {
  readonly source: Ranges
  readonly cue: Ranges
  readonly content: Ranges
}

export interface Article {
  readonly id: string
  readonly text: string
  readonly published: string | undefined
  readonly attributions: readonly Attribution[]
}

/** All articles of a folder that holds text/ and attributions/; of several annotators the first by file name counts. */
export function articles(folder: string): Article[] {
  const annotations = new Map<string, string>()
  for (const file of readdirSync(join(folder, 'attributions')).sort()) {
    const id = file.replace(/_[0-9a-f]{4}\.ann$/, '')
    if (!annotations.has(id)) annotations.set(id, readFileSync(join(folder, 'attributions', file), 'utf8'))
  }
  return readdirSync(join(folder, 'text'))
    .sort()
    .map((file) => file.replace(/\.txt$/, ''))
    .filter((id) => annotations.has(id))
    .map((id) => ({
      id,
      text: readFileSync(join(folder, 'text', `${id}.txt`), 'utf8'),
      published: /\d{4}-\d\d-\d\d/.exec(id)?.[0],
      attributions: attributions(annotations.get(id)!),
    }))
}

function attributions(standoff: string): Attribution[] {
  const spans = new Map<string, Ranges>()
  const events: Attribution[] = []
  for (const line of standoff.split('\n')) {
    const [id, rest] = line.split('\t')
    if (id === undefined || rest === undefined) continue
    if (id.startsWith('T')) spans.set(id, ranges(rest))
    else if (id.startsWith('E')) events.push(attribution(rest, spans))
  }
  return events.filter(({ content, cue }) => content.length > 0 && cue.length > 0)
}

/** "Content 209 236;91 186" */
function ranges(mark: string): Ranges {
  const pieces = mark.slice(mark.indexOf(' ') + 1).split(';')
  return inOrder(pieces.map((piece) => piece.split(' ').map(Number) as [number, number]))
}

/** "Attribution:T8 Content:T7 Cue:T6 Source:T5" */
function attribution(event: string, spans: ReadonlyMap<string, Ranges>): Attribution {
  const roles: Record<string, (readonly [number, number])[]> = { source: [], cue: [], content: [] }
  for (const part of event.trim().split(' ')) {
    const [role = '', target = ''] = part.split(':')
    roles[role.toLowerCase().replace(/\d+$/, '')]?.push(...(spans.get(target) ?? []))
  }
  return { source: inOrder(roles['source']!), cue: inOrder(roles['cue']!), content: inOrder(roles['content']!) }
}

function inOrder(pieces: readonly (readonly [number, number])[]): Ranges {
  return pieces.toSorted((a, b) => a[0] - b[0])
}
