import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { jsonLines, onrecord, SAMPLES, scratchFolder } from './program.ts'

const LIMIT = { timeout: 120_000 }
const REPORT = 'Norland said on Monday it had sent 40 tanks to Sudland.'

/** Whatever a terminal would obey, line feeds and tabs aside. */
const OBEYED = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u

/** Whether file permissions bind whoever runs the tests: they don't bind root. */
const isBound = process.getuid?.() !== 0

describe('odd input', LIMIT, () => {
  test('a report can do nothing to the terminal, by no command', async () => {
    const cwd = scratchFolder()
    const text =
      'Norland \u009b2Jsaid on Monday it had sent \u001b[31m40 tanks to \u202eSudland\u202c, Ada \u001b[5mKerr said.'
    const line = { id: 'a\u001b[2J', headline: '\u001b]0;title\u0007Tanks', outlet: 'The \u001b[1mCourier', text }
    writeFileSync(join(cwd, 'a\u001b[31m.jsonl'), `${JSON.stringify(line)}\n\u001b[2Jno JSON`)
    writeFileSync(join(cwd, 'photo.\u001b[31m'), '')
    const added = await onrecord(['add', '.', '--json'], { cwd })
    expect(added.stderr).toContain('1 report added')
    const [claim] = jsonLines((await onrecord(['claims', '--json'], { cwd })).stdout)
    const asked = [
      ['timeline'],
      ['claims', '--json'],
      ['statements'],
      ['search', 'tanks'],
      ['search', 'tanks', '--json'],
    ]
    const ended = await Promise.all(
      [...asked, ['explain', String(claim!['id'])], ['who', '\u001b[31mNobody'], ['parse', 'a\u001b[31m.jsonl']].map(
        (args) => onrecord(args, { cwd }),
      ),
    )
    for (const { stdout, stderr } of [added, ...ended]) expect(`${stdout}${stderr}`).not.toMatch(OBEYED)
  })

  test('a report that nothing is known of goes by its path', async () => {
    const cwd = scratchFolder()
    writeFileSync(join(cwd, 'note.txt'), 'Norland attacked Sudland.')
    await onrecord(['add', 'note.txt'], { cwd })
    expect((await onrecord(['timeline'], { cwd })).stdout).toContain('— note.txt · no date')
  })

  test('links to folders and in circles stop nothing', async () => {
    const cwd = scratchFolder()
    mkdirSync(join(cwd, 'inbox/more'), { recursive: true })
    writeFileSync(join(cwd, 'inbox/more/a.txt'), REPORT)
    symlinkSync('..', join(cwd, 'inbox/more/up'))
    symlinkSync('self.txt', join(cwd, 'inbox/self.txt'))
    const { status, stderr } = await onrecord(['add', 'inbox'], { cwd })
    expect(status).toBe(1)
    expect(stderr).toContain('1 report added')
    expect(stderr).toContain('Passed over 1 that is no report: link to a folder (1).')
    expect(stderr).toContain("\n  Can't read inbox/self.txt: its symbolic links lead in a circle.")
  })

  test.skipIf(!isBound)('what may not be read is told, and the rest is read', async () => {
    const cwd = scratchFolder()
    mkdirSync(join(cwd, 'inbox/closed'), { recursive: true })
    writeFileSync(join(cwd, 'inbox/open.txt'), REPORT)
    chmodSync(join(cwd, 'inbox/closed'), 0)
    const { stderr } = await onrecord(['add', 'inbox'], { cwd })
    expect(stderr).toContain('1 report added')
    expect(stderr).toContain("Can't read inbox/closed: reading it is not permitted.")
  })

  test('parse knows encodings as add does, and refuses what is no text or no treebank', async () => {
    const cwd = scratchFolder()
    writeFileSync(join(cwd, 'utf16.txt'), `\ufeff${REPORT}`, 'utf16le')
    writeFileSync(join(cwd, 'latin.txt'), 'M\xfcller said it was \x93true\x94.', 'latin1')
    writeFileSync(join(cwd, 'photo.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]))
    expect((await onrecord(['parse', 'utf16.txt'], { cwd })).stdout).toContain(`# text = ${REPORT}`)
    expect((await onrecord(['parse', 'latin.txt'], { cwd })).stdout).toContain('# text = Müller said it was “true”.')
    expect((await onrecord(['parse', 'photo.jpg'], { cwd })).stderr).toContain('JPEG')
    const treebank = await onrecord(['parse', '--tokens', 'utf16.txt'], { cwd })
    expect(treebank).toMatchObject({ status: 1, stderr: expect.stringContaining('[input/no-treebank]') })
  })

  test.each([
    [['timeline', '--limit', '-1'], 'usage/number'],
    [['timeline', '--since', '2026-05', '--until', '2026-01'], 'usage/date'],
    [['timeline', '--case', ''], 'usage/case'],
    [['add', SAMPLES, '--published', 'yesterday'], 'usage/date'],
    [['extract', SAMPLES, '--published', '14.3.2026'], 'usage/date'],
    [['explain', '--text', REPORT, '--published', '32-01-01'], 'usage/date'],
  ] as const)('%j is a misuse', async (args, code) => {
    const cwd = scratchFolder()
    writeFileSync(join(cwd, 'a.txt'), REPORT)
    if (args[0] === 'timeline' && args[1] !== '--case') await onrecord(['add', 'a.txt'], { cwd })
    const { status, stderr } = await onrecord(args, { cwd })
    expect([status, stderr.includes(`[${code}]`)]).toEqual([2, true])
  })

  test('questions that cannot have an answer say so', async () => {
    const cwd = scratchFolder()
    await onrecord(['add', SAMPLES], { cwd })
    const search = await onrecord(['search', '"*('], { cwd })
    expect(search).toMatchObject({ status: 2, stderr: expect.stringContaining('no letter or digit') })
    const exchange = await onrecord(['exchange', 'Iceland', 'ISL'], { cwd })
    expect(exchange).toMatchObject({ status: 2, stderr: expect.stringContaining('Both are Iceland') })
  })

  test.skipIf(!existsSync('/dev/full'))('a full disk under the results is told as one', async () => {
    const { spawnSync } = await import('node:child_process')
    const { NODE, MAIN } = await import('./program.ts')
    const { status, stderr } = spawnSync('sh', ['-c', `"${NODE}" "${MAIN}" extract "${SAMPLES}"/*.md > /dev/full`], {
      encoding: 'utf8',
    })
    expect([status, stderr.trim()]).toEqual([
      1,
      "onrecord: The results can't be written: the disk is full. [output/failed]",
    ])
  })
})
