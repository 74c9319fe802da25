import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openResource } from '../../src/resource/index.ts'
import { foundIn, linesIn } from './found.ts'
import { type PlacedLine, pdfOf } from './pdf-writer.ts'

const SENTENCE = 'The only bridge over the Harn will remain closed until spring, the mayor said on Saturday.'

async function documentIn(bytes: Uint8Array | string) {
  const found = (await foundIn(bytes)).find((each) => each.kind === 'resource')
  if (!found) throw new Error(`no document but ${JSON.stringify(await linesIn(bytes))}`)
  return openResource(found.resource)
}

function mail(headers: string, body: string): string {
  return `Received: from a by b\r\nFrom: Ann Holt <ann@example.org>\r\nSubject: =?utf-8?Q?Re=3A_Bridge_closed_=E2=80=93_why?=\r\nDate: Sat, 14 Mar 2026 08:30:00 +0100\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n${headers}\r\n\r\n${body}`
}

describe('mail', () => {
  test('as text', async () => {
    const document = await documentIn(
      mail(
        'Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable',
        `Ann said =93no=94.\r\n\r\n${SENTENCE}`,
      ),
    )
    expect(document).toMatchObject({
      headline: 'Bridge closed – why',
      published: '2026-03-14T07:30:00Z',
      byline: ['Ann Holt'],
    })
    expect(document.text).toBe(`Bridge closed – why\n\nAnn said “no”.\n\n${SENTENCE}\n`)
  })

  test('a newsletter in HTML is its outlet’s', async () => {
    const parts = `--x\r\nContent-Type: text/plain\r\n\r\nSee the HTML.\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<table><tr><td><p>${SENTENCE}</p><p>${SENTENCE} Twice.</p></td></tr></table>\r\n--x--`
    const letter = mail(
      'List-Unsubscribe: <mailto:x@example.org>\r\nContent-Type: multipart/alternative; boundary=x',
      parts,
    ).replace('Ann Holt', 'The Example Courier')
    const document = await documentIn(letter)
    expect(document).toMatchObject({ outlet: 'The Example Courier', byline: [] })
    expect(document.body.length).toBe(2)
  })

  const WITH_ATTACHMENTS = mail(
    'Content-Type: multipart/mixed; boundary=x',
    `--x\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n--x\r\nContent-Type: text/html; name=a.html\r\nContent-Disposition: attachment; filename=a.html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(`<p>${SENTENCE}`).toString('base64')}\r\n--x\r\nContent-Type: image/png; name=b.png\r\nContent-Disposition: attachment; filename=b.png\r\n\r\nx\r\n--x--`,
  )

  test('attachments are documents of their own', async () => {
    const [letter, ...rest] = await linesIn(WITH_ATTACHMENTS)
    expect(letter).toMatch(/^given = Received/)
    expect(rest).toEqual([`given › a.html = <p>${SENTENCE}`, 'given › b.png ~ image/png'])
  })

  test.each([1, 100_000])('mbox, in chunks of %d', async (chunk) => {
    const plain = mail('Content-Type: text/plain', 'One.\n>From here on.')
    const box = `From ann@example.org Sat Mar 14 08:30:00 2026\n${plain}\n\nFrom lee@example.org Sat Mar 14 09:30:00 2026\n${plain}\n`
    const lines = await linesIn(box, { name: 'box', chunk })
    expect(lines.map((line) => line.slice(0, 16))).toEqual(['box, mail 1 = Re', 'box, mail 2 = Re'])
    expect(lines[0]).toContain('\nFrom here on.')
  })

  test('a page saved as MHTML is that page', async () => {
    const page = `<html><head><title>Bridge closed</title></head><body><nav><a href="/">Home</a></nav><article><h1>Bridge closed</h1>${`<p>${SENTENCE}</p>`.repeat(1)}<p>${SENTENCE} So it is.</p></article></body></html>`
    const saved = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/a\r\nSubject: Bridge closed\r\nDate: Sat, 14 Mar 2026 08:30:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Location: https://courier.example/a\r\n\r\n${page}\r\n--x\r\nContent-Type: text/css\r\nContent-Location: cid:css\r\n\r\np {}\r\n--x--`
    expect(await documentIn(saved)).toMatchObject({
      url: 'https://courier.example/a',
      headline: 'Bridge closed',
      byline: [],
    })
  })

  test.each([
    ['a boundary that never comes', mail('Content-Type: multipart/mixed; boundary=x', `One.\r\n\r\n${SENTENCE}`)],
    ['a boundary that is not named', mail('Content-Type: multipart/mixed', `One.\r\n\r\n${SENTENCE}`)],
    [
      'a part that is not closed',
      mail('Content-Type: multipart/mixed; boundary=x', `--x\r\nContent-Type: text/plain\r\n\r\n${SENTENCE}`),
    ],
    [
      'base64 that is none',
      mail('Content-Type: text/plain\r\nContent-Transfer-Encoding: base64', '!!! not base64 ???'),
    ],
    ['an encoding nobody knows', mail('Content-Type: text/plain; charset=klingon', SENTENCE)],
    [
      'parts in parts in parts',
      mail(
        'Content-Type: multipart/mixed; boundary=x',
        '--x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n'.repeat(400),
      ),
    ],
  ])('broken MIME: %s', async (_, bytes) => {
    for (const found of await foundIn(bytes)) {
      if (found.kind !== 'resource')
        expect(found).toMatchObject({ kind: 'refused', error: { code: 'resource/broken-mail' } })
      else await openResource(found.resource).catch((error) => expect(error.code).toMatch(/^document\//))
    }
  })

  test('what only looks a little like mail is text', async () => {
    expect(await linesIn('Subject: a\nDate: b\nFrom: c\n\nText.')).toEqual([
      'given = Subject: a\nDate: b\nFrom: c\n\nText.',
    ])
  })
})

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

function docxOf(body: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(`<w:document ${WORD}><w:body>${body}</w:body></w:document>`),
    'docProps/core.xml': strToU8(
      '<cp:coreProperties xmlns:cp="x" xmlns:dc="y" xmlns:dcterms="z"><dc:title>Bridge closed &amp; why</dc:title><dc:creator>Ann Holt</dc:creator><dcterms:created>2026-03-14T08:30:00Z</dcterms:created></cp:coreProperties>',
    ),
  })
}

