/** Reads the annotated texts that the name recogniser learns from and is measured on. */
import { readFileSync } from 'node:fs'
import type { NameTag } from '../../src/syntax/token.ts'

/** One word line of CoNLL-U, as far as names are concerned. */
export interface Row {
  readonly form: string
  readonly upos: string
  readonly xpos: string
  /** Index of the head, from 0; -1 at the root. */
  readonly head: number
  readonly misc: string
}

/** A sentence with its names. */
export interface Example {
  readonly forms: readonly string[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly tags: readonly NameTag[]
}

/** Sentences that belong to one text, so that a name can help another. */
export type Text = readonly Example[]

/** A CoNLL-U file as documents of sentences of rows. */
export function conlluRows(path: string): { id: string; rows: Row[] }[][] {
  const documents: { id: string; rows: Row[] }[][] = []
  for (const block of readFileSync(path, 'utf8').split(/\n\n+/)) {
    const lines = block.split('\n')
    if (documents.length === 0 || lines.some((line) => line.startsWith('# newdoc'))) documents.push([])
    const rows = lines.filter((line) => /^\d+\t/.test(line)).map(rowOf)
    const id = lines.find((line) => line.startsWith('# sent_id = '))?.slice(12) ?? ''
    if (rows.length > 0) documents.at(-1)!.push({ id, rows })
  }
  return documents
}

function rowOf(line: string): Row {
  const [, form = '', , upos = '', xpos = '', , head = '', , , misc = ''] = line.split('\t')
  return { form, upos, xpos, head: Number(head) - 1, misc }
}

/** Column files: "form tag" with spaces (CoNLL 2003) or "id form tag …" with tabs (Universal NER). */
export function columnNames(path: string): { id: string; forms: string[]; tags: NameTag[] }[] {
  return readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('-DOCSTART')))
    .map((lines) => {
      const words = lines.filter((line) => !(line.startsWith('#') && !line.includes('\t'))).map(columns)
      const id = lines.find((line) => line.startsWith('# sent_id = '))?.slice(12) ?? ''
      return { id, forms: words.map(([form]) => form), tags: iob2(words.map(([, tag]) => tag)) }
    })
    .filter(({ forms }) => forms.length > 0)
}

function columns(line: string): [string, string] {
  const cells = line.split(line.includes('\t') ? '\t' : ' ')
  return cells.length >= 3 ? [cells[1]!, cells[2]!] : [cells[0]!, cells[1]!]
}

/** IOB1 or IOB2 tags of any kinds → IOB2 of the three kinds. */
function iob2(tags: readonly string[]): NameTag[] {
  return tags.map((tag, at): NameTag => {
    const kind = tag.slice(2)
    if (kind !== 'PER' && kind !== 'ORG' && kind !== 'LOC') return 'O'
    const goesOn = tag[0] === 'I' && tags[at - 1]?.slice(2) === kind
    return `${goesOn ? 'I' : 'B'}-${kind}`
  })
}
