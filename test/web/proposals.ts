import { expect, test } from 'vitest'
import { propose } from '../api/proposed.ts'
import { caseOf } from '../casefile/judged-case.ts'
import { pressUntil, shown } from './browser.ts'

/** What a person does with what a model proposes. */
export function proposalTests(): void {
  test('what a model proposes is decided on by keys, with the model and its prompt', async () => {
    const { on } = await caseOf(
      'Norland has sent 40 tanks to Sudland, two diplomats said.',
      'On Friday Norland has sent 40 tanks to Sudland, traders said.',
    )
    await on.settle()
    await propose(on)
    const page = await shown(on)
    await page.goto('/review')
    await page.getByRole('link', { name: 'Proposals by models' }).click()
    const proposals = page.getByRole('article')
    await proposals.nth(1).waitFor()
    expect(await proposals.first().textContent()).toMatch(/proposed by example\/parrot, asked with prompt [0-9a-f]{16}/)
    await proposals.first().getByText('What the model was asked').click()
    await proposals.first().getByText('You read one news report').waitFor()
    await pressUntil(page, 'a', () => page.getByText('Accepted.').waitFor({ timeout: 5000 }))
    await expect.poll(() => proposals.count()).toBe(1)
    await page.keyboard.press('r')
    await page.getByText('Rejected.').waitFor()
    await page.getByText('No model proposes anything that is not decided').waitFor()
    await page.keyboard.press('u')
    await page.getByText('Taken back.').waitFor()
    await page.getByLabel('accepted', { exact: true }).check()
    await page.getByText('accepted by Ann Holt').waitFor()
    await page.getByLabel(/^dropped/).check()
    await page.getByText('do not stand in the report').first().waitFor()
  })
}