const word = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

describe('office files', () => {
  test('Word', async () => {
    const document = await documentIn(docxOf(word(SENTENCE) + word(`${SENTENCE} Twice.`)))
    expect(document).toMatchObject({
      headline: 'Bridge closed & why',
      byline: ['Ann Holt'],
      published: '2026-03-14T08:30:00Z',
    })
    expect(document.text).toBe(`Bridge closed & why\n\n${SENTENCE}\n\n${SENTENCE} Twice.`)
  })

  test('OpenDocument', async () => {
    const content = `<office:document-content><office:body><office:text><text:tracked-changes><text:p>Struck out.</text:p></text:tracked-changes><text:h text:outline-level="1">Bridge closed</text:h><text:p>${SENTENCE}<text:note><text:p>A note.</text:p></text:note></text:p><text:p/><text:p>${SENTENCE}<text:s/>Twice &amp; more.</text:p></office:text></office:body></office:document-content>`
    const file = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8(content),
      'meta.xml': strToU8(
        '<office:meta><meta:initial-creator>Ann Holt</meta:initial-creator><meta:creation-date>2026-03-14T08:30:00</meta:creation-date></office:meta>',
      ),
    })
    const document = await documentIn(file)
    expect(document).toMatchObject({
      headline: 'Bridge closed',
      byline: ['Ann Holt'],
      published: '2026-03-14T08:30:00',
    })
    expect(document.text).toBe(`Bridge closed\n\n${SENTENCE}\n\n${SENTENCE} Twice & more.`)
  })

  test('sheets and slides are passed over, damaged files refused', async () => {
    const sheet = zipSync({ '[Content_Types].xml': strToU8('a'), 'xl/workbook.xml': strToU8('b') })
    expect(await linesIn(sheet)).toEqual(['given ~ a spreadsheet or slides'])
    await expect(documentIn(docxOf('<w:p').subarray(0, 300))).rejects.toMatchObject({
      code: 'resource/broken-office-file',
    })
    await expect(documentIn(zipSync({ '[Content_Types].xml': strToU8('a') }))).rejects.toMatchObject({
      code: 'resource/broken-office-file',
    })
  })

  /** A Word file whose directory says another size for the text than it has. */
  function lyingDocx(size: number): Uint8Array {
    const file = Buffer.from(docxOf(word(SENTENCE)))
    const entry = file.lastIndexOf('word/document.xml') - 46
    file.writeUInt32LE(size, entry + 24)
    return file
  }

  test.each([
    ['says that it unpacks to gigabytes', 3_000_000_000, 'resource/bomb'],
    ['unpacks to more than it says', 20, 'resource/broken-office-file'],
  ])('one that %s is refused before it is read', async (_, size, code) => {
    await expect(documentIn(lyingDocx(size))).rejects.toMatchObject({ code })
  })
})

