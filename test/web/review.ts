import { expect, test } from 'vitest'
import { samples, shown } from './browser.ts'

/** What a person does who goes through the queue. */
export function reviewTests(): void {
  test('the queue by keys alone: judge, note, undo, and stay where one was after a reload', async () => {
    const on = await samples()
    const page = await shown(on)
    await page.goto('/review')
    const status = page.getByRole('status')
    const all = (await on.reviewQueue()).queue.map(({ id }) => id)
    await status.filter({ hasText: `1 of ${all.length}` }).waitFor()
    await page.getByRole('list', { name: 'Why it is here' }).getByText('says the opposite').waitFor()
    const at = () => new URL(page.url()).searchParams.get('at')

    await page.keyboard.press('a')
    await status.filter({ hasText: 'Accepted' }).waitFor()
    expect(at()).toBe(all[1])
    await page.keyboard.press('R')
    await page.getByLabel('Why it is rejected').fill('The ship carried fish.')
    await page.keyboard.press('Enter')
    await status.filter({ hasText: 'Rejected' }).waitFor()
    expect(at()).toBe(all[2])
    await page.keyboard.press('n')
    await page.keyboard.type('Ask the harbour master, and r a u j are letters here.')
    await page.keyboard.press('Enter')
    await page.locator('.card').getByText('Ask the harbour master').waitFor()
    const judged = (await on.judgements()).map(({ judgement: { act, why } }) => [act.kind, why])
    expect(judged).toEqual([
      ['accept', null],
      ['reject', 'The ship carried fish.'],
      ['note', null],
    ])

    await page.reload()
    await page.locator('.card').getByText('Ask the harbour master').waitFor()
    expect(at()).toBe(all[2])
    await status.filter({ hasText: `of ${all.length - 2}` }).waitFor()
    await page.keyboard.press('u')
    await status.filter({ hasText: 'Taken back' }).waitFor()
    await page.keyboard.press('u')
    await expect.poll(at).toBe(all[1])
    expect((await on.decisions()).rejected.size).toBe(0)
    await page.keyboard.press('k')
    await page.keyboard.press('j')
    await expect.poll(at).not.toBe(all[1])
  })

  test('nobody judges by keys that are switched off', async () => {
    const on = await samples()
    const page = await shown(on)
    await page.goto('/review')
    await page.locator('.card').waitFor()
    await page.evaluate(`localStorage.setItem('onrecord:single-keys', 'off')`)
    await page.keyboard.press('a')
    await page.getByRole('button', { name: /^Reject/ }).click()
    await page.getByRole('status').filter({ hasText: 'Rejected' }).waitFor()
    expect((await on.judgements()).map(({ judgement: { act } }) => act.kind)).toEqual(['reject'])
  })
}
