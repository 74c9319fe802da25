import { expect, test } from 'vitest'
import { caseOf } from '../casefile/judged-case.ts'
import { pressUntil, samples, shown } from './browser.ts'

/** What a person asks about parties and places, and how they get there. */
export function partyTests(): void {
  test('from the list of parties to who did what to whom, and to the events of two', async () => {
    const page = await shown(await samples())
    await page.goto('/parties')
    await page.getByLabel('countries').check()
    await page.waitForURL('**/parties?kind=country')
    await page.getByRole('row', { name: /^Iceland country/ }).waitFor()
    await page.getByRole('link', { name: 'Who to whom' }).click()
    await page.getByLabel('countries, with all who act for them').check()
    await page.waitForURL('**/network?level=countries')
    const tie = page.getByRole('row').filter({ hasText: /^IcelandPortugal/ })
    await tie.waitFor()
    await page.getByRole('status').filter({ hasText: '2 ties between 2 parties' }).waitFor()
    const picture = () => page.locator('.picture svg').innerHTML()
    const first = await picture()
    await page.reload()
    await tie.waitFor()
    expect(await picture()).toBe(first)
    await page.locator('.node').filter({ hasText: 'Portugal' }).locator('circle').click()
    await page.getByRole('button', { name: 'Show all' }).waitFor()
    expect(new URL(page.url()).searchParams.get('focus')).toBe('PRT')
    await tie.getByRole('link', { name: /events, Iceland to Portugal/ }).click()
    await page.waitForURL('**/events?actor=ISL&recipient=PRT')
    await page.getByText('Iceland changed its account').waitFor()
  })

  test('a place on the map leads to what happened there', async () => {
    const page = await shown(await samples())
    await page.goto('/map')
    const row = page.getByRole('row').filter({ hasText: 'Setúbal' })
    await row.getByText('the place itself').waitFor()
    expect(await page.locator('.spot').count()).toBe(1)
    const before = await page.locator('.picture svg').getAttribute('viewBox')
    await page.getByRole('button', { name: 'Nearer' }).click()
    expect(await page.locator('.picture svg').getAttribute('viewBox')).not.toBe(before)
    await row.getByRole('link', { name: /events in Setúbal/ }).click()
    await page
      .getByRole('status')
      .filter({ hasText: /^1 event$/ })
      .waitFor()
    await page.getByRole('button', { name: /At every place/ }).click()
    await page
      .getByRole('status')
      .filter({ hasText: /^1\d events$/ })
      .waitFor()
  })

  test('two names are one party, with the reason, until that is taken back or parted', async () => {
    const { on } = await caseOf(
      'Arno Velt has sent 40 tanks to Iceland, two diplomats said.',
      'Berta Quist has sent 20 tents to Iceland, traders said.',
    )
    await on.settle()
    const page = await shown(on)
    await page.goto('/party/Arno%20Velt')
    const merge = async () => {
      await page.getByLabel('It is the same as').fill('Berta Quist')
      await page.getByLabel('because').fill('a second name')
      await page.getByRole('button', { name: 'They are one' }).click()
      await page.getByText('Berta Quist (1)').waitFor()
    }
    await page.getByText('Who it is').click()
    await page.getByLabel('because').fill('half a rea')
    await page.reload()
    await page.getByText('Who it is').click()
    expect(await page.getByLabel('because').inputValue()).toBe('half a rea')
    await merge()
    await page.getByText('20 tents').first().waitFor()
    await page.getByRole('button', { name: 'Undo the last' }).click()
    await page.getByText('Berta Quist (1)').waitFor({ state: 'detached' })
    await merge()
    await page.getByRole('button', { name: /^They are two/ }).click()
    await page.getByLabel('Why they are two').fill('another person')
    await page.getByRole('dialog', { name: 'Two, not one' }).getByRole('button', { name: 'They are two' }).click()
    await page.getByText('Berta Quist (1)').waitFor({ state: 'detached' })
    const judged = (await on.judgements()).map(({ judgement: { act, why } }) => [act.kind, why])
    expect(judged).toEqual([
      ['merge', 'a second name'],
      ['undo', null],
      ['merge', 'a second name'],
      ['split', 'another person'],
    ])
  })

  test('everything by name, and a theme that is remembered', async () => {
    const page = await shown(await samples(), { colorScheme: 'light' })
    await page.goto('/reports')
    await page.getByRole('table').waitFor()
    const command = async (key: string, words: string, offered: RegExp) => {
      const palette = page.getByRole('combobox', { name: /^A view/ })
      await pressUntil(page, key, () => palette.waitFor({ timeout: 5000 }))
      await palette.fill(words)
      await page.getByRole('option', { name: offered, selected: true }).waitFor()
      await palette.press('Enter')
    }
    await command('Control+k', 'Iceland and Portugal', /Iceland.*Portugal/)
    await page.waitForURL('**/exchange?a=Iceland&b=Portugal')
    await command(':', 'contra', /./)
    await page.waitForURL('**/conflicts')
    await command('Control+k', 'theme da', /dark/i)
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const dark = await paper()
    await page.reload()
    expect(await paper()).toBe(dark)
    await page.getByRole('button', { name: 'Theme: dark' }).click()
    expect(await paper()).not.toBe(dark)
  })
}
