import { type Row, tables } from './index.ts'

/** The lexicon as Markdown, for people who want to know what is read and why: one section a type, one line a row. */
export function describeLexicon(): string {
  const sections = tables.map(({ type, rows }) =>
    [`## ${type}`, '', '| rule | example | frame | words |', '| --- | --- | --- | --- |', ...rows.map(line)].join('\n'),
  )
  const count = tables.reduce((sum, { rows }) => sum + rows.reduce((words, row) => words + wordsOf(row).length, 0), 0)
  return `${HEAD.replace('{count}', String(count))}\n\n${sections.join('\n\n')}\n`
}

const HEAD = `# The lexicon of events

Generated from the tables in \`src/claim/lexicon\`: {count} words in rows that share a frame. A claim's \`rule\` is the
type, the word and the row: \`AID/send.arms\`. How the frames are read is told in [claims.md](claims.md).`

function line(row: Row): string {
  const marks = row.mode ? `${row.name} (${row.mode})` : row.name
  return `| ${marks} | ${example(row)} | ${cell(`\`${row.frame}\``)} | ${wordsOf(row).join(', ')} |`
}

/** The marked parts in bold, their roles left out. */
function example({ example }: Row): string {
  return cell(example.replaceAll(/\{\w+ ([^}]*)\}/g, '**$1**'))
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

function wordsOf({ verbs, nouns, adjectives }: Row): readonly string[] {
  return [verbs, nouns, adjectives]
    .flatMap((words) => words?.trim().split(/\s+/) ?? [])
    .map((word) => word.replace('_', ' '))
}
