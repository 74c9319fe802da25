import { expect, test } from 'vitest'
import { words } from '../../src/text/index.ts'
import { read } from './marked.ts'

/** The times of a text's claims, by their triggers. */
function times(text: string): Readonly<Record<string, string | null>> {
  const { claims, mentions, document } = read(text)
  return Object.fromEntries(
    claims.map(({ trigger: [word], time }) => {
      const found = mentions.times.find((each) => each.id === time)
      return [words(document.text, word!), found ? words(document.text, found.span) : null]
    }),
  )
}

test.each([
  ['Norway bombed a bridge in Latvia on Monday.', 'bombed', 'Monday'],
  ['On Monday Norway met Danish officials and sent Latvia howitzers.', 'sent', 'Monday'],
  ['Norway bombed a bridge on Monday, killing two farmers.', 'killing', 'Monday'],
  ['Norway agreed on Monday to send Latvia howitzers.', 'agreed', 'Monday'],
  ['Norway praised Denmark on Friday, as it sent Latvia howitzers.', 'sent', 'Friday'],
  ['Prosecutors dropped a 2010 murder charge against Ana Lopes.', 'charge', '2010'],
])('%s: %s %s', (text, trigger, time) => {
  expect(times(text)[trigger]).toBe(time)
})

test.each([
  ['Norway dropped its investigation of a 2010 murder.', 'dropped'],
  ['Until Monday Norway refused to meet Danish officials.', 'refused'],
  ['Norway said on Monday that it had sent Latvia howitzers.', 'sent'],
])('%s: %s at no time that is told', (text, trigger) => {
  expect(times(text)[trigger] ?? null).toBeNull()
})
