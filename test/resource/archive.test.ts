import { randomBytes } from 'node:crypto'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { ArchiveBomb, LIMITS, Unpacking } from '../../src/resource/archive/limits.ts'
import { linesIn } from './found.ts'

const utf8 = (text: string) => Buffer.from(text)
const join = (...parts: (Uint8Array | string)[]) =>
  Buffer.concat(parts.map((each) => (typeof each === 'string' ? utf8(each) : each)))
const without = (bytes: Uint8Array, last: number) => bytes.subarray(0, bytes.length - last)
const noise = (length: number) => randomBytes(length).toString('base64')

describe('gzip', () => {
  test.each([1, 7, 100_000])('of one member or more, in chunks of %d', async (chunk) => {
    expect(await linesIn(gzipSync('The bridge.'), { chunk })).toEqual(['given = The bridge.'])
    const two = join(gzipSync('The '), gzipSync('bridge.'))
    expect(await linesIn(two, { chunk })).toEqual(['given = The bridge.'])
    expect(await linesIn(gzipSync(two), { chunk })).toEqual(['given = The bridge.'])
  })

  test('what stands behind the last member means nothing', async () => {
    expect(await linesIn(join(gzipSync('The bridge.'), Buffer.alloc(512)))).toEqual(['given = The bridge.'])
    expect(await linesIn(join(gzipSync('The bridge.'), 'signed: me'))).toEqual(['given = The bridge.'])
  })

  test('what is cut off is read as far as it goes', async () => {
    const [document, refusal] = await linesIn(without(gzipSync(`The bridge. ${noise(9000)}`), 4000))
    expect(document).toMatch(/^given = The bridge\. .{5000}/)
    expect(refusal).toBe('given ! resource/broken-archive')
  })

  test('behind a damaged member the next one is read', async () => {
    const all = join(gzipSync('One. '), without(gzipSync(noise(3000)), 600), gzipSync('Three.'))
    const [document, refusal] = await linesIn(all)
    expect(document).toMatch(/^given = One\. .*Three\.$/s)
    expect(refusal).toBe('given ! resource/broken-archive')
  })
})

/** A ZIP archive as programs write it that can't go back: the sizes follow each entry. */
function streamedZip(entries: Readonly<Record<string, string | Uint8Array>>, signed: boolean): Uint8Array {
  return join(
    ...Object.entries(entries).flatMap(([name, text]) => {
      const header = Buffer.alloc(30)
      header.writeUInt32LE(0x04034b50, 0)
      header.writeUInt16LE(8, 6)
      header.writeUInt16LE(8, 8)
      header.writeUInt16LE(name.length, 26)
      return [header, name, deflateRawSync(text), Buffer.from('PK\x07\x08').subarray(signed ? 0 : 4), Buffer.alloc(12)]
    }),
    'PK\x01\x02',
  )
}

describe('ZIP', () => {
  const archive = zipSync({
    'folder/a.html': strToU8('<p>The bridge.'),
    'b.txt': [strToU8('The ferry.'), { level: 0 }],
    'Größe.txt': strToU8('The river.'),
    'photo.jpg': new Uint8Array([255, 216, 255]),
    '__MACOSX/._b.txt': strToU8('x'),
    'empty/': new Uint8Array(),
  })
  const read = [
    'given › folder/a.html = <p>The bridge.',
    'given › b.txt = The ferry.',
    'given › Größe.txt = The river.',
    'given › photo.jpg ~ .jpg',
  ]

  test.each([1, 13, 100_000])('entries in their order, in chunks of %d', async (chunk) => {
    expect(await linesIn(archive, { chunk })).toEqual(read)
  })

  test.each([
    [true, 1],
    [false, 1],
    [true, 5000],
    [false, 5000],
  ])('sizes behind the entries, signed: %s, in chunks of %d', async (signed, chunk) => {
    const bytes = streamedZip({ 'a.txt': 'One.', 'b.jpg': noise(50), 'c.txt': 'Three.' }, signed)
    expect(await linesIn(bytes, { chunk })).toEqual([
      'given › a.txt = One.',
      'given › b.jpg ~ .jpg',
      'given › c.txt = Three.',
    ])
  })

  test('archives in archives', async () => {
    const inner = zipSync({ 'a.txt.gz': gzipSync('The bridge.') })
    expect(await linesIn(zipSync({ 'inner.zip': inner }))).toEqual(['given › inner.zip › a.txt.gz = The bridge.'])
  })

  test('an empty archive holds nothing', async () => {
    expect(await linesIn(zipSync({}))).toEqual([])
  })

  test('what is cut off or damaged is told, and what stands before it is read', async () => {
    const long = zipSync({ 'a.txt': strToU8('One.'), 'b.txt': [strToU8(noise(3000)), { level: 0 }] })
    const cut = await linesIn(long.subarray(0, 2000))
    expect(cut[0]).toBe('given › a.txt = One.')
    expect(cut.at(-1)).toBe('given ! resource/broken-archive')
    const damaged = Buffer.from(zipSync({ 'a.txt': strToU8(noise(300)), 'b.txt': strToU8('Two.') }))
    damaged.fill(0xff, 60, 90)
    const lines = await linesIn(damaged)
    expect(lines).toContain('given › a.txt ! resource/broken-archive')
    expect(lines).toContain('given › b.txt = Two.')
  })

  test('an encrypted entry is told as one, the others are read', async () => {
    const bytes = Buffer.from(zipSync({ 'a.txt': strToU8('One.'), 'b.txt': strToU8('Two.') }))
    bytes.writeUInt16LE(1, 6)
    expect(await linesIn(bytes)).toEqual(['given › a.txt ! resource/locked', 'given › b.txt = Two.'])
  })

  test('Unicode names without the flag for it, and names of windows-1252', async () => {
    const bytes = Buffer.from(zipSync({ 'Gr\u00f6.txt': strToU8('One.') }))
    bytes.writeUInt16LE(0, 6)
    expect(await linesIn(bytes)).toEqual(['given › Grö.txt = One.'])
  })
})

