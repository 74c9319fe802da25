import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cutAt } from '../../src/cli/parse.ts'
import { readConllu } from '../../src/syntax/conllu.ts'
import { onrecord, scratchFolder } from './program.ts'

describe('parse', () => {
  test('prints sentences, words and range lines of plain text', async () => {
    const { status, stdout } = await onrecord(['parse'], { input: "Kim didn't go. He stayed.\n\nTroops left.\n" })
    expect(status).toBe(0)
    expect(stdout.match(/^# (?:newpar|sent_id = \d|text = .*)$/gm)).toEqual([
      '# newpar',
      '# sent_id = 1',
      "# text = Kim didn't go.",
      '# sent_id = 2',
      '# text = He stayed.',
      '# newpar',
      '# sent_id = 3',
      '# text = Troops left.',
    ])
    expect(stdout).toContain("2-3\tdidn't\t_")
    expect(readConllu(stdout).text).toBe("Kim didn't go. He stayed.\n\nTroops left.")
  })

  test('keeps the sentences, words and comments it is given with --tokens', async () => {
    const given =
      "# sent_id = a-7\n1-2\tcan't\n1\tca\n2\tn't\n3\tgo\n4\ton\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n5\t...\n\n"
    const { stdout } = await onrecord(['parse', '--tokens'], { input: given })
    const columns = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t').slice(0, 2).join(' '))
    expect(columns).toEqual(['# sent_id = a-7', "1-2 can't", '1 ca', "2 n't", '3 go', '4 on', '5 ...'])
    expect(stdout).toMatch(/^4\ton\t.*SpaceAfter=No$/m)
  })

  test('numbers sentences through a file that is read in pieces', async () => {
    const path = join(scratchFolder(), 'long.txt')
    writeFileSync(path, 'Troops left the town on Friday.\n\n'.repeat(40_000).slice(0, 600_000))
    const { status, stdout } = await onrecord(['parse', path])
    const ids = [...stdout.matchAll(/^# sent_id = (\d+)$/gm)].map(([, id]) => Number(id))
    expect(status).toBe(0)
    expect(ids).toEqual(ids.map((_, at) => at + 1))
    expect(ids.length).toBe(Math.ceil(600_000 / 33))
  }, 60_000)

  test.each([
    ['nothing', '', /no text/],
    ['a binary file', 'a\0b', /NUL/],
  ])('says what is wrong with %s', async (_, input, message) => {
    const { status, stdout, stderr } = await onrecord(['parse', '-'], { input })
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(message)
  })

  test('says that a file is missing', async () => {
    const { status, stderr } = await onrecord(['parse', 'no-such-file.txt'])
    expect(status).toBe(1)
    expect(stderr).toContain('no-such-file.txt')
  })
})

describe('cutting a long text', () => {
  const long = 'a'.repeat(300_000)

  test('prefers an empty line, then a line, then a space', () => {
    expect(cutAt(`${long}\n\n${long} b\nc`)).toBe(300_002)
    expect(cutAt(`${long}\n${long} b`)).toBe(600_002)
    expect(cutAt(`${long} ${long}`)).toBe(300_001)
  })

  test('never cuts through a character', () => {
    expect(cutAt(`${long}\ud83d`)).toBe(300_000)
    expect(cutAt(long)).toBe(300_000)
  })
})
