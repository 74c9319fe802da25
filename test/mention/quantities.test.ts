import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findQuantities } from '../../src/mention/quantities.ts'
import { BOUNDS } from '../../src/mention/quantity/tables.ts'
import { loadEnglish } from '../../src/models.ts'

const english = loadEnglish()

/** "low..high unit" of each amount, with nothing for an open end. */
function read(text: string): { shown: string; amounts: string[] } {
  let shown = ''
  let at = 0
  const amounts = findQuantities(english.parse(text)).map(({ span, low, high, unit }) => {
    shown += `${text.slice(at, span.start)}{${text.slice(span.start, span.end)}}`
    at = span.end
    return `${low ?? ''}..${high ?? ''} ${unit}`
  })
  return { shown: shown + text.slice(at), amounts }
}

const bare = (marked: string): string => marked.replaceAll(/[{}]/g, '')

test.each(BOUNDS)('$words: $example', ({ example, bound }) => {
  const { shown, amounts } = read(bare(example))
  expect(shown).toBe(example)
  const open = { 'at least': /^\d+\.\. /, 'at most': /^\.\.\d+ /, about: /^(\d+)\.\.\1 / }
  expect(amounts[0]).toMatch(open[bound])
})

describe('amounts', () => {
  test.each([
    ['{Nine soldiers} were killed.', '9..9 soldiers'],
    ['{At least nine troops} from a regiment were killed.', '9.. troops'],
    ['They sent {up to 200 trucks}.', '..200 trucks'],
    ['{Dozens of people} died in the fire.', '24.. people'],
    ['{Scores of villagers} fled.', '40.. villagers'],
    ['{Hundreds of homes} burned.', '200.. homes'],
    ['They dispatched {thousands of troops}.', '2000.. troops'],
    ['{Tens of thousands of people} marched.', '20000.. people'],
    ['{Hundreds of thousands of refugees} crossed.', '200000.. refugees'],
    ['{Millions of voters} stayed at home.', '2000000.. voters'],
    ['{Several hundred soldiers} left.', '200.. soldiers'],
    ['{A few dozen soldiers} left.', '24.. soldiers'],
    ['They spent {tens of billions of dollars}.', '20000000000.. USD'],
    ['The attack left {6} dead and {more than 20} wounded.', '6..6 people 20.. people'],
    ['{Several soldiers} were wounded.', '2.. soldiers'],
    ['Police held {a few students}.', '2.. students'],
    ['Officials said {some 13,000 North Korean soldiers} arrived.', '13000..13000 soldiers'],
    ['{Between 3 and 5 people} were inside.', '3..5 people'],
    ['{Three to five people} were inside.', '3..5 people'],
    ['They fired {100-150 rockets}.', '100..150 rockets'],
    ['They fired {20 or 30 rockets}.', '20..30 rockets'],
    ['{A dozen ships} were sunk.', '12..12 ships'],
    ['{Two dozen ships} were sunk.', '24..24 ships'],
    ['{Half a million people} fled.', '500000..500000 people'],
    ['{Twenty-four ships} were sunk.', '24..24 ships'],
    ['{Three hundred and twelve ships} were sunk.', '312..312 ships'],
    ['They sold {1.2 million barrels} of oil.', '1200000..1200000 barrels'],
    ['They shipped {10,000 tons} of grain.', '10000..10000 tons'],
    ['Exports fell {10 percent}.', '10..10 percent'],
    ['Norway handed over {1,200 rifles}.', '1200..1200 rifles'],
    ['Exports fell by {more than 10%}.', '10.. percent'],
    ['Support fell {three percentage points}.', '3..3 percentage points'],
    ['It controls {a third} of the land.', '33.33..33.33 percent'],
    ['It controls {two-thirds} of the land.', '66.67..66.67 percent'],
    ['It controls {half} of the land.', '50..50 percent'],
    ['{One in five} voters stayed at home.', '20..20 percent'],
    ['The loan is worth {$8.8 billion}.', '8800000000..8800000000 USD'],
    ['The loan is worth {more than $8.8 billion}.', '8800000000.. USD'],
    ['The fine was {€2 million}.', '2000000..2000000 EUR'],
    ['The fine was {£300}.', '300..300 GBP'],
    ['The fine was {2 million euros}.', '2000000..2000000 EUR'],
    ['The fine was {40 million rubles}.', '40000000..40000000 RUB'],
    ['The fine was {30 million Canadian dollars}.', '30000000..30000000 CAD'],
    ['They pay {between $3 million and $5 million}.', '3000000..5000000 USD'],
    ['They pay {$3 to $5 million}.', '3000000..5000000 USD'],
    ['They freed {100 or more prisoners}.', '100.. prisoners'],
    ['{Nine of the soldiers} were killed.', '9..9 soldiers'],
    ['{Nine of them} were killed.', '9..9 people'],
    ['{Nine} were killed and {14} were wounded.', '9..9 people 14..14 people'],
    ['{At least 12} died.', '12.. people'],
    ['{Hundreds} were arrested.', '200.. people'],
    ['{One soldier} was killed.', '1..1 soldier'],
    ['{One of the demonstrators} died.', '1..1 demonstrators'],
    ['Police arrested another {30 people}.', '30..30 people'],
    ['It killed {three women} and {two men}.', '3..3 women 2..2 men'],
    ['The sentence is {175 years} in prison.', '175..175 years'],
    ['He faces a {maximum sentence of 175 years}.', '..175 years'],
    ['He got {two police officers} killed.', '2..2 officers'],
    ['The pipeline is {1,200 km} long.', '1200..1200 km'],
    ['{2000 people} marched.', '2000..2000 people'],
  ])('%s = %s', (marked, wanted) => {
    const { shown, amounts } = read(bare(marked))
    expect(shown).toBe(marked)
    expect(amounts.join(' ')).toBe(wanted)
  })
})

