import type { Pieces } from './selection.ts'
import type { Cell, Column } from './tables.ts'

/** Rows that are put together before they are written. */
const ROWS_AT_ONCE = 10_000

const TYPES = { text: 'STRING', number: 'DOUBLE', integer: 'INT32', boolean: 'BOOLEAN' } as const

/** A table in Apache Parquet, a group of rows at a time; cells may be null. */
export async function* parquet<Entry>(entries: AsyncIterable<Entry>, columns: readonly Column<Entry>[]): Pieces {
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer')
  const writer = new ByteWriter()
  const columnData = (rows: readonly Entry[]) =>
    columns.map(({ name, kind, of }) => ({ name, type: TYPES[kind], nullable: true, data: rows.map(of) as Cell[] }))
  const file = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: columnData([]) }),
    createdBy: 'onrecord',
  })
  let rows: Entry[] = []
  for await (const entry of entries) {
    rows.push(entry)
    if (rows.length < ROWS_AT_ONCE) continue
    file.write({ columnData: columnData(rows) })
    rows = []
  }
  if (rows.length > 0) file.write({ columnData: columnData(rows) })
  file.finish()
  yield writer.getBytes()
}
