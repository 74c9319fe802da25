import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/document/index.ts'
import type { Time } from '../../src/mention/mention.ts'
import { modifierRows } from '../../src/mention/time/modifiers.ts'
import { rows } from '../../src/mention/time/scan.ts'
import { findTimes } from '../../src/mention/times.ts'
import { loadEnglish } from '../../src/models.ts'

const english = loadEnglish()
const SATURDAY = '2025-12-27'

type Known = Partial<Pick<Document, 'published' | 'modified' | 'dateline'>>

function read(text: string, known: Known = { published: SATURDAY }): readonly Time[] {
  const document: Document = {
    id: 'test',
    byline: [],
    language: 'en',
    captions: [],
    related: [],
    text,
    body: [],
    blocks: [],
    ...known,
  }
  return findTimes(document, english.parse(text))
}

/** The text with every expression in braces, and the values. */
function show(text: string, times: readonly Time[]): string {
  let shown = ''
  let at = 0
  for (const { span } of times) {
    shown += `${text.slice(at, span.start)}{${text.slice(span.start, span.end)}}`
    at = span.end
  }
  return shown + text.slice(at)
}

const bare = (marked: string): string => marked.replaceAll(/[{}]/g, '')
const values = (times: readonly Time[]): string => times.map(({ timex }) => timex.value).join(' ')

describe('each row of the grammar', () => {
  test.each(rows.filter((row) => row.value !== ''))('$id: $example = $value', ({ example, value }) => {
    const text = bare(example)
    const span = { start: example.indexOf('{'), end: example.indexOf('}') - 1 }
    expect(read(text).map((time) => ({ span: time.span, value: time.timex.value }))).toContainEqual({ span, value })
  })

  test.each(rows.filter((row) => row.value === ''))('$id is no time: $example', ({ example }) => {
    expect(read(example)).toEqual([])
  })

  test.each(modifierRows)('$example', ({ example, ...row }) => {
    const text = `It was ${bare(example)}.`
    const [time] = read(text)
    expect(show(text, time ? [time] : [])).toBe(`It was ${example}.`)
    expect(time?.timex.mod).toBe('modifier' in row ? row.modifier : undefined)
  })
})

