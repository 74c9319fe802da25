import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { type Mark, markedText, openDocument, pageOf, type Reading } from '../../src/document/index.ts'
import { span } from '../../src/text/index.ts'

const READING: Reading = { format: 'html', url: 'https://example.org/news/bridge' }
const SENTENCE = 'The bridge over the Roan was closed on Monday after two boats had struck one of its piers.'
const MORE = 'Nobody was hurt, the harbour master said, but the ferries will not run before the end of the week.'

describe('the text of a document in its page', () => {
  test.each([
    ['as it stands', `<p>${SENTENCE}</p><p>${MORE}</p>`],
    [
      'with white space and links',
      `<p>  ${SENTENCE.replace('Roan', '<a href="/roan"><b>Ro</b>an</a>')}\n </p><p>${MORE}</p>`,
    ],
    [
      'with something in between',
      `<p>${SENTENCE.slice(0, 40)}<script>x()</script>${SENTENCE.slice(40)}</p><p>${MORE}</p>`,
    ],
    ['repeated beside it', `<aside><ul><li>${MORE}</li></ul></aside><p>${SENTENCE}</p><p>${MORE}</p>`],
  ])('every character has its place: %s', (_, body) => {
    const { document, page } = opened(body)
    expect(page.share).toBe(1)
    const { document: dom } = parseHTML(page.marked(marksOf(document.text, [SENTENCE, MORE])))
    const marked = (kind: string) =>
      [...dom.querySelectorAll(`mark.onrecord-${kind}`)].map((each) => each.textContent).join('')
    expect(squeezed(marked('m0'))).toBe(squeezed(SENTENCE))
    expect(squeezed(marked('m1'))).toBe(squeezed(MORE))
  })

  test('a range has a path that leads to its text', () => {
    const { document, page } = opened(`<div><p>${MORE}</p><p><i>So</i> it is. ${SENTENCE}</p></div>`)
    const [range] = page.rangesOf(
      span(document.text, document.text.indexOf(SENTENCE), document.text.indexOf(SENTENCE) + 5),
    )
    expect(page.pathOf(range!)).toMatch(/^\/html\[1\]\/body\[1\]\/article\[1\]\/div\[1\]\/p\[2\]\/text\(\)\[1\]$/)
  })

  test('what was read from no page has none', () => {
    const bytes = new TextEncoder().encode(SENTENCE)
    const reading: Reading = { format: 'text' }
    expect(pageOf(bytes, openDocument(bytes, reading), reading)).toBeNull()
  })
})

test('marks may overlap in any way, and the text stays whole', () => {
  const text = 'Ships & <boats>, "and" 🚢\n\nferries.'
  const place = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
  fc.assert(
    fc.property(fc.array(place, { maxLength: 8 }), (places) => {
      const marks = places.map(([start, length], at): Mark => {
        return {
          span: span(text, start, Math.min(text.length, start + length)),
          id: `m${at}`,
          kind: 'claim',
          title: '"',
        }
      })
      const { document } = parseHTML(`<div>${markedText(text, marks)}</div>`)
      expect(squeezed(document.querySelector('div')!.textContent)).toBe(squeezed(text.replaceAll('\n', '')))
    }),
  )
})

/** Ways in which pages have made browsers act, and what is left of each is looked through by a parser of its own. */
const ATTACKS = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="javascript:alert(1)">',
  '<img src="data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=">',
  '<img/src="x"/onerror=alert(1) alt="a&quot; onload=alert(1)">',
  '<svg onload=alert(1)><animate onbegin=alert(1) attributeName=x></svg>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></table></mtext></math>',
  '<a href="javascript:alert(1)">go</a>',
  '<a href=" jav&#x09;ascript:alert(1)">go</a>',
  '<a href="data:text/html,<script>alert(1)</script>">go</a>',
  '<a href="vbscript:msgbox(1)" onclick="alert(1)" style="position:fixed">go</a>',
  '<iframe src="https://evil.example"></iframe><iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="x.swf"></object><embed src="x.swf"><applet code="X"></applet>',
  '<form action="https://evil.example"><input autofocus onfocus=alert(1)><button formaction="javascript:alert(1)">x</button></form>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example"><base href="https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/x.css"><style>@import "https://evil.example/x.css"; body{background:url(https://evil.example)}</style>',
  '<div style="background:url(https://evil.example/x.png)" onmouseover=alert(1)>x</div>',
  '<video poster="https://evil.example/x.png" onerror=alert(1)><source src=x onerror=alert(1)></video><audio src=x onerror=alert(1)>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<body onload=alert(1)><p onclick=alert(1)>x</p>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea></textarea><script>alert(1)</script></textarea>',
  '<title></title><img src=x onerror=alert(1)></title>',
  '<template><script>alert(1)</script></template>',
  '<xmp><img src=x onerror=alert(1)></xmp><plaintext><script>alert(1)</script>',
  '<isindex prompt="x" action="javascript:alert(1)"><marquee onstart=alert(1)>x</marquee>',
  "<p title='\"><script>alert(1)</script>'>x</p>",
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<!--><script>alert(1)</script>--><![CDATA[<script>alert(1)</script>]]>',
  '<p><b><table><tr><td><a href=x><p></table><script>alert(1)</script>',
]

