import type { Reading } from '../document/index.ts'
import type { Finds, Found, Source } from './resource.ts'
import { charsetOf, readWhole } from './whole.ts'

/** A source that is one document, in a format that is known. */
export async function* findOne(source: Source, format: Reading['format']): Finds {
  yield asResource(source, await readWhole(source.name, source.bytes), { format })
}

/** One document of a source; what the options say of the outlet wins over what the document's carrier says. */
export function asResource(source: Source, bytes: Uint8Array, said: Partial<Reading>, name = source.name): Found {
  const { reading, answer } = source
  const charset = said.charset ?? charsetOf(source)
  const outlet = reading.outlet ?? said.outlet
  return {
    kind: 'resource',
    resource: {
      name,
      bytes,
      reading: { ...reading, ...said, ...(outlet && { outlet }), ...(charset && { charset }) },
      ...(answer && { answer }),
    },
  }
}

/** Bytes as a source reads them. */
export async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes
}
