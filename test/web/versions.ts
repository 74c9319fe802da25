import { expect, test } from 'vitest'
import { caseOf } from '../casefile/judged-case.ts'
import { samples, shown } from './browser.ts'

/** What a person does who looks at what an outlet changed, at a page as it was, and corrects what was read. */
export function versionTests(): void {
  test('what an outlet changed, word by word', async () => {
    const url = 'https://courier.example/tanks'
    const { on } = await caseOf(
      ['Norland has sent 40 tanks to Sudland, two diplomats said.', { url, outlet: 'The Courier', headline: 'Tanks' }],
      ['Norland has sent 14 tanks to Sudland, two diplomats said.', { url, outlet: 'The Courier', headline: 'Tanks' }],
    )
    await on.settle()
    const page = await shown(on)
    await page.goto('/edits')
    await page.getByText('a figure changed').waitFor()
    await page.getByRole('link', { name: 'Tanks' }).click()
    await page.waitForURL('**/versions/**')
    const diff = page.locator('.diff')
    await diff.waitFor()
    const figures = [await diff.locator('del').textContent(), await diff.locator('ins').textContent()]
    expect(figures.toSorted()).toEqual(['14', '40'])
    await page.getByText('No note in the text says').waitFor()
    await page.goto('/reports')
    await page.locator('td a').first().click()
    await page.getByRole('link', { name: 'Versions' }).waitFor()
  })

  test('the page as it was runs nothing, and has no origin of ours', async () => {
    const { on } = await caseOf([
      '<html><body><h1>Tanks</h1><p onclick="parent.ran=1">Norland has sent 40 tanks to Sudland, two diplomats said in a long statement.</p><script>parent.ran=1</script><img src="https://tracker.example/x.png"></body></html>',
      { format: 'html', headline: 'Tanks', url: 'https://courier.example/tanks' },
    ])
    await on.settle()
    const page = await shown(on)
    await page.goto('/reports')
    await page.locator('td a').first().click()
    await page.getByRole('link', { name: 'The page as it was' }).click()
    expect(await page.getByRole('link', { name: 'Versions' }).count()).toBe(0)
    const frame = page.frameLocator('iframe')
    await frame.getByText('Norland has sent 40 tanks').first().waitFor()
    expect(await page.evaluate('window.ran')).toBeUndefined()
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('')
  })

  test('a claim is corrected by selecting words and by writing a field', async () => {
    const on = await samples()
    const page = await shown(on)
    await page.goto('/timeline?type=AID')
    await page
      .getByRole('link', { name: /two generators and 52 engineers/ })
      .first()
      .click()
    await page.locator('.card').waitFor()
    await page.getByText('Correct it').click()
    await page.evaluate(`(() => {
      const block = [...document.querySelectorAll('.text [data-start]')].find((each) => each.textContent.includes('52 engineers'))
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      while (!walker.nextNode().data.includes('52 engineers')) {}
      const at = walker.currentNode.data.indexOf('52 engineers')
      const range = document.createRange()
      range.setStart(walker.currentNode, at)
      range.setEnd(walker.currentNode, at + 12)
      getSelection().removeAllRanges()
      getSelection().addRange(range)
    })()`)
    await page.getByRole('status').filter({ hasText: '“52 engineers” is' }).waitFor()
    await page.getByRole('button', { name: 'what it is about' }).click()
    await page.getByText('objects corrected by Ann Holt').waitFor()
    await page.getByLabel('Field').selectOption('polarity')
    await page.getByLabel('is', { exact: true }).fill('negative')
    await page.getByRole('button', { name: 'Set' }).click()
    await page.getByText('polarity corrected by Ann Holt').waitFor()
    await page.getByLabel('Field').selectOption('type')
    await page.getByLabel('is', { exact: true }).fill('GIFT')
    await page.getByRole('button', { name: 'Set' }).click()
    await page.getByRole('alert').filter({ hasText: '"GIFT" is no type' }).waitFor()
    const { corrections } = await on.decisions()
    expect([...corrections.values()].map(({ set }) => [set.polarity, set.objects?.map(({ words }) => words)])).toEqual([
      ['negative', ['52 engineers']],
    ])
  })
}