describe('nothing in a snapshot acts', () => {
  test.each(ATTACKS)('%s', (attack) => {
    const { page } = opened(`<p>${SENTENCE}</p><div>${attack}</div><p>${MORE}</p>`)
    expect(harmIn(page.marked([]))).toEqual([])
  })

  test('whatever is broken in whatever way', () => {
    const part = fc.constantFrom(...ATTACKS, '<', '>', '"', "'", '<!--', '-->', '</p>', '<p ', '=', '&', 'x', '`')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const bytes = new TextEncoder().encode(`<article><p>${SENTENCE}</p><p>${MORE}</p>${parts.join('')}</article>`)
        const document = openDocument(new TextEncoder().encode(SENTENCE), { format: 'text' })
        expect(harmIn(pageOf(bytes, document, READING)!.marked([]))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('words, links and pictures of its own stay', () => {
    const picture = 'data:image/png;base64,iVBORw0KGgo='
    const { page } = opened(
      `<p>${SENTENCE} <a href="/more">More</a></p><p>${MORE}</p><img src="${picture}" alt="A pier"><img src="/b.jpg" alt="A boat">`,
    )
    const html = page.marked([])
    expect(html).toContain('<a href="https://example.org/more" rel="noopener noreferrer nofollow">More</a>')
    expect(html).toContain(`<img src="${picture}" alt="A pier">`)
    expect(html).toContain('<span class="onrecord-picture" title="https://example.org/b.jpg">[picture: A boat]</span>')
  })
})

const SAFE = new Set(
  [
    'a',
    'abbr',
    'article',
    'aside',
    'b',
    'br',
    'details',
    'div',
    'i',
    'img',
    'li',
    'mark',
    'p',
    'small',
    'span',
    'strong',
  ].concat([
    'summary',
    'table',
    'tbody',
    'td',
    'thead',
    'th',
    'tr',
    'ul',
    'h1',
    'nav',
    'section',
    'figure',
    'main',
    'header',
    'footer',
  ]),
)
const SAFE_ATTRIBUTES = new Set([
  'href',
  'rel',
  'title',
  'class',
  'id',
  'src',
  'alt',
  'lang',
  'dir',
  'colspan',
  'rowspan',
])

/** Every tag and attribute that could act, as a browser's tokeniser would see them. */
function harmIn(html: string): readonly string[] {
  const harm: string[] = []
  for (const [tag, name, attributes] of html.matchAll(/<\/?([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi)) {
    if (!SAFE.has(name!.toLowerCase())) harm.push(tag)
    for (const [, attribute, value] of attributes!.matchAll(/([^\s=/"]+)="([^"]*)"/g)) {
      if (!SAFE_ATTRIBUTES.has(attribute!)) harm.push(`${attribute} in ${tag}`)
      if (attribute === 'href' && !/^(?:https?|mailto):/.test(value!)) harm.push(`${value} in ${tag}`)
      if (attribute === 'src' && !/^data:image\/(?!svg)/.test(value!)) harm.push(`${value} in ${tag}`)
    }
  }
  if (/<(?![a-z/])/i.test(html) || html.includes('<!--')) harm.push('a stray <')
  return harm
}

function opened(body: string) {
  const bytes = new TextEncoder().encode(`<html><body><article><h1>Bridge closed</h1>${body}</article></body></html>`)
  const document = openDocument(bytes, READING)
  return { document, page: pageOf(bytes, document, READING)! }
}

function marksOf(text: string, all: readonly string[]): readonly Mark[] {
  return all.map((words, at) => {
    const start = text.indexOf(words)
    return { span: span(text, start, start + words.length), id: `m${at}`, kind: `m${at}`, title: words.slice(0, 9) }
  })
}

function squeezed(text: string): string {
  return text.replace(/\s/g, '')
}