describe('values, in reports published on Saturday, 2025-12-27', () => {
  test.each([
    ['The ferry sank on {Saturday}, the coast guard said.', '2025-12-27'],
    ['The summit ended on {Sunday}, aides said.', '2025-12-21'],
    ['She will sign the treaty on {Sunday}.', '2025-12-28'],
    ['The hearing is expected to open on {Tuesday}.', '2025-12-30'],
    ['The trial begins on {Monday}.', '2025-12-29'],
    ['The markets stay closed until {Monday}.', '2025-12-29'],
    ['The pact ends if they win in {March}.', '2026-03'],
    ['The envoy said he would return on {Wednesday}.', '2025-12-31'],
    ['Rescuers tried to reach the village on {Wednesday}.', '2025-12-24'],
    ['Gunmen attacked the convoy {early Friday morning}.', '2025-12-26TMO'],
    ['The mayor resigned {late last month}.', '2025-11'],
    ['He was jailed on {Nov. 3} in Minsk.', '2025-11-03'],
    ['He took the oath on {Jan. 20}.', '2025-01-20'],
    ['A vote is planned for {Feb. 8}.', '2026-02-08'],
    ['The bridge is to reopen in {March}.', '2026-03'],
    ['The bridge reopened in {March}.', '2025-03'],
    ['Parliament dissolved itself {last October}.', '2025-10'],
    ['Parliament will be dissolved {next October}.', '2026-10'],
    ['Troops entered the valley in {June 2024}.', '2024-06'],
    ['The siege has lasted {almost two years}.', 'P2Y'],
    ['{Three days ago} the border was shut.', '2025-12-24'],
    ['The factory closed {two years ago}.', '2023'],
    ['Prices rose in {the second quarter}.', '2025-Q2'],
    ['Prices rose in {the second quarter of 2023}.', '2023-Q2'],
    ['Prices rose {last quarter}.', '2025-Q3'],
    ['The council met {twice a month}.', 'P1M'],
    ['The famine of {the 1980s} is remembered.', '198'],
    ['{Mid-August} brought new floods.', '2025-08'],
    ['On {Christmas Day}, the guns fell silent.', '2025-12-25'],
    ['The mine employed 900 people in {winter 2019}.', '2019-WI'],
    ['He was freed {last summer}.', '2025-SU'],
    ['The convoy left at {6 a.m.} and reached the town at {noon}.', '2025-12-27T06:00 2025-12-27T12:00'],
    ['The quake struck at {0415 GMT} on land.', '2025-12-27T04:15Z'],
    ['The quake struck at {4:15 a.m. on Thursday}.', '2025-12-25T04:15'],
    ['The quake struck on {Thursday at 4:15 p.m.} near Van.', '2025-12-25T16:15'],
    ['The ceasefire held {overnight}.', '2025-12-27TNI'],
    ['Fighting was heavy in {recent weeks}.', 'PAST_REF'],
    ['The port is {currently} closed.', 'PRESENT_REF'],
    ['The route may be used in {the future}.', 'FUTURE_REF'],
    ['The fleet patrols {every two weeks}.', 'P2W'],
    ['The {annual} parade was cancelled.', 'P1Y'],
    ['Prisoners get {half an hour} of daylight.', 'PT30M'],
    ['The law was passed in {fiscal 2022}.', 'FY2022'],
    ['The fort was built in {the 17th century}.', '16'],
    ['The treaty expired in {October of last year}.', '2024-10'],
    ['The ministers met on {the 4th of November}.', '2025-11-04'],
    ['The ministers met on {4 November 2021}.', '2021-11-04'],
    ['The document is dated {11/04/2021}.', '2021-11-04'],
    ['He served {two years and six months} in jail.', 'P2Y6M'],
    ['Schools shut {this week} and reopen {next week}.', '2025-W52 2026-W01'],
    ['The dam failed {the day before yesterday}.', '2025-12-25'],
    ['He has been ill for {months}.', 'PXM'],
    ['Aid convoys waited {several days} at the gate.', 'PXD'],
    ['Nine people died over {the past two days}.', 'P2D'],
    ['He has been ill for {these past two years}.', 'P2Y'],
    ['He was quoted in a {May} interview.', '2025-05'],
    ['The {2020} elections were fair.', '2020'],
    ['They met at the fair {this weekend} and parted.', '2025-W51-WE'],
    ['It rained in {June} and {July of 1973}.', '1973-06 1973-07'],
    ['The mine has been shut since {January}.', '2025-01'],
    ['Whoever wins in {January} will lead the party.', '2026-01'],
    ['He fled {more than a year ago}.', '2024'],
    ['Prices rose {this past week}.', '2025-W51'],
    ['It was the first strike in {more than a decade}.', 'P10Y'],
    ['Two hostages were freed {over the weekend}.'.replace('{over the', 'over {the'), '2025-W51-WE'],
  ])('%s = %s', (marked, wanted) => {
    const text = bare(marked)
    const times = read(text)
    expect(show(text, times)).toBe(marked)
    expect(values(times)).toBe(wanted)
  })
})

