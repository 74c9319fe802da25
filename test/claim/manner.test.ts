import { expect, test } from 'vitest'
import { contexts } from '../../src/claim/lexicon/contexts.ts'
import { modes } from '../../src/claim/lexicon/modes.ts'
import { read } from './marked.ts'

const manners = Object.entries(modes).flatMap(([type, rows]) => rows.map((row) => ({ type, ...row })))

test.each(manners)('$type $mode: $example', ({ type, mode, example }) => {
  expect(read(example).claims.map((claim) => `${claim.type} ${claim.mode}`)).toContain(`${type} ${mode}`)
})

test.each(Object.entries(contexts).map(([context, { example }]) => ({ context, example })))(
  '$context: $example',
  ({ context, example }) => {
    expect(read(example).claims.flatMap((claim) => claim.context)).toContain(context)
  },
)
