import { expect, test } from 'vitest'
import { samples, shown } from './browser.ts'

/** What a person asks about outlets. */
export function sourceTests(): void {
  test('who copies whom, who had a text first, and the words that reports share', async () => {
    const page = await shown(await samples())
    await page.goto('/sources')
    const wire = page.getByRole('row').filter({ hasText: /^North Sea Wire/ })
    await wire.waitFor()
    expect((await wire.getByRole('cell').allTextContents()).slice(0, 4)).toEqual(['1', '1', '0', '1'])
    await page
      .getByRole('row', { name: /Harbour Gazette ← from North Sea Wire|Harbour Gazette.*North Sea Wire 1/ })
      .first()
      .waitFor()
    await page.getByRole('link', { name: 'Texts printed more than once' }).click()
    await page.getByText('North Sea Wire was first').waitFor()
    await page.getByRole('heading').getByRole('link').first().click()
    await page.waitForURL('**/copies/**')
    await page.getByText('struggles to repair a power station').first().waitFor()
    await page.getByRole('button', { name: 'They are two texts' }).first().click()
    await page.getByLabel('Why they are two').first().fill('written anew')
    await page.getByRole('dialog').getByRole('button', { name: 'They are two' }).first().click()
    await page.getByText('They are two: kept as').waitFor()
    await page.getByRole('button', { name: 'Undo the last' }).click()
    await page.getByText('Taken back.').waitFor()
    await page.getByRole('link', { name: 'the report' }).click()
    await page.waitForURL('**/report/**')
  })
}