describe('what hangs on another event or time', () => {
  test.each([
    ['Rebels took the port {a week earlier}.', 'P1W'],
    ['The blast came {two days} after the truce.', 'P2D'],
    ['{Five years} after the merger, the firm failed.', 'P5Y'],
    ['He was seized on {May 2} and freed {three days later}.', '2025-05-02 2025-05-05'],
    ['The vote was on {March 9}. {The next day} the government fell.', '2025-03-09 2025-03-10'],
    ['He won in {2014}, having lost {the year before}.', '2014 2013'],
    ['Shares rose on {Tuesday} and ended {the day} higher.', '2025-12-23 2025-12-23'],
    ['He was arrested on {May 2} and charged {the same day}.', '2025-05-02 2025-05-02'],
  ])('%s = %s', (marked, wanted) => {
    const text = bare(marked)
    const times = read(text)
    expect(show(text, times)).toBe(marked)
    expect(values(times)).toBe(wanted)
  })

  test.each(['Rebels took the port a week earlier.', 'The blast came two days after the truce.'])(
    'no day: %s',
    (text) => {
      const [time] = read(text)
      expect(time).toMatchObject({ timex: { type: 'DURATION' } })
      expect(time).not.toHaveProperty('start')
      expect(time).not.toHaveProperty('resolvedBy')
    },
  )
})

