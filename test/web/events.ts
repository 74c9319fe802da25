import { expect, test } from 'vitest'
import { samples, shown } from './browser.ts'

/** What a person does with the events of a case. */
export function eventTests(): void {
  test('from the events to who says which figure, who denied it first, and the sentence', async () => {
    const page = await shown(await samples())
    await page.goto('/events')
    await page.getByLabel('with contradictions').check()
    await page.waitForURL('**/events?only=conflicting')
    await page.getByLabel('Recipient').fill('Portugal')
    await page.getByLabel('Recipient').press('Enter')
    await page
      .getByRole('status')
      .filter({ hasText: /^1 event$/ })
      .waitFor()
    await page.getByRole('link', { name: /^the event/ }).click()
    await page.waitForURL('**/event/**')
    const figures = page.getByRole('table', { name: 'engineers' })
    await figures.waitFor()
    const rows = await figures.getByRole('row').allTextContents()
    expect(rows.slice(1).map((row) => row.match(/^[a-z]* ?\d+/)?.[0])).toEqual(['about 40', '52'])
    const iceland = page.locator('.positions tr').filter({ hasText: 'Iceland' }).first()
    expect((await iceland.getByRole('link').allTextContents()).join()).toMatch(/^denied it.*confirmed it$/)
    await iceland.getByRole('link', { name: 'denied it' }).first().click()
    await page.waitForURL('**/report/**')
    expect(await page.locator('[aria-current="true"]').first().textContent()).toContain('had sent engineers')
    await page.goBack()
    await figures.waitFor()
  })

  test('changes of account and contradictions, each with its words', async () => {
    const page = await shown(await samples())
    await page.goto('/events')
    await page.getByRole('link', { name: 'Changes of account' }).click()
    const change = page.getByRole('article').filter({ hasText: 'Iceland changed its account' })
    await change.waitFor()
    expect(await change.getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/^denied it.*9 Feb 2026.*Lisbon Lantern/),
      expect.stringMatching(/^confirmed it/),
    ])
    await page.getByRole('link', { name: 'Contradictions' }).click()
    await page.getByText('it was not so').first().waitFor()
    await page.goto('/changes?type=ASSAULT')
    await page
      .getByRole('status')
      .filter({ hasText: /^Nobody on record changed/ })
      .waitFor()
  })
}
