import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { killAdd } from '../kill-add.ts'
import { jsonLines, MAIN, NODE, onrecord, SAMPLES, scratchFolder } from './program.ts'

const LIMIT = { timeout: 120_000 }

/** Reports that differ, one JSON line each. */
function reports(count: number, harbour: string): string {
  return Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      id: `${harbour}-${at}`,
      text: `Iceland sent ${at + 2} ferries to ${harbour}, port worker ${at} said on Monday.`,
    }),
  ).join('\n')
}

describe('add', LIMIT, () => {
  test('reads a folder of mixed things: reports are added, the rest is told', async () => {
    const cwd = scratchFolder()
    mkdirSync(join(cwd, 'inbox/2026'), { recursive: true })
    for (const name of readdirSync(SAMPLES)) copyFileSync(join(SAMPLES, name), join(cwd, 'inbox/2026', name))
    writeFileSync(join(cwd, 'inbox/photo.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]))
    writeFileSync(join(cwd, 'inbox/empty.txt'), '')
    writeFileSync(join(cwd, 'inbox/.hidden.txt'), 'Iceland sent a ship.')
    const first = await onrecord(['add', 'inbox', 'nowhere.txt'], { cwd })
    expect(first.status).toBe(1)
    expect(first.stderr).toContain('8 reports added')
    expect(first.stderr).toContain('Passed over 1 that is no report: .jpg (1).')
    expect(first.stderr).toContain('2 inputs could not be read:')
    expect(first.stderr).toContain('inbox/empty.txt: ')
    expect(first.stderr).toContain('nowhere.txt: there is no such file')

    const second = await onrecord(['add', 'inbox/**/*.{md,html,jsonl}'], { cwd })
    expect(second).toMatchObject({ status: 0, stderr: expect.stringContaining('0 reports added') })
    expect(second.stderr).toContain('8 were on record already')
    expect(await onrecord(['verify'], { cwd })).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('8 reports'),
    })
  })

  test('the same text from another outlet is another report', async () => {
    const cwd = scratchFolder()
    const input = 'Iceland sent two ferries to Portugal on Monday, port workers said.'
    for (const outlet of ['The Courier', 'The Courier', 'The Gazette']) {
      await onrecord(['add', '--outlet', outlet, '-'], { cwd, input })
    }
    const { stdout } = await onrecord(['search', 'ferries', '--json'], { cwd })
    expect(
      jsonLines(stdout)
        .map((each) => (each['report'] as { outlet: string }).outlet)
        .sort(),
    ).toEqual(['The Courier', 'The Gazette'])
  })

  test('two at once on one case both get all in', async () => {
    const cwd = scratchFolder()
    writeFileSync(join(cwd, 'a.jsonl'), reports(40, 'Porto'))
    writeFileSync(join(cwd, 'b.jsonl'), `${reports(40, 'Faro')}\n${reports(20, 'Porto')}`)
    const both = await Promise.all(['a.jsonl', 'b.jsonl'].map((file) => onrecord(['add', file], { cwd })))
    expect(both.map((each) => each.status)).toEqual([0, 0])
    expect(await onrecord(['verify'], { cwd })).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('80 reports'),
    })
  })

  test('a file that is no case is left alone', async () => {
    const cwd = scratchFolder()
    writeFileSync(join(cwd, 'notes.txt'), 'not a case')
    const { status, stderr } = await onrecord(['add', SAMPLES, '--case', 'notes.txt'], { cwd })
    expect([status, stderr.includes('[case/not-one]')]).toEqual([1, true])
  })

  test('Ctrl-C ends it after the report at hand, with a whole case', async () => {
    const cwd = scratchFolder()
    writeFileSync(join(cwd, 'many.jsonl'), reports(2000, 'Porto'))
    const child = spawn(NODE, [MAIN, 'add', '--json', 'many.jsonl'], { cwd, stdio: ['ignore', 'pipe', 'ignore'] })
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    child.stdout.resume()
    const [status] = await once(child, 'close')
    expect(status).toBe(130)
    expect(await onrecord(['verify'], { cwd })).toMatchObject({ status: 0 })
  })

  test('killed at random moments it loses nothing it told of, and leaves nothing by half', async () => {
    expect(await killAdd(6, 7)).toMatchObject({ rounds: 6 })
  })

  test('a full disk is said so, and what was recorded before is kept', async (context) => {
    const disk = smallDisk(2)
    if (disk === null) return context.skip('mounting a small disk is not permitted here')
    writeFileSync(join(disk, 'few.jsonl'), reports(3, 'Porto'))
    expect(await onrecord(['add', 'few.jsonl'], { cwd: disk })).toMatchObject({ status: 0 })
    const { status, stderr } = await onrecord(['add', '--format', 'jsonl', '-'], {
      cwd: disk,
      input: reports(3000, 'Faro'),
    })
    expect(status).toBe(1)
    expect(stderr).toMatch(/the disk is full.*\[case\/disk-full\]/)
    const verified = await onrecord(['verify'], { cwd: disk })
    expect(verified.status).toBe(0)
    expect(Number(/^(\d+) reports/m.exec(verified.stderr)?.[1])).toBeGreaterThanOrEqual(3)
  })
})

/** Mounts a disk of some megabytes in memory for one test; null where that is not permitted. */
function smallDisk(megabytes: number): string | null {
  const folder = scratchFolder()
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  if (status !== 0) return null
  onTestFinished(() => void spawnSync('umount', [folder]))
  return folder
}
