import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { jsonLines, MAIN, NODE, onrecord, SAMPLES, scratchFolder } from './program.ts'

const LIMIT = { timeout: 60_000 }

describe('extract', LIMIT, () => {
  test('prints one analysis a line in the order of the input, and the same bytes each time', async () => {
    const lines = ['a', 'b', 'c'].map((id) => JSON.stringify({ id, text: `Iceland sent ${id} ship to Portugal.` }))
    const [first, second] = [
      await onrecord(['extract', '--format', 'jsonl', '-'], { input: `${lines.join('\n')}\n` }),
      await onrecord(['extract', '--format', 'jsonl'], { input: lines.join('\n') }),
    ]
    expect(jsonLines(first.stdout).map((each) => (each['document'] as { id: string }).id)).toEqual(['a', 'b', 'c'])
    expect(second).toEqual(first)
    expect(first.status).toBe(0)
  })

  test('what can’t be read gets its line, the others go on, and the status is 1', async () => {
    const folder = scratchFolder()
    const file = (name: string, content: string | Uint8Array) => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    }
    const paths = [
      join(folder, 'missing.txt'),
      file('empty.txt', ''),
      file('blank.txt', ' \n\n '),
      file('picture.png', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')),
      folder,
      file('good.txt', 'Iceland sent a ship to Portugal on Monday.'),
    ]
    const { status, stdout } = await onrecord(['extract', ...paths])
    const printed = jsonLines(stdout) as readonly { schema: string; error?: { code: string; message: string } }[]
    expect(printed.map((each) => each.error?.code ?? each.schema)).toEqual([
      'input/unreadable',
      'document/empty',
      'document/empty',
      'document/binary',
      'input/unreadable',
      'onrecord/analysis/1',
    ])
    expect(printed[4]?.error?.message).toContain('folder')
    expect(status).toBe(1)
  })

  test('JSON Lines are known by their content, and text about JSON is text', async () => {
    const ids = async (input: string) =>
      jsonLines((await onrecord(['extract', '-'], { input })).stdout).map(
        (each) => (each['document'] as { id: string }).id,
      )
    expect(await ids('{"id":"a","text":"Iceland sent a ship."}\n{"id":"b","text":"It left."}\n')).toEqual(['a', 'b'])
    expect(await ids('{ is how an object begins in JSON, the minister said on Monday.\n')).toHaveLength(1)
  })

  test('a broken line of JSON Lines costs no more than itself, and errors carry the id that was given', async () => {
    const input =
      '{"id":"a","text":"Iceland sent a ship."}\n{"id":"b","text":\n\n{"id":"c"}\n{"id":"d","text":"It left."}\n'
    const { status, stdout } = await onrecord(['extract', '--format', 'jsonl'], { input })
    const printed = jsonLines(stdout) as readonly { id?: string; error?: { code: string } }[]
    expect(printed.map((each) => [each.id, each.error?.code])).toEqual([
      [undefined, undefined],
      ['standard input:2', 'document/bad-line'],
      ['c', 'document/bad-line'],
      [undefined, undefined],
    ])
    expect(status).toBe(1)
  })

  test('bytes that are no UTF-8 are read in the encoding they are in', async () => {
    const { status, stdout } = await onrecord(['extract', '--format', 'text', '-'], {
      input: Buffer.from('The caf\xe9 in Set\xfabal sent \x93oranges\x94 to Iceland on Monday.', 'latin1'),
    })
    const [{ document }] = jsonLines(stdout) as unknown as [{ document: { text: string } }]
    expect([status, document.text.includes('�')]).toEqual([0, false])
  })

  test('200 MB in one file are refused without being held in memory', async () => {
    const path = join(scratchFolder(), 'large.txt')
    writeMegabytes(path, 200)
    for (const format of ['text', 'jsonl']) {
      const { status, stdout, megabytes } = await measured(['extract', '--format', format, path])
      expect(jsonLines(stdout)).toMatchObject([
        { error: { code: 'input/too-large', message: expect.stringContaining('16 MB') } },
      ])
      expect(status).toBe(1)
      expect(megabytes).toBeLessThan(400)
    }
  })

  test('a text longer than any report is refused before it is parsed', async () => {
    const input = 'Iceland sent a ship to Portugal. '.repeat(130_000)
    const { status, stdout } = await onrecord(['extract', '--format', 'text', '-'], { input })
    expect(jsonLines(stdout)).toMatchObject([{ error: { code: 'input/text-too-long' } }])
    expect(status).toBe(1)
  })

  test('whoever closes the output early gets no complaint', async () => {
    const child = spawn(NODE, [
      MAIN,
      'extract',
      ...Array.from({ length: 40 }, () => join(SAMPLES, '2026-05-11-compass.md')),
    ])
    let complaint = ''
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk
    })
    await once(child.stdout, 'data')
    child.stdout.destroy()
    const [status] = await once(child, 'close')
    expect([status, complaint]).toEqual([0, ''])
  })
})

describe('the command line', LIMIT, () => {
  test.each([
    [['nonsense'], 'unknown command'],
    [['timelin'], 'Did you mean timeline?'],
    [['extract', '--frmat', 'x'], 'unknown option'],
    [['extract', '--format', 'docx'], 'Allowed choices'],
    [['exchange', 'Iceland'], "missing required argument 'b'"],
  ])('%j is used wrongly: status 2', async (args, words) => {
    const { status, stderr, stdout } = await onrecord(args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(words)
  })

  test.each(['add', 'timeline', 'claims', 'exchange', 'who', 'statements', 'search', 'verify', 'extract', 'parse'])(
    '%s has help with an example, on stdout',
    async (name) => {
      const { status, stdout, stderr } = await onrecord([name, '--help'])
      expect([status, stderr]).toEqual([0, ''])
      expect(stdout).toMatch(new RegExp(`Examples:\\n {2}\\$ onrecord ${name}`))
    },
  )

  test('a case that is not there is said so', async () => {
    const cwd = scratchFolder()
    mkdirSync(join(cwd, 'folder.onrecord'))
    expect(await onrecord(['timeline'], { cwd })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('[case/missing]'),
    })
    expect(await onrecord(['timeline', '--case', 'folder.onrecord'], { cwd })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('[case/not-one]'),
    })
  })
})

function writeMegabytes(path: string, count: number): void {
  const megabyte = 'Iceland sent a ship to Portugal. '.repeat(32_000).slice(0, 2 ** 20)
  const file = openSync(path, 'w')
  for (let written = 0; written < count; written += 1) writeSync(file, megabyte)
  closeSync(file)
}

/** Runs the program and says how much memory it took at most. */
function measured(args: readonly string[]) {
  const tell = "data:text/javascript,process.on('exit',()=>process._rawDebug('maxRSS',process.resourceUsage().maxRSS))"
  return new Promise<{ status: number | null; stdout: string; megabytes: number }>((resolve) => {
    const child = spawn(NODE, ['--import', tell, MAIN, ...args])
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk
    })
    child.on('close', (status) => {
      resolve({ status, stdout, megabytes: Number(/maxRSS (\d+)/.exec(stderr)?.[1]) / 1024 })
    })
  })
}