/** The rows of the table of a page: [example, low, high, unit]. */
function examplesOf(page: string): string[][] {
  const lines = readFileSync(page, 'utf8').split('\n')
  const cells = lines.filter((line) => line.includes('{')).map((line) => line.split('|').map((cell) => cell.trim()))
  return cells.map((each) => each.slice(1, 5))
}

test.each(examplesOf('spec/quantities.md'))('spec/quantities.md: %s = %s..%s %s', (marked, low, high, unit) => {
  const { shown, amounts } = read(bare(marked!))
  expect(shown).toBe(marked)
  expect(amounts).toEqual([`${low}..${high} ${unit}`])
})

describe('no amounts', () => {
  test.each([
    'He was born in 1979.',
    'The 2020 elections were fair.',
    'It happened in 2019 in Paris.',
    'He was arrested on Dec. 12 in Paris.',
    'He was arrested on 12 December.',
    'She is 54 years old.',
    'The 54-year-old minister resigned.',
    'The driver, 54, was unhurt.',
    'The blast came at 3 p.m. local time.',
    'The blast came at 3:30.',
    'He finished third.',
    'It was the 21st attack.',
    'No one was hurt.',
    'They blamed one another.',
    'He fired an AK-47 rifle.',
    'He served a six year term.',
    'In the 1973-1974 season he rested.',
    'At one time he was rich.',
    'See Section 3 for details.',
    'Call 555-0199 now.',
    'Two weeks ago the army withdrew.',
    'It rained in the past 24 hours.',
    'The 9/11 attacks changed it.',
    'They won 80-19 in the end.',
    'Output nearly doubled.',
    'Resolution 2231 was adopted.',
    'Flight 370 vanished.',
    'No troops were sent.',
    'He lives at 10 Downing Street.',
  ])('%s', (text) => {
    expect(read(text).amounts).toEqual([])
  })
})