/** A tar archive of POSIX.1-1988. */
function tarOf(entries: readonly (readonly [name: string, text: string, type?: string])[]): Uint8Array {
  const files = entries.map(([name, text, type = '0']) => {
    const header = Buffer.alloc(512)
    header.write(name, 0, 100)
    header.write(text.length.toString(8).padStart(11, '0'), 124)
    header.write(type, 156)
    header.write('ustar\x0000', 257)
    return join(header, text, Buffer.alloc((512 - (text.length % 512)) % 512))
  })
  return join(...files, Buffer.alloc(1024))
}

describe('tar', () => {
  const entries = [
    ['a/', '', '5'],
    ['a/b.txt', 'One.'],
    ['././@LongLink', 'a/very/long/name.txt\0', 'L'],
    ['a/very/lo', 'Two.'],
    ['PaxHeader', '27 path=another/name.txt.\n', 'x'],
    ['another', 'Three.'],
    ['c.png', 'x'.repeat(600)],
    ['d.txt', 'Four.'],
  ] as const
  const read = ['a/b.txt = One.', 'a/very/long/name.txt = Two.', 'd.txt = Four.'].map((line) => `given › ${line}`)

  test.each([1, 100, 100_000])('files in their order, packed too, in chunks of %d', async (chunk) => {
    for (const bytes of [tarOf(entries), gzipSync(tarOf(entries))]) {
      const lines = await linesIn(bytes, { chunk })
      expect(lines.filter((line) => line.includes('='))).toEqual(read)
      expect(lines).toContain('given › c.png ~ .png')
    }
  })

  test('cut off, or with something else in it', async () => {
    expect(await linesIn(tarOf(entries).subarray(0, 2200))).toEqual([read[0], 'given ! resource/broken-archive'])
    const bytes = Buffer.from(
      tarOf([
        ['a.txt', 'One.'],
        ['b.txt', 'Two.'],
      ]),
    )
    bytes.fill('x', 1024, 1500)
    expect(await linesIn(bytes)).toEqual(['given › a.txt = One.', 'given ! resource/broken-archive'])
  })
})

describe('bombs', { timeout: 30_000 }, () => {
  test('a file that unpacks without end is refused, and the rest is read', async () => {
    const zeros = Buffer.alloc(24 * 1024 * 1024)
    const bomb = streamedZip(
      { 'a.txt': 'One.', 'zeros.txt': zeros, 'zeros.txt.gz': gzipSync(zeros), 'b.txt': 'Two.' },
      true,
    )
    expect(await linesIn(bomb)).toEqual([
      'given › a.txt = One.',
      'given › zeros.txt ! input/too-large',
      'given › zeros.txt.gz ! input/too-large',
      'given › b.txt = Two.',
    ])
  })

  test('all that a source unpacks to counts together', () => {
    const unpacking = new Unpacking()
    unpacking.read(1000)
    unpacking.unpack('a.zip', LIMITS.freeBytes)
    expect(() => unpacking.unpack('a.zip', 1)).toThrow(ArchiveBomb)
    unpacking.read(2 * LIMITS.freeBytes)
    expect(() => unpacking.unpack('a.zip', LIMITS.freeBytes)).not.toThrow()
    for (let entry = 0; entry < LIMITS.entries; entry += 1) unpacking.enter('a.zip')
    expect(() => unpacking.enter('a.zip')).toThrow(ArchiveBomb)
  })

  test('archives within archives within archives are refused at some depth', async () => {
    let bytes: Uint8Array = strToU8('One.')
    for (let depth = 0; depth < 20; depth += 1) bytes = gzipSync(bytes)
    expect(await linesIn(bytes)).toEqual(['given ! resource/bomb'])
  })
})
