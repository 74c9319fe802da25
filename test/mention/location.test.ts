import { expect, test } from 'vitest'
import { placeKey } from '../../src/mention/place-key.ts'
import { read } from '../claim/marked.ts'

/** Latitude, longitude and precision of an entity by the name that the text has for it. */
function location(text: string, name: string): readonly (number | undefined)[] {
  const entity = read(text).mentions.entities.find((each) => each.name.includes(name))
  return [entity?.latitude, entity?.longitude, entity?.placePrecision]
}

test.each([
  ['Shells hit Bakhmut in Ukraine.', 'Bakhmut', [48.59, 38, 1]],
  ['Rebels left Raqqa in Syria.', 'Raqqa', [35.95, 39.01, 1]],
  ['Police arrested two men in Hanoi.', 'Hanoi', [21.02, 105.84, 1]],
  ["Troops cleared mines in Russia's Kursk region.", 'Kursk', [51.74, 36.19, 4]],
  ['Fighting went on in Xinjiang, China.', 'Xinjiang', [undefined, undefined, 4]],
  ['Smugglers crossed the Syrian border at night.', 'Syrian border', [undefined, undefined, 5]],
  ['A frigate sailed through the South China Sea.', 'South China Sea', [undefined, undefined, 7]],
])('%s %s lies at %j', (text, name, expected) => {
  expect(location(text, name)).toEqual(expected)
})

test('a country has a level and no middle', () => {
  expect(location('A bomb went off in Norway.', 'Norway')).toEqual([undefined, undefined, 6])
})

test('a place that nobody knows has no coordinates', () => {
  expect(location('Shells hit Qwertzburg in Ukraine.', 'Qwertzburg').slice(0, 2)).toEqual([undefined, undefined])
})

test.each([
  ['Ar Raqqah', 'Raqqa'],
  ["Kup'yans'k", 'Kupyansk'],
  ['Gaza City', 'Gaza'],
  ['Bogotá', 'Bogota'],
  ['Al-Fallūjah', 'Fallujah'],
])('%s is %s', (one, other) => expect(placeKey(one)).toBe(placeKey(other)))

test.each([
  ['Al', 'A'],
  ['Norwich', 'Norwich City Hall'],
  ['Kansas City', 'Kansan'],
])('%s is not %s', (one, other) => expect(placeKey(one)).not.toBe(placeKey(other)))
