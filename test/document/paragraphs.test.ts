import { expect, test } from 'vitest'
import { paragraphsOf } from '../../src/document/plain/paragraphs.ts'
import { words } from '../../src/text/index.ts'

const read = (text: string) => paragraphsOf(text).map((each) => words(text, each))

test('blank lines part paragraphs', () => {
  expect(read('One.\n\nTwo.\r\n\r\n  Three. \n')).toEqual(['One.', 'Two.', 'Three.'])
})

test('single line breaks part paragraphs where lines are paragraphs', () => {
  const lines = [
    'Bridge closed for winter',
    'May 3, 2031',
    'The only bridge over the Harn will remain closed until spring, the mayor said on Saturday, after divers found cracks.',
    'A ferry will carry cars from Monday.',
    'It will run every twenty minutes, and nobody will pay for it before June.',
  ]
  expect(read(lines.join('\n'))).toEqual(lines)
})

test('one short line before a long one is no wrapped text', () => {
  const lines = [
    'By Marta Keller and Ines Duarte',
    `OSLO — ${'The bridge will remain closed until spring. '.repeat(5).trim()}`,
  ]
  expect(read(`Bridge closed\n\n${lines.join('\n')}`)).toEqual(['Bridge closed', ...lines])
})

test('single line breaks are spaces in text wrapped to a width', () => {
  const first = [
    'The only bridge over the Harn will remain closed until spring, the',
    'mayor said on Saturday, after divers found cracks in three of its',
    'seven piers.',
  ].join('\n')
  const second = [
    '    The ministry, which denied in March that the bridge was in danger,',
    'confirmed on Friday that it had known of the cracks since autumn, and',
    'that it would not pay.',
  ].join('\n')
  expect(read(`${first}\n\n${second}\n`)).toEqual([first, second.trim()])
  expect(read(`${first}\n${second}\n`)).toEqual([first, second.trim()])
})

test('list items stay apart in wrapped text', () => {
  const text = [
    'The only bridge over the Harn will remain closed until spring, the',
    'mayor said on Saturday, after divers found cracks in three places',
    '- in the first pier, which stands on the western bank of the Harn and',
    '  was built in 1921',
    '- in the third pier',
  ].join('\n')
  expect(read(text)).toHaveLength(3)
})

test.each(['', '  \n\u00a0\n'])('nothing in %j', (text) => {
  expect(read(text)).toEqual([])
})