/** Lines below each other, 14 points apart. */
function column(x: number, top: number, lines: readonly string[]): readonly PlacedLine[] {
  return lines.map((text, at) => [x, top - 14 * at, 11, text] as const)
}

describe('PDF', () => {
  const PARAGRAPH = [
    'The only bridge over the Harn will remain closed until spring,',
    'the mayor said on Saturday, and nobody knows how the inhab-',
    'itants of Oster should cross it.',
  ]
  const OTHER = [
    'A ferry that used to run in the fifties may be brought back in',
    'the summer, North-',
    'South trains included, if the money is there for it.',
  ]

  test('headline, paragraphs, parted words; running heads and page numbers are left out', async () => {
    const page = (number: number, lines: readonly PlacedLine[]) =>
      [[72, 760, 9, `The Example Courier – ${number} March`], ...lines, [300, 30, 9, String(number)]] as const
    const bytes = pdfOf(
      [
        page(1, [[72, 700, 22, 'Bridge closed for winter'], ...column(72, 660, PARAGRAPH), ...column(72, 600, OTHER)]),
        page(2, column(72, 700, PARAGRAPH)),
        page(3, column(72, 700, OTHER)),
      ],
      { Title: 'Microsoft Word - bridge.docx', Author: 'Ann Holt', CreationDate: 'D:20260314083000Z' },
    )
    const document = await documentIn(bytes)
    expect(document).toMatchObject({
      headline: 'Bridge closed for winter',
      byline: ['Ann Holt'],
      published: '2026-03-14',
    })
    const one =
      'The only bridge over the Harn will remain closed until spring, the mayor said on Saturday, and nobody knows how the inhabitants of Oster should cross it.'
    const other =
      'A ferry that used to run in the fifties may be brought back in the summer, North-South trains included, if the money is there for it.'
    expect(document.text).toBe(['Bridge closed for winter', one, other, one, other].join('\n\n'))
  })

  test('a page that a browser printed is dated by its text, without the menus above its headline', async () => {
    const printed = (number: number, lines: readonly PlacedLine[]): readonly PlacedLine[] => [
      [24, 775, 8, `7/1/26, 9:12 AM Bridge closed until the ice on the Harn is gone - Example Courier`],
      ...lines,
      [24, 15, 8, `https://courier.example/2026/bridge-closed ${number}/2`],
    ]
    const bytes = pdfOf(
      [
        printed(1, [
          [72, 740, 11, 'News'],
          [72, 715, 11, 'Sports'],
          [72, 690, 11, 'Weather'],
          [72, 650, 13, 'Bridge closed until the ice on the Harn is gone'],
          [72, 620, 11, '5:45 PM March 14, 2026 by Ann Holt'],
          ...column(72, 590, [...PARAGRAPH, ...OTHER, ...PARAGRAPH, ...OTHER]),
        ]),
        printed(2, column(72, 700, OTHER)),
      ],
      {
        Title: 'Bridge closed until the ice on the Harn is gone - Example Courier',
        Creator: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0',
        CreationDate: 'D:20260701091200Z',
      },
    )
    const document = await documentIn(bytes)
    expect(document).toMatchObject({
      headline: 'Bridge closed until the ice on the Harn is gone',
      byline: ['Ann Holt'],
      published: '2026-03-14',
      url: 'https://courier.example/2026/bridge-closed',
    })
    expect(document.text).not.toMatch(/Weather|7\/1\/26/)
  })

  test('two columns in the order of the text layer', async () => {
    const bytes = pdfOf([
      [
        ...column(
          72,
          700,
          PARAGRAPH.map((line) => line.slice(0, 30)),
        ),
        ...column(330, 700, ['the second column goes on', 'with the sentence.']),
      ],
    ])
    expect((await documentIn(bytes)).text).toMatch(/the second column goes on with the sentence\.$/)
  })

  test.each([
    ['pages without text', pdfOf([[], []]), 'resource/no-text-layer'],
    ['cut off', pdfOf([column(72, 700, PARAGRAPH)]).subarray(0, 80), 'resource/broken-pdf'],
    ['nothing but a signature', Buffer.from('%PDF-1.7\n'), 'resource/broken-pdf'],
  ])('%s', async (_, bytes, code) => {
    await expect(documentIn(bytes)).rejects.toMatchObject({ code })
  })
})