describe('no times', () => {
  test.each([
    'May said the march would go on.',
    'Some 2,025 people and 1,500 troops took part.',
    'The driver, 54, was unhurt.',
    'A 23-year-old student was shot.',
    'The suspect is 19 years old.',
    'He spent $2024 on shoes.',
    'Officials may march in protest.',
    'The fall of the city shocked them.',
    'A second man was hurt.',
    'They won 3-2 after penalties.',
    'He reads USA Today.',
    'Three quarters of the voters stayed at home.',
    'She wore her Sunday best.'.replace('Sunday', 'very'),
    'No one was hurt.',
    'April Hill, a spokeswoman, agreed.',
    'They want to present a plan.',
    'Imagine a tomorrow without war.',
    'He told CBS This Morning so.',
    'They hope for a better tomorrow.',
    'The Daily Caller wrote so.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('first and last day', () => {
  test.each([
    ['He fled in April.', '2025-04-01', '2025-04-30', 'month', 'published'],
    ['He fled in April 2019.', '2019-04-01', '2019-04-30', 'month', 'text'],
    ['He fled earlier this month.', '2025-12-01', '2025-12-27', 'month', 'published'],
    ['He will flee later this month.', '2025-12-27', '2025-12-31', 'month', 'published'],
    ['He fled early this year.', '2025-01-01', '2025-07-02', 'year', 'published'],
    ['He fled in mid-November.', '2025-11-08', '2025-11-23', 'month', 'published'],
    ['He fled two weeks ago.', '2025-12-08', '2025-12-14', 'week', 'published'],
    ['Nine died in the past 24 hours.', '2025-12-26', '2025-12-27', 'interval', 'published'],
    ['It will be decided in the next three months.', '2025-12-27', '2026-03-27', 'interval', 'published'],
    ['Output fell in the third quarter.', '2025-07-01', '2025-09-30', 'interval', 'published'],
    ['Unrest grew in the 1990s.', '1990-01-01', '1999-12-31', 'interval', 'text'],
    ['He fled last winter.', '2024-12-01', '2025-02-28', 'season', 'published'],
    ['He fled on Friday night.', '2025-12-26', '2025-12-26', 'time', 'published'],
    ['The war has raged since February 2022.', '2022-02-01', '2025-12-27', 'interval', 'text'],
    ['It rained between Dec. 3 and Dec. 9.', '2025-12-03', '2025-12-09', 'interval', 'published'],
    ['It rained from December 24 to 26.', '2025-12-24', '2025-12-26', 'interval', 'published'],
    ['It rained from 2019 to 2021.', '2019-01-01', '2021-12-31', 'interval', 'text'],
    ['Output fell in the first three quarters of 2025.', '2025-01-01', '2025-09-30', 'interval', 'text'],
  ])('%s %s to %s', (text, start, end, precision, resolvedBy) => {
    expect(read(text)[0]).toMatchObject({ start, end, precision, resolvedBy })
  })

  test.each([
    ['It rained between Dec. 3 and Dec. 9.', '2025-12-03/2025-12-09'],
    ['It rained between April and June 2024.', '2024-04/2024-06'],
    ['It rained Dec. 24-26, 2023.', '2023-12-24/2023-12-26'],
    ['The war has raged since February 2022.', '2022-02/..'],
    ['He fled in the spring of 2019.', '2019-21'],
    ['Unrest grew in the 1990s.', '199X'],
    ['Output fell in the third quarter.', '2025-07/2025-09'],
    ['He fled last week.', '2025-12-15/2025-12-21'],
  ])('%s is %s in EDTF', (text, edtf) => {
    expect(read(text).map((time) => time.edtf)).toContain(edtf)
  })
})

describe('the day that counts', () => {
  const text = 'The ferry sank on Tuesday.'

  test.each<[string, Known, string]>([
    ['published', { published: '2024-02-29T23:10:00+01:00' }, '2024-02-27'],
    [
      'the dateline before it',
      { published: '2024-03-06', dateline: { place: 'OSLO', date: '2024-02-29' } },
      '2024-02-27',
    ],
    ['the last change where nothing else is known', { modified: '2024-02-29' }, '2024-02-27'],
    ['none', {}, 'XXXX-WXX-2'],
  ])('%s', (_, known, value) => {
    expect(values(read(text, known))).toBe(value)
  })

  test('says which', () => {
    expect(read(text, { dateline: { date: '2024-02-29' } })[0]?.resolvedBy).toBe('dateline')
    expect(read(text, {})[0]).not.toHaveProperty('start')
  })
})

/** The rows of the tables of a page: [example, value, days]. */
function examplesOf(page: string): string[][] {
  const lines = readFileSync(page, 'utf8').split('\n')
  const cells = lines.filter((line) => line.includes('{')).map((line) => line.split('|').map((cell) => cell.trim()))
  return cells.map(([, example = '', value = '', days = '']) => [example, value, days])
}

describe('spec/times.md', () => {
  test.each(examplesOf('spec/times.md'))('%s = %s %s', (example, value, days) => {
    const span = { start: example!.indexOf('{'), end: example!.indexOf('}') - 1 }
    const time = read(bare(example!)).find((each) => each.span.start === span.start && each.span.end === span.end)
    expect(time?.timex.value).toBe(value)
    expect(time?.start ? `${time.start}..${time.end}` : '').toBe(days)
  })
})

const PHRASES = '../shared/gold/time-phrases.json'

/** What a phrase is wanted to mean must stand in one of its times: as its value, its EDTF form or its days. */
function meets(times: readonly Time[], wanted: string): boolean {
  const [first = ''] = wanted.split(' ')
  if (wanted.startsWith('(no date)'))
    return times.every(({ timex }) => timex.type === 'SET' || timex.type === 'DURATION')
  if (wanted.startsWith('anchor-relative'))
    return times.some(({ timex, start }) => timex.type === 'DURATION' && start === undefined)
  if (wanted === '2025-Q1/2025-Q3') return times.some(({ edtf }) => edtf === '2025-01/2025-09')
  if (wanted.startsWith('2025-12-20/21')) return times.some(({ edtf }) => edtf === '2025-12-20/2025-12-21')
  if (wanted.startsWith('open interval')) return times.some(({ edtf }) => edtf === '2022-02/..')
  if (wanted === 'PRESENT') return times.some(({ timex }) => timex.value === 'PRESENT_REF')
  if (wanted.endsWith('TMO')) return times.some(({ timex }) => timex.value === `${first}TMO`)
  return times.some(({ timex, edtf }) => timex.value === first || edtf === first)
}

describe.skipIf(!existsSync(PHRASES))('the phrases beside the project (skipped without ../shared)', () => {
  test('are read as they are meant, two at most are not', () => {
    const phrases = JSON.parse(readFileSync(PHRASES, 'utf8')) as { text: string; wanted: string }[]
    const missed = phrases.filter(({ text, wanted }) => !meets(read(text), wanted))
    expect(missed.map(({ text }) => text).slice(2)).toEqual([])
  })
})
