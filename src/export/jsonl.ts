import type { Pieces } from './selection.ts'

/** One JSON object a line, as `--json` prints it. */
export async function* jsonLines<Entry extends object>(
  entries: AsyncIterable<Entry>,
  schema: string,
  more: (entry: Entry) => object = () => ({}),
): Pieces {
  for await (const entry of entries) yield `${JSON.stringify({ schema, ...more(entry), ...entry })}\n`
}
